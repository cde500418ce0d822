"""Who is compared, over what, and what may be said of it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cell:
    """So many cases of one kind that one peer finished, and how many of them met the promise.

    `stratum` goes from the coarsest word to the finest: service, step, channel, completeness at intake.
    """

    peer: str
    stratum: tuple[str, ...]
    met: int
    of: int


@dataclass(frozen=True, slots=True)
class Peer:
    """What one peer did, and what peers in general would have done with the same mix of cases.

    `variance` is that of `met` by chance alone.
    """

    code: str
    met: int
    of: int
    expected: float
    variance: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a peer stands, as shares of cases above (or below zero) what was to be expected of the same mix.

    `raw` is what was seen, `shrunk` the best estimate, `low` to `high` its 95 % interval. `reliability` is the share
    of what is seen that is not chance. `above` and `below` are the probabilities of being truly above and below the
    median peer. `beyond` says on which side of the 99.8 % funnel limits the raw figure lies. With too few cases or too
    little reliability nothing is said: everything but the counts is None.
    """

    code: str
    met: int
    of: int
    expected: float
    reliability: float | None = None
    raw: float | None = None
    shrunk: float | None = None
    low: float | None = None
    high: float | None = None
    above: float | None = None
    below: float | None = None
    funnel_low: float | None = None
    funnel_high: float | None = None
    beyond: Literal["above", "below"] | None = None
