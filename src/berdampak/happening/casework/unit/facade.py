"""The front door of a unit's notes: who is on duty, who is away, what stopped the work, and noting it.

The book is the only place where they are kept: a stream `unit:<code>` for each unit and mall.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar
from berdampak.happening.casework.unit import rules
from berdampak.happening.casework.unit.contracts import Absence, AbsenceState, Duty, Hours, Notes, Outage, Week
from berdampak.happening.casework.unit.problems import find_problem, problem
from berdampak.happening.casework.unit.rules import fold
from berdampak.happening.casework.unit.words import ABSENCE_KINDS, CAUSES
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.wording import day_text
from berdampak.people.contracts import Person, Thing

if TYPE_CHECKING:
    from berdampak.promise.contracts import Pack

__all__ = [
    "absences",
    "ask_absence",
    "calendar_of",
    "decline_absence",
    "end_outage",
    "fold",
    "grant_absence",
    "notes_of",
    "on_duty",
    "outages",
    "record_absence",
    "record_day",
    "record_outage",
    "record_roster",
    "thing_of",
    "undo",
]

TEXT_MAX = 500
STREAM = "unit:"


def notes_of(unit: str, *, opened: bool = False) -> Notes:
    """Everything a unit noted; with private facts (kinds of leave, reasons) if `opened`. The caller asks `may`."""
    from berdampak.ledger.facade import stream_of

    notes = fold(unit, stream_of(STREAM + unit))
    if not opened:
        return notes
    find = partial(_private, unit)
    return replace(
        notes,
        absences=[
            replace(one, **find(one.entry), **(find(one.answered) if one.answered else {})) for one in notes.absences
        ],
        outages=[replace(one, **find(one.entry)) for one in notes.outages],
    )


def on_duty(person: str, unit: str, at: datetime) -> Duty:
    """Whether a person is on duty in a unit at a moment, and why."""
    calendar = calendar_of(unit)
    return rules.duty_of(notes_of(unit), person, at.astimezone(ZoneInfo(calendar.zone)), calendar)


def calendar_of(unit: str) -> Calendar:
    """The calendar that a unit keeps."""
    return load_calendar(_pack().find_calendar_of(unit))


def absences(unit: str) -> list[Absence]:
    """Who is or was away in a unit, by record; requests and what was undone are not among them."""
    return [one for one in notes_of(unit).absences if one.state == "recorded"]


def outages(unit: str) -> list[Outage]:
    """What stopped the work of a unit, its mall's outages included; what was undone is not among them."""
    office = _pack().offices.get(unit)
    places = [unit, *([office.mall] if office and office.mall else [])]
    return [one for place in places for one in notes_of(place).outages if not one.undone]


def record_roster(unit: str, person: str, first: date, week: Week | None, by: Person, clock: Clock) -> None:
    """Set the weekly hours of a person from a date on; None gives back the office's."""
    _require(by, "roster.edit", unit)
    _require_members(unit, clock, person=person)
    written = None if week is None else [rules.write_hours(day) for day in week]
    _note(unit, "roster.set", {"person": person, "from": first.isoformat(), "week": written}, by, clock)


def record_day(unit: str, person: str, day: date, hours: Hours, by: Person, clock: Clock) -> None:
    """Set the hours of a person on one date, unlike the week's."""
    _require(by, "roster.edit", unit)
    _require_members(unit, clock, person=person)
    body = {"person": person, "day": day.isoformat(), "hours": rules.write_hours(hours)}
    _note(unit, "roster.day", body, by, clock)


def ask_absence(
    unit: str, first: date, last: date, kind: str, note: str, stand_in: str, by: Person, clock: Clock
) -> None:
    """Ask for leave of one's own; it changes nothing until the head records it."""
    _require(by, "absence.ask", unit)
    body, private = _absence(unit, clock, by.code, first, last, kind, note, stand_in)
    _on_notes(unit, partial(_is_new_absence, body=body, state="asked"), "absence.asked", body, by, clock, private)


def record_absence(
    unit: str,
    person: str,
    first: date,
    last: date,
    kind: str,
    note: str,
    stand_in: str,
    by: Person,
    clock: Clock,
) -> None:
    """Note that somebody is away, without a request before it."""
    _require(by, "roster.edit", unit)
    body, private = _absence(unit, clock, person, first, last, kind, note, stand_in)
    _on_notes(unit, partial(_is_new_absence, body=body, state="recorded"), "absence.recorded", body, by, clock, private)


