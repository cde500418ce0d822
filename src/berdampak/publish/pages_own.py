"""An officer's own card, where its officer stands, and who looked at what is about them; every look is recorded."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import Entry, address_of, render_page
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import moment_text, week_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import name_role, names_of, person_of, require
from berdampak.publish import words, words_own, words_pages
from berdampak.publish.links import Link, Links
from berdampak.publish.outlining import outline_card
from berdampak.publish.rhythm.saying import say_corrected
from berdampak.publish.standing_view import view_standing
from berdampak.publish.write_html import TEMPLATES, card_context
from berdampak.report.facade import (
    Look,
    OwnKept,
    find_own,
    find_standing,
    list_looks,
    list_own_weeks,
    record_look,
)

LOOKS_SHOWN = 5
LOOKS_LISTED = 200


@require_safe
def my_card(request: HttpRequest, language: Language) -> HttpResponse:
    """The newest card of whoever is signed in, or that of the week asked for."""
    person = require(request, "card.read_own", Thing("card", owner=person_of(request).code or None))
    weeks = list_own_weeks(person.code)
    asked = request.GET.get("minggu", "")
    if asked and asked not in weeks:
        raise Http404
    kept = find_own(person.code, asked or None)
    if kept is None:
        title = words_own.TITLE.in_(language)
        return render_page(
            request, TEMPLATES, "publish/own_none.html", title=title, menu="staff", here="my-card", **_words()
        )
    record_look(person.code, person, f"card:{kept.card.week.name}", request.clock)  # type: ignore[attr-defined]
    shown = _shown(kept, person.name, weeks, language)
    return render_page(request, TEMPLATES, "publish/own.html", menu="staff", here="my-card", **shown)


@require_safe
def my_looks(request: HttpRequest, language: Language) -> HttpResponse:
    """Everybody else who looked at what is about whoever is signed in: who, as what, at what, and when."""
    person = require(request, "card.read_own", Thing("card", owner=person_of(request).code or None))
    looks = list_looks(person.code)
    lines = _lines([look for look in looks if look.by != person.code][:LOOKS_LISTED])
    return render_page(
        request,
        TEMPLATES,
        "publish/looks.html",
        title=words_own.LOOKS.in_(language),
        menu="staff",
        here="my-card",
        lines=lines,
        mine=_mine(looks, person),
        back=Entry(address_of("my-card", language), words_own.TITLE.in_(language)),
        **_words(),
    )


def _shown(kept: OwnKept, name: str, weeks: list[str], language: Language) -> dict[str, Any]:
    """The card as its page shows it, under the name of the person and not under the code."""
    card = kept.card
    outline = outline_card(card, language, None)
    context = card_context(card, replace(outline, name=name or outline.name), Links())
    here = address_of("my-card", language)
    others = [
        Link(f"{here}?minggu={week}", week_text(week, short=True).in_(language))
        for week in weeks
        if week != card.week.name
    ]
    looks = list_looks(card.subject.code)
    by_others = [look for look in looks if look.by != card.subject.code]
    return context | {
        "standing": view_standing(find_standing("officer", card.subject.code, card.week.name), language),
        "other_weeks": others,
        "looks": _lines(by_others[:LOOKS_SHOWN]),
        "looks_address": address_of("my-looks", language),
        "rows_address": address_of("my-rows", language, week=card.week.name),
        "corrected": say_corrected(kept.corrected),
        **_words(),
    }


def _lines(looks: list[Look]) -> list[dict[str, Text]]:
    """Looks as a table shows them, with the names of who looked."""
    names = names_of({look.by for look in looks})
    return [
        {
            "at": moment_text(look.at.astimezone(_zone())),
            "who": same(names[look.by]) if look.by in names else words_own.GONE,
            "as": _role(look),
            "what": words_own.say_what(look.what),
        }
        for look in looks
    ]


def _role(look: Look) -> Text:
    offices = settings.PACKS.current().offices
    region = (one for one in offices.values() if one.kind == "government" and one.region == look.office)
    office = offices.get(look.office) or next(region, None)
    name = office.name if office else same(look.office)
    return name_role(look.role) + (same(", ") + name if look.office else same(""))


def _mine(looks: list[Look], person: Person) -> Text | None:
    """How often somebody looked at their own."""
    own = [look for look in looks if look.by == person.code]
    if not own:
        return None
    return words_own.MINE.format(n=len(own), at=moment_text(own[0].at.astimezone(_zone())))


def _zone() -> ZoneInfo:
    return ZoneInfo(load_calendar(settings.PACKS.current().calendar).zone)


def _words() -> dict[str, Any]:
    return {"words": words, "pages": words_pages, "own": words_own}
