"""What a rehearsal is asked for, and what it leaves behind."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Progress = Callable[[int, int], None]
"""Told how many events are written, and how many are expected in all."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the city is like; a rehearsal changes one of these and compares.

    `staffing` is the share of its usual officers that every unit has; their work stays what it was. In the unit
    `turned_down_in` the officer of middle skill turns down in the last six weeks what others would grant. In the unit
    `learns_in` the officer of middle skill is new, and has half of it in the first week. `outlets` are services and
    further units that do the same work, each for so many more citizens as `demand.OUTLET_SHARE` says.
    """

    cases_per_week: float = 3000
    staffing: float = 1.0
    turned_down_in: str = ""
    learns_in: str = ""
    outlets: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        assert self.cases_per_week > 0 < self.staffing, "a city has cases, and officers for them"


@dataclass(frozen=True, slots=True)
class Simulated:
    """A simulated city: its sources in the event table, and the folder that keeps the truth they were drawn from.

    `events` and `cases` are counts; `made` is false when the same simulation was there already.
    """

    sources: tuple[str, ...]
    truth_folder: Path
    events: int
    cases: int
    made: bool
