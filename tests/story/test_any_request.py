"""Whatever is sent to the API, by whoever, is answered as its schema says, and never with a 5xx."""

import os
from dataclasses import fields
from functools import cache

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from berdampak.house.tests.exhibits import exhibits
from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import MALL, UNIT, Cast, bearer, make_cast
from berdampak.people.tests.moments import NOON

ROLES = {
    "stranger": "stranger",
    "citizen": "sari",
    "officer": "budi",
    "head": "wulan",
    "inspector": "anton",
    "admin": "admin",
}
ON_BOTH = ("citizen", "head")
"""What a database refuses in a text does not depend on who wrote it."""
EXAMPLES = int(os.environ.get("BERDAMPAK_API_EXAMPLES", "2"))
"""How many requests each role makes of each operation, right and wrong ones; a deeper look takes hundreds."""
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
LOOK = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "role", [role if role in ON_BOTH else pytest.param(role, marks=pytest.mark.one_database) for role in ROLES]
)
def test_every_answer_is_one_that_the_schema_tells_of(role, house):
    cast, things = house
    person = getattr(cast, ROLES[role])
    headers = {"Accept-Encoding": "identity"} | (bearer(person) if person.code else {})
    surprising = []
    for operation in list_operations():
        for mode in GenerationMode if operation.body or operation.query else [GenerationMode.POSITIVE]:
            try:
                ask(operation, mode, headers, things)
            except AssertionError as error:
                surprising.append(str(error))
            except BaseExceptionGroup as error:
                surprising += map(str, error.exceptions)
    assert not surprising, "\n\n".join(surprising)


@cache
def list_operations():
    """What the API can do, by its own schema."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    return [found.ok() for found in schema.get_all_operations()]


def ask(operation, mode, headers, things):
    """Send what the schema allows, or does not, to that operation; half of it to things that are there."""

    @LOOK
    @given(case=operation.as_strategy(generation_mode=mode), is_real=st.booleans())
    def send(case, is_real):
        if is_real and case.path_parameters:
            case.path_parameters = {
                name: real_one(operation.path, name, things, given) for name, given in case.path_parameters.items()
            }
        with transaction.atomic():
            response = case.call(headers=headers)
            transaction.set_rollback(True)
        case.validate_response(response, checks=CHECKS)

    send()


def real_one(path, name, things, given):
    """Something that is there, in place of what was made up."""
    known = {
        "token": things["draft"] if "drafts" in path else things["ticket"],
        "code": things["hook"] if "webhooks" in path else "sip-perawat",
        "number": things["number"],
        "unit": UNIT,
        "mall": MALL,
        "counter": "1",
    }
    return known.get(name, given)


@pytest.fixture
def house(db, _connection_stays, settings, tmp_path):  # noqa: ARG001
    settings.VAR, settings.KEYS = tmp_path, tmp_path / "keys"
    settings.STORE, settings.FILES = tmp_path / "store", tmp_path / "files"
    settings.CLOCK = fixed_clock(NOON)
    cast = make_cast()
    assert all(hasattr(cast, name) for name in ROLES.values()), [one.name for one in fields(Cast)]
    return cast, exhibits(cast=cast, clock=settings.CLOCK, folder=tmp_path)
