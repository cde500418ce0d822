"""An officer's card and standing for whoever leads or inspects, from the line's moment on; each look is recorded."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import Entry, address_of, render_page
from berdampak.kernel.text import Language
from berdampak.kernel.wording import week_text
from berdampak.measure.facade import WeekCut, parse_week
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import colleagues, find_person, may, person_of, require
from berdampak.promise.facade import after_cut
from berdampak.publish import words, words_officers, words_own, words_pages
from berdampak.publish.links import Link, Links
from berdampak.publish.outlining import outline_card
from berdampak.publish.standing_view import view_standing
from berdampak.publish.write_html import TEMPLATES, card_context
from berdampak.report.contracts import Card
from berdampak.report.facade import find_own_card, find_standing, list_own_weeks, record_look

READ = "card.read_officer"


@require_safe
def officers(request: HttpRequest, language: Language) -> HttpResponse:
    """The officers whose cards this person may read, by name within their unit; no figure stands here."""
    person = person_of(request)
    units = _units_of(person)
    if not units:
        require(request, READ, Thing("card"))
    asked = request.GET.get("unit", "")
    if asked and asked not in units:
        raise Http404
    chosen = asked or (units[0] if len(units) == 1 else "")
    team = colleagues(chosen, request.clock) if chosen else []  # type: ignore[attr-defined]
    there = [one for one in team if one.code != person.code]
    here = address_of("officers", language)
    return _show(
        request,
        "officers",
        title=words_officers.TITLE.in_(language),
        unit=settings.PACKS.current().offices[chosen].name if chosen else None,
        agencies=[] if chosen else _by_agency(units, here, language),
        people=[Entry(address_of("officer-card", language, code=one.code), one.name) for one in there],
        back=Entry(here, words_officers.ALL_UNITS.in_(language)) if asked and len(units) > 1 else None,
    )


@require_safe
def officer(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """An officer's newest card that the line may see, or that of the week asked for; the look is recorded first."""
    one = find_person(code, request.clock)  # type: ignore[attr-defined]
    person = require(request, READ, _thing_of(one, person_of(request)))
    assert one is not None, "of nobody nothing may be read"
    weeks = [week for week in list_own_weeks(code) if is_open_to_line(week, request.clock())]  # type: ignore[attr-defined]
    asked = request.GET.get("minggu", "")
    if asked and asked not in weeks:
        raise Http404
    card = find_own_card(code, asked or weeks[0]) if weeks else None
    back = Entry(address_of("officers", language), words_officers.TITLE.in_(language))
    if card is None:
        return _show(request, "officer_none", title=one.name, back=back)
    record_look(code, person, f"card:{card.week.name}", request.clock)  # type: ignore[attr-defined]
    return _show(request, "officer", back=back, **_shown(card, one.name, weeks, language))


def is_open_to_line(week: str, now: datetime) -> bool:
    """Whether the line may see the officers' cards of a week: from the pack's moment after the week's end on."""
    pack = settings.PACKS.current()
    zone = load_calendar(pack.calendar).zone
    end = WeekCut.parse(pack.week_cut).bounds(parse_week(week), zone)[1]
    return now >= end + timedelta(minutes=after_cut(pack.week_cut, pack.rhythm.line))


def _show(request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    rooms = {"words": words, "pages": words_pages, "own": words_own, "officers_words": words_officers}
    return render_page(request, TEMPLATES, f"publish/{name}.html", menu="staff", here="officers", **rooms | context)


def _shown(card: Card, name: str, weeks: list[str], language: Language) -> dict[str, Any]:
    """The card as its page shows it, under the name of the person and not under the code."""
    outline = outline_card(card, language, None)
    context = card_context(card, replace(outline, name=name), Links())
    here = address_of("officer-card", language, code=card.subject.code)
    return context | {
        "standing": view_standing(find_standing("officer", card.subject.code, card.week.name), language),
        "other_weeks": [
            Link(f"{here}?minggu={week}", week_text(week, short=True).in_(language))
            for week in weeks
            if week != card.week.name
        ],
    }


def _thing_of(one: Person | None, asker: Person) -> Thing:
    """The officer's card as it lies in a unit where they work now: one that the asker may read it in, if there is."""
    units = [role.unit for role in one.roles if role.unit] if one else []
    things = (_thing_in(unit) for unit in units)
    return next((thing for thing in things if may(asker, READ, thing)), Thing("card"))


def _units_of(person: Person) -> list[str]:
    """The units whose officers' cards this person may read, in the order of the pack."""
    if READ not in person.acts:
        return []
    pack = settings.PACKS.current()
    return [
        code for code, office in pack.offices.items() if office.kind == "unit" and may(person, READ, _thing_in(code))
    ]


def _thing_in(unit: str) -> Thing:
    pack = settings.PACKS.current()
    office = pack.offices.get(unit)
    return Thing("card", unit, _agency_of(unit), pack.find_region(unit), office.mall if office else None)


def _by_agency(units: list[str], here: str, language: Language) -> list[tuple[str, list[Entry]]]:
    """The units as links under the names of their agencies."""
    offices = settings.PACKS.current().offices
    grouped = groupby(sorted(units, key=lambda unit: _agency_of(unit) or ""), key=_agency_of)
    return [
        (
            offices[agency].name.in_(language) if agency else "",
            [Entry(f"{here}?unit={unit}", offices[unit].name.in_(language)) for unit in those],
        )
        for agency, those in grouped
    ]


def _agency_of(unit: str) -> str | None:
    agency = settings.PACKS.current().find_agency(unit)
    return agency.code if agency else None
