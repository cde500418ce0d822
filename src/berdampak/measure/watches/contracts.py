"""What a watch saw of somebody, and the question that comes of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

WatchCode = Literal[
    "late_pauses", "many_pauses", "rush", "refusals", "reopenings", "splitting", "impossible_speed", "off_roster",
    "self_approved", "cherry_picking", "survey_burst", "mass_closure", "deemed",
]  # fmt: skip
SubjectKind = Literal["officer", "unit"]


@dataclass(frozen=True, slots=True)
class Watch:
    """One way of looking: at whom, over how many weeks, at how many cases or steps (`of_min`) at least.

    `times_min` is how many times the usual it must be besides being unlikely. Of whoever has fewer than `enough` in
    those weeks it looks at the last so many, up to `weeks_most` back.
    """

    code: WatchCode
    kind: SubjectKind
    weeks: int
    of_min: int = 20
    times_min: float = 1.0
    enough: int = 0
    weeks_most: int = 0

    @property
    def reach(self) -> int:
        """How many weeks back it looks at the most."""
        return max(self.weeks, self.weeks_most)


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A row behind a sighting: a case, the step (if it is of one), and the moment."""

    source: str
    case_id: str
    step: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one watch saw of one subject in one week: so many (`seen`) of so many (`of`), against what peers do.

    `chance` is the probability of seeing that much if nothing is the matter; `unit` is where it was seen.
    """

    watch: WatchCode
    subject: str
    week: int
    seen: float
    of: int
    usual: float
    chance: float
    unit: str = ""
    rows: tuple[EvidenceRow, ...] = ()


@dataclass(frozen=True, slots=True)
class HourCount:
    """How many answers to surveys a unit got in one hour."""

    unit: str
    hour: datetime
    answers: int


@dataclass(frozen=True, slots=True)
class SurveyCounts:
    """Answers by unit and hour of one week, and by unit how many a day there were in the weeks before."""

    hours: tuple[HourCount, ...] = ()
    a_day: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What an inspector is asked to look at: the sightings of one watch that lasted."""

    watch: WatchCode
    subject: str
    week: int
    sightings: tuple[Sighting, ...]
