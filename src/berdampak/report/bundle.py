"""A bundle: a published card and all that is needed to compute it again, as one file."""

import gzip
import json
import zlib
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.ledger.contracts import EntryParts, parse_entry
from berdampak.measure.facade import ROWS, Part, find_misshapen
from berdampak.report.codec import decode_card
from berdampak.report.contracts import Card
from berdampak.report.problems import problem

FORMAT = "berdampak-bundle/1"
BYTES_MAX = 1_000_000_000
"""Largest bundle accepted, unzipped."""
PARTS: tuple[Part, ...] = (None, "agency", "unit", "service")


@dataclass(frozen=True)
class Bundle:
    """What a bundle holds. `card` and `entry` are their canonical JSON; `parts` tells what the rows' parts are."""

    card: str
    parts: Part
    rows: tuple[list[Any], ...]
    entry: str
    proof: str | None = None

    @cached_property
    def value(self) -> Card:
        """The card."""
        return decode_card(self.card)

    @cached_property
    def seal(self) -> EntryParts:
        """What the book says of the card."""
        return parse_entry(self.entry.encode())


def encode_bundle(card: str, parts: Part, rows: list[str], entry: str, proof: str | None) -> bytes:
    """The bundle as gzipped JSON: the same bundle is the same bytes. `rows` are text already."""
    named = {"card": card, "entry": entry, "format": FORMAT, "parts": parts, "proof": proof}
    content = canonical_json(named)[:-1] + b',"rows":[' + ",\n".join(rows).encode() + b"]}\n"
    return gzip.compress(content, compresslevel=6, mtime=0)


def decode_bundle(content: bytes) -> Bundle:
    """The bundle that `encode_bundle` wrote; anything else is refused with what is wrong with it (E004)."""
    try:
        with gzip.open(BytesIO(content)) as file:
            text = file.read(BYTES_MAX + 1)
        if len(text) > BYTES_MAX:
            raise ValueError(f"> {BYTES_MAX} bytes")
        bundle = _bundle_of(json.loads(text))
        _check_parts(bundle)
    except (ValueError, KeyError, TypeError, EOFError, OSError, zlib.error, RecursionError) as error:
        raise problem("E004", detail=_first_line(error)) from error
    return bundle


def _bundle_of(said: dict[str, Any]) -> Bundle:
    if said["format"] != FORMAT:
        raise ValueError(f"format {said['format']}")
    if said["parts"] not in PARTS:
        raise ValueError("parts")
    return Bundle(said["card"], said["parts"], tuple(said["rows"]), said["entry"], said["proof"])


def _check_parts(bundle: Bundle) -> None:
    """ValueError where a part of the bundle is not what it must be."""
    if not isinstance(bundle.value, Card) or not bundle.seal or not isinstance(bundle.proof, str | None):
        raise ValueError("proof")
    for number, row in enumerate(bundle.rows, 1):
        if type(row) is not list or not row or row[0] not in ROWS:
            raise ValueError(f"rows: {number}")
        if fault := find_misshapen(row[0], row[1:]):
            raise ValueError(f"rows: {number}: {fault}")


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200].replace("{", "(").replace("}", ")")
