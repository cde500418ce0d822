"""What waits for somebody, gathered from every room that can say so; the page that lists it, and the desk's part."""

import importlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import address_of, render_page
from berdampak.front.facade import Waiting
from berdampak.house import words_waiting as words
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import day_text, moment_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import person_of, require

FOLDER = Path(__file__).parent / "templates"
ROOMS = ("happening.casework", "act.questions", "act.followups", "publish.rhythm", "act.appraisal", "act.priorities")
"""Whose facade has `list_waiting(person, clock)`."""
NEVER = datetime.max.replace(tzinfo=UTC)


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:
    """Everything that waits for a person, what ends soonest first."""
    doors = (importlib.import_module(f"berdampak.{room}.facade") for room in ROOMS)
    found: list[Waiting] = [one for door in doors for one in door.list_waiting(person, clock)]
    return sorted(found, key=lambda one: one.until or NEVER)


def waiting_for(request: HttpRequest) -> Sequence[Waiting]:
    """What waits for whoever asks, for pages that keep a place for it."""
    return list_waiting(person_of(request), request.clock)  # type: ignore[attr-defined]


def until_text(moment: datetime) -> Text:
    """Until when, in the zone of the moment; the end of a day is called by that day."""
    ends_day = (moment.hour, moment.minute) == (0, 0)
    said = day_text((moment - timedelta(days=1)).date(), weekday=True) if ends_day else moment_text(moment)
    return words.UNTIL.format(moment=said)


@require_safe
def waiting_page(request: HttpRequest, language: Language) -> HttpResponse:
    """What waits for an officer, with a way to each; nothing to read where nothing waits."""
    person = require(request, "card.read_own", Thing("card", owner=person_of(request).code))
    zone = ZoneInfo(load_calendar(settings.PACKS.current().calendar).zone)
    rows = [
        {
            "words": one.words,
            "address": address_of(one.url_name, language, **one.named),
            "until": until_text(one.until.astimezone(zone)) if one.until else None,
        }
        for one in list_waiting(person, request.clock)  # type: ignore[attr-defined]
    ]
    return render_page(
        request,
        FOLDER,
        "house/waiting.html",
        title=words.TITLE.in_(language),
        menu="staff",
        here="waiting",
        words=words,
        rows=rows,
    )
