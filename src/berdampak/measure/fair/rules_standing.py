"""Where peers stand: shrunk towards their mean by how much of what is seen is chance, and how sure that is.

Additive random effects (Spiegelhalter 2005, QSHC 14:347) with the variance between peers by Paule and Mandel; shrinkage
with the correction for its own uncertainty by Morris (1983, JASA 78:47); limits of the funnel from the distribution
of what would be seen (Seaton and Manktelow 2012).
"""

from collections.abc import Sequence
from math import erf, sqrt

import numpy as np
import numpy.typing as npt

from berdampak.kernel.limits import CASES_MIN
from berdampak.measure.fair.contracts import Peer, Standing
from berdampak.measure.rules import Z_95, Z_998

RELIABILITY_MIN = 0.3
"""Below it nothing is said of a person."""
PEERS_MIN = 5
"""Fewer cannot be compared."""
_STEPS = 60

Column = npt.NDArray[np.float64]


def stand(peers: Sequence[Peer]) -> list[Standing]:
    """The standing of each peer among them, in their order; `of` and `variance` may be zero."""
    fit = [peer for peer in peers if peer.of >= CASES_MIN and peer.variance > 0]
    found = dict(zip((peer.code for peer in fit), _stand_all(fit), strict=True)) if len(fit) >= PEERS_MIN else {}
    return [found.get(peer.code) or Standing(peer.code, peer.met, peer.of, peer.expected) for peer in peers]


def variance_between(excess: Column, chance: Column) -> float:
    """The variance between peers beyond chance (Paule and Mandel 1982), never below zero.

    It is where the weighted squares of the deviations are as many as there are degrees of freedom.
    """

    def surplus(between: float) -> float:
        weights = 1 / (chance + between)
        mean = float(np.sum(weights * excess) / np.sum(weights))
        return float(np.sum(weights * (excess - mean) ** 2)) - (len(excess) - 1)

    if surplus(0.0) <= 0:
        return 0.0
    low, high = 0.0, float(np.var(excess)) * len(excess) + float(np.max(chance))
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if surplus(middle) > 0 else (low, middle)
    return (low + high) / 2


def _stand_all(peers: Sequence[Peer]) -> list[Standing]:
    of = np.array([peer.of for peer in peers], float)
    excess = np.array([peer.met - peer.expected for peer in peers]) / of
    chance = np.array([peer.variance for peer in peers]) / of**2
    between = variance_between(excess, chance)
    weights = 1 / (chance + between)
    mean, mean_variance = float(np.sum(weights * excess) / np.sum(weights)), 1 / float(np.sum(weights))
    count = len(peers)
    own = between / (between + chance)
    # The variance between peers is itself estimated: with few of them one leans a little more on the mean.
    kept = 1 - (1 - own) * (count - 3) / (count - 1)
    shrunk = mean + kept * (excess - mean)
    doubt = (kept - own) * (1 - kept) * (excess - mean) ** 2 * 2 / (count - 3)
    spread = np.sqrt(between * (1 - own) + (1 - kept) ** 2 * mean_variance + doubt)
    limit = Z_998 * np.sqrt(chance + between)
    return [
        _standing(peer, float(own[at]), float(excess[at]), mean, float(limit[at]), float(shrunk[at]), float(spread[at]))
        for at, peer in enumerate(peers)
    ]


def _standing(
    peer: Peer, reliability: float, raw: float, mean: float, limit: float, shrunk: float, spread: float
) -> Standing:
    if reliability < RELIABILITY_MIN:
        return Standing(peer.code, peer.met, peer.of, peer.expected, reliability)
    above = _normal((shrunk - mean) / spread)
    return Standing(
        peer.code,
        peer.met,
        peer.of,
        peer.expected,
        reliability,
        raw=raw,
        shrunk=shrunk,
        low=shrunk - Z_95 * spread,
        high=shrunk + Z_95 * spread,
        above=above,
        below=1 - above,
        funnel_low=mean - limit,
        funnel_high=mean + limit,
        beyond="above" if raw > mean + limit else "below" if raw < mean - limit else None,
    )


def _normal(score: float) -> float:
    return (1 + erf(score / sqrt(2))) / 2
