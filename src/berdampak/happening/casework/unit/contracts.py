"""What leaves the notes of a unit: hours, duty, absences and outages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Protocol

from berdampak.kernel.text import Text

AbsenceKind = Literal["annual", "sick", "maternity", "urgent", "long", "duty", "training"]
AbsenceState = Literal["asked", "recorded", "declined", "undone"]
Cause = Literal["system", "network", "power", "water", "building", "disaster", "other"]
Reach = Literal["unit", "mall"]
PlanBy = Literal["away", "exception", "holiday", "week", "office"]
Hours = tuple[tuple[int, int], ...]
"""Spans of a day in local minutes since midnight; the end is not worked. None at all: a free day."""
Week = tuple[Hours, Hours, Hours, Hours, Hours, Hours, Hours]
"""Seven days from Monday."""


class NoteEntry(Protocol):
    """What is read of an entry of the book."""

    @property
    def seq(self) -> int:
        """Its number in the stream."""

    @property
    def kind(self) -> str:
        """What it is about."""

    @property
    def recorded_at(self) -> str:
        """When it was recorded, in ISO 8601."""

    @property
    def body(self) -> dict[str, Any]:
        """What it says."""


@dataclass(frozen=True, slots=True)
class RosterWeek:
    """The weekly hours of a person from a date on; None: those of the office."""

    entry: int
    person: str
    first: date
    week: Week | None


@dataclass(frozen=True, slots=True)
class RosterDay:
    """The hours of a person on one date that is unlike the others; none: free."""

    entry: int
    person: str
    day: date
    hours: Hours


@dataclass(frozen=True, slots=True)
class Absence:
    """A person away, whole days, both ends included. `kind` and `note` are private, and empty where not opened."""

    entry: int
    unit: str
    person: str
    first: date
    last: date
    stand_in: str
    state: AbsenceState
    by: str
    recorded_at: datetime
    answered: int = 0
    """The number of the entry that declined it."""
    kind: str = ""
    note: str = ""
    reason: str = ""
    """Why it was declined."""


@dataclass(frozen=True, slots=True)
class Outage:
    """Something that stopped the work of a unit or of a whole mall; without `until_at` it goes on."""

    entry: int
    unit: str
    reaches: Reach
    cause: str
    from_at: datetime
    until_at: datetime | None
    by: str
    recorded_at: datetime
    undone: bool = False
    reason: str = ""
    evidence: str = ""

    def holds_at(self, moment: datetime) -> bool:
        """Whether it stops the work at that moment."""
        return not self.undone and self.from_at <= moment and (self.until_at is None or moment < self.until_at)


@dataclass(frozen=True, slots=True)
class Notes:
    """Everything that a unit has noted, what was undone included; `head` is the number of its last entry."""

    head: int = 0
    weeks: Sequence[RosterWeek] = ()
    days: Sequence[RosterDay] = ()
    absences: Sequence[Absence] = ()
    outages: Sequence[Outage] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """Whether somebody is on duty at a moment, and why, so that a page can say it."""

    on: bool
    why: Text

    def __bool__(self) -> bool:
        return self.on


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The hours somebody has on a date, and what they rest on."""

    hours: Hours
    by: PlanBy
