"""Pages on which those who can act read what citizens wrote in surveys: the units, their weeks, and one of these."""

from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from berdampak.front.contracts import Entry, Option, address_of, render_page
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import count_text, day_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may, person_of, require
from berdampak.voice import offices, words_inbox, written
from berdampak.voice import words_written as words
from berdampak.voice.rules_skm import SCORES
from berdampak.voice.rules_written import Batch
from berdampak.voice.views_complaint import office_name, service_name

FOLDER = Path(__file__).parent / "templates"
PAGE = 10
"""How many are read at once, so that the page stays light."""


@require_safe
def units(request: HttpRequest, language: Language) -> HttpResponse:
    """The units whose citizens wrote something; whoever has one is led to it."""
    person = person_of(request)
    if written.ACT not in person.acts:
        require(request, written.ACT, Thing("survey"))
    found = written.list_units(person)
    if len(found) == 1:
        return HttpResponseRedirect(address_of("survey-words-unit", language, unit=found[0]))
    address = partial(address_of, "survey-words-unit", language)
    named = sorted((office_name(unit).in_(language), address(unit=unit)) for unit in found)
    return _page(request, "written_units", words.TITLE, language, units=named)


@require_safe
def weeks(request: HttpRequest, unit: str, language: Language) -> HttpResponse:
    """The weeks of a unit that may be read; `?layanan=` picks a service."""
    require(request, written.ACT, written.thing_of(unit))
    batches, service = written.list_batches(unit, settings.CLOCK), request.GET.get("layanan", "")
    services = sorted({code for batch in batches for code, _ in batch.named})
    service = service if service in services else ""
    rows = [
        (_days(batch), _how_many(n), _address(unit, batch, service, language))
        for batch in batches
        if (n := batch.find(service) if service else batch.written)
    ]
    return _page(
        request,
        "written_weeks",
        words.OF_UNIT.format(unit=office_name(unit)),
        language,
        rows=rows,
        why=words.WHY.format(least=offices.voice_rules().survey.cell_min),
        services=[Option(code, service_name(code), picked=code == service) for code in services],
    )


@require_safe
def week(request: HttpRequest, unit: str, week: str, language: Language) -> HttpResponse:
    """What was written in a week, some at a time; `?layanan=` picks a service, `?hal=` a page."""
    person = require(request, written.ACT, written.thing_of(unit))
    batch = next((one for one in written.list_batches(unit, settings.CLOCK) if one.code == week), None)
    service = request.GET.get("layanan", "")
    if batch is None or (service and batch.find(service) is None):
        raise Http404
    codes = written.codes_in(unit, batch, service)
    pages = -(-len(codes) // PAGE)
    typed = request.GET.get("hal", "1")
    page = min(max(int(typed), 1), pages) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 1
    said = written.read_batch(unit, batch, service, codes[(page - 1) * PAGE : page * PAGE], person, settings.CLOCK)
    title = words.OF_UNIT.format(unit=office_name(unit))
    here, at = _address(unit, batch, service, language), f"{'&' if service else '?'}hal="
    return _page(
        request,
        "written_week",
        _days(batch),
        language,
        said=[_view(one) for one in said],
        unit=office_name(unit),
        about=service_name(service) if service else None,
        earlier=f"{here}{at}{page - 1}" if page > 1 else "",
        later=f"{here}{at}{page + 1}" if page < pages else "",
        page_of=words.PAGE.format(page=page, pages=pages) if pages > 1 else None,
        add=_adding(person, unit, language),
        back=Entry(address_of("survey-words-unit", language, unit=unit), title.in_(language)),
    )


def _page(request: HttpRequest, name: str, title: Text, language: Language, **context: Any) -> HttpResponse:
    inbox = Entry(address_of("complaint-inbox", language), words_inbox.TITLE.in_(language))
    more: dict[str, Any] = {"menu": "staff", "here": "complaint-inbox", "words": words, "inbox": inbox} | context
    return render_page(request, FOLDER, f"voice/{name}.html", title=title.in_(language), **more)


def _view(one: written.Written) -> dict[str, object]:
    names = {element.code: element.name for element in offices.voice_rules().survey.elements}
    scores = [
        words.SCORE.format(element=names.get(code, same(code)), score=score, most=max(SCORES))
        for code, score in one.scores
    ]
    asked = ((words.IN_TIME, one.in_time), (words.SOLVED, one.solved))
    scores += [said[value] for said, value in asked if value is not None]
    return {
        "words": one.words,
        "service": service_name(one.service) if one.service else words.UNNAMED,
        "scores": scores,
    }


def _adding(person: Person, unit: str, language: Language) -> str:
    """Where a problem of the unit is written down, for whoever may."""
    thing = written.thing_of(unit)
    may_add = may(person, "priority.add", Thing("priority", thing.unit, thing.agency, thing.region, thing.mall))
    return f"{address_of('priority-new', language)}?di={unit}" if may_add else ""


def _days(batch: Batch) -> Text:
    first = day_text(batch.first, year=batch.first.year != batch.last.year)
    return words.WEEKS.format(first=first, last=day_text(batch.last))


def _how_many(n: int) -> Text:
    return count_text(n, words.ONE, words.MANY)


def _address(unit: str, batch: Batch, service: str, language: Language) -> str:
    address = address_of("survey-words", language, unit=unit, week=batch.code)
    return f"{address}?layanan={service}" if service else address
