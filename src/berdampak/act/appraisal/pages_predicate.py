"""The pages of a predikat: how a period stands, the rating, the answer to it, an objection, and its sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.act.appraisal import deeds, periods
from berdampak.act.appraisal import words_predicate as words
from berdampak.act.appraisal.asking import answering, ask, of_fields, show
from berdampak.act.appraisal.models import InvitationRow, PredicateRow
from berdampak.act.appraisal.problems import find_problem, problem
from berdampak.act.appraisal.rules_course import Deed, Side, can, side_of
from berdampak.act.appraisal.rules_predicate import predicate_of
from berdampak.act.appraisal.sheet import write_result
from berdampak.act.appraisal.views import names_in, scope_text
from berdampak.front.contracts import Entry, Field, Option, address_of, typed
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import period_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import require
from berdampak.promise.agreements.contracts import Agreement
from berdampak.promise.agreements.facade import find_agreement
from berdampak.promise.contracts_appraisal import LEVELS, AppraisalRules, Level
from berdampak.report.facade import record_look

READ = "predicate.read"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks about which period of an agreement, and from which side."""

    person: Person
    appraisal: deeds.Appraisal
    side: Side
    language: Language
    clock: Clock

    @property
    def code(self) -> str:
        """The code of the agreement."""
        return self.appraisal.agreement.code

    @property
    def period(self) -> str:
        """The period."""
        return self.appraisal.course.period

    @property
    def law(self) -> AppraisalRules:
        """The rules by which the period is appraised."""
        return self.appraisal.law

    @property
    def here(self) -> str:
        """The address of the period."""
        return f"{address_of('predicate', self.language, code=self.code)}?masa={self.period}"

    @property
    def back(self) -> Entry:
        """The way back to the period."""
        return Entry(self.here, words.TITLE.in_(self.language))

    @property
    def state(self) -> str:
        """How the period stands now."""
        return self.appraisal.course.state_at(self.clock())

    @property
    def sees_rating(self) -> bool:
        """Whether what was rated may be seen: by both parties, and by others once it counts or is objected to."""
        return self.side != "above" or self.state in ("objected", "counts")

    @property
    def sees_summary(self) -> bool:
        """Whether the feedback may be seen: by whoever rates once it is closed, by the others with the rating."""
        if self.appraisal.course.summary is None:
            return False
        return self.side == "superior" or (self.sees_rating and self.appraisal.course.ratings is not None)

    def can(self, deed: Deed) -> bool:
        """Whether this person can do it now."""
        if deed == "decide" and not deeds.stands_above(self.person, self.appraisal.parties):
            return False
        return can(self.appraisal.course, deed, self.side, self.clock())


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def predicate(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """How the predikat of a period stands, with what this person can do about it."""
    asked = read(request, code, request.GET.get("masa", ""), language)
    if request.method == "POST":
        _do(asked, typed(request, "deed"))
        return HttpResponseRedirect(f"{asked.here}&telah=1")
    appraisal, course = asked.appraisal, asked.appraisal.course
    _look(asked)
    counts = asked.state == "counts"
    return show(
        request,
        "predicate",
        words.TITLE + same(f" {appraisal.parties.year}"),
        w=words,
        done=request.GET.get("telah") == "1",
        people=_people(appraisal.agreement),
        scope=scope_text(appraisal.parties),
        tabs=_tabs(asked),
        period=period_text(asked.period),
        state=words.STATES[asked.state],
        counts=counts,
        rating=periods.ratings_view(course.ratings, asked.law) if course.ratings and asked.sees_rating else None,
        was=_was(asked),
        next=_next(asked),
        figures=periods.figures_view(appraisal),
        feedback=periods.feedback_view(course.summary, asked.law) if asked.sees_summary and course.summary else None,
        remarks=periods.remarks_view(appraisal, of_all=asked.side == "superior") if _reads_remarks(asked) else [],
        reads_all=asked.side == "superior",
        story=periods.story_view(appraisal) if asked.sees_rating else [],
        credit=periods.credit_view(course.ratings, asked.law)
        if counts and course.ratings and "-Q" not in asked.period
        else None,
        thresholds=periods.thresholds_text(asked.law),
        sources=periods.sources_text(asked.law),
        sheet=_at(asked, "predicate-sheet") if course.ratings and asked.sees_rating else "",
        back=Entry(address_of("agreement", language, code=code), words.BACK.in_(language)),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, code: str, period: str, language: Language) -> HttpResponse:
    """Set result and conduct, with the figures and the feedback in view."""
    asked = read(request, code, period, language, "predicate.set")
    if not asked.can("set"):
        raise problem("E002")
    proposed = deeds.figures_of(asked.appraisal).proposal.level
    value = partial(typed, request)
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            ratings = _levels(request)
            reasons = (value("result_reason"), value("conduct_reason"))
            deeds.set_(asked.code, period, ratings, reasons, asked.person, asked.clock)
            return HttpResponseRedirect(f"{asked.here}&telah=1")
        except BerdampakError as error:
            problems = of_fields(error)
    if request.method != "POST":
        _look(asked)
    before = _before(asked, proposed)
    said: Callable[[str], str] = value if request.method == "POST" else lambda name: before.get(name, "")
    fields = [
        _pick(
            "result", words.RESULT_LEVEL, said("result"), asked.law, periods.figures_view(asked.appraisal)["proposal"]
        ),
        _area("result_reason", words.RESULT_REASON, said("result_reason"), words.RESULT_REASON_HELP),
        _pick("conduct", words.CONDUCT_LEVEL, said("conduct"), asked.law),
        _area("conduct_reason", words.CONDUCT_REASON, said("conduct_reason"), words.CONDUCT_REASON_HELP),
    ]
    title = words.SET_TITLE.format(period=period_text(period))
    return ask(request, title, fields, words.SET, asked.back, problems, intro=periods.thresholds_text(asked.law))


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def respond(request: HttpRequest, code: str, period: str, language: Language) -> HttpResponse:
    """Answer to one's rating: accept it, say something, or object."""
    asked = read(request, code, period, language, "predicate.answer")
    if not asked.can("accept"):
        raise problem("E002")
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            deed = typed(request, "response")
            if deed not in words.RESPONSES:
                raise problem("E006", "response")
            deeds.respond(asked.code, period, deed, typed(request, "words"), asked.person, asked.clock)  # type: ignore[arg-type]
            return HttpResponseRedirect(f"{asked.here}&telah=1")
        except BerdampakError as error:
            problems = of_fields(error)
    picked = typed(request, "response")
    options = tuple(Option(code_, said, picked=code_ == picked) for code_, said in words.RESPONSES.items())
    fields = [
        Field("response", "radios", words.RESPONSE, words.RESPONSE_HELP, options=options),
        _area("words", words.RESPONSE_WORDS, typed(request, "words")),
    ]
    title = words.RESPOND_TITLE.format(period=period_text(period))
    ratings = asked.appraisal.course.ratings
    intro = periods.ratings_view(ratings, asked.law)["made_of"] if ratings else None
    return ask(request, title, fields, words.SEND, asked.back, problems, intro=intro)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, code: str, period: str, language: Language) -> HttpResponse:
    """Decide an objection, as somebody above."""
    asked = read(request, code, period, language, "predicate.decide_appeal")
    if not asked.can("decide"):
        raise problem("E010" if not deeds.stands_above(asked.person, asked.appraisal.parties) else "E002")
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            deeds.decide(asked.code, period, _levels(request), typed(request, "reason"), asked.person, asked.clock)
            return HttpResponseRedirect(f"{asked.here}&telah=1")
        except BerdampakError as error:
            problems = of_fields(error)
    if request.method != "POST":
        _look(asked)
    now = asked.appraisal.course.ratings
    assert now is not None, "there is something to object to"
    is_post = request.method == "POST"
    fields = [
        _pick("result", words.RESULT_LEVEL, typed(request, "result") if is_post else now.result, asked.law),
        _pick("conduct", words.CONDUCT_LEVEL, typed(request, "conduct") if is_post else now.conduct, asked.law),
        _area("reason", words.DECIDE_REASON, typed(request, "reason")),
    ]
    title = words.DECIDE_TITLE.format(period=period_text(period))
    return ask(request, title, fields, words.DECIDE, asked.back, problems, intro=words.DECIDE_HELP)


