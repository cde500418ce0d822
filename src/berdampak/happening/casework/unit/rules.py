"""What the entries of a unit come to, and who is on duty by them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.unit.contracts import (
    Absence,
    DayPlan,
    Duty,
    Hours,
    NoteEntry,
    Notes,
    Outage,
    PlanBy,
    RosterDay,
    RosterWeek,
    Week,
)
from berdampak.kernel.text import Text

SPAN = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)\s*[-–—]\s*([01]?\d|2[0-4])[.:]([0-5]\d)")
DAY_MINUTES = 1440
ABSENCE_DAYS_MAX = 400
LATE_NOTE_HOURS = 24
"""An outage noted later than this after it began needs evidence."""

OFF_DAY = Text("hari itu tidak bertugas menurut jadwal", "off duty that day by the roster")
OFF_HOURS = Text("di luar jam tugasnya", "outside the hours of duty")
ON_ROSTER = Text("bertugas menurut jadwal", "on duty by the roster")
ON_OFFICE = Text("bertugas menurut jam kerja kantor", "on duty by the office's hours")
NOT_ON: dict[PlanBy, Text] = {
    "away": Text("sedang tidak masuk", "away"),
    "exception": OFF_DAY,
    "holiday": Text("hari libur", "a holiday"),
    "week": OFF_DAY,
    "office": Text("kantor tidak buka hari itu", "the office is closed that day"),
}


def fold(unit: str, entries: Iterable[NoteEntry]) -> Notes:
    """What the entries of a unit's stream come to, in their order."""
    weeks: dict[int, RosterWeek] = {}
    days: dict[int, RosterDay] = {}
    absences: dict[int, Absence] = {}
    outages: dict[int, Outage] = {}
    head = 0
    for entry in entries:
        head, body = entry.seq, entry.body
        about = int(body.get("entry", 0))
        match entry.kind:
            case "roster.set":
                weeks[head] = RosterWeek(head, body["person"], _day(body["from"]), _week(body["week"]))
            case "roster.day":
                days[head] = RosterDay(head, body["person"], _day(body["day"]), hours_of(body["hours"]))
            case "absence.asked":
                absences[head] = _absence(unit, entry, "asked")
            case "absence.recorded":
                absences.pop(int(body.get("asked", 0)), None)
                absences[head] = _absence(unit, entry, "recorded")
            case "absence.declined" if about in absences:
                absences[about] = replace(absences[about], state="declined", answered=head)
            case "outage.recorded":
                outages[head] = _outage(unit, entry)
            case "outage.ended" if about in outages:
                outages[about] = replace(outages[about], until_at=_moment(body["until"]))
            case "entry.undone":
                weeks.pop(about, None)
                days.pop(about, None)
                if about in absences:
                    absences[about] = replace(absences[about], state="undone")
                if about in outages:
                    outages[about] = replace(outages[about], undone=True)
    return Notes(head, tuple(weeks.values()), tuple(days.values()), tuple(absences.values()), tuple(outages.values()))


def week_of(notes: Notes, person: str, day: date) -> Week | None:
    """The weekly hours that hold for a person on that date; None: those of the office."""
    held = [one for one in notes.weeks if one.person == person and one.first <= day]
    return max(held, key=lambda one: (one.first, one.entry)).week if held else None


def day_of(notes: Notes, person: str, day: date) -> RosterDay | None:
    """The exception that holds for a person on that date, if any; the last one noted."""
    return next((one for one in reversed(notes.days) if one.person == person and one.day == day), None)


def absence_on(notes: Notes, person: str, day: date) -> Absence | None:
    """The absence of a person on that date, if it was recorded."""
    return next(
        (
            one
            for one in notes.absences
            if one.person == person and one.state == "recorded" and one.first <= day <= one.last
        ),
        None,
    )


