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


def binomial_tail(met: int, of: int, share: float, *, own: float = 1.0) -> float:
    """The probability of `met` or more out of `of` when each is met with probability `share`.

    `own` is how much `met` itself counts of that: a half gives the mid-p (Lancaster 1961).
    """
    if met <= 0:
        return 1.0
    if share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    first = _log_choose(of, met) + met * log(share) + (of - met) * log1p(-share)
    odds = share / (1 - share)
    return min(1.0, exp(first) * (own - 1 + _sum((of - k) / (k + 1) * odds for k in range(met, of))))


def beta_binomial_tail(met: int, of: int, share: float, variance: float, *, own: float = 1.0) -> float:
    """The probability of `met` or more out of `of` when the share itself varies about `share` with this variance.

    >>> round(beta_binomial_tail(8, 10, 0.5, 1 / 12), 6)  # any share is as likely as any other
    0.272727
    >>> round(beta_binomial_tail(8, 10, 0.5, 1 / 12, own=0.5), 6)
    0.227273
    """
    if met <= 0:
        return 1.0
    if not 0 < share < 1 or variance <= share * (1 - share) * 1e-9:
        return binomial_tail(met, of, share, own=own)
    size = max(share * (1 - share) / variance - 1, 1e-3)
    up, down = share * size, (1 - share) * size
    first = _log_choose(of, met) + _log_beta(met + up, of - met + down) - _log_beta(up, down)
    ratios = ((of - k) / (k + 1) * (k + up) / (of - k - 1 + down) for k in range(met, of))
    return min(1.0, exp(first) * (own - 1 + _sum(ratios)))


def upper_limit(met: int, of: int, doubt: float = 0.05) -> float:
    """The largest share at which `met` or fewer of `of` still happen with probability `doubt` (Clopper, Pearson 1934).

    >>> f"{upper_limit(0, 59):.4f}"
    '0.0495'
    """
    if met >= of:
        return 1.0
    low, high = met / of, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if 1 - binomial_tail(met + 1, of, middle) > doubt else (low, middle)
    return high


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


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


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
