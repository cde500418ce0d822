"""The format of a calendar file: what may stand in it. These models never leave the room."""

import re
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from berdampak.calendar.contracts import OffKind, Span
from berdampak.kernel.parts import Day, Part, TextPart, Word, Zone
from berdampak.kernel.text import Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOCK = r"([01]\d|2[0-3]|24(?=:00)):([0-5]\d)"
_SPAN = re.compile(rf"\s*{_CLOCK}-{_CLOCK}\s*")
_HOURS = Text("jam seperti 07:30-12:00, 13:00-16:00", "hours such as 07:30-12:00, 13:00-16:00")


def weekdays_in(run: str) -> range:
    """The days of `friday` or of `monday-thursday`, from Monday as 0; none if it names no days."""
    first, _, last = run.partition("-")
    if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
        return range(0)
    return range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1)


def _known_run(run: str) -> str:
    if not weekdays_in(run):
        raise PydanticCustomError("unknown_key", "no weekdays", {"key": run, "known": ", ".join(WEEKDAYS)})
    return run


def _read_spans(value: Any) -> tuple[Span, ...]:
    """Hours such as `07:30-12:00, 13:00-16:00`, in order and apart."""
    matches = [_SPAN.fullmatch(part) for part in str(value).split(",")]
    if None in matches:
        raise PydanticCustomError("wrong_kind", "no hours", {"wanted": _HOURS})
    edges = [
        int(hour) * 60 + int(minute)
        for match in matches
        if match
        for hour, minute in (match.group(1, 2), match.group(3, 4))
    ]
    if any(later <= earlier for earlier, later in pairwise(edges)):
        raise PydanticCustomError("E007", "hours out of order")
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))


def _known_ground(name: Any, info: ValidationInfo) -> Any:
    known: list[str] = info.context or []
    if name not in known:
        raise PydanticCustomError("E010", "no such ground", {"name": name, "known": ", ".join(known)})
    return name


GroundName = Annotated[str, BeforeValidator(_known_ground)]
"""The short name of a ground, one of those that validation is given as its context."""


class GroundPart(Part):
    """The decree a rule rests on."""

    reference: Word
    dated: Day | None = None
    status: Literal["sourced", "unverified", "provisional"]


class WeekPart(Part, extra="allow"):
    """Hours by weekday or run of weekdays (`monday-thursday`); a day that is not named is free."""

    __pydantic_extra__: dict[
        Annotated[str, AfterValidator(_known_run)], Annotated[tuple[Span, ...], BeforeValidator(_read_spans)]
    ]


class HoursPart(WeekPart):
    """The usual hours, and the ground they rest on."""

    ground: GroundName


class PeriodPart(Part):
    """Dates, both included, with other hours than usual."""

    name: TextPart
    first: Day
    last: Day
    ground: GroundName
    hours: WeekPart


class DaysOffPart(Part):
    """Days off of one kind that rest on one ground."""

    kind: OffKind
    ground: GroundName
    dates: dict[Day, TextPart]


class ExtendingFile(Part):
    """A calendar that extends another: what it leaves out is that one's."""

    calendar: Word
    """Its id."""
    version: Word
    name: TextPart
    extends: Word | None = None
    """The id of the other calendar."""
    zone: Zone | None = None
    first: Day | None = None
    last: Day | None = None
    provisional_from: Day | None = None
    day_zero: Literal["start", "next"] | None = None
    grounds: dict[str, GroundPart] | None = None
    hours: HoursPart | None = None
    periods: list[PeriodPart] | None = None
    days_off: list[DaysOffPart] | None = None


class CalendarFile(ExtendingFile):
    """A calendar of its own."""

    zone: Zone
    first: Day
    last: Day
    grounds: dict[str, GroundPart]
    hours: HoursPart
