"""The JSON Schemas that editors use accept what the format accepts, and point out what it refuses."""

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from berdampak.promise.facade import pack_schemas
from berdampak.promise.tests.packs import OFFICES, PACK, SERVICE, change

FILES = {"pack": PACK, "offices": OFFICES, "service": SERVICE}


def errors(name, text):
    """What an editor would mark; it reads dates as text."""
    value = YAML(typ="safe", pure=True).load(text.replace("2026-01-01", '"2026-01-01"'))
    return list(Draft202012Validator(pack_schemas()[name]).iter_errors(value))


@pytest.mark.parametrize("name", FILES)
def test_they_are_schemas_and_accept_a_good_file(name):
    Draft202012Validator.check_schema(pack_schemas()[name])
    assert errors(name, FILES[name]) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("service", "promised: {days: 3}", "promised: {days: 3, minutes: 1}"),
        ("service", "promised: {days: 3}", "promise: {days: 3}"),
        ("service", "promised: {days: 3}", "promised: null"),
        ("offices", '"82.71"', "82.71"),
        ("offices", "kind: mall", "kind: mal"),
        ("pack", "format: 1", "format: 2"),
    ],
)
def test_they_mark_what_the_format_refuses(name, old, new):
    assert errors(name, change(FILES[name], old, new))
