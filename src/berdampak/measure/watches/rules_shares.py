"""A share held against what peers do in the same mix of work, with room for what honest peers differ by.

Each subject is compared with all others, never with itself. How far honest peers differ beyond chance is estimated
from the middle of them (Spiegelhalter 2005, with the scale of Huber 1964), so that the few who stand out do not hide
themselves. The tail is that of the beta-binomial distribution: of what would be seen, with peers known only so well
and differing so much. What was seen itself counts half (the mid-p of Lancaster 1961): a count moves in whole steps, and
a limit that waits for the next step finds fewer than its chance allows.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from berdampak.measure.watches.contracts import Sighting, Watch
from berdampak.measure.watches.rules_tails import beta_binomial_tail
from berdampak.measure.watches.rules_watches import PEERS_MIN, PEERS_OF_MIN, STRANGE

ROUNDS = 30
SURPLUS_MAX = 0.25
"""A spread so much beyond chance is never taken for chance, however few there are."""
CLIP, CLIPPED = 2.5, 0.9776
"""Whoever lies further out than so many deviations counts as lying there; what that leaves of a normal variance."""


@dataclass(frozen=True, slots=True)
class Count:
    """What one subject did of one kind of work: so many seen of so many."""

    subject: str
    unit: str
    stratum: str
    seen: int
    of: int


@dataclass(frozen=True, slots=True)
class Compared:
    """What was seen of a subject, and the share that peers say is usual, with how unsure that is (`variance`).

    `chances` is the variance of what chance alone makes of the number seen: less where kinds of work differ in it.
    """

    subject: str
    unit: str
    seen: int
    of: int
    usual: float
    variance: float
    chances: float


def see_shares(watch: Watch, week: int, counts: Iterable[Count]) -> list[Sighting]:
    """What the watch saw of every subject; whoever stands out at once is no measure for the others."""
    rows = list(counts)
    first = judge(watch, week, compare(rows))
    strange = frozenset(one.subject for one in first if one.chance <= STRANGE)
    return judge(watch, week, compare(rows, strange)) if strange else first


def compare(counts: Iterable[Count], without: frozenset[str] = frozenset()) -> list[Compared]:
    """Every subject beside the others (`without` some of them), over the kinds of work of which others did enough."""
    rows = list(counts)
    total: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in rows:
        for place, value in enumerate((one.seen, one.of, 1) if one.subject not in without else ()):
            total[one.stratum][place] += value
    found: dict[str, list[tuple[Count, float, float]]] = defaultdict(list)
    for one in rows:
        own = (one.seen, one.of, 1) if one.subject not in without else (0, 0, 0)
        seen, of, peers = (a - b for a, b in zip(total[one.stratum], own, strict=True))
        if peers >= PEERS_MIN - 1 and of >= PEERS_OF_MIN:
            # Half a case more of either: what peers never did is rare, and not impossible.
            share = (seen + 0.5) / (of + 1)
            found[one.subject].append((one, share, share * (1 - share) / (of + 2)))
    return [_compared(subject, parts) for subject, parts in sorted(found.items())]


def judge(watch: Watch, week: int, compared: Sequence[Compared]) -> list[Sighting]:
    """What the watch saw of every subject with enough work, and how likely that is by chance."""
    enough = [one for one in compared if one.of >= watch.of_min]
    honest = spread_between(enough)
    return [_sighting(watch, week, one, honest) for one in enough]


def spread_between(compared: Sequence[Compared]) -> float:
    """The variance between honest subjects beyond chance, from the middle of them; zero where chance explains it."""
    if len(compared) < PEERS_MIN:
        return 0.0
    of, usual = np.array([one.of for one in compared], float), np.array([one.usual for one in compared])
    chance = np.array([one.chances for one in compared]) / of**2 + np.array([one.variance for one in compared])
    z2 = (np.array([one.seen for one in compared]) / of - usual) ** 2 / chance
    scale = 1.0
    for _ in range(ROUNDS):  # Huber's proposal 2: what is far out is far out at the scale that is found
        scale = max(1.0, float(np.mean(np.minimum(z2, scale * CLIP**2))) / CLIPPED)
    by_chance = min(3 * sqrt(2 / len(compared)), SURPLUS_MAX)
    return 0.0 if scale - 1 <= by_chance else (scale - 1) / float(np.mean(1 / chance))


def _compared(subject: str, parts: list[tuple[Count, float, float]]) -> Compared:
    of = sum(one.of for one, _, _ in parts)
    usual = sum(one.of * share for one, share, _ in parts) / of
    variance = sum((one.of / of) ** 2 * unsure for one, _, unsure in parts)
    chances = sum(one.of * share * (1 - share) for one, share, _ in parts)
    unit = max(parts, key=lambda part: part[0].of)[0].unit
    return Compared(subject, unit, sum(one.seen for one, _, _ in parts), of, usual, variance, chances)


def _sighting(watch: Watch, week: int, one: Compared, honest: float) -> Sighting:
    chance = 1.0 if one.seen < watch.times_min * one.usual * one.of else _chance(one, honest)
    return Sighting(watch.code, one.subject, week, one.seen, one.of, one.usual, chance, one.unit)


def _chance(one: Compared, honest: float) -> float:
    # Over several kinds of work: the binomial of the same mean and the same variance (of fewer, likelier trials).
    share = 1 - one.chances / (one.usual * one.of)
    trials = max(round(one.usual * one.of / share), one.seen)
    unsure = (one.variance + honest) * (one.of / trials) ** 2
    return beta_binomial_tail(one.seen, trials, one.usual * one.of / trials, unsure, own=0.5)
