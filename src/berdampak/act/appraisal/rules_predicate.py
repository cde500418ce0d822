"""The predikat of somebody's year or quarter: result by conduct, three by three (PermenPANRB 6/2022)."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Level = Literal["below", "as", "above"]
"""Di bawah, sesuai, or di atas ekspektasi."""
Predicate = Literal["very_good", "good", "needs_improvement", "poor", "very_poor"]
"""Sangat Baik, Baik, Butuh Perbaikan (Cukup), Kurang, Sangat Kurang."""

QUADRANT: dict[tuple[Level, Level], Predicate] = {
    ("above", "below"): "poor",
    ("above", "as"): "good",
    ("above", "above"): "very_good",
    ("as", "below"): "poor",
    ("as", "as"): "good",
    ("as", "above"): "good",
    ("below", "below"): "very_poor",
    ("below", "as"): "needs_improvement",
    ("below", "above"): "needs_improvement",
}
"""Result and conduct. A good result with poor conduct is poor; a poor result with good conduct needs improvement."""
CREDIT_SHARES: dict[Predicate, Decimal] = {
    "very_good": Decimal("1.50"),
    "good": Decimal("1.00"),
    "needs_improvement": Decimal("0.75"),
    "poor": Decimal("0.50"),
    "very_poor": Decimal("0.25"),
}


def predicate_of(result: Level, conduct: Level) -> Predicate:
    """The predikat of a result and a conduct."""
    return QUADRANT[result, conduct]


def credit_of(coefficient: Decimal, predicate: Predicate) -> Decimal:
    """The angka kredit of a functional post for a year, from the coefficient of its level."""
    return (coefficient * CREDIT_SHARES[predicate]).quantize(Decimal("0.01"), ROUND_HALF_UP)