def hours_on(notes: Notes, person: str, day: date, calendar: Calendar) -> DayPlan:
    """What hours a person has on a date, and by what: absence, exception, holiday, own week, or the office."""
    if absence_on(notes, person, day):
        return DayPlan((), "away")
    if exception := day_of(notes, person, day):
        return DayPlan(exception.hours, "exception")
    if any(one.date == day for one in calendar.days_off):
        return DayPlan((), "holiday")
    if week := week_of(notes, person, day):
        return DayPlan(week[day.weekday()], "week")
    return DayPlan(office_hours(calendar, day), "office")


def office_hours(calendar: Calendar, day: date) -> Hours:
    """The hours of the office on a date that is no holiday."""
    period = next((one for one in calendar.periods if one.first <= day <= one.last), None)
    spans = (period.hours if period else calendar.hours)[day.weekday()]
    return tuple((span.start_minute, span.end_minute) for span in spans)


def duty_of(notes: Notes, person: str, local: datetime, calendar: Calendar) -> Duty:
    """Whether a person is on duty at a moment of the office's own zone, and why."""
    plan = hours_on(notes, person, local.date(), calendar)
    minute = local.hour * 60 + local.minute
    if not plan.hours:
        return Duty(False, NOT_ON[plan.by])
    if any(start <= minute < end for start, end in plan.hours):
        return Duty(True, ON_OFFICE if plan.by == "office" else ON_ROSTER)
    return Duty(False, OFF_HOURS)


def overlapping(absences: Iterable[Absence], person: str, first: date, last: date) -> Absence | None:
    """Another absence of the person, asked or recorded, that shares a day."""
    return next(
        (
            one
            for one in absences
            if one.person == person and one.state in ("asked", "recorded") and one.first <= last and first <= one.last
        ),
        None,
    )


def parse_hours(text: str) -> Hours | None:
    """Hours as people write them, `08.00–12.00, 13.00–16.00`; empty is a free day; None for anything else."""
    words = text.strip()
    if words in ("", "-", "–"):
        return ()
    spans = []
    for part in re.split(r"[,;/]", words):
        if (found := SPAN.fullmatch(part.strip())) is None:
            return None
        hour, minute, end_hour, end_minute = (int(number) for number in found.groups())
        spans.append((hour * 60 + minute, end_hour * 60 + end_minute))
    spans.sort()
    if any(end <= start or end > DAY_MINUTES for start, end in spans):
        return None
    return tuple(spans) if all(a[1] <= b[0] for a, b in pairwise(spans)) else None


def write_hours(hours: Hours) -> list[list[str]]:
    """Hours as an entry holds them: `[["08:00", "12:00"]]`."""
    return [[_clock(start), _clock(end)] for start, end in hours]


def hours_of(written: Sequence[Sequence[str]]) -> Hours:
    """Hours from an entry."""
    return tuple((_minutes(start), _minutes(end)) for start, end in written)


def say_hours(hours: Hours) -> Text:
    """Hours as a page says them: `08.00–12.00`."""
    spans = [f"{_clock(start)}–{_clock(end)}" for start, end in hours]
    return Text(", ".join(spans).replace(":", "."), ", ".join(spans))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def _week(written: Any) -> Week | None:
    if written is None:
        return None
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (hours_of(one) for one in written)
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday


def _day(written: str) -> date:
    return date.fromisoformat(written)


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).astimezone(UTC)


def _absence(unit: str, entry: NoteEntry, state: Any) -> Absence:
    body = entry.body
    first, last = _day(body["from"]), _day(body["until"])
    stand_in, by = body.get("stand_in", ""), body["by"]
    return Absence(entry.seq, unit, body["person"], first, last, stand_in, state, by, _moment(entry.recorded_at))


def _outage(unit: str, entry: NoteEntry) -> Outage:
    body = entry.body
    until = _moment(body["until"]) if "until" in body else None
    return Outage(
        entry=entry.seq,
        unit=unit,
        reaches=body["reaches"],
        cause=body["cause"],
        from_at=_moment(body["from"]),
        until_at=until,
        by=body["by"],
        recorded_at=_moment(entry.recorded_at),
    )
