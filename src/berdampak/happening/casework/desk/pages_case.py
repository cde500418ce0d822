"""The page of a case as the office sees it, its answers, and its papers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.calendar.facade import day_minutes
from berdampak.front.contracts import Entry, address_of, answering, render_page, typed
from berdampak.front.facade import draw_bar
from berdampak.happening.casework.asking import FOLDER
from berdampak.happening.casework.contracts import StepView
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.desk import words_deeds as say
from berdampak.happening.casework.desk.attaching import OFFICE_PAPER
from berdampak.happening.casework.desk.deeds import MAIN, Deed
from berdampak.happening.casework.desk.moments import near
from berdampak.happening.casework.desk.pages_deed import hidden_of, title_of
from berdampak.happening.casework.desk.saying import say_answers
from berdampak.happening.casework.desk.work import Work, work_of
from berdampak.happening.casework.facade import name_gaps, notes_of, read_answers
from berdampak.happening.casework.unit.problems import problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import moment_text, number_text, percent, working_time_text
from berdampak.people.facade import names_of
from berdampak.promise.contracts import Term
from berdampak.uploads.facade import answer_file, find_file


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as its line says it."""

    name: Text
    unit: Text
    state: Text
    is_now: bool
    when: Text | None
    who: Text | None
    advice: Text | None
    note: str


@answering
@require_safe
def case(request: HttpRequest, number: str, language: Language) -> HttpResponse:
    """Everything about a case, and what can be done to it now."""
    work = work_of(request, number, language)
    mine = next((step for step in work.case.steps if step.holder == work.person.code and step.state == "doing"), None)
    purpose = words.WORKING_ON.format(step=mine.name) if mine else None
    return case_page(work, purpose if work.may("case.read_answers") else None)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest, number: str, language: Language) -> HttpResponse:
    """The case with its answers, opened for a purpose that is recorded."""
    work = work_of(request, number, language)
    work.require("case.read_answers")
    purpose = words.PURPOSES.get(typed(request, "untuk")) if request.method == "POST" else None
    return case_page(work, purpose)


@answering
@require_safe
def paper(request: HttpRequest, number: str, file: str, language: Language) -> HttpResponseBase:
    """A paper of the case; that it was read is recorded as reading the answers is."""
    work = work_of(request, number, language)
    work.require("case.read_answers")
    listed = next((one for one in work.case.papers if one.file == file), None)
    kept = find_file(file) if listed else None
    if listed is None or kept is None:
        raise problem("E185")
    read_answers(number, work.person, words.READING_PAPER.format(paper=paper_name(work, listed.code)).id, work.clock)
    return answer_file(kept)


def case_page(work: Work, purpose: Text | None) -> HttpResponse:
    """The page; with the answers if they are opened for a purpose."""
    case, main = work.case, next((one for one in work.deeds if one.code in MAIN), None)
    answers = read_answers(case.number, work.person, purpose.id, work.clock) if purpose else None
    return render_page(
        work.request,
        FOLDER,
        "desk/case.html",
        title=f"{case.service_name.in_(work.language)} · {case.number}",
        menu="staff",
        here="desk",
        words=words,
        say_words=say,
        case=case,
        state=words.STATES[case.state],
        filed=words.FILED.format(moment=near(case.filed_at, work.now)),
        channel=words.CHANNELS[case.channel],
        unit=work.office(case.unit),
        desk=address_of("desk", work.language),
        done=_done(work),
        main=_place(work, main) if main else None,
        main_code=main.code if main else "",
        hidden=hidden_of(work, main, None) if main else {},
        others=[_place(work, one) for one in work.deeds if one is not main],
        clock=_clock(work),
        steps=[_step_row(work, step) for step in case.steps],
        answers=None if answers is None else say_answers(work.service.form, answers),
        recorded=words.RECORDED_READING.format(purpose=purpose) if purpose else None,
        purposes=words.PURPOSES.items() if answers is None and work.may("case.read_answers") else (),
        answers_address=work.address("desk-answers"),
        papers=_papers(work),
        fees=[(fee.name, same("Rp ") + number_text(fee.amount), fee.paid) for fee in case.fees],
        gaps=name_gaps(work.service, case.gaps),
        leave=_leave(work),
        history=[(near(one.at, work.now), one.words, work.office(one.unit or "")) for one in reversed(case.history)],
        notes=_notes(work),
        product=case.product,
        product_at=near(case.product.issued_at, work.now) if case.product else None,
    )


