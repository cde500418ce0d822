"""The papers of an application one at a time, its review, and its one sending."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from berdampak.front.contracts import Field, address_of, list_errors
from berdampak.happening.casework.contracts import Paper, Submission
from berdampak.happening.casework.facade import file_case
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.people.facade import person_of
from berdampak.promise.contracts import DocumentRule
from berdampak.promise.facade import due_fees
from berdampak.publish.citizen import words_apply as words
from berdampak.publish.citizen.drafting import (
    CONTACT,
    FILES_KEPT,
    Draft,
    applicant_of,
    check_contact,
    check_draft,
    keep_draft,
    pages_of,
    problems_of,
    slots_of,
    told,
)
from berdampak.publish.citizen.leading import asks_and_answers, find_address, show
from berdampak.publish.citizen.pages_apply import go, with_draft
from berdampak.publish.citizen.reusing import earlier_paper, reuse_paper
from berdampak.publish.citizen.showing import list_answers
from berdampak.publish.citizen.visiting import (
    clock_of,
    drop_pin,
    find_seen,
    find_typed_in,
    grant_case,
    held_pin,
    hold_pin,
)
from berdampak.publish.citizen.wording import fee_words, moment_words
from berdampak.uploads.facade import FILE_BYTES_MAX, find_file, keep, remove

MEGABYTE = 1_000_000
KIND_NAMES = {"pdf": "PDF", "jpg": "JPG", "png": "PNG"}


@with_draft
def paper(request: HttpRequest, draft: Draft, language: Language, document: str) -> HttpResponseBase:
    """One paper: send it, replace it, or go on without it."""
    clock = clock_of(request)
    slots = slots_of(draft, check_draft(draft, clock().date()))
    slot = next((one for one in slots if one.code == document), None)
    if slot is None:
        return go("draft-review", draft, language)
    error: Text | None = None
    if request.method == "POST":
        error = _take_paper(request, draft, slot)
        if error is None:
            after = slots[slots.index(slot) + 1 :]
            if after and "periksa" not in request.GET:
                return go("draft-paper", draft, language, document=after[0].code)
            return go("draft-review", draft, language)
    return _show_paper(request, draft, slot, language, error, (slots.index(slot) + 1, len(slots)))


def _take_paper(request: HttpRequest, draft: Draft, slot: DocumentRule) -> Text | None:
    """Keep what was sent; gives what is wrong with it. A paper that was kept before stays until a better one is."""
    clock = clock_of(request)
    if "next" in request.POST:
        return None
    before = draft.papers.get(slot.code)
    earlier = earlier_paper(slot, applicant_of(draft, person_of(request)), clock) if "reuse" in request.POST else None
    sent = request.FILES.get("file")
    if earlier is None and sent is None:
        return words.NO_FILE
    try:
        if earlier is not None:
            reuse_paper(draft, slot, earlier, clock)
        else:
            kept = keep(sent, draft.owner, slot.accepts, clock, clock() + FILES_KEPT)  # type: ignore[arg-type]
            draft.papers[slot.code] = kept.code
        keep_draft(draft, clock)
    except BerdampakError as failed:
        return told(failed.problems[0])
    if before:
        remove([before], draft.owner)
    return None


def _show_paper(
    request: HttpRequest,
    draft: Draft,
    slot: DocumentRule,
    language: Language,
    error: Text | None,
    at: tuple[int, int],
) -> HttpResponse:
    kept = find_file(draft.papers.get(slot.code, ""))
    earlier = None if kept else earlier_paper(slot, applicant_of(draft, person_of(request)), clock_of(request))
    kinds = ", ".join(KIND_NAMES[one] for one in slot.accepts)
    field = Field(
        "file",
        "file",
        words.PAPER_REPLACE if kept else words.PAPER_FILE,
        words.PAPER_HELP.format(kinds=kinds, limit=FILE_BYTES_MAX // MEGABYTE),
        error,
        kept=kept.name if kept else "",
        accept=",".join(f".{one}" for one in slot.accepts),
    )
    return show(
        request,
        "paper",
        words.PAPER_TITLE.format(name=slot.name),
        language,
        words=words,
        status=422 if error else 200,
        paper_name=slot.name,
        service_name=draft.service.name,
        field=field,
        errors=list_errors([field]),
        place=words.PAGE_OF.format(at=at[0], of=at[1]),
        is_kept=kept is not None,
        is_required=slot.required,
        earlier=words.PAPER_REUSE.format(name=earlier.name) if earlier else None,
        resume=address_of("draft", language, token=draft.token),
    )


@with_draft
def review(request: HttpRequest, draft: Draft, language: Language) -> HttpResponseBase:
    """Everything once more, with a way to change each; sent once, however often the button is pressed."""
    clock = clock_of(request)
    today = clock().date()
    checked = check_draft(draft, today)
    problems = problems_of(draft, checked, today)
    errors = _errors(draft, checked, problems, language)
    if request.method == "POST":
        keep_draft(draft, clock)
        if not problems and "declare" in request.POST:
            try:
                return _send(request, draft, checked, language)
            except BerdampakError as failed:
                errors = [("#isi", told(one)) for one in failed.problems]
        elif not problems:
            errors = [("#declare", words.DECLARE_FIRST)]
    sections = []
    for number, page in pages_of(draft, checked):
        address = address_of("draft-page", language, token=draft.token, page=number) + "?periksa"
        sections.append((page[0].label, list_answers(page, checked.answers), address))
    contact = address_of("draft-contact", language, token=draft.token) + "?periksa"
    sections.append((words.CONTACT, list_answers(CONTACT, check_contact(draft, today).answers), contact))
    return show(
        request,
        "review",
        words.REVIEW,
        language,
        words=words,
        status=422 if errors and request.method == "POST" else 200,
        service_name=draft.service.name,
        sections=sections,
        papers=_papers(draft, checked, language),
        fees=[fee_words(one, draft.service.form) for one in due_fees(draft.service, checked.answers)],
        errors=errors,
        is_whole=not problems,
        declare=words.COUNTER_DECLARE if draft.counter_officer else words.DECLARE,
        at_counter=bool(draft.counter_officer),
        resume=address_of("draft", language, token=draft.token),
    )


def _errors(draft: Draft, checked: Any, problems: list[Any], language: Language) -> list[tuple[str, Text]]:
    """What lacks, each with the page where it is mended."""
    at = {one.code: number for number, page in pages_of(draft, checked) for one in page}
    names = {one.code: one.label for one in (*draft.service.form, *CONTACT)}
    names |= {one.code: one.name for one in slots_of(draft, checked)}
    contact = {one.code for one in CONTACT} - set(at)
    errors = []
    for problem in problems:
        code = problem.where.split(".")[0]
        if code in at:
            address = address_of("draft-page", language, token=draft.token, page=at[code])
        elif code in contact:
            address = address_of("draft-contact", language, token=draft.token)
        else:
            address = address_of("draft-paper", language, token=draft.token, document=code)
        errors.append((f"{address}?periksa", names.get(code, same(code)) + same(": ") + told(problem)))
    return errors


def _papers(draft: Draft, checked: Any, language: Language) -> list[tuple[Text, str, Text | None, str]]:
    listed = []
    for slot in slots_of(draft, checked):
        file = find_file(draft.papers.get(slot.code, ""))
        missing = None if file else words.PAPER_MISSING if slot.required else words.PAPER_OPTIONAL
        address = address_of("draft-paper", language, token=draft.token, document=slot.code)
        listed.append((slot.name, file.name if file else "", missing, f"{address}?periksa"))
    return listed


def _send(request: HttpRequest, draft: Draft, checked: Any, language: Language) -> HttpResponseRedirect:
    clock, person = clock_of(request), person_of(request)
    contact = check_contact(draft, clock().date()).answers
    slots = {one.code for one in slots_of(draft, checked)}
    files = {code: file for code, file in draft.papers.items() if code in slots}
    receipt = file_case(
        Submission(
            service=draft.service.code,
            answers=checked.answers,
            papers=tuple(Paper(code, file, code) for code, file in files.items()),
            channel="counter" if draft.counter_officer else "online",
            applicant_name=contact["nama"],
            email=contact.get("email", ""),
            phone=contact.get("telepon", ""),
            applicant=applicant_of(draft, person).code or None,
            counter_officer=draft.counter_officer or None,
            language=language,
            key=draft.key,
            papers_owner=draft.owner,
        ),
        person,
        clock,
    )
    if receipt.pin:
        if not draft.counter_officer:  # whoever typed it in for somebody does not become its applicant
            grant_case(request, receipt.number)
        hold_pin(request, receipt.number, receipt.pin)
    draft.typed, draft.contact, draft.papers, draft.filed = {}, {}, {}, receipt.number
    keep_draft(draft, clock)
    return HttpResponseRedirect(address_of("receipt", language, number=receipt.number))


@asks_and_answers
def receipt(request: HttpRequest, number: str, language: Language) -> HttpResponseBase:
    """What the applicant takes home: number and PIN, to print or to write down; at a counter, to be handed over."""
    seen = find_seen(request, number)
    case = seen[0] if seen else find_typed_in(request, number)
    if case is None:
        return HttpResponseRedirect(address_of("track", language))
    if request.method == "POST":
        drop_pin(request, case.number)
        after = address_of("case", language, number=case.number) if seen else find_address("desk-file", language)
        return HttpResponseRedirect(after)
    return show(
        request,
        "receipt",
        words.RECEIPT_TITLE if seen else words.COUNTER_RECEIPT,
        language,
        words=words,
        case=case,
        pin=held_pin(request, case.number),
        filed_at=moment_words(case.filed_at),
        follow_address=address_of("case", language, number=case.number),
        at_counter=seen is None,
        follow_at=words.COUNTER_FOLLOW.format(address=request.build_absolute_uri(address_of("track", language))),
    )
