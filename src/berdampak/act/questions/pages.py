"""The pages of questions: the list, one with its answer and finding, the rows behind it, and the two forms."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.act.questions import deeds, views, words, words_watches
from berdampak.act.questions.asking import answering, ask, of_fields, show
from berdampak.act.questions.contracts import Asked, FoundKind
from berdampak.act.questions.problems import find_problem, problem
from berdampak.act.questions.rules_state import can
from berdampak.front.contracts import Entry, Field, Option, address_of, typed
from berdampak.happening.casework.facade import numbers_of
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language
from berdampak.kernel.wording import number_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may, person_of, require
from berdampak.report.facade import record_look

READ, ANSWER, FIND = "question.read", "question.answer", "question.find"
READERS = frozenset({"idea.send", "question.find", "followup.decide"})
"""Who works in a unit, leads or inspects has the list even while it is empty; whoever else sees one of their own."""
ROWS_A_PAGE = 100
KINDS: tuple[FoundKind, ...] = ("nothing", "explained", "confirmed")


@require_safe
def questions(request: HttpRequest, language: Language) -> HttpResponse:
    """Every question that this person may read, by who has to do something; no officer is named here."""
    person = person_of(request)
    found, now = deeds.list_questions(person), request.clock()  # type: ignore[attr-defined]
    if not (found or READERS & person.acts):
        require(request, READ, Thing("question"))
    groups = views.groups_of(found, person, now, language)
    return show(request, "list", words.TITLE, groups=groups)


@answering
@require_safe
def question(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One question: what was seen, what the one concerned says, and what was found."""
    person, one = _read(request, code)
    now, thing = request.clock(), deeds.thing_of(one.place)  # type: ignore[attr-defined]
    can_find = bool(may(person, FIND, thing)) and not person.serves(one.place.unit) and can(one, "find", now)
    return show(
        request,
        "question",
        words_watches.NAMES[one.watch],
        one=views.question_view(one, deeds.read_words),
        is_looked=person.code != one.place.code and one.place.kind == "officer",
        can_answer=bool(may(person, ANSWER, thing)) and can(one, "answer", now),
        can_find=can_find,
        is_found=one.ruling is not None,
        has_answer=bool(one.answers),
        done=request.GET.get("telah") == "1",
        addresses={name: address_of(f"question-{name}", language, code=code) for name in ("rows", "answer", "find")},
        back=Entry(address_of("questions", language), words.TITLE.in_(language)),
    )


@answering
@require_safe
def rows(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """The rows behind a question, as they were frozen."""
    _, one = _read(request, code)
    evidence, begin = one.evidence, _number(request.GET.get("mulai", ""))
    part = evidence.rows[begin : begin + ROWS_A_PAGE]
    here, kept = address_of("question-rows", language, code=code), len(evidence.rows)
    total = number_text(evidence.rows_of)
    return show(
        request,
        "rows",
        words.ROWS_TITLE,
        lead=words.ROWS_LEAD.format(n=total, sha256=evidence.sha256[:16]),
        kept=words.ROWS_KEPT.format(kept=number_text(kept), n=total) if kept < evidence.rows_of else None,
        rows=views.rows_view(one, part, numbers_of([row.case for row in part]), language),
        further=f"{here}?mulai={begin + ROWS_A_PAGE}" if kept > begin + ROWS_A_PAGE else "",
        back=Entry(address_of("question", language, code=code), words_watches.NAMES[one.watch].in_(language)),
    )


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """The answer of the one concerned, in words of their own."""
    person, one = _read(request, code, ANSWER)
    if not can(one, "answer", request.clock()):  # type: ignore[attr-defined]
        raise problem("E021")
    said = typed(request, "words")
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            deeds.answer(code, said, person, request.clock)  # type: ignore[attr-defined]
            return _done(code, language)
        except BerdampakError as error:
            problems = of_fields(error)
    fields = [Field("words", "area", words.ANSWER_WORDS, words.ANSWER_HELP, value=said)]
    return ask(request, words.ANSWER_TITLE, fields, words.SEND, _back(one, language), problems)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """What an inspector finds, with a reason."""
    person, one = _read(request, code, FIND)
    deeds.require_findable(one, person, request.clock())  # type: ignore[attr-defined]
    kind, reason = typed(request, "kind"), typed(request, "reason")
    problems: list[Problem] = []
    if request.method == "POST":
        picked = next((each for each in KINDS if each == kind), None)
        problems = [find_problem("E023", name) for name, value in (("kind", picked), ("reason", reason)) if not value]
        if picked and not problems:
            try:
                deeds.find(code, picked, reason, person, request.clock)  # type: ignore[attr-defined]
                return _done(code, language)
            except BerdampakError as error:
                problems = of_fields(error)
    options = tuple(Option(each, words.FINDINGS[each], each == kind, words.FINDING_HELP[each]) for each in KINDS)
    fields = [
        Field("kind", "radios", words.KIND, options=options),
        Field("reason", "area", words.REASON, words.REASON_HELP, value=reason),
    ]
    return ask(request, words.FIND_TITLE, fields, words.SAVE, _back(one, language), problems)


def _read(request: HttpRequest, code: str, act: str = READ) -> tuple[Person, Asked]:
    """Who asks and the question, once it is sure that the person may; an officer sees who looked at theirs."""
    one = deeds.find_question(code) if deeds.CODE.fullmatch(code) else None
    person = require(request, act, deeds.thing_of(one.place) if one else Thing("question"))
    assert one is not None, "nothing is nobody's"
    if one.place.kind == "officer" and person.code != one.place.code and request.method == "GET":
        record_look(one.place.code, person, f"question:{one.code}", request.clock)  # type: ignore[attr-defined]
    return person, one


def _done(code: str, language: Language) -> HttpResponse:
    return HttpResponseRedirect(address_of("question", language, code=code) + "?telah=1")


def _back(one: Asked, language: Language) -> Entry:
    return Entry(address_of("question", language, code=one.code), words_watches.NAMES[one.watch].in_(language))


def _number(written: str) -> int:
    return int(written[:5]) if written.isascii() and written.isdecimal() else 0
