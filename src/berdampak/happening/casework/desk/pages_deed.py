"""The page of one deed: its form, what comes of it, and what is said when the case has moved on meanwhile."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from berdampak.front.contracts import Entry, Field, address_of, answering, render_page, typed
from berdampak.happening.casework.asking import FOLDER, ask_page
from berdampak.happening.casework.contracts import Command
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk import words_deeds as say
from berdampak.happening.casework.desk.asking_deeds import FIELD_OF, Form, form_of
from berdampak.happening.casework.desk.attaching import attach_form, attach_paper
from berdampak.happening.casework.desk.deciding import confirm_decision
from berdampak.happening.casework.desk.deeds import DEEDS, Deed
from berdampak.happening.casework.desk.moments import near
from berdampak.happening.casework.desk.returning import ask_return, make_return, preview_return
from berdampak.happening.casework.desk.work import Work, work_of
from berdampak.happening.casework.facade import act, desk_of
from berdampak.happening.casework.rules_table import BY_COMMAND
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text

STALE = "happening.E108"
TO_DESK = ("putuskan", "selesai", "pertimbangkan", "kembalikan", "lepas")
"""After these the officer is done with the case, and goes on with the next."""


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def deed(request: HttpRequest, number: str, deed: str, language: Language) -> HttpResponse:
    """Ask what a deed needs, and do it."""
    if deed not in DEEDS:
        raise Http404
    work = work_of(request, number, language)
    found = find_deed(work, deed)
    if found is None:
        if request.method != "POST":
            work.require(BY_COMMAND[DEEDS[deed]].act)
        return not_now(work)
    if request.method != "POST":
        return ask(work, found, lambda _name: "")
    value = partial(typed, request)
    if value("version") != str(work.case.version):
        return ask(work, found, value, changed=True)
    return answer(work, found, value)


def find_deed(work: Work, code: str) -> Deed | None:
    """The deed of that code that can be done now, at the step that was named if there are several."""
    step = work.request.POST.get("langkah") or work.request.GET.get("langkah")
    here = [one for one in work.deeds if one.code == code]
    return next((one for one in here if one.step is None or step is None or one.step.code == step), None)


def answer(work: Work, deed: Deed, value: Callable[[str], str]) -> HttpResponse:
    """Do what was asked, or show it before, or ask again."""
    if deed.code == "lampirkan":
        return attach_paper(work, deed, value, ask, finish)
    try:
        command = (
            make_return(work, deed, value) if deed.code == "kembalikan" else form_of(deed).command(work, deed, value)
        )
    except BerdampakError as error:
        return ask(work, deed, value, error.problems)
    if value("go") == "change":
        return ask(work, deed, value)
    if deed.code == "kembalikan" and value("go") != "send":
        return preview_return(work, deed, command, hidden_of(work, deed, value))
    if deed.code == "putuskan" and value("go") != "send":
        return confirm_decision(work, deed, command, hidden_of(work, deed, value), ask)
    return finish(work, deed, command, value)


def finish(work: Work, deed: Deed, command: Command, value: Callable[[str], str]) -> HttpResponse:
    """Do the command; whoever comes too late sees what changed and keeps what they wrote."""
    try:
        act(work.case.number, command, work.person, work.clock, expected_version=work.case.version)
    except BerdampakError as error:
        if any(one.id == STALE for one in error.problems):
            fresh = work_of(work.request, work.case.number, work.language)
            still = find_deed(fresh, deed.code)
            return ask(fresh, still, value, changed=True) if still else not_now(fresh)
        return ask(work, deed, value, error.problems)
    query = urlencode({"telah": deed.code, "berkas": work.case.number})
    place = address_of("desk", work.language) if deed.code in TO_DESK else work.address()
    return HttpResponseRedirect(f"{place}?{query}")


def ask(
    work: Work,
    deed: Deed,
    value: Callable[[str], str],
    problems: Iterable[Problem] = (),
    *,
    changed: bool = False,
) -> HttpResponse:
    """The page of the deed, with what was typed before and what is wrong with it."""
    if deed.code == "kembalikan":
        return _with_status(ask_return(work, deed, value, problems, **common(work, deed, changed=changed)), changed)
    if deed.code == "lampirkan":
        fields, fault, intro = attach_form(work, value), "file", None
    else:
        form: Form = form_of(deed)
        fields, fault, intro = form.fields(work, deed, value), form.fault, form.intro
    if deed.code == "ambil" and is_next(work, deed):
        fields, intro = [], say.TAKE_NEXT_INTRO
    page = ask_page(
        work.request,
        title=title_of(deed),
        fields=fields,
        button=say.BUTTONS[deed.code],
        back=Entry(work.address(), work.case.number),
        language=work.language,
        problems=[placed(one, fields, fault) for one in problems],
        multipart=deed.code == "lampirkan",
        intro=intro,
        **common(work, deed, changed=changed),
    )
    return _with_status(page, changed)


def common(work: Work, deed: Deed, *, changed: bool) -> dict[str, Any]:
    """What every page of a deed knows: the case, what to send along, and what changed meanwhile."""
    return {
        "hidden": hidden_of(work, deed, None),
        "about": work.case.service_name,
        "say_words": say,
        "changed": changes(work) if changed else None,
        "here": "desk",
    }


def hidden_of(work: Work, deed: Deed, value: Callable[[str], str] | None) -> dict[str, str]:
    """What a form sends along: at which version it was seen, and when; with everything typed if `value` is given."""
    hidden = {"version": str(work.case.version), "seen": work.clock().isoformat()}
    if deed.step is not None:
        hidden["langkah"] = deed.step.code
    if value is not None:
        kept = {name for name in work.request.POST if name not in ("csrfmiddlewaretoken", "go", *hidden)}
        hidden |= {name: value(name) for name in sorted(kept)}
    return hidden


def is_next(work: Work, deed: Deed) -> bool:
    """Whether the step is the next one of the unit's desk, so that taking it needs no reason."""
    assert deed.step is not None, "what is taken is a step"
    waiting = desk_of(work.person, deed.step.unit, work.clock).waiting
    return bool(waiting) and (waiting[0].number, waiting[0].step) == (work.case.number, deed.step.code)


