"""The pages of outages: what goes on, noting one, its end, and taking back a note that was wrong."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from berdampak.front.contracts import Field, Option, answering
from berdampak.happening.casework.unit import words
from berdampak.happening.casework.unit.contracts import Outage
from berdampak.happening.casework.unit.facade import end_outage, notes_of, outages, record_outage, thing_of, undo
from berdampak.happening.casework.unit.pages_common import Here, asked, choose, here_of, raise_any, read_moment
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Language, Text
from berdampak.people.facade import may

Value = Callable[[str], str]
BACK = {"jadwal": "unit-roster", "cuti": "unit-leave", "gangguan": "unit-outages"}


@answering
@require_safe
def list_outages(request: HttpRequest, language: Language) -> HttpResponse:
    """What is out now, and what was."""
    here = here_of(request, language, "outage.read")
    noted = list(notes_of(here.unit, opened=True).outages)
    of_mall = [one for one in outages(here.unit) if one.unit != here.unit]
    name_of = here.names({one.by for one in (*noted, *of_mall)})
    shown = [_shown(here, one, name_of(one.by)) for one in sorted((*noted, *of_mall), key=lambda one: one.from_at)]
    return here.render(
        "unit/outages.html",
        words.OUTAGES,
        here="unit-outages",
        may_edit=here.may("outage.edit"),
        going_on=[one for one in shown if one["goes_on"]],
        over=[one for one in reversed(shown) if not one["goes_on"]][:40],
        note_address=here.address("unit-outage-note"),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, language: Language) -> HttpResponse:
    """Note an outage."""
    here = here_of(request, language, "outage.edit")
    is_mall = here.thing.unit is None
    may_mall = bool(here.thing.mall and may(here.person, "outage.edit", thing_of(here.thing.mall)))

    def fields(value: Value) -> list[Field]:
        reaches = value("reaches")
        reach = tuple(Option(code, name, picked=code == (reaches or "unit")) for code, name in words.REACH.items())
        return [
            choose("cause", words.CAUSE, words.CAUSES, value("cause")),
            *([] if is_mall or not may_mall else [Field("reaches", "radios", words.REACHES, options=reach)]),
            Field("from_at", "line", words.FROM_AT, value=value("from_at"), type="datetime-local", length="middle"),
            Field(
                "until_at",
                "line",
                words.UNTIL_AT,
                help=words.UNTIL_HELP,
                value=value("until_at"),
                type="datetime-local",
                length="middle",
                optional=True,
            ),
            Field("reason", "area", words.REASON, value=value("reason"), length="middle"),
            Field(
                "evidence",
                "area",
                words.EVIDENCE,
                help=words.EVIDENCE_HELP,
                value=value("evidence"),
                optional=True,
                length="middle",
            ),
        ]

    def save(value: Value) -> None:
        found: list[Problem] = []
        begun = read_moment(value("from_at"), "from_at", here.zone, found)
        ended = read_moment(value("until_at"), "until_at", here.zone, found) if value("until_at").strip() else None
        raise_any(found)
        reaches_mall = is_mall or value("reaches") == "mall"
        facts = (value("cause"), begun, ended, value("reason"), value("evidence"))
        record_outage(here.unit, reaches_mall, *facts, here.person, here.clock)

    return asked(
        here,
        fields,
        save,
        first={"from_at": f"{here.now:%Y-%m-%dT%H:%M}"},
        title=words.NOTE_OUTAGE,
        button=words.NOTE_OUTAGE_BUTTON,
        back="unit-outages",
        done="gangguan",
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, entry: int, language: Language) -> HttpResponse:
    """Note when an outage came to its end."""
    here = here_of(request, language, "outage.edit")

    def fields(value: Value) -> list[Field]:
        return [
            Field("until_at", "line", words.UNTIL_AT, value=value("until_at"), type="datetime-local", length="middle")
        ]

    def save(value: Value) -> None:
        found: list[Problem] = []
        ended = read_moment(value("until_at"), "until_at", here.zone, found)
        raise_any(found)
        end_outage(here.unit, entry, ended, here.person, here.clock)

    return asked(
        here,
        fields,
        save,
        first={"until_at": f"{here.now:%Y-%m-%dT%H:%M}"},
        title=words.END_TITLE,
        button=words.END_BUTTON,
        back="unit-outages",
        done="selesai",
    )


@answering
@require_POST
def take_back(request: HttpRequest, entry: int, language: Language) -> HttpResponse:
    """Undo a note that was wrong."""
    here = here_of(request, language, "roster.read")
    undo(here.unit, entry, here.person, here.clock)
    back = BACK.get(request.POST.get("dari", ""), "unit-roster")
    return HttpResponseRedirect(here.address(back, telah="batal"))


def _shown(here: Here, one: Outage, name: Text) -> dict[str, Any]:
    begun = here.say(one.from_at)
    return {
        "entry": one.entry,
        "name": words.CAUSES.get(one.cause, words.CAUSES["other"]),
        "reach": words.REACH[one.reaches],
        "own": one.unit == here.unit,
        "when": words.SPAN.format(begun=begun, ended=here.say(one.until_at))
        if one.until_at
        else words.SINCE.format(moment=begun),
        "goes_on": one.until_at is None and not one.undone,
        "undone": one.undone,
        "reason": one.reason,
        "evidence": one.evidence,
        "undo": here.deed("unit-undo", one.entry),
        "end": here.deed("unit-outage-end", one.entry),
        "noted": words.NOTED_BY.format(name=name, moment=here.say(one.recorded_at)),
    }
