"""The pages of follow-ups that are read: the list, one with what can be done now, its letter, and who is named."""

from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.act.followups import deeds, words
from berdampak.act.followups.asking import answering, choose, show
from berdampak.act.followups.contracts import Followup
from berdampak.act.followups.document import write_document
from berdampak.act.followups.keeping import may_read, read_words
from berdampak.act.followups.listing import list_for, list_public
from berdampak.act.followups.passing import find_now
from berdampak.act.followups.problems import problem
from berdampak.act.followups.rules_state import can
from berdampak.act.followups.views import (
    check_text,
    correction_text,
    day_at,
    decision_view,
    evidence_text,
    figures_view,
    idea_view,
    learning_view,
    line_of,
    names_in,
    next_text,
    office_name,
    source_address,
    state_text,
    timeline,
)
from berdampak.act.priorities.facade import list_problems, title_of
from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import Entry, Field, address_of, typed
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import day_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import person_of, require
from berdampak.promise.facade import has_consequences
from berdampak.report.facade import record_look

FORMS = {
    "answer": (words.YOUR_ANSWER, words.ANSWER_HELP, words.SEND_ANSWER),
    "appeal": (words.YOUR_APPEAL, words.APPEAL_HELP, words.SEND_APPEAL),
    "plan": (words.YOUR_PLAN, words.PLAN_HELP, words.SEND_PLAN),
}
BUTTONS = ("agree", "consent", "withdraw", "carry_out")
READERS = frozenset({"idea.send", "followup.decide", "followup.decide_heads", "followup.decide_appeal"})
"""Who has the list even while nothing is in it; whoever else has one of their own sees that."""


