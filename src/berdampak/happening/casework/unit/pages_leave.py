"""The pages of leave: who is away, asking for one's own, noting it, and answering."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from berdampak.front.contracts import Field, answering
from berdampak.happening.casework.unit import words
from berdampak.happening.casework.unit.contracts import Absence
from berdampak.happening.casework.unit.facade import (
    ask_absence,
    decline_absence,
    grant_absence,
    notes_of,
    record_absence,
)
from berdampak.happening.casework.unit.pages_common import Here, asked, choose, here_of, raise_any, read_date
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Language
from berdampak.kernel.wording import day_text

SERVICE = "cuti-pegawai"
Value = Callable[[str], str]


@answering
@require_safe
def leave(request: HttpRequest, language: Language) -> HttpResponse:
    """Who is away, who asks to be, and who was."""
    here = here_of(request, language, "roster.read")
    may_edit, today = here.may("roster.edit"), here.now.date()
    notes = notes_of(here.unit, opened=True)
    name_of = here.names({code for one in notes.absences for code in (one.person, one.stand_in) if code})
    shown = [
        _shown(here, one, name_of(one.person), name_of(one.stand_in) if one.stand_in else None, opened=may_edit)
        for one in sorted(notes.absences, key=lambda one: one.first)
        if may_edit or one.person == here.person.code or one.state == "recorded"
    ]
    service = settings.PACKS.current().services.get(SERVICE)
    return here.render(
        "unit/leave.html",
        words.LEAVE,
        here="unit-leave",
        may_edit=may_edit,
        asked_for=[one for one in shown if one["state"] == "asked"],
        away=[one for one in shown if one["state"] == "recorded" and one["last"] >= today],
        past=[one for one in reversed(shown) if one["state"] in ("declined", "undone") or one["last"] < today][:40],
        by_service=words.ASK_BY_SERVICE.format(service=service.name) if service else None,
        may_ask=here.may("absence.ask") and service is None,
        note_address=here.address("unit-leave-note"),
        ask_address=here.address("unit-leave-ask"),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, language: Language) -> HttpResponse:
    """The head notes that somebody is away."""
    here = here_of(request, language, "roster.edit")
    return _leave_form(here, own=False)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, language: Language) -> HttpResponse:
    """An officer asks for leave."""
    here = here_of(request, language, "absence.ask")
    return _leave_form(here, own=True)


@answering
@require_POST
def grant(request: HttpRequest, entry: int, language: Language) -> HttpResponse:
    """The head grants what was asked."""
    here = here_of(request, language, "roster.edit")
    grant_absence(here.unit, entry, here.person, here.clock)
    return HttpResponseRedirect(here.address("unit-leave", telah="setuju"))


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: HttpRequest, entry: int, language: Language) -> HttpResponse:
    """The head declines what was asked, and says why."""
    here = here_of(request, language, "roster.edit")

    def fields(value: Value) -> list[Field]:
        return [Field("reason", "area", words.DECLINE_REASON, value=value("reason"), length="middle")]

    def save(value: Value) -> None:
        decline_absence(here.unit, entry, value("reason"), here.person, here.clock)

    return asked(
        here,
        fields,
        save,
        first={},
        title=words.DECLINE_TITLE,
        button=words.DECLINE,
        back="unit-leave",
        done="tolak",
    )


def _leave_form(here: Here, *, own: bool) -> HttpResponse:
    team = here.team()
    others = {code: name for code, name in team.items() if not own or code != here.person.code}
    clock = here.clock

    def fields(value: Value) -> list[Field]:
        return [
            *([] if own else [choose("person", words.PERSON, team, value("person"))]),
            choose("kind", words.KIND, words.ABSENCE_KINDS, value("kind")),
            Field("first", "line", words.FIRST, value=value("first"), type="date", length="middle"),
            Field("last", "line", words.LAST, value=value("last"), type="date", length="middle"),
            choose("stand_in", words.STAND_IN, others, value("stand_in"), optional=True),
            Field(
                "note", "area", words.NOTE, help=words.NOTE_HELP, value=value("note"), optional=True, length="middle"
            ),
        ]

    def save(value: Value) -> None:
        found: list[Problem] = []
        first, last = read_date(value("first"), "first", found), read_date(value("last"), "last", found)
        raise_any(found)
        facts = (first, last, value("kind"), value("note"), value("stand_in"), here.person, clock)
        if own:
            ask_absence(here.unit, *facts)
        else:
            record_absence(here.unit, value("person"), *facts)

    return asked(
        here,
        fields,
        save,
        first={},
        title=words.ASK_LEAVE if own else words.NOTE_LEAVE,
        button=words.ASK_BUTTON if own else words.NOTE_LEAVE_BUTTON,
        back="unit-leave",
        done="minta" if own else "catat",
    )


def _shown(here: Here, one: Absence, name: object, stand_in: object, *, opened: bool) -> dict[str, Any]:
    """An absence as a row; its private facts only for the head and for the one concerned."""
    own = one.person == here.person.code
    first, last = day_text(one.first, year=one.first.year != one.last.year), day_text(one.last)
    return {
        "entry": one.entry,
        "name": name,
        "when": last if one.first == one.last else words.DAYS_ON.format(first=first, last=last),
        "last": one.last,
        "state": one.state,
        "state_words": words.STATES[one.state],
        "stand_in": stand_in,
        "kind": words.ABSENCE_KINDS.get(one.kind) if opened or own else None,
        "note": one.note if opened or own else "",
        "reason": one.reason if opened or own else "",
        "undo": here.deed("unit-undo", one.entry),
        "grant": here.deed("unit-leave-grant", one.entry),
        "decline": here.deed("unit-leave-decline", one.entry),
        "may_undo": opened or (own and one.state == "asked"),
    }
