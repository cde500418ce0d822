"""A card travels as JSON under a published schema."""

import json

import jsonschema
import pytest

from berdampak.report.facade import card_schema, decode_card, encode_card
from berdampak.report.tests.weeks_of_work import week_of_work


@pytest.fixture(params=[("whole", ""), ("unit", "front"), ("officer", "budi")])
def card(request, card_of):
    return card_of(week_of_work("11-02", 12, 1) + week_of_work("11-09", 12, 0), "2026-W46", *request.param)


def test_it_comes_back_as_it_went(card):
    assert decode_card(encode_card(card)) == card


def test_it_keeps_to_its_schema(card):
    jsonschema.validate(json.loads(encode_card(card)), card_schema())


def test_the_schema_refuses_another_thing():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"format": "berdampak-card/1"}, card_schema())