@answering
@require_safe
def sheet(request: HttpRequest, code: str, period: str, language: Language) -> HttpResponse:
    """The result of a period as PDF."""
    asked = read(request, code, period, language)
    if asked.appraisal.course.ratings is None or not asked.sees_rating:
        raise problem("E001")
    _look(asked)
    response = HttpResponse(write_result(asked.appraisal, language, asked.clock()), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="predikat-{asked.period}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def read(request: HttpRequest, code: str, period: str, language: Language, act: str = READ) -> Asked:
    """Who asks about which period, once it is sure that the person may; what is not there is refused alike."""
    agreement = find_agreement(code.replace("\x00", "")[:40])
    thing = deeds.thing_of(agreement.parties) if agreement else Thing("predicate")
    person = require(request, act, thing)
    assert agreement is not None, "nothing is nobody's"
    clock: Clock = request.clock  # type: ignore[attr-defined]
    appraisal = deeds.find_appraisal(agreement.code, period or _latest(agreement, clock))
    if appraisal is None:
        raise problem("E001")
    return Asked(person, appraisal, side_of(person.code, agreement.parties), language, clock)


def _look(asked: Asked) -> None:
    """Write down that somebody else looks at it, for whoever is rated to see."""
    subordinate = asked.appraisal.parties.subordinate
    if asked.person.code != subordinate:
        record_look(subordinate, asked.person, f"predicate:{asked.period}", asked.clock)


def _do(asked: Asked, deed: str) -> None:
    """Do what a button of the page says."""
    plain = {"ask": deeds.ask, "close": deeds.close}
    if deed not in plain:
        raise problem("E002")
    plain[deed](asked.code, asked.period, asked.person, asked.clock)


def _next(asked: Asked) -> dict[str, Any]:
    """What this person can do now: a button, or ways to other pages."""
    course, rows = asked.appraisal.course, None
    found: dict[str, Any] = {"deed": "", "means": None, "ways": []}
    invited = deeds.find_invitation(asked.code, asked.period, asked.person)
    if asked.state == "asked" and invited and not invited.is_given:
        address = f"{address_of('conduct', asked.language, code=asked.code)}?masa={asked.period}"
        found["ways"].append((address, words.GIVE))
    if asked.can("ask"):
        found |= {"deed": "ask", "label": words.ASK, "means": words.ASK_MEANS}
    elif asked.can("close"):
        rows = InvitationRow.objects.filter(agreement=asked.code, period=asked.period)
        means = words.CLOSE_MEANS.format(given=rows.filter(is_given=True).count(), asked=rows.count())
        found |= {"deed": "close", "label": words.CLOSE, "means": means}
    if asked.can("set"):
        found["ways"].append((_at(asked, "predicate-rate"), words.SET_AGAIN if course.ratings else words.SET))
    if asked.can("accept"):
        found["ways"].append((_at(asked, "predicate-respond"), words.RESPOND))
        if course.until:
            found["means"] = words.RESPOND_MEANS.format(until=periods.moment_in(asked.appraisal, course.until))
    if asked.can("decide"):
        found["ways"].append((_at(asked, "predicate-decide"), words.DECIDE))
    return found


def _tabs(asked: Asked) -> list[dict[str, Any]]:
    base = address_of("predicate", asked.language, code=asked.code)
    return [
        {"address": f"{base}?masa={one}", "label": periods.short_text(one), "here": one == asked.period}
        for one in deeds.periods_of(asked.appraisal.agreement)
    ]


def _at(asked: Asked, name: str) -> str:
    return address_of(name, asked.language, code=asked.code, period=asked.period)


def _people(agreement: Agreement) -> list[Text]:
    names, parties = names_in([agreement]), agreement.parties
    return [names.get(one, same("–")) for one in (parties.subordinate, parties.superior)]


def _reads_remarks(asked: Asked) -> bool:
    """Whether remarks may be read: all by the superior, the superior's own by whoever is rated."""
    return asked.sees_summary and asked.side != "above"


def _latest(agreement: Agreement, clock: Clock) -> str:
    """The period that something was last done about, or the one that a day of the year lies in."""
    rows = PredicateRow.objects.filter(agreement=agreement.code).order_by("-pk")
    if row := rows.first():
        return row.period
    now = clock()
    quarter = (now.month + 2) // 3 if now.year == agreement.parties.year else 1
    return f"{agreement.parties.year}-Q{quarter}"


def _levels(request: HttpRequest) -> tuple[Level, Level]:
    """The two levels that were picked; raises `act.E006` for one that was not."""
    picked = {name: typed(request, name) for name in ("result", "conduct")}
    if missing := [name for name, level in picked.items() if level not in LEVELS]:
        raise BerdampakError(*(find_problem("E006", name) for name in missing))
    return picked["result"], picked["conduct"]  # type: ignore[return-value]


def _was(asked: Asked) -> Text | None:
    """What the predikat was before an objection changed it."""
    course = asked.appraisal.course
    first, last = (
        predicate_of(one.result, one.conduct, asked.law) if one else None for one in (course.first, course.ratings)
    )
    return words.WAS.format(predicate=first.name) if first and first != last else None


def _before(asked: Asked, proposed: Level | None) -> dict[str, str]:
    """What stands in the form at first: what was rated before, or what the figures propose."""
    ratings = asked.appraisal.course.ratings
    if ratings is None:
        return {"result": proposed or ""}
    return {"result": ratings.result, "conduct": ratings.conduct} | deeds.read_words(asked.code, ratings.entry)


def _pick(name: str, label: Text, picked: str, law: AppraisalRules, help_: Text | None = None) -> Field:
    options = tuple(Option(level, law.levels[level], picked=level == picked) for level in LEVELS)
    return Field(name, "radios", label, help_, options=options)


def _area(name: str, label: Text, value: str, help_: Text | None = None) -> Field:
    return Field(name, "area", label, help_, value=value, optional=True, length="middle")
