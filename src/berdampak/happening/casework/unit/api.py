"""The notes of a unit for programs: who is on duty, who is away, what stopped the work."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest
from ninja import Router, Status
from pydantic import AwareDatetime, Field

from berdampak.front.api import TOKEN, Line, Sent, Words, told
from berdampak.happening.casework.unit import facade as notes
from berdampak.happening.casework.unit.contracts import AbsenceKind, Cause, Notes
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import person_of, require

router = Router(tags=["unit"], auth=TOKEN)
Minute = Annotated[int, Field(ge=0, le=24 * 60)]
Span = tuple[Minute, Minute]
Day = Annotated[tuple[Span, ...], Field(max_length=10)]
Entry = Annotated[int, Field(ge=1, le=2**31 - 1)]


class WeekIn(Sent):
    """The weekly hours of a person from a date on, in minutes since midnight; null: those of the office."""

    person: Line
    first: date
    week: tuple[Day, Day, Day, Day, Day, Day, Day] | None


class DayIn(Sent):
    """The hours of a person on one date."""

    person: Line
    day: date
    hours: Day


class AskIn(Sent):
    """Leave that one asks for."""

    first: date
    last: date
    kind: AbsenceKind
    note: Words = ""
    stand_in: Line = ""


class AbsenceIn(AskIn):
    """Somebody is away."""

    person: Line


class DeclineIn(Sent):
    """Why leave is not granted."""

    reason: Words


class OutageIn(Sent):
    """Something stopped the work; without an end it goes on."""

    reaches_mall: bool = False
    cause: Cause
    from_at: AwareDatetime
    until_at: AwareDatetime | None = None
    reason: Words
    evidence: Words = ""


class EndIn(Sent):
    """When it was over."""

    until_at: AwareDatetime


DONE = {204: None}
UNIT = "/units/{unit}"


@router.get(UNIT + "/notes", response=Notes, **told(Text("Catatan unit", "What a unit noted")))
def read_notes(request: HttpRequest, unit: str) -> object:
    """Hours, absences and outages of a unit; kinds of leave and reasons are not in it."""
    agency = settings.PACKS.current().find_agency(unit)
    require(request, "roster.read", Thing("roster", unit=unit, agency=agency.code if agency else None))
    return notes.notes_of(unit)


@router.post(UNIT + "/roster", response=DONE, **told(Text("Atur jam kerja", "Set weekly hours")))
def set_roster(request: HttpRequest, unit: str, sent: WeekIn) -> object:
    """Set the weekly hours of a person from a date on."""
    notes.record_roster(unit, sent.person, sent.first, sent.week, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/roster/days", response=DONE, **told(Text("Atur jam satu hari", "Set the hours of a day")))
def set_roster_day(request: HttpRequest, unit: str, sent: DayIn) -> object:
    """Set the hours of a person on one date, unlike the week's."""
    notes.record_day(unit, sent.person, sent.day, sent.hours, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/absences/ask", response=DONE, **told(Text("Ajukan cuti", "Ask for leave")))
def ask_leave(request: HttpRequest, unit: str, sent: AskIn) -> object:
    """Ask for leave of one's own; it changes nothing until the head grants it."""
    notes.ask_absence(unit, sent.first, sent.last, sent.kind, sent.note, sent.stand_in, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/absences", response=DONE, **told(Text("Catat yang tidak masuk", "Note an absence")))
def note_absence(request: HttpRequest, unit: str, sent: AbsenceIn) -> object:
    """Note that somebody is away, without a request before it."""
    what = (sent.first, sent.last, sent.kind, sent.note, sent.stand_in)
    notes.record_absence(unit, sent.person, *what, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/absences/{entry}/grant", response=DONE, **told(Text("Setujui cuti", "Grant leave")))
def grant_leave(request: HttpRequest, unit: str, entry: Entry) -> object:
    """Grant leave as it was asked for."""
    notes.grant_absence(unit, entry, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/absences/{entry}/decline", response=DONE, **told(Text("Tolak cuti", "Decline leave")))
def decline_leave(request: HttpRequest, unit: str, entry: Entry, sent: DeclineIn) -> object:
    """Decline leave, with a reason that the asker sees."""
    notes.decline_absence(unit, entry, sent.reason, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/outages", response=DONE, **told(Text("Catat gangguan", "Note an outage")))
def note_outage(request: HttpRequest, unit: str, sent: OutageIn) -> object:
    """Note that something stopped the work; noted late, it needs evidence."""
    what = (sent.reaches_mall, sent.cause, sent.from_at, sent.until_at, sent.reason, sent.evidence)
    notes.record_outage(unit, *what, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/outages/{entry}/end", response=DONE, **told(Text("Gangguan selesai", "End an outage")))
def end_outage(request: HttpRequest, unit: str, entry: Entry, sent: EndIn) -> object:
    """Note when an outage came to its end."""
    notes.end_outage(unit, entry, sent.until_at, *_by(request))
    return Status(204, None)


@router.post(UNIT + "/notes/{entry}/undo", response=DONE, **told(Text("Batalkan catatan", "Take a note back")))
def undo_note(request: HttpRequest, unit: str, entry: Entry) -> object:
    """Take back a note that was wrong; both stay in the book."""
    notes.undo(unit, entry, *_by(request))
    return Status(204, None)


def _by(request: HttpRequest) -> tuple[Person, Callable[[], datetime]]:
    return person_of(request), request.clock  # type: ignore[attr-defined]