def placed(problem: Problem, fields: list[Field], fault: str) -> Problem:
    """The problem at the field that it is about."""
    names = {field.name for field in fields}
    field = problem.where if problem.where in names else FIELD_OF.get(problem.id, "")
    if field not in names:
        field = fault if problem.id.startswith("happening.E1") and fault in names else ""
    return replace(problem, where=field)


def changes(work: Work) -> dict[str, Any]:
    """What happened to the case since the page was opened."""
    seen = _seen(work)
    since = [one for one in work.case.history if seen is not None and one.at >= seen]
    return {
        "state": say.CHANGED_NOW.format(state=words.STATES[work.case.state]),
        "since": [(near(one.at, work.now), one.words) for one in since],
    }


def not_now(work: Work) -> HttpResponse:
    """The page for a deed that cannot be done any more, with what was written."""
    ours = {"csrfmiddlewaretoken", "version", "seen", "langkah", "go"}
    written = [typed(work.request, name) for name in work.request.POST if name not in ours]
    return render_page(
        work.request,
        FOLDER,
        "desk/not_now.html",
        title=say.NOT_NOW.in_(work.language),
        status=409,
        menu="staff",
        here="desk",
        say_words=say,
        changed=changes(work),
        written=[one for one in written if one.strip()],
        back=Entry(work.address(), work.case.number),
    )


def title_of(deed: Deed) -> Text:
    """What a deed is called, with its step."""
    name = words.DEEDS[deed.code]
    return words.AT_STEP.format(deed=name, step=deed.step.name) if deed.step else name


def _seen(work: Work) -> datetime | None:
    try:
        seen = datetime.fromisoformat(typed(work.request, "seen"))
    except ValueError:
        return None
    return seen if seen.tzinfo else None


def _with_status(page: HttpResponse, changed: bool) -> HttpResponse:
    page.status_code = 409 if changed else page.status_code
    return page
