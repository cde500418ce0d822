"""An officer's own steps of a week, and objecting to one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.calendar.facade import day_minutes, load_calendar
from berdampak.front.contracts import Entry, Field, Option, address_of, answering, mark, typed
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import count_text, short_moment_text, week_text, working_time_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import names_of, person_of, require
from berdampak.publish.rhythm import words
from berdampak.publish.rhythm.asking import case_name, case_names, moment_at, show, vault, zone_of
from berdampak.report.facade import (
    Objection,
    OwnKept,
    OwnRow,
    find_own,
    list_objections,
    object_to,
    open_words,
    withdraw,
)

DAY, DAYS = Text("hari kerja", "working day"), Text("hari kerja", "working days")


@require_safe
def rows(request: HttpRequest, week: str, language: Language) -> HttpResponse:
    """Every step that the card of a week counts, with what was objected to."""
    person, own = _own(request, week)
    found = list_objections(person.code, week)
    moment = own.line_at
    is_early = moment is not None and request.clock() < moment  # type: ignore[attr-defined]
    return show(
        request,
        "rows",
        _title(week),
        "my-card",
        rows=_lines(own, found, language),
        when=words.BEFORE_LINE.format(moment=moment_at(moment, own.unit)) if moment and is_early else words.AFTER_LINE,
        back=_back(week, language),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def objection(request: HttpRequest, week: str, place: int, language: Language) -> HttpResponse:
    """Object to one step, see how the objection stands, or take it back."""
    person, own = _own(request, week)
    if not 1 <= place <= len(own.rows):
        raise Http404
    row = own.rows[place - 1]
    there = _find(list_objections(person.code, week), row)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        here = address_of("my-objection", language, week=week, place=place)
        try:
            _do(request, there, week, place, person)
        except BerdampakError as error:
            if there is not None or any(one.where not in ("reason", "words") for one in error.problems):
                raise
            problems = error.problems
        else:
            return HttpResponseRedirect(f"{here}?telah=1")
    fields, errors = mark(_fields(request), problems)
    return show(
        request,
        "objection",
        words.OBJECTION if there else words.OBJECT,
        "my-card",
        status=422 if errors else 200,
        fields=fields,
        errors=errors,
        lead=words.OBJECT_LEAD.format(step=row.name, case=case_name(row.case), moment=moment_at(row.done_at, row.unit)),
        stands=_stands(there) if there else None,
        sent=request.GET.get("telah") == "1",
        back=Entry(address_of("my-rows", language, week=week), _title(week).in_(language)),
    )


def took(row: OwnRow) -> Text:
    """How long a step took, in words."""
    if row.elapsed_minutes is not None:
        return working_time_text(row.elapsed_minutes, day_minutes(load_calendar(_calendar(row.unit))))
    return words.NOT_MEASURED if row.elapsed_days is None else count_text(row.elapsed_days, DAY, DAYS)


def _own(request: HttpRequest, week: str) -> tuple[Person, OwnKept]:
    person = require(request, "card.object", Thing("card", owner=person_of(request).code or None))
    own = None if "\0" in week else find_own(person.code, week[:20])
    if own is None:
        raise Http404
    return person, own


def _do(request: HttpRequest, there: Objection | None, week: str, place: int, person: Person) -> None:
    clock = request.clock  # type: ignore[attr-defined]
    if there is not None:
        withdraw(week, there.seq, person, clock)
    else:
        object_to(week, place, typed(request, "reason"), typed(request, "words"), person, vault(), clock)


def _lines(own: OwnKept, found: list[Objection], language: Language) -> list[dict[str, Any]]:
    called, week = case_names(row.case for row in own.rows), own.card.week.name
    return [
        _line(row, called[row.case], _find(found, row), address_of("my-objection", language, week=week, place=place))
        for place, row in enumerate(own.rows, 1)
    ]


def _line(row: OwnRow, case: Text, there: Objection | None, address: str) -> dict[str, Any]:
    return {
        "name": row.name,
        "case": case,
        "done": short_moment_text(row.done_at.astimezone(zone_of(row.unit))),
        "took": took(row),
        "late": row.within_budget is False,
        "left_out": row.left_out,
        "state": words.STATES[there.state] if there else None,
        "address": address,
        "label": words.OBJECT_TO.format(step=row.name, case=case),
    }


def _find(found: list[Objection], row: OwnRow) -> Objection | None:
    """The objection to a row that counts: the last one that was not withdrawn."""
    mine = [one for one in found if (one.case, one.step, one.done_at) == (row.case, row.step, row.done_at)]
    return next((one for one in reversed(mine) if one.state != "withdrawn"), None)


def _fields(request: HttpRequest) -> list[Field]:
    picked = typed(request, "reason")
    options = tuple(Option(code, text, picked=code == picked) for code, text in words.REASONS.items())
    return [
        Field("reason", "radios", words.REASON, options=options),
        Field("words", "area", words.WORDS, help=words.WORDS_HELP, value=typed(request, "words")),
    ]


def _stands(one: Objection) -> dict[str, Any]:
    said, reason = open_words(one, vault())
    answered = None
    if one.answered_at is not None:
        name = names_of([one.answered_by]).get(one.answered_by, "–")
        answered = words.ANSWERED.format(name=same(name), moment=moment_at(one.answered_at, one.unit))
    return {
        "state": words.STATES[one.state],
        "tag": {"upheld": "good", "refused": "late"}.get(one.state, "warn"),
        "reason": words.REASONS[one.reason],
        "words": same(said) if said else words.NO_LONGER,
        "answered": answered,
        "because": same(reason) if reason else words.NO_LONGER,
        "can_withdraw": one.state == "open",
    }


def _title(week: str) -> Text:
    return words.ROWS_TITLE.format(week=week_text(week))


def _back(week: str, language: Language) -> Entry:
    return Entry(f"{address_of('my-card', language)}?minggu={week}", words.MY_CARD.in_(language))


def _calendar(unit: str) -> str:
    from django.conf import settings

    name: str = settings.PACKS.current().find_calendar_of(unit)
    return name