def paper_name(work: Work, code: str) -> Text:
    """What a paper is called."""
    if code == OFFICE_PAPER:
        return say.OTHER_PAPER
    return next((one.name for one in work.service.documents if one.code == code), same(code))


def _leave(work: Work) -> Text | None:
    """How it stands with leave to return the case once more."""
    case = work.case
    if case.asked_by:
        return words.LEAVE_ASKED.format(name=work.names()(case.asked_by), why=same(case.leave_words))
    if case.leave_denied:
        return words.LEAVE_DENIED.format(why=same(case.leave_words))
    return words.APPROVED.format(name=work.names()(case.approved_by)) if case.approved_by else None


def _notes(work: Work) -> list[tuple[Text, Text, str]]:
    """When, by whom and what was noted for colleagues, newest first."""
    notes = notes_of(work.case.number)
    names = names_of({by for _, by, _ in notes})
    return [
        (near(at, work.now), same(names[by]) if by in names else words.GONE, text) for at, by, text in reversed(notes)
    ]


def _place(work: Work, deed: Deed) -> Entry:
    """Where a deed is done."""
    query = f"?langkah={deed.step.code}" if deed.step else ""
    return Entry(work.address("desk-deed", deed=deed.code) + query, title_of(deed).in_(work.language))


def _done(work: Work) -> Text | None:
    told = words.DONE.get(work.request.GET.get("telah", ""))
    return told.format(number=work.case.number) if told else None


def _clock(work: Work) -> dict[str, Any]:
    """The three numbers of the clock, apart."""
    clock, length = work.case.clock, day_minutes(work.calendar)
    share = min(clock.used_minutes / clock.term_minutes, 1.0) if clock.term_minutes else None
    used = working_time_text(clock.used_minutes, length)
    shown = Text(*(percent(share, one) for one in ("id", "en"))) if share is not None else None
    return {
        "sentence": clock.sentence,
        "legal_sentence": clock.legal_sentence,
        "used": used,
        "bar": draw_bar(share, words.USED_SHARE.format(share=shown).in_(work.language)) if shown and share else "",
        "promised": _until(work, clock.promised_at, work.service.promised),
        "legal": _until(work, clock.legal_at, work.service.legal_term),
        "calendar": words.COUNTED_BY.format(name=work.calendar.name, version=clock.calendar_version),
    }


def _until(work: Work, at: datetime | None, term: Term | None) -> Text:
    if at is not None:
        return words.UNTIL.format(moment=_say(work, at))
    return words.STOPPED if term is not None and work.case.state == "returned" else words.NOT_SET


def _say(work: Work, moment: Any) -> Text:
    return moment_text(moment.astimezone(work.now.tzinfo))


def _step_row(work: Work, step: StepView) -> StepRow:
    begun, ended = step.begun_at, step.done_at
    when = None
    if ended:
        when = near(ended, work.now)
    elif step.due_at and step.state in ("ready", "doing"):
        when = words.DUE.format(moment=near(step.due_at, work.now))
    return StepRow(
        name=step.name,
        unit=work.office(step.unit),
        state=words.STEP_STATES[step.state],
        is_now=step.state in ("ready", "doing"),
        when=when,
        who=work.names()(step.holder) if step.holder and (begun or ended) else None,
        advice=words.ADVICE[step.advice] if step.advice else None,
        note=step.note,
    )


def _papers(work: Work) -> list[dict[str, Any]]:
    """The papers of the case; each with the way to it for whoever may read it."""
    readable = work.may("case.read_answers")
    return [
        {
            "name": paper_name(work, one.code),
            "address": work.address("desk-paper", file=one.file) if readable else "",
        }
        for one in work.case.papers
    ]
