"""Objections to cards for those who answer them: the list, and one with its answer."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.front.contracts import Entry, Field, Option, address_of, answering, mark, typed
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import week_text
from berdampak.people.contracts import Thing
from berdampak.people.facade import names_of, person_of, require
from berdampak.publish.rhythm import words
from berdampak.publish.rhythm.asking import case_name, moment_at, show, vault
from berdampak.publish.rhythm.pages_rows import took
from berdampak.report.facade import (
    Objection,
    OwnRow,
    answer,
    find_objection,
    find_own,
    list_to_answer,
    open_words,
    record_look,
    thing_of,
)

ANSWER = "card.answer_objection"


@require_safe
def objections(request: HttpRequest, language: Language) -> HttpResponse:
    """Every objection that this person may answer, and those answered before."""
    person = person_of(request)
    if ANSWER not in person.acts:
        require(request, ANSWER, Thing("objection"))
    found = list_to_answer(person, request.clock)  # type: ignore[attr-defined]
    names = names_of({one.officer for one in found})
    groups = (
        (words.TO_ANSWER, [one for one in found if one.state == "open"]),
        (words.ANSWERED_BEFORE, [one for one in found if one.state != "open"]),
    )
    return show(
        request,
        "objections",
        words.ANSWER_TITLE,
        "objections",
        groups=[(heading, [_line(one, names, language) for one in some]) for heading, some in groups if some],
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def objection(request: HttpRequest, week: str, officer: str, seq: int, language: Language) -> HttpResponse:
    """One objection, with what the officer wrote, and the answer to it; opening it is a look at the officer's card."""
    clock = request.clock  # type: ignore[attr-defined]
    thing, one = _read(officer, week, seq, clock)
    person = require(request, ANSWER, thing)
    if one is None or one.state == "withdrawn":
        raise Http404
    here = address_of("objection", language, week=week, officer=officer, seq=seq)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        try:
            answer(officer, week, seq, typed(request, "answer"), typed(request, "reason"), person, vault(), clock)
        except BerdampakError as error:
            if any(each.where not in ("answer", "reason") for each in error.problems):
                raise
            problems = error.problems
        else:
            return HttpResponseRedirect(f"{here}?telah=1")
    record_look(officer, person, f"card:{week}", clock)
    fields, errors = mark(_fields(request), problems)
    return show(
        request,
        "answer",
        words.OBJECTION,
        "objections",
        status=422 if errors else 200,
        fields=fields,
        errors=errors,
        sent=request.GET.get("telah") == "1",
        back=Entry(address_of("objections", language), words.ANSWER_TITLE.in_(language)),
        **_shown(one),
    )


def _read(officer: str, week: str, seq: int, clock: Any) -> tuple[Thing, Objection | None]:
    """The objection, and the card as the table of acts knows it; nothing is nobody's."""
    if "\0" in officer + week or len(officer) > 64 or len(week) > 8 or seq > 10**9:
        return Thing("objection"), None
    one = find_objection(officer, week, seq)
    return (thing_of(officer, week, clock), one) if one else (Thing("objection"), None)


def _line(one: Objection, names: dict[str, str], language: Language) -> dict[str, Any]:
    return {
        "address": address_of("objection", language, week=one.week, officer=one.officer, seq=one.seq),
        "words": words.LINE.format(name=same(names.get(one.officer, "–")), week=week_text(one.week)),
        "reason": words.REASONS[one.reason],
        "state": words.STATES[one.state],
        "is_open": one.state == "open",
    }


def _shown(one: Objection) -> dict[str, Any]:
    said, reason = open_words(one, vault())
    row = _row_of(one)
    lead = words.OBJECT_LEAD.format(
        step=row.name if row else same(one.step), case=case_name(one.case), moment=moment_at(one.done_at, one.unit)
    )
    return {
        "who": words.LINE.format(name=same(names_of([one.officer]).get(one.officer, "–")), week=week_text(one.week)),
        "lead": lead,
        "took": took(row) if row else None,
        "reason": words.REASONS[one.reason],
        "words": same(said) if said else words.NO_LONGER,
        "is_open": one.state == "open",
        "state": words.STATES[one.state],
        "tag": {"upheld": "good", "refused": "late"}.get(one.state, "warn"),
        "answered": _answered(one),
        "because": same(reason) if reason else words.NO_LONGER,
    }


def _answered(one: Objection) -> Text | None:
    if one.answered_at is None:
        return None
    name = names_of([one.answered_by]).get(one.answered_by, "–")
    return words.ANSWERED.format(name=same(name), moment=moment_at(one.answered_at, one.unit))


def _row_of(one: Objection) -> OwnRow | None:
    own = find_own(one.officer, one.week)
    rows = own.rows if own else ()
    key = (one.case, one.step, one.done_at)
    return next((row for row in rows if (row.case, row.step, row.done_at) == key), None)


def _fields(request: HttpRequest) -> list[Field]:
    picked = typed(request, "answer")
    options = tuple(Option(code, text, picked=code == picked) for code, text in words.VERDICTS.items())
    return [
        Field("answer", "radios", words.VERDICT, options=options),
        Field("reason", "area", words.BECAUSE, help=words.BECAUSE_HELP, value=typed(request, "reason")),
    ]
