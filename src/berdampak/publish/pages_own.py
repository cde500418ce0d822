"""An officer's own card: shown to that officer alone, and every look at it is recorded and shown."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from berdampak.front.contracts import address_of, render_page
from berdampak.kernel.text import Language
from berdampak.kernel.wording import moment_text
from berdampak.ledger.facade import append, stream_of
from berdampak.people.contracts import Thing
from berdampak.people.facade import person_of, require
from berdampak.publish import words, words_own, words_pages
from berdampak.publish.links import Link, Links
from berdampak.publish.outlining import outline_card
from berdampak.publish.write_html import TEMPLATES, card_context
from berdampak.report.contracts import Card
from berdampak.report.facade import find_own_card, list_own_weeks

STREAM, LOOKED = "owncard:", "card.looked"
LOOKS_SHOWN = 10


@require_safe
def my_card(request: HttpRequest, language: Language) -> HttpResponse:
    """The newest card of whoever is signed in, or that of the week asked for."""
    person = require(request, "card.read_own", Thing("card", owner=person_of(request).code or None))
    weeks = list_own_weeks(person.code)
    asked = request.GET.get("minggu", "")
    if asked and asked not in weeks:
        raise Http404
    card = find_own_card(person.code, asked or None)
    if card is None:
        title = words_own.TITLE.in_(language)
        return render_page(
            request, TEMPLATES, "publish/own_none.html", title=title, menu="staff", here="my-card", **_words()
        )
    looked = {"of": person.code, "by": person.code, "week": card.week.name}
    clock = request.clock  # type: ignore[attr-defined]
    append(STREAM + person.code, LOOKED, looked, clock=clock)
    shown = _shown(card, person.name, weeks, language)
    return render_page(request, TEMPLATES, "publish/own.html", menu="staff", here="my-card", **shown)


def _shown(card: Card, name: str, weeks: list[str], language: Language) -> dict[str, Any]:
    """The card as its page shows it, under the name of the person and not under the code."""
    outline = outline_card(card, language, None)
    context = card_context(card, replace(outline, name=name or outline.name), Links())
    here = address_of("my-card", language)
    others = [Link(f"{here}?minggu={week}", week) for week in weeks if week != card.week.name]
    return context | _words() | {"other_weeks": others, "looks": _looks(card, language)}


def _looks(card: Card, language: Language) -> list[str]:
    """When the card was looked at, newest first."""
    zone = ZoneInfo(card.week.zone)
    entries = [entry for entry in stream_of(STREAM + card.subject.code) if entry.kind == LOOKED]
    moments = (datetime.fromisoformat(entry.recorded_at).astimezone(zone) for entry in reversed(entries[-LOOKS_SHOWN:]))
    return [moment_text(moment).in_(language) for moment in moments]


def _words() -> dict[str, Any]:
    return {"words": words, "pages": words_pages, "own": words_own}
