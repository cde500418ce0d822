"""Begin an application, and go on with it: every page keeps what was typed, as it was typed."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, HttpResponseRedirect

from berdampak.front.contracts import Field, address_of, list_errors
from berdampak.happening.casework.facade import start_draft
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import send
from berdampak.people.facade import allow_try, person_of
from berdampak.promise.facade import ask, change_rows, check_answers, gather
from berdampak.publish.citizen import words_apply as words
from berdampak.publish.citizen.drafting import (
    CONTACT,
    Draft,
    applicant_of,
    check_contact,
    check_draft,
    keep_draft,
    pages_of,
    read_draft,
    slots_of,
    told,
)
from berdampak.publish.citizen.leading import asks_and_answers, find_address, show
from berdampak.publish.citizen.pages_services import no_service
from berdampak.publish.citizen.reusing import earlier_answers
from berdampak.publish.citizen.visiting import clock_of, visitor_of

BEGIN_TRIES, MAIL_TRIES = 60, 5
EMAIL = CONTACT[1]
METHODS = ("GET", "HEAD", "POST")
View = Callable[..., HttpResponseBase]


@asks_and_answers
def begin(request: HttpRequest, code: str, language: Language) -> HttpResponseBase:
    """The page before the first question; a draft begins when its button is pressed."""
    service = settings.PACKS.current().services.get(code)
    if service is None:
        return no_service(request, language)
    person = person_of(request)
    barred = service.audience == "official" and person.kind != "officer"
    too_many = False
    if request.method == "POST" and not barred:
        clock = clock_of(request)
        too_many = not allow_try(f"draft:{visitor_of(request)}", clock, tries=BEGIN_TRIES)
        if not too_many:
            token = start_draft(code, person.code or None, clock)
            draft = read_draft(token, clock)
            assert draft is not None, "it was begun a moment ago"
            draft.contact = {"nama": person.name}
            keep_draft(draft, clock)
            known = earlier_answers(draft, person, clock)
            return go("draft", draft, language) if known else go_first(draft, language, clock)
    return show(
        request,
        "begin",
        words.BEGIN_TITLE.format(service=service.name),
        language,
        here="services",
        words=words,
        status=429 if too_many else 200,
        barred=barred,
        too_many=too_many,
        sign_in_address=find_address("sign_in", language),
        documents=[one.name for one in service.documents if one.required],
    )


def go_first(draft: Draft, language: Language, clock: Any) -> HttpResponseRedirect:
    """To the first page with something to ask."""
    pages = pages_of(draft, check_draft(draft, clock().date()))
    return go("draft-page", draft, language, page=pages[0][0]) if pages else go("draft-contact", draft, language)


def go(name: str, draft: Draft, language: Language, **named: Any) -> HttpResponseRedirect:
    """To a page of the draft."""
    return HttpResponseRedirect(address_of(name, language, token=draft.token, **named))


def with_draft(view: Callable[..., HttpResponseBase]) -> View:
    """The view with its draft; one that has run out or was sent is said to be."""

    @wraps(view)
    def guarded(request: HttpRequest, token: str, language: Language, **named: Any) -> HttpResponseBase:
        draft = read_draft(token, clock_of(request))
        if request.method not in METHODS:
            response: HttpResponseBase = HttpResponseNotAllowed(METHODS)
        elif draft is None or draft.counter_officer not in ("", person_of(request).code):
            response = show(
                request, "gone", words.GONE_TITLE, language, words=words, status=404,
                services_address=find_address("services", language),
            )  # fmt: skip
        elif draft.filed:
            response = show(
                request, "sent", words.SENT_TITLE, language, words=words,
                sent=words.SENT.format(number=draft.filed), track_address=find_address("track", language),
            )  # fmt: skip
        else:
            response = view(request, draft, language, **named)
        return response

    return guarded


@with_draft
def overview(request: HttpRequest, draft: Draft, language: Language) -> HttpResponseBase:
    """Where one goes on: what is done and what is not; the link by e-mail; earlier answers with one tap."""
    clock, person, mailed = clock_of(request), applicant_of(draft, person_of(request)), False
    field: Field = ask([EMAIL], {"email": draft.contact.get("email", "")})[0]
    if request.method == "POST":
        if "reuse" in request.POST:
            draft.typed |= earlier_answers(draft, person, clock)
            keep_draft(draft, clock)
            return go_first(draft, language, clock)
        typed = gather([EMAIL], dict(request.POST.lists()))
        draft.contact = draft.contact | typed
        keep_draft(draft, clock)
        checked = check_answers([EMAIL], typed, clock().date())
        field = ask([EMAIL], typed, checked.problems)[0]
        mailed = (
            not draft.counter_officer
            and bool(checked.answers)
            and _mail(request, draft, str(checked.answers["email"]), language)
        )
    known = earlier_answers(draft, person, clock)
    checked_all = check_draft(draft, clock().date())
    sections = _sections(draft, checked_all, language, clock().date())
    return show(
        request,
        "overview",
        words.RESUME.format(service=draft.service.name),
        language,
        words=words,
        status=422 if field.error else 200,
        sections=sections,
        fields=[field],
        errors=list_errors([field]),
        mailed=mailed,
        at_counter=bool(draft.counter_officer),
        next_address=next((address for _, done, address in sections if not done), sections[-1][2]),
        reusable=words.REUSE_NOTE.format(count=len(known)) if known else None,
    )


def _sections(draft: Draft, checked: Any, language: Language, today: Any) -> list[tuple[Text, bool, str]]:
    sections = []
    for number, page in pages_of(draft, checked):
        done = not checked.problems_of({one.code for one in page})
        title = page[0].label if len(page) == 1 else page[0].label + Text(" …", " …")
        sections.append((title, done, address_of("draft-page", language, token=draft.token, page=number)))
    contact = not check_contact(draft, today).problems
    sections.append((words.CONTACT, contact, address_of("draft-contact", language, token=draft.token)))
    for slot in slots_of(draft, checked):
        done = slot.code in draft.papers or not slot.required
        address = address_of("draft-paper", language, token=draft.token, document=slot.code)
        sections.append((slot.name, done, address))
    sections.append((words.REVIEW, False, address_of("draft-review", language, token=draft.token)))
    return sections


def _mail(request: HttpRequest, draft: Draft, email: str, language: Language) -> bool:
    clock = clock_of(request)
    if not allow_try(f"draft-mail:{visitor_of(request)}", clock, tries=MAIL_TRIES):
        return False
    subject = words.MAIL_SUBJECT.format(service=draft.service.name)
    send(
        Notice("email", email, subject, words.MAIL_BODY, language, address_of("draft", language, token=draft.token)),
        clock,
    )
    return True


@with_draft
def questions(request: HttpRequest, draft: Draft, language: Language, page: int) -> HttpResponseBase:
    """One page of questions; what was typed is kept even when it is wrong."""
    clock = clock_of(request)
    checked = check_draft(draft, clock().date())
    pages = dict(pages_of(draft, checked))
    fields = pages.get(page)
    if fields is None:
        return go("draft", draft, language)
    if request.method != "POST":
        return _show_questions(request, draft, language, page, [])
    sent = dict(request.POST.lists())
    draft.typed |= gather(fields, sent)
    add, remove = request.POST.get("add", ""), request.POST.get("remove", "")
    if add or remove:
        draft.typed = change_rows(fields, draft.typed, add=add, remove=remove)
        keep_draft(draft, clock)
        return HttpResponseRedirect(f"{request.get_full_path()}#f-{add or remove.split('.')[0]}")
    try:
        keep_draft(draft, clock)
    except BerdampakError as error:
        return _show_questions(request, draft, language, page, list(error.problems))
    wrong = check_draft(draft, clock().date()).problems_of({one.code for one in fields})
    return _show_questions(request, draft, language, page, wrong) if wrong else _go_on(request, draft, language, page)


def _go_on(request: HttpRequest, draft: Draft, language: Language, page: int) -> HttpResponseRedirect:
    if "periksa" in request.GET:
        return go("draft-review", draft, language)
    pages = pages_of(draft, check_draft(draft, clock_of(request)().date()))
    after = next((number for number, _ in pages if number > page), None)
    return go("draft-page", draft, language, page=after) if after else go("draft-contact", draft, language)


def _show_questions(
    request: HttpRequest, draft: Draft, language: Language, page: int, problems: list[Any]
) -> HttpResponse:
    checked = check_draft(draft, clock_of(request)().date())
    pages = pages_of(draft, checked)
    fields = ask(dict(pages)[page], draft.typed, problems, checked.warnings if request.method == "POST" else ())
    numbers = [number for number, _ in pages]
    at = numbers.index(page)
    back = address_of("draft-page", language, token=draft.token, page=numbers[at - 1]) if at else None
    return _show_form(request, draft, language, words.QUESTIONS, fields, problems, (at + 1, len(numbers) + 1), back)


def _show_form(
    request: HttpRequest,
    draft: Draft,
    language: Language,
    title: Text,
    fields: list[Field],
    problems: list[Any],
    place: tuple[int, int],
    back: str | None,
) -> HttpResponse:
    known = {field.name.split(".")[0] for field in fields}
    loose = [told(one) for one in problems if one.where.split(".")[0] not in known]
    return show(
        request,
        "questions",
        title + Text(": ", ": ") + draft.service.name,
        language,
        words=words,
        status=422 if problems else 200,
        heading=title,
        service_name=draft.service.name,
        fields=fields,
        errors=list_errors(fields),
        loose=loose,
        place=words.PAGE_OF.format(at=place[0], of=place[1]),
        back=back or address_of("draft", language, token=draft.token),
        resume=address_of("draft", language, token=draft.token),
    )


@with_draft
def contact(request: HttpRequest, draft: Draft, language: Language) -> HttpResponseBase:
    """Who applies, and how they are reached."""
    clock = clock_of(request)
    problems: list[Any] = []
    if request.method == "POST":
        draft.contact = gather(CONTACT, dict(request.POST.lists()))
        keep_draft(draft, clock)
        problems = check_contact(draft, clock().date()).problems
        if not problems:
            slots = slots_of(draft, check_draft(draft, clock().date()))
            if slots and "periksa" not in request.GET:
                return go("draft-paper", draft, language, document=slots[0].code)
            return go("draft-review", draft, language)
    pages = pages_of(draft, check_draft(draft, clock().date()))
    back = address_of("draft-page", language, token=draft.token, page=pages[-1][0]) if pages else None
    place = (len(pages) + 1, len(pages) + 1)
    fields = ask(CONTACT, draft.contact, problems)
    return _show_form(request, draft, language, words.CONTACT, fields, problems, place, back)
