"""How much of a target was reached, in percent (capaian), by three formulas; and what that is worth.

All arithmetic is decimal, and rounding is for whoever shows a figure.

>>> reached(Decimal(9), Target("down", low=Decimal(7), high=Decimal(8))).percent
Decimal('87.5')
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from berdampak.promise.contracts_appraisal import ResultRules

Polarity = Literal["up", "down", "range"]
Remark = Literal["clamped", "zero_target"]
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Target:
    """What was agreed: one value (`low` = `high`), or anything from `low` to `high`; which way is better.

    `is_limit` says that no more than the target is possible, as with 100 % of all cases.
    """

    polarity: Polarity
    low: Decimal
    high: Decimal
    is_limit: bool = False

    def __post_init__(self) -> None:
        assert self.low <= self.high, "a target goes from low to high"


@dataclass(frozen=True, slots=True)
class Achievement:
    """What was reached in percent; None where no formula gives an answer. A remark says what a reader must know."""

    percent: Decimal | None
    remark: Remark | None = None


def reached(result: Decimal, target: Target) -> Achievement:
    """The achievement of a result; a result below `low` is held against `low`, one above `high` against `high`."""
    if target.low <= result <= target.high:
        return Achievement(HUNDRED)
    held = target.low if result < target.low else target.high
    if held == 0:
        return Achievement(None, "zero_target")
    ratio = result / held * HUNDRED
    percent = 2 * HUNDRED - ratio if _is_less_better(result, target) else ratio
    return Achievement(Decimal(0), "clamped") if percent < 0 else Achievement(percent)


def value_of(percent: Decimal, rules: ResultRules, *, at_limit: bool = False) -> Decimal:
    """The value (nilai) of an achievement, in proportion within its piece; `at_limit`: no more was possible.

    Between two pieces it is that of the end of the lower one.
    """
    if percent > rules.pieces[-1].percent[1] or (at_limit and percent == HUNDRED):
        return rules.highest
    piece = next(one for one in reversed(rules.pieces) if one.percent[0] <= percent)
    (low, high), (least, most) = piece.percent, piece.value
    return least + (min(percent, high) - low) * (most - least) / (high - low)


def rounded(value: Decimal) -> Decimal:
    """Two decimals, half up, as figures of this kind are published."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _is_less_better(result: Decimal, target: Target) -> bool:
    """Whether a result outside of the target is held to the formula by which less is better.

    Outside of a range both sides are worse: above it less would have been better, below it more.
    """
    return target.polarity == "down" or (target.polarity == "range" and result > target.high)
