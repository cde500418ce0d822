"""The card to and from its bytes, and its published JSON Schema."""

import json
from dataclasses import asdict
from functools import cache
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.report.contracts import Card

SELDOM = ("deemed", "reopened", "stopped_cases", "stopped_minutes")
"""Figures of cases that are said only where there is something to say."""


def encode_card(card: Card) -> bytes:
    """The card as canonical JSON: the same card is the same bytes."""
    plain = asdict(card)
    for figures in (plain["figures"], plain["last_week"], plain["prior_weeks"]):
        if figures and figures["cases"]:
            said = {name: value for name, value in figures["cases"].items() if value or name not in SELDOM}
            figures["cases"] = said
    return canonical_json(plain)


def decode_card(content: bytes | str) -> Card:
    """The card that `encode_card` wrote; raises `pydantic.ValidationError` for anything else."""
    return _adapter().validate_python(json.loads(content))  # type: ignore[no-any-return]


def card_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a card."""
    schema: dict[str, Any] = _adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Berdampak card"} | schema


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter  # slow to import; most commands never need it

    return TypeAdapter(Card)
