"""The desk of an officer and of the head: what waits, the next case first."""

from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch
from django.views.decorators.http import require_POST, require_safe

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import address_of, answering, render_page, typed
from berdampak.front.facade import SLOTS, draw_bar
from berdampak.happening.casework.asking import FOLDER
from berdampak.happening.casework.contracts import DeskRow
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk.moments import near, slack_text
from berdampak.happening.casework.desk.team import Load, loads_of, returned_rows, team_rows
from berdampak.happening.casework.facade import desk_of, take_next
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text, percent
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may, names_of, person_of, require

ROWS_SHOWN = 50
WORKERS = ("officer", "head")


@answering
@require_safe
def desk(request: HttpRequest, language: Language) -> HttpResponse:
    """What waits for an officer, most urgent first."""
    person = person_of(request)
    units = units_of(person)
    asked = request.GET.get("unit", "")
    unit = asked if asked in units else (units[0] if units else "")
    require(request, "case.list", thing_of_unit(unit))
    clock = request.clock  # type: ignore[attr-defined]
    found, show = desk_of(person, unit, clock), Shower(unit, clock(), language)
    count = len(found.mine) + len(found.waiting)
    first = next(iter((*found.mine, *found.waiting)), None)
    return render_page(
        request,
        FOLDER,
        "desk/desk.html",
        title=words.TITLE.in_(language),
        menu="staff",
        here="desk",
        words=words,
        headline=_headline(count),
        unit=unit,
        unit_name=settings.PACKS.current().offices[unit].name,
        units=[(one, settings.PACKS.current().offices[one].name, one == unit) for one in units],
        first=show.row(first) if first else None,
        first_is_mine=bool(found.mine),
        mine=[show.row(one) for one in found.mine[1:]],
        waiting=[show.row(one) for one in (found.waiting if found.mine else found.waiting[1:])[:ROWS_SHOWN]],
        with_applicant=[show.row(one) for one in found.with_applicant[:ROWS_SHOWN]],
        with_applicant_count=len(found.with_applicant),
        elsewhere=[show.row(one) for one in found.asked_elsewhere[:ROWS_SHOWN]],
        elsewhere_count=len(found.asked_elsewhere),
        done_today=words.DONE_TODAY.format(count=number_text(found.done_today)),
        done=_done(request),
        take_address=address_of("desk-take", language),
        besides=[(one.words, address_of(one.url_name, language, **one.named)) for one in SLOTS.waiting(request)],
        my_card=find_address("my-card", language),
        team_address=address_of("desk-unit", language) if may(person, "case.assign", thing_of_unit(unit)) else "",
        file_address=address_of("desk-file", language) if may(person, "case.file_for", thing_of_unit(unit)) else "",
    )


@answering
@require_POST
def take(request: HttpRequest, language: Language) -> HttpResponse:
    """Give the officer the next case."""
    unit = typed(request, "unit")
    person = require(request, "case.take", thing_of_unit(unit))
    taken = take_next(person, unit, request.clock)  # type: ignore[attr-defined]
    if taken is None:
        return HttpResponseRedirect(f"{address_of('desk', language)}?unit={unit}&telah=kosong")
    return HttpResponseRedirect(address_of("desk-case", language, number=taken.number))


@answering
@require_safe
def team(request: HttpRequest, language: Language) -> HttpResponse:
    """What lies in a unit, by name and by urgency, for whoever heads it."""
    person = person_of(request)
    units = units_of(person)
    unit = request.GET.get("unit", "") or (units[0] if units else "")
    require(request, "case.assign", thing_of_unit(unit))
    clock = request.clock  # type: ignore[attr-defined]
    found, doing, show = desk_of(person, unit, clock), team_rows(unit, clock()), Shower(unit, clock(), language)
    rows = (*doing, *found.waiting)
    show.name({one.holder for one in rows if one.holder})
    loads: list[Load] = loads_of(unit, doing, clock)
    return render_page(
        request,
        FOLDER,
        "desk/unit.html",
        title=words.HEAD_TITLE.in_(language),
        menu="staff",
        here="desk",
        words=words,
        unit_name=settings.PACKS.current().offices[unit].name,
        desk=address_of("desk", language),
        loads=loads,
        late=[show.row(one) for one in rows if one.slack_minutes is not None and one.slack_minutes < 0][:ROWS_SHOWN],
        waiting=[show.row(one) for one in found.waiting[:ROWS_SHOWN]],
        approvals=[show.row(one) for one in returned_rows(unit, clock())[:ROWS_SHOWN]],
        doing=[show.row(one) for one in doing[:ROWS_SHOWN]],
    )


def units_of(person: Person) -> list[str]:
    """The units in which somebody works on cases."""
    offices = settings.PACKS.current().offices
    found = {role.unit: None for role in person.roles if role.unit and role.name in WORKERS}
    return [one for one in found if one in offices]


def thing_of_unit(unit: str) -> Thing:
    """The cases of a unit, as a thing; of nothing where there is no such unit."""
    pack = settings.PACKS.current()
    office, agency = pack.offices.get(unit), pack.find_agency(unit)
    if office is None:
        return Thing("case")
    return Thing("case", unit=unit, agency=agency.code if agency else None, mall=office.mall)


def find_address(name: str, language: Language, **named: str) -> str:
    """The address of a page that a later room may have; nothing where none has."""
    try:
        return address_of(name, language, **named)
    except NoReverseMatch:
        return ""


class Shower:
    """Rows of a desk as its page shows them."""

    def __init__(self, unit: str, at: Any, language: Language) -> None:
        self.calendar: Calendar = load_calendar(settings.PACKS.current().find_calendar_of(unit))
        self.now, self.language = at.astimezone(ZoneInfo(self.calendar.zone)), language
        self.names: dict[str, str] = {}

    def name(self, codes: set[str]) -> None:
        """Look up what to call the holders of the rows."""
        self.names = names_of(codes)

    def row(self, one: DeskRow) -> dict[str, Any]:
        """A row with its words, its bar and the way to its case."""
        late = one.slack_minutes is not None and one.slack_minutes < 0
        share = None if one.used_share is None else min(max(one.used_share, 0.0), 1.0)
        shown = Text(percent(share, "id"), percent(share, "en")) if share is not None else None
        deed = address_of("desk-deed", self.language, number=one.number, deed="tugaskan")
        return {
            "number": one.number,
            "address": address_of("desk-case", self.language, number=one.number),
            "assign": f"{deed}?langkah={one.step}",
            "what": one.service_name,
            "step": one.step_name,
            "due": near(one.due_at, self.now) if one.due_at else words.NO_DUE,
            "slack": slack_text(one.slack_minutes, self.calendar) if one.slack_minutes is not None else None,
            "late": late,
            "bar": draw_bar(share, words.USED_SHARE.format(share=shown).in_(self.language))
            if shown and share is not None
            else "",
            "complete": words.COMPLETE_SINCE.format(moment=near(one.complete_at, self.now))
            if one.complete_at
            else None,
            "holder": self.names.get(one.holder or "", ""),
        }


def _headline(count: int) -> Text:
    if count < 2:
        return words.ONE_WAITS if count else words.NOTHING_WAITS
    return words.WAITING_FOR_YOU.format(count=number_text(count))


def _done(request: HttpRequest) -> Text | None:
    told = request.GET.get("telah", "")
    number = request.GET.get("berkas", "")[:40]
    if told == "kosong":
        return words.NOBODY_FREE
    return words.DONE[told].format(number=number) if told in words.DONE else None