def grant_absence(unit: str, entry: int, by: Person, clock: Clock) -> None:
    """Grant what was asked: the absence is recorded as it was asked for."""
    _require(by, "roster.edit", unit)
    asked = _find_asked(notes_of(unit), entry)
    body = {"person": asked.person, "from": asked.first.isoformat(), "until": asked.last.isoformat(), "asked": entry}
    if asked.stand_in:
        body["stand_in"] = asked.stand_in
    private = _private(unit, entry)
    _on_notes(unit, partial(_is_asked, entry=entry), "absence.recorded", body, by, clock, private)


def decline_absence(unit: str, entry: int, reason: str, by: Person, clock: Clock) -> None:
    """Decline what was asked, with a reason that the asker sees."""
    _require(by, "roster.edit", unit)
    _raise(_text_problems(reason=reason))
    private = {"reason": reason.strip()}
    _on_notes(unit, partial(_is_asked, entry=entry), "absence.declined", {"entry": entry}, by, clock, private)


def record_outage(
    unit: str,
    reaches_mall: bool,
    cause: str,
    from_at: datetime,
    until_at: datetime | None,
    reason: str,
    evidence: str,
    by: Person,
    clock: Clock,
) -> None:
    """Note that something stopped the work; without an end it goes on. Noted late, it needs evidence."""
    place = _mall_of(unit) if reaches_mall else unit
    _require(by, "outage.edit", place)
    now = clock()
    found = _text_problems(reason=reason)
    if cause not in CAUSES:
        found.append(find_problem("E181", "cause"))
    if from_at > now or (until_at is not None and not from_at < until_at <= now):
        found.append(find_problem("E177", "from_at"))
    elif not evidence.strip() and now - from_at > timedelta(hours=rules.LATE_NOTE_HOURS):
        found.append(find_problem("E179", "evidence", hours=rules.LATE_NOTE_HOURS))
    if len(evidence) > TEXT_MAX:
        found.append(find_problem("E178", "evidence", most=TEXT_MAX))
    _raise(found)
    body = {"reaches": "mall" if reaches_mall else "unit", "cause": cause, "from": _iso(from_at)}
    if until_at is not None:
        body["until"] = _iso(until_at)
    private = {"reason": reason.strip(), "evidence": evidence.strip()}
    _on_notes(place, partial(_is_new_outage, body=body), "outage.recorded", body, by, clock, private)


def end_outage(unit: str, entry: int, until_at: datetime, by: Person, clock: Clock) -> None:
    """Note when an outage that went on came to its end."""
    _require(by, "outage.edit", unit)

    def is_going_on(notes: Notes) -> bool:
        going = next((one for one in notes.outages if one.entry == entry and not one.undone), None)
        if going is None or going.until_at is not None:
            raise problem("E180")
        if not going.from_at < until_at <= clock():
            raise problem("E177", "until_at")
        return True

    _on_notes(unit, is_going_on, "outage.ended", {"entry": entry, "until": _iso(until_at)}, by, clock)


def undo(unit: str, entry: int, by: Person, clock: Clock) -> None:
    """Take back a note that was wrong, by an entry that says so; both stay in the book."""
    notes = notes_of(unit)
    outage = any(one.entry == entry for one in notes.outages)
    own = next((one for one in notes.absences if one.entry == entry and one.state == "asked"), None)
    if own is not None and own.person == by.code:
        _require(by, "absence.ask", unit)
    else:
        _require(by, "outage.edit" if outage else "roster.edit", unit)
    _on_notes(unit, partial(_is_standing, entry=entry), "entry.undone", {"entry": entry}, by, clock)


def _on_notes(
    unit: str,
    check: Callable[[Notes], bool],
    kind: str,
    body: dict[str, Any],
    by: Person,
    clock: Clock,
    private: dict[str, Any] | None = None,
) -> None:
    """Note what is new, if the notes still stand as they were checked; whoever comes second is told."""
    notes = notes_of(unit)
    if check(notes):
        _note(unit, kind, body, by, clock, private, expected_seq=notes.head + 1)


def _note(
    unit: str,
    kind: str,
    body: dict[str, Any],
    by: Person,
    clock: Clock,
    private: dict[str, Any] | None = None,
    expected_seq: int | None = None,
) -> None:
    from django.conf import settings

    from berdampak.ledger.facade import append, open_vault

    vault = open_vault(settings.KEYS) if private is not None else None
    whole = {"unit": unit, "by": by.code} | body
    stream = STREAM + unit
    append(stream, kind, whole, private=private, vault=vault, expected_seq=expected_seq, clock=clock)


