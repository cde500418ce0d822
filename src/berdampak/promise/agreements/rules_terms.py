"""Numbers and targets as people type them, the text that is signed, and what it lacks before it can be offered."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal

from berdampak.kernel.text import Language
from berdampak.promise.agreements.contracts import Aim, Terms

DIGITS_MAX, PLACES_MAX = 15, 4
TO = re.compile(r"\s*(?:–|—|-|s\.?/?d\.?|sampai|hingga|to)\s*")
THOUSANDS = {"id": re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?"), "en": re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")}
PLAIN = re.compile(r"\d+([.,]\d+)?")
Lack = Literal["rows", "weights"]
HUNDRED = Decimal(100)


def read_number(written: str, language: Language) -> Decimal:
    """A number from nought up as people of that language write it; ValueError for anything else.

    >>> read_number("1.500,5", "id"), read_number("87.5", "id"), read_number("1,500", "en")
    (Decimal('1500.5'), Decimal('87.5'), Decimal('1500'))
    """
    text = written.strip().removesuffix("%").strip()
    if not text.isascii():
        raise ValueError(f"no number: {written[:40]}")
    if THOUSANDS[language].fullmatch(text):
        text = text.replace("." if language == "id" else ",", "")
    elif not PLAIN.fullmatch(text):
        raise ValueError(f"no number: {written[:40]}")
    whole, _, part = text.replace(",", ".").partition(".")
    if len(whole) > DIGITS_MAX or len(part) > PLACES_MAX:
        raise ValueError(f"no number: {written[:40]}")
    return Decimal(f"{whole}.{part}" if part else whole)


def read_aim(written: str, language: Language) -> Aim:
    """A target, one value or two with `–` or `sampai` between them; ValueError for anything else."""
    parts = [read_number(part, language) for part in TO.split(written.strip().lower(), maxsplit=1)]
    if parts[0] > parts[-1]:
        raise ValueError(f"no number: {written[:40]}")
    return Aim(parts[0], parts[-1])


def read_money(written: str) -> int:
    """Whole rupiah as people write them, with or without `Rp` and dots; ValueError for anything else."""
    text = re.sub(r"^rp\.?\s*|,00$|,-$", "", written.strip().lower())
    digits = re.sub(r"[.\s]", "", text)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= DIGITS_MAX):
        raise ValueError(f"no number: {written[:40]}")
    return int(digits)


def lacks(terms: Terms) -> Iterator[Lack]:
    """What is missing before it can be offered: a row, and weights that are either none or a hundred together."""
    if not terms.rows:
        yield "rows"
    weights = [row.weight for row in terms.rows]
    given = [weight for weight in weights if weight is not None]
    if given and (len(given) < len(weights) or sum(given) != HUNDRED):
        yield "weights"


def whole_text(code: str, number: int, parties: dict[str, Any], terms: dict[str, Any], pack: str) -> dict[str, Any]:
    """All that is signed: whose agreement, which version, its terms as written down, and the pack with its form."""
    text = {"agreement": code, "version": number, "parties": parties, "terms": terms}
    return text | {"pack": pack} if pack else text
