"""What a working calendar is, and what counting with it answers."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from berdampak.kernel.text import Text

OffKind = Literal["holiday", "joint_leave", "closure"]

MISSING_MINUTES = -(2**31)
"""What a vector of minutes or days holds where a date is unknown or outside the calendar."""

MISSING_MOMENT = -(2**63)
"""What a vector of moments holds where there is none; NumPy's NaT."""


@dataclass(frozen=True, slots=True)
class Span:
    """Working time within a day, in local wall-clock minutes since midnight; `end_minute` is not worked."""

    start_minute: int
    end_minute: int


WeekHours = tuple[tuple[Span, ...], ...]
"""Seven days from Monday, each with its spans (none on a free day); a break is the gap between spans."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The decree a rule rests on; an unverified or provisional one is shown as such, never as law."""

    reference: str
    dated: date | None = None
    status: Literal["sourced", "unverified", "provisional"] = "sourced"


@dataclass(frozen=True, slots=True)
class DayOff:
    """A date on which the office does not work, and why."""

    date: date
    kind: OffKind
    name: Text
    ground: Ground


@dataclass(frozen=True, slots=True)
class Period:
    """Dates (both included) with other hours than usual, such as Ramadan."""

    first: date
    last: date
    name: Text
    hours: WeekHours
    ground: Ground


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an office works, from `first` to `last` (both included), in its own zone; outside them it knows nothing."""

    id: str
    version: str
    name: Text
    zone: str
    first: date
    last: date
    hours: WeekHours
    hours_ground: Ground
    periods: tuple[Period, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    day_zero: Literal["start", "next"] = "start"
    """`start`: the day of completeness is day 0, so day 1 is the next working day; `next`: it is day 1 if worked."""
    provisional_from: date | None = None
    """From this date on the list of holidays may still change."""

    def __hash__(self) -> int:
        # Caches ask for it often, and a hash of every day off would cost more than the answer they keep.
        return hash((self.id, self.version, self.zone))


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A day between start and due moment that was not counted, and why."""

    date: date
    reason: Text
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """The moment a term ends, with the account of every day not counted."""

    due_at: datetime
    calendar: str
    calendar_version: str
    uncounted: tuple[Uncounted, ...]
    explanation: Text
