"""Where peers stand: shrunk towards their mean by how much of what is seen is chance, and how sure that is.

Shares are compared as angles, `2 asin √share` (Anscombe 1948, Biometrika 35:246), on which chance is as great at
99 % as at 50 %: one miss among few that were expected says little. Additive random effects (Spiegelhalter 2005,
QSHC 14:347) with the variance between peers by Paule and Mandel; shrinkage with the correction for its own uncertainty
by Morris (1983, JASA 78:47); limits of the funnel from the distribution of what would be seen (Seaton and Manktelow
2012).
"""

from collections.abc import Sequence
from math import erf, sqrt
from typing import Literal

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
    of, met, expected, variance = (
        np.array([getattr(peer, name) for peer in peers], float) for name in ("of", "met", "expected", "variance")
    )
    usual = expected / of
    base = 2 * np.arcsin(np.sqrt(usual))
    excess = 2 * np.arcsin(np.sqrt((met + 3 / 8) / (of + 3 / 4))) - base
    # A mix of easy and hard cases varies less than as many that are alike.
    chance = variance / (of * usual * (1 - usual)) / (of + 1 / 2)
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

    def above_usual(angle: Column) -> Column:
        found: Column = _share(base + angle) - usual
        return found

    def seen_above_usual(angle: Column) -> Column:
        found: Column = np.clip((_share(base + angle) * (of + 3 / 4) - 3 / 8) / of, 0, 1) - usual
        return found

    columns = {
        "reliability": own,
        "raw": met / of - usual,
        "shrunk": above_usual(shrunk),
        "low": above_usual(shrunk - Z_95 * spread),
        "high": above_usual(shrunk + Z_95 * spread),
        "score": (shrunk - mean) / np.where(spread > 0, spread, 1),
        "funnel_low": seen_above_usual(mean - limit),
        "funnel_high": seen_above_usual(mean + limit),
        "outside": np.where(excess > mean + limit, 1, np.where(excess < mean - limit, -1, 0)),
    }
    return [
        _standing(peer, **{name: float(column[at]) for name, column in columns.items()})
        for at, peer in enumerate(peers)
    ]


def _standing(peer: Peer, reliability: float, score: float, outside: float, **shares: float) -> Standing:
    if reliability < RELIABILITY_MIN:
        return Standing(peer.code, peer.met, peer.of, peer.expected, reliability)
    above = _normal(score)
    beyond: Literal["above", "below"] | None = "above" if outside > 0 else "below" if outside < 0 else None
    return Standing(
        peer.code,
        peer.met,
        peer.of,
        peer.expected,
        reliability,
        above=above,
        below=1 - above,
        beyond=beyond,
        **shares,
    )


def _share(angle: Column) -> Column:
    """The share that an angle stands for."""
    found: Column = np.sin(np.clip(angle, 0, np.pi) / 2) ** 2
    return found


def _normal(score: float) -> float:
    return (1 + erf(score / sqrt(2))) / 2
