"""The card to and from its bytes, and its published JSON Schema."""

import json
from dataclasses import asdict
from functools import cache
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.report.contracts import Card


def encode_card(card: Card) -> bytes:
    """The card as canonical JSON: the same card is the same bytes."""
    return canonical_json(asdict(card))


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
