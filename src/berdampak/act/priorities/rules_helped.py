"""Whether it helped: the figure before, frozen when somebody took it up, against the same figure afterwards.

It helped when the whole 95 % interval of the change lies on the better side; otherwise no sign of it is seen yet.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import sqrt
from statistics import mean, variance

from berdampak.act.priorities.contracts import Figure, Helped

N_MIN = 10
"""Fewer cases, answers or events say nothing."""
WEEKS_MIN = 3
Z = 1.959963985
T = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228)
"""Two-sided 5 % of Student's t for 1 to 10 degrees of freedom."""
LOWEST, HIGHEST = 25.0, 100.0
"""Where an index of surveys may lie."""
PLACES = Decimal("0.0001")
Interval = tuple[float, float, float]


def judge(before: Figure | None, after: Figure | None, *, less_is_better: bool) -> Helped:
    """Whether the change is for the better beyond chance, with the change and its interval where there is one."""
    if before is None or after is None or before.kind != after.kind:
        return Helped("too_few", after)
    change = COMPARED[before.kind](before, after)
    if change is None:
        return Helped("too_few", after)
    _, low, high = change
    is_better = high < 0 if less_is_better else low > 0
    return Helped("helped" if is_better else "no_sign", after, *(_decimal(one) for one in change))


def wilson(met: int, of: int) -> tuple[float, float]:
    """The 95 % Wilson interval of a share."""
    share, extra = met / of, Z * Z / of
    centre, half = share + extra / 2, Z * sqrt(share * (1 - share) / of + extra / (4 * of))
    return (centre - half) / (1 + extra), (centre + half) / (1 + extra)


def _of_shares(before: Figure, after: Figure) -> Interval | None:
    """The difference of two shares with Newcombe's interval (1998, method 10)."""
    if min(before.of, after.of) < N_MIN:
        return None
    was, now = before.met / before.of, after.met / after.of
    (was_low, was_high), (now_low, now_high) = wilson(before.met, before.of), wilson(after.met, after.of)
    change = now - was
    return (
        change,
        change - sqrt((now - now_low) ** 2 + (was_high - was) ** 2),
        change + sqrt((now_high - now) ** 2 + (was - was_low) ** 2),
    )


def _of_counts(before: Figure, after: Figure) -> Interval | None:
    """The relative change of two counts over the same time, by the share that came afterwards."""
    both = before.met + after.met
    if both < N_MIN or before.met == 0:
        return None
    low, high = wilson(after.met, both)
    if high >= 1:
        return None
    return after.met / before.met - 1, low / (1 - low) - 1, high / (1 - high) - 1


def _of_weeks(before: Figure, after: Figure) -> Interval | None:
    """The difference of two means of weeks, by Student's t with the pooled variance."""
    was, now = ([float(one) for one in figure.values] for figure in (before, after))
    if min(len(was), len(now)) < WEEKS_MIN:
        return None
    freedom = len(was) + len(now) - 2
    pooled = (_sum_of_squares(was) + _sum_of_squares(now)) / freedom
    half = T[min(freedom, len(T)) - 1] * sqrt(pooled * (1 / len(was) + 1 / len(now)))
    change = mean(now) - mean(was)
    return change, change - half, change + half


def _of_indices(before: Figure, after: Figure) -> Interval | None:
    """The difference of two means of answers; their spread is taken as large as it can be with that mean."""
    if min(before.of, after.of) < N_MIN:
        return None
    was, now = float(before.values[0]), float(after.values[0])
    half = Z * sqrt(_widest(was) / before.of + _widest(now) / after.of)
    return now - was, now - was - half, now - was + half


def _widest(index: float) -> float:
    return max(0.0, (HIGHEST - index) * (index - LOWEST))


def _sum_of_squares(values: Sequence[float]) -> float:
    return variance(values) * (len(values) - 1)


def _decimal(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(PLACES, ROUND_HALF_UP)


COMPARED = {"share": _of_shares, "count": _of_counts, "weeks": _of_weeks, "index": _of_indices}
