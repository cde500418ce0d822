"""What the figures propose for the result of somebody's work (hasil kerja); a person decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from berdampak.act.appraisal.rules_achievement import rounded, value_of
from berdampak.promise.contracts_appraisal import Level, ResultRules


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


def propose(parts: Sequence[Part], rules: ResultRules) -> Proposal:
    """The level of a result, from the mean of its values.

    Rows that were not measured are left out and the weights of the others stand for the whole.
    """
    measured = [(one, one.percent) for one in parts if one.percent is not None]
    valued = [(value_of(percent, rules, at_limit=one.at_limit), one.weight) for one, percent in measured]
    weights = [Decimal(1) if weight is None else weight for _, weight in valued]
    if not sum(weights):
        return Proposal(None, None, len(valued), len(parts))
    value = sum((each * weight for (each, _), weight in zip(valued, weights, strict=True)), Decimal(0)) / sum(weights)
    return Proposal(level_of(value, rules), value, len(valued), len(parts))


def level_of(value: Decimal, rules: ResultRules) -> Level:
    """The level of a mean value, as it is shown: to two decimals, half up."""
    shown = rounded(value)
    return "above" if shown > rules.above else "as" if shown > rules.below else "below"
