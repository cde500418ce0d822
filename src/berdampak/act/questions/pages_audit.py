"""The pages of audit samples: the list, one sample, the finding of a case, and what everyone may see of all this."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.act.questions import audits, views, words
from berdampak.act.questions.asking import answering, ask, of_fields, show
from berdampak.act.questions.contracts import Audit, AuditKind
from berdampak.act.questions.deeds import count_findings
from berdampak.act.questions.problems import find_problem, problem
from berdampak.act.questions.rules_audit import count
from berdampak.front.contracts import Entry, Field, Option, address_of, typed
from berdampak.happening.casework.facade import numbers_of
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, same
from berdampak.kernel.wording import number_text, week_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import person_of, require

READ, FIND = "audit.read", "audit.find"
KINDS: tuple[AuditKind, ...] = ("real", "not_real", "unknown")


@require_safe
def samples(request: HttpRequest, language: Language) -> HttpResponse:
    """Every sample that this inspector may read."""
    person = person_of(request)
    if READ not in person.acts:
        require(request, READ, Thing("audit"))
    lines = [views.audit_line(one, language) for one in audits.list_audits(person)]
    return show(request, "audits", words.AUDITS, here="audits", lines=lines, public=address_of("oversight", language))


@answering
@require_safe
def sample(request: HttpRequest, week: str, scope: str, language: Language) -> HttpResponse:
    """One sample: its cases, how they were drawn, and what was found so far."""
    _, one = _read(request, week, scope)
    told, fakes, unknown = count(one.drawn)
    numbers = {"cases": number_text(one.cases), "n": number_text(len(one.drawn))}
    how = {"list": same(one.list_sha256), "size": same(str(one.checkpoint)), "root": same(one.root)}
    return show(
        request,
        "audit",
        words.AUDIT_OF.format(week=week_text(week)),
        here="audits",
        scope=views.scope_name(scope),
        lead=views.audit_sentence(len(one.drawn), one.cases, told, fakes, unknown) if one.root else words.NOT_DRAWN,
        drawn=words.DRAWN_FROM.format(**numbers),
        how=words.HOW_SAID.format(**numbers, **how) if one.root else None,
        rows=_rows(one, language),
        list=address_of("audit-list", language, week=week, scope=scope),
        done=request.GET.get("telah") == "1",
        back=Entry(address_of("audits", language), words.AUDITS.in_(language)),
    )


@answering
@require_safe
def listed(request: HttpRequest, week: str, scope: str, language: Language) -> HttpResponse:  # noqa: ARG001
    """The list a sample was drawn from, as its hash is of it."""
    _read(request, week, scope)
    lines = (f"{source}/{case}\n" for source, case, _, _ in sorted(audits.list_cases(week, scope)))
    response = HttpResponse("".join(lines), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="uji-petik-{week}.txt"'
    response["Cache-Control"] = "private, no-store"
    return response


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, week: str, scope: str, place: int, language: Language) -> HttpResponse:
    """A case of the sample, and what it turned out to be."""
    person, one = _read(request, week, scope)
    if not 1 <= place <= len(one.drawn):
        raise problem("E025")
    drawn = one.drawn[place - 1]
    require(request, FIND, audits.audit_thing(week, scope, drawn.case))
    found = drawn.finding
    is_post = request.method == "POST"
    kind = typed(request, "kind") if is_post else found.kind if found else ""
    note = typed(request, "note") if is_post else audits.read_note(week, scope, found.said.entry) if found else ""
    problems: list[Problem] = []
    if is_post:
        picked = next((each for each in KINDS if each == kind), None)
        problems = [] if picked else [find_problem("E023", "kind")]
        problems += [find_problem("E023", "note")] if picked in ("not_real", "unknown") and not note else []
        if picked and not problems:
            try:
                audits.find_in_audit(week, scope, drawn.source, drawn.case, picked, note, person, request.clock)  # type: ignore[attr-defined]
                return HttpResponseRedirect(address_of("audit", language, week=week, scope=scope) + "?telah=1")
            except BerdampakError as error:
                problems = of_fields(error)
    options = tuple(Option(each, words.AUDIT_KINDS[each], each == kind, words.AUDIT_HELP[each]) for each in KINDS)
    fields = [
        Field("kind", "radios", words.RESULT, options=options),
        Field("note", "area", words.NOTE, words.NOTE_HELP, value=note),
    ]
    back = Entry(address_of("audit", language, week=week, scope=scope), words.AUDIT.in_(language))
    number = numbers_of([drawn.case]).get(drawn.case)
    return ask(
        request,
        words.CASE + same(f" {number or drawn.case}"),
        fields,
        words.SAVE,
        back,
        problems,
        here="audits",
        about=_about(one, drawn.case),
        open=address_of("desk-case", language, number=number) if number else "",
        is_case=True,
    )


@require_safe
def oversight(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """What everyone may see: what samples say, and how many questions came to nothing."""
    sums = [
        {
            "scope": views.scope_name(one.scope),
            "how": views.weeks_text(one.weeks, one.drawn),
            "result": views.audit_sentence(one.drawn, 0, one.told, one.fakes, one.unknown),
        }
        for one in audits.sum_audits()
    ]
    tallies = views.tally_rows(count_findings())
    return show(request, "oversight", words.PUBLIC, here="oversight", menu="public", sums=sums, tallies=tallies)


def _read(request: HttpRequest, week: str, scope: str) -> tuple[Person, Audit]:
    """Who asks and the sample, once it is sure that the person may; one that is not there is refused alike."""
    person = require(request, READ, audits.audit_thing(week[:8].replace("\x00", ""), scope[:200].replace("\x00", "")))
    one = audits.find_audit(week, scope)
    assert one is not None, "nothing is nobody's"
    return person, one


def _rows(one: Audit, language: Language) -> list[dict[str, Any]]:
    known = {case: (unit, service) for _, case, unit, service in audits.list_cases(one.week, one.scope)}
    numbers = numbers_of([drawn.case for drawn in one.drawn])
    return [
        {
            "address": address_of("audit-case", language, week=one.week, scope=one.scope, place=place),
            "case": numbers.get(drawn.case, drawn.case),
            "unit": views.office_name(known[drawn.case][0]),
            "service": views.service_name(known[drawn.case][1]),
            "finding": words.AUDIT_KINDS[drawn.finding.kind] if drawn.finding else words.NOT_YET,
            "is_open": drawn.finding is None,
            "tone": {"real": " good", "not_real": " late"}.get(drawn.finding.kind if drawn.finding else "", ""),
        }
        for place, drawn in enumerate(one.drawn, 1)
    ]


def _about(one: Audit, case: str) -> list[Any]:
    found = next((row for row in audits.list_cases(one.week, one.scope) if row[1] == case), None)
    return [views.service_name(found[3]), views.office_name(found[2])] if found else []
