"""Complete what lacked: exactly the questions and papers that were named, and nothing else."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from berdampak.front.contracts import Field, address_of, list_errors
from berdampak.happening.casework.contracts import CaseView, Paper, Reply
from berdampak.happening.casework.facade import act, read_answers
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Person
from berdampak.promise.contracts import DocumentRule, FormField, Service
from berdampak.promise.facade import ask, change_rows, check_answers, gather
from berdampak.publish.citizen import words_apply
from berdampak.publish.citizen import words_track as words
from berdampak.publish.citizen.drafting import FILES_KEPT, told
from berdampak.publish.citizen.leading import asks_and_answers, crumb, show
from berdampak.publish.citizen.visiting import clock_of, find_seen
from berdampak.uploads.facade import keep, list_files


@asks_and_answers
def reply(request: HttpRequest, number: str, language: Language) -> HttpResponseBase:
    """The form of a reply; papers that were sent stay sent when something else is wrong."""
    seen = find_seen(request, number)
    if seen is None:
        return HttpResponseRedirect(address_of("track", language))
    found, by = seen
    if found.state != "returned":
        return HttpResponseRedirect(address_of("case", language, number=found.number))
    service = settings.PACKS.get(found.pack_sha256).services[found.service]
    asked, slots = _lacking(found, service)
    typed = _typed(found, by, asked, request)
    problems: list[Problem] = []
    errors: dict[str, Text] = {}
    if request.method == "POST":
        typed = gather(asked, dict(request.POST.lists()))
        errors = _take_papers(request, found, slots)
        add, remove = request.POST.get("add", ""), request.POST.get("remove", "")
        if add or remove:
            typed = change_rows(asked, typed, add=add, remove=remove)
        else:
            problems, errors = _send(request, found, by, asked, slots, typed, errors)
            if not problems and not errors:
                return HttpResponseRedirect(address_of("case", language, number=found.number))
    why = {gap.code: same(gap.why) for gap in found.gaps if gap.why}
    questions = [_with_why(field, why) for field in ask(asked, typed, problems)]
    fields = [*questions, *(_paper_field(found, slot, why, errors) for slot in slots)]
    return show(
        request,
        "reply",
        words.REPLY_TITLE.format(number=found.number),
        language,
        here="track",
        within=(crumb("case", same(found.number), language, number=found.number),),
        words=words,
        status=422 if problems or errors else 200,
        fields=fields,
        errors=list_errors(fields),
        loose=[told(one) for one in problems if not one.where],
    )


def _lacking(found: CaseView, service: Service) -> tuple[list[FormField], list[DocumentRule]]:
    codes = {gap.code for gap in found.gaps}
    asked = [one for one in service.form if one.code in codes and one.kind != "file"]
    return asked, [one for one in service.documents if one.code in codes]


def _typed(found: CaseView, by: Person, asked: list[FormField], request: HttpRequest) -> dict[str, Any]:
    said = read_answers(found.number, by, "", clock_of(request)) if asked else {}
    return {one.code: said[one.code] for one in asked if one.code in said}


def _owner(found: CaseView) -> str:
    """Whose the files of a reply are until it is sent."""
    return f"reply:{found.code}:{found.returns}"


def _kept(found: CaseView) -> dict[str, Any]:
    """What was sent for this reply so far, newest last; the name of each begins with the code of its paper."""
    return {file.name.partition("--")[0]: file for file in list_files(_owner(found)) if not file.is_quarantined}


def _take_papers(request: HttpRequest, found: CaseView, slots: list[DocumentRule]) -> dict[str, Text]:
    clock, errors = clock_of(request), {}
    for slot in slots:
        sent = request.FILES.get(f"file.{slot.code}")
        if sent is None:
            continue
        sent.name = f"{slot.code}--{sent.name}"
        try:
            keep(sent, _owner(found), slot.accepts, clock, clock() + FILES_KEPT)  # type: ignore[arg-type]
        except BerdampakError as failed:
            errors[slot.code] = told(failed.problems[0])
    return errors


def _send(
    request: HttpRequest,
    found: CaseView,
    by: Person,
    asked: list[FormField],
    slots: list[DocumentRule],
    typed: dict[str, Any],
    errors: dict[str, Text],
) -> tuple[list[Problem], dict[str, Text]]:
    """Send the reply if it is whole; gives what is wrong with answers and with papers."""
    clock = clock_of(request)
    before = read_answers(found.number, by, "", clock)
    service = settings.PACKS.get(found.pack_sha256).services[found.service]
    codes = {one.code for one in asked}
    checked = check_answers(service.form, before | typed, clock().date())
    wrong, kept = checked.problems_of(codes), _kept(found)
    errors |= {one.code: words.REPLY_FILE_MISSING for one in slots if one.code not in kept and one.code not in errors}
    if wrong or errors:
        return wrong, errors
    answers = {code: answer for code, answer in checked.answers.items() if code in codes}
    papers = tuple(Paper(one.code, kept[one.code].code, one.code) for one in slots)
    try:
        act(found.number, Reply(answers, papers, _owner(found)), by, clock, found.version)
    except BerdampakError as failed:
        return list(failed.problems), {}
    return [], {}


def _with_why(field: Field, why: dict[str, Text]) -> Field:
    return replace(field, warning=why.get(field.name))


def _paper_field(found: CaseView, slot: DocumentRule, why: dict[str, Text], errors: dict[str, Text]) -> Field:
    kept = _kept(found).get(slot.code)
    return Field(
        f"file.{slot.code}",
        "file",
        slot.name,
        words_apply.PAPER_FILE,
        errors.get(slot.code),
        why.get(slot.code),
        kept=kept.name.partition("--")[2] if kept else "",
        accept=",".join(f".{one}" for one in slot.accepts),
    )
