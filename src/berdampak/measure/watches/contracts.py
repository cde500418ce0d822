"""What a watch saw of somebody, and the question that comes of it."""

from dataclasses import dataclass
from typing import Literal

WatchCode = Literal[
    "late_pauses", "many_pauses", "rush", "refusals", "reopenings", "splitting", "impossible_speed",
    "cherry_picking", "survey_burst", "mass_closure", "deemed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one watch saw of one subject in one week: so many (`seen`) of so many (`of`), against what peers do.

    `chance` is the probability of seeing that much if nothing is the matter.
    """

    watch: WatchCode
    subject: str
    week: int
    seen: float
    of: int
    usual: float
    chance: float


@dataclass(frozen=True, slots=True)
class Question:
    """What an inspector is asked to look at: the sightings of one watch that lasted."""

    watch: WatchCode
    subject: str
    week: int
    sightings: tuple[Sighting, ...]