def _private(unit: str, entry: int) -> dict[str, Any]:
    from django.conf import settings

    from berdampak.ledger.facade import open_private, open_vault

    return open_private(STREAM + unit, entry, open_vault(settings.KEYS)) or {}


def _absence(
    unit: str, clock: Clock, person: str, first: date, last: date, kind: str, note: str, stand_in: str
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Body and private facts of an absence, once they are right."""
    found: list[Problem] = []
    if kind not in ABSENCE_KINDS:
        found.append(find_problem("E181", "kind"))
    if not 0 <= (last - first).days < rules.ABSENCE_DAYS_MAX:
        found.append(find_problem("E173", "last", days=rules.ABSENCE_DAYS_MAX))
    if len(note) > TEXT_MAX:
        found.append(find_problem("E178", "note", most=TEXT_MAX))
    if stand_in and stand_in == person:
        found.append(find_problem("E182", "stand_in"))
    _raise(found)
    _require_members(unit, clock, person=person, **({"stand_in": stand_in} if stand_in else {}))
    body = {"person": person, "from": first.isoformat(), "until": last.isoformat()}
    return body | ({"stand_in": stand_in} if stand_in else {}), {"kind": kind, "note": note.strip()}


def _is_new_absence(notes: Notes, body: dict[str, Any], state: AbsenceState) -> bool:
    """Whether nothing was noted of these days; the very same again is no news. Raises for another absence then."""
    person, first, last = body["person"], date.fromisoformat(body["from"]), date.fromisoformat(body["until"])
    other = rules.overlapping(notes.absences, person, first, last)
    if other is None:
        return True
    if (other.state, other.first, other.last, other.stand_in) == (state, first, last, body.get("stand_in", "")):
        return False
    raise problem("E175", "first", first=day_text(other.first), last=day_text(other.last))


def _find_asked(notes: Notes, entry: int) -> Absence:
    found = next((one for one in notes.absences if one.entry == entry and one.state == "asked"), None)
    if found is None:
        raise problem("E180")
    return found


def _is_asked(notes: Notes, entry: int) -> bool:
    return bool(_find_asked(notes, entry))


def _is_standing(notes: Notes, entry: int) -> bool:
    standing = (
        *(week.entry for week in notes.weeks),
        *(day.entry for day in notes.days),
        *(one.entry for one in notes.absences if one.state in ("asked", "recorded")),
        *(one.entry for one in notes.outages if not one.undone),
    )
    if entry not in standing:
        raise problem("E180")
    return True


def _is_new_outage(notes: Notes, body: dict[str, Any]) -> bool:
    same = (body["cause"], body["from"], body.get("until"))
    return not any(
        same == (one.cause, one.from_at.isoformat(), one.until_at and one.until_at.isoformat())
        for one in notes.outages
        if not one.undone
    )


def _require(by: Person, act: str, unit: str) -> None:
    from berdampak.people.facade import Refused, may

    decision = may(by, act, thing_of(unit))
    if not decision:
        raise Refused(decision)


def thing_of(unit: str) -> Thing:
    """A unit or mall as something that acts are done to; raises `happening.E171` where there is none."""
    pack = _pack()
    office = pack.offices.get(unit)
    if office is None:
        raise problem("E171", "unit")
    if office.kind == "mall":
        return Thing("unit", mall=unit)
    agency = pack.find_agency(unit)
    return Thing("unit", unit=unit, agency=agency.code if agency else None, mall=office.mall)


def _mall_of(unit: str) -> str:
    office = _pack().offices.get(unit)
    if office is None or not (office.mall or office.kind == "mall"):
        raise problem("E171", "unit")
    return office.mall or unit


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _require_members(unit: str, clock: Clock, **people: str) -> None:
    from berdampak.people.facade import colleagues

    members = {one.code for one in colleagues(unit, clock)}
    _raise(find_problem("E172", field) for field, code in people.items() if code not in members)


def _text_problems(**texts: str) -> list[Problem]:
    return [
        find_problem("E178", field, most=TEXT_MAX)
        for field, text in texts.items()
        if not text.strip() or len(text) > TEXT_MAX
    ]


def _raise(found: Iterable[Problem]) -> None:
    if problems := tuple(found):
        raise BerdampakError(*problems)


def _pack() -> "Pack":
    from django.conf import settings

    pack: Pack = settings.PACKS.current()
    return pack
