"""What the figures propose for the result of somebody's work (hasil kerja); a person decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from berdampak.act.appraisal.rules_achievement import EXCEEDED, rounded, value_of
from berdampak.act.appraisal.rules_predicate import Level

ENOUGH_HIGHEST = Decimal(89)
"""The highest value of what is called Cukup (PermenPANRB 8/2021): up to here the result is below what was expected."""


@dataclass(frozen=True, slots=True)
class Part:
    """A row of the agreement: what was reached in percent, None where it was not measured, and its weight, if any.

    `at_limit` says that no more than the target was possible, and all of it was reached.
    """

    percent: Decimal | None
    weight: Decimal | None = None
    at_limit: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the figures say: a level and the mean value it stands on, or nothing where nothing was measured."""

    level: Level | None
    value: Decimal | None
    measured: int
    of: int


def propose(parts: Sequence[Part]) -> Proposal:
    """The level of a result: above expectation from a mean value over 110, below it up to 89, otherwise as expected.

    Rows that were not measured are left out and the weights of the others stand for the whole.

    >>> propose([Part(Decimal(120)), Part(None)])
    Proposal(level='above', value=Decimal('120'), measured=1, of=2)
    """
    valued = [(value_of(one.percent, at_limit=one.at_limit), one.weight) for one in parts if one.percent is not None]
    weights = [Decimal(1) if weight is None else weight for _, weight in valued]
    if not sum(weights):
        return Proposal(None, None, len(valued), len(parts))
    value = sum((each * weight for (each, _), weight in zip(valued, weights, strict=True)), Decimal(0)) / sum(weights)
    return Proposal(level_of(value), value, len(valued), len(parts))


def level_of(value: Decimal) -> Level:
    """The level of a mean value, as it is shown: to two decimals, half up."""
    shown = rounded(value)
    return "above" if shown > EXCEEDED else "as" if shown > ENOUGH_HIGHEST else "below"
