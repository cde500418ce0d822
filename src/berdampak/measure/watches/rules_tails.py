"""How unlikely it is to see so much by chance: tails of distributions, each one-sided.

>>> round(binomial_tail(8, 10, 0.5), 6)
0.054688
>>> f"{poisson_tail(8, 1 / 12):.0e}"
'5e-14'
"""

from collections.abc import Iterable, Sequence
from math import erfc, exp, lgamma, log, log1p, sqrt

import numpy as np

_NEGLIGIBLE = 1e-17


def binomial_tail(met: int, of: int, share: float) -> float:
    """The probability of `met` or more out of `of` when each is met with probability `share`."""
    if met <= 0:
        return 1.0
    if share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    first = _log_choose(of, met) + met * log(share) + (of - met) * log1p(-share)
    odds = share / (1 - share)
    return min(1.0, exp(first) * _sum((of - k) / (k + 1) * odds for k in range(met, of)))


def poisson_tail(seen: int, expected: float) -> float:
    """The probability of `seen` or more where `expected` are expected."""
    if seen <= 0:
        return 1.0
    if expected <= 0:
        return 0.0
    first = seen * log(expected) - expected - lgamma(seen + 1)
    ratios = (expected / (k + 1) for k in range(seen, seen + 100 + int(10 * expected)))
    return min(1.0, exp(first) * _sum(ratios))


def mean_tail(seen: float, of: int, mean: float, deviation: float) -> float:
    """The probability that the mean of `of` values is `seen` or more, where each has this mean and deviation."""
    if of == 0:
        return 1.0
    if deviation <= 0:
        return 0.0 if seen > mean else 1.0
    return erfc((seen - mean) / (deviation / sqrt(of)) / sqrt(2)) / 2


def lower_tail(own: Sequence[float], pool: Sequence[float]) -> float:
    """The probability that one's own values lie so far below those of the pool (Smirnov's one-sided test)."""
    if not len(own) or not len(pool):
        return 1.0
    mine, theirs = np.sort(np.asarray(own, float)), np.sort(np.asarray(pool, float))
    at = np.concatenate([mine, theirs])
    ahead = np.searchsorted(mine, at, "right") / len(mine) - np.searchsorted(theirs, at, "right") / len(theirs)
    distance, size = max(0.0, float(ahead.max())), len(mine) * len(theirs) / (len(mine) + len(theirs))
    # Hodges (1957): a correction that makes the limit good for samples of tens.
    z = sqrt(size) * distance
    larger, smaller = max(len(mine), len(theirs)), min(len(mine), len(theirs))
    correction = 2 * z * (larger + 2 * smaller) / sqrt(larger * smaller * (larger + smaller)) / 3
    return min(1.0, exp(-2 * z * z - correction))


def _log_choose(of: int, met: int) -> float:
    return lgamma(of + 1) - lgamma(met + 1) - lgamma(of - met + 1)


def _sum(ratios: Iterable[float]) -> float:
    """1 + r₁ + r₁r₂ + …, until what is added no longer counts."""
    total = term = 1.0
    for ratio in ratios:
        term *= ratio
        total += term
        if ratio < 1 and term < total * _NEGLIGIBLE:
            break
    return total