@require_safe
def followups(request: HttpRequest, language: Language) -> HttpResponse:
    """Everything that waits for this person, concerns them, or may be read by them."""
    person = person_of(request)
    found = list_for(person)
    if not (found.own or READERS & person.acts):
        require(request, "followup.read", Thing("followup"))
    names = names_in([*found.own, *found.to_decide, *found.appeals, *found.others])
    groups = (
        (words.TO_DECIDE, found.to_decide),
        (words.APPEALS, found.appeals),
        (words.OWN, found.own),
        (words.OTHERS, found.others),
    )
    return show(
        request,
        "list",
        words.TITLE,
        groups=[(heading, [line_of(one, names, language) for one in some]) for heading, some in groups if some],
        waits_until=_not_begun(request.clock),  # type: ignore[attr-defined]
        idea=address_of("followup-idea", language) if "idea.send" in person.acts else "",
        new=address_of("followup-new", language) if "followup.propose" in person.acts else "",
        done={"usulan": words.PROPOSED_DONE}.get(request.GET.get("telah", "")),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def followup(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One follow-up, and what this person can do to it now."""
    person, one = read(request, code)
    clock: Clock = request.clock  # type: ignore[attr-defined]
    if request.method == "POST":
        deed = typed(request, "deed")
        try:
            _do(one, deed, typed(request, "priority" if deed == "link" else "words"), person, clock)
        except BerdampakError as error:
            if {each.where for each in error.problems} == {"words"}:
                return _show(request, one, person, language, (deed, typed(request, "words"), error.problems))
            raise
        return HttpResponseRedirect(address_of("followup", language, code=one.code) + "?telah=1")
    if can(one.standing, "see", person.code):
        one = deeds.see(one.code, person, clock)
    look(request, person, one)
    return _show(request, one, person, language)


@answering
@require_safe
def letter(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """The decision document, as PDF."""
    person, one = read(request, code)
    if one.standing.last is None or one.rule.proposes == "idea" or one.standing.last.is_refused:
        raise problem("E041")
    look(request, person, one)
    address = request.build_absolute_uri(address_of("followup", language, code=one.code))
    response = HttpResponse(write_document(one, language, address), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="keputusan-{one.code}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
def recognised(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """Who was recognised and agreed to be named."""
    found = list_public(request.clock)  # type: ignore[attr-defined]
    names = names_in(found)
    rows = [
        {
            "name": names[one.subject.person],
            "office": office_name(one.subject.unit or one.subject.agency),
            "why": one.rule.name,
            "since": words.PUBLIC_SINCE.format(day=day_at(one.standing.began_at, one.subject)),
        }
        for one in found
        if one.subject.person in names
    ]
    return show(request, "public", words.PUBLIC_TITLE, rows=rows, menu="public", here="recognised")


def read(request: HttpRequest, code: str) -> tuple[Person, Followup]:
    """Who asks and the follow-up, once it is sure that the person may; one that is not there is refused alike."""
    person = person_of(request)
    one = find_now(code.replace("\x00", "")[:40], request.clock)  # type: ignore[attr-defined]
    if one is None or not may_read(person, one.standing):
        require(request, "followup.read", Thing("followup"))
    assert one is not None, "nothing is nobody's"
    return person, one


def look(request: HttpRequest, person: Person, one: Followup) -> None:
    """Write down that somebody else is about to read it, for the one concerned to see."""
    if request.method != "POST" and person.code != one.subject.person:
        record_look(one.subject.person, person, f"followup:{one.code}", request.clock)  # type: ignore[attr-defined]


def _show(
    request: HttpRequest,
    one: Followup,
    person: Person,
    language: Language,
    wrong: tuple[str, str, tuple[Problem, ...]] = ("", "", ()),
) -> HttpResponse:
    standing, said, names = one.standing, read_words(one.code, 1), names_in([one])
    able = deeds.deeds_for(one, person)
    evidence = standing.proposal.evidence
    forms = [_form(deed, wrong) for deed in FORMS if deed in able]
    is_own = person.code == one.subject.person
    return show(
        request,
        "followup",
        one.rule.name,
        status=422 if wrong[2] else 200,
        kind=None if one.rule.name == words.PROPOSES[standing.comes_to] else words.PROPOSES[standing.comes_to],
        state=state_text(standing),
        who=None if is_own else same(names.get(one.subject.person, words.GONE.in_(language))),
        office=office_name(one.subject.unit or one.subject.agency),
        next=next_text(one),
        evidence=evidence_text(one, said),
        corrected=correction_text(one),
        idea=idea_view(said) if one.rule.proposes == "idea" else (),
        figures=figures_view(evidence),
        seal=words.SOURCE.format(seal=evidence.seal, sha256=evidence.sha256) if evidence.sha256 else None,
        source=source_address(one, language, person),
        decisions=[decision_view(one, decision, names) for decision in reversed(standing.decisions)],
        learning=learning_view(one),
        can_mark="mark" in able,
        check=check_text(one),
        linked=address_of("priority", language, code=standing.link) if standing.link else "",
        link_to=_problems(person) if "link" in able else None,
        named=_named(one) if is_own and standing.state == "running" else None,
        timeline=timeline(one, names),
        forms=forms,
        buttons=[(deed, words.BUTTONS[deed]) for deed in BUTTONS if deed in able],
        decide=address_of("followup-decide", language, code=one.code) if {"decide", "decide_again"} & able else "",
        letter=_letter_address(one, language),
        done=request.GET.get("telah") == "1",
        back=Entry(address_of("followups", language), words.BACK.in_(language)),
    )


def _form(deed: str, wrong: tuple[str, str, tuple[Problem, ...]]) -> dict[str, Any]:
    label, help_, button = FORMS[deed]
    is_wrong = wrong[0] == deed
    error: Text | None = wrong[2][0].what if is_wrong and wrong[2] else None
    field = Field("words", "area", label, help=help_, value=wrong[1] if is_wrong else "", error=error)
    return {"deed": deed, "field": field, "button": button}


def _do(one: Followup, deed: str, said: str, person: Person, clock: Clock) -> None:
    """Do what a button of the page says."""
    what, _, learning = deed.partition(".")
    with_words = {"answer": deeds.answer, "appeal": deeds.appeal, "plan": deeds.plan}
    plain = {
        "agree": deeds.agree, "consent": deeds.consent, "withdraw": deeds.withdraw, "carry_out": deeds.carry_out,
    }  # fmt: skip
    if what in with_words:
        with_words[what](one.code, said, person, clock)
    elif what in plain:
        plain[what](one.code, person, clock)
    elif what == "link":
        deeds.link(one.code, said, person, clock)
    elif what == "mark":
        deeds.mark(one.code, learning, person, clock)
    else:
        raise problem("E041")


def _named(one: Followup) -> Text | None:
    if one.standing.comes_to != "recognition":
        return None
    return words.IS_PUBLIC if one.standing.is_public else words.NOT_PUBLIC


def _problems(person: Person) -> Field | None:
    """The problems to which the person may tie an idea; None where there are none."""
    choices = {one.code: title_of(one) for one in list_problems(person) if one.is_live}
    return choose("priority", words.LINK_TO, choices, "") if choices else None


def _letter_address(one: Followup, language: Language) -> str:
    last = one.standing.last
    if last is None or last.is_refused or one.rule.proposes == "idea":
        return ""
    return address_of("followup-letter", language, code=one.code)


def _not_begun(clock: Clock) -> Text | None:
    pack = settings.PACKS.current()
    if has_consequences(pack, clock().astimezone(ZoneInfo(load_calendar(pack.calendar).zone)).date()):
        return None
    begins = pack.rhythm.consequences_from
    return words.NOT_BEGUN.format(day=day_text(begins)) if begins else words.NEVER_BEGUN
