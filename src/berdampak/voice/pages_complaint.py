"""Pages for whoever complains: file, take the number home, follow with the PIN, say more, rate, reopen, contest."""

import re
import secrets
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from berdampak.front.contracts import Field, address_of, list_errors, render_page
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.kernel.typed import clean
from berdampak.people.facade import allow_try, may, person_of
from berdampak.uploads.facade import answer_file, find_file, keep, list_files
from berdampak.voice import complaints, offices, opened
from berdampak.voice import words_pages as words
from berdampak.voice.forms_complaint import FILES_MAX, Post, complaint_fields, read_filing
from berdampak.voice.problems import problem
from berdampak.voice.views_complaint import terms_of

FOLDER = Path(__file__).parent / "templates"
FILINGS_AN_HOUR, TRIES_AN_HOUR, TRIES_OF_ONE = 20, 20, 10
KEY_BYTES, KEY = 18, re.compile(r"[A-Za-z0-9_-]{24}")
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
def new(request: HttpRequest, language: Language) -> HttpResponse:
    """Ask what happened, and take it in."""
    pack = offices.pack()
    try:
        kinds = offices.voice_rules().complaints.kinds
    except BerdampakError as error:
        return problem_page(request, error, language, 404)
    asked = request.method == "POST"
    post: Post = request.POST if asked else _asked_before(request)
    key = post.get("key", "")
    key = key if KEY.fullmatch(key) else secrets.token_urlsafe(KEY_BYTES)
    wrong = _keep_files(request, key) if asked else None
    kept = list_files(f"draft:{key}") if asked else []
    fields = complaint_fields(pack, kinds, post, asked=asked, kept=kept, wrong=wrong)
    if not asked or list_errors(fields):
        return _form(request, fields, key, language, asked=asked)
    if not allow_try(f"complaint:{visitor_of(request)}", settings.CLOCK, tries=FILINGS_AN_HOUR):
        return _form(request, fields, key, language, asked=True, trouble=problem("E007"))
    ticket = complaints.file_complaint(read_filing(pack, post, kept, key, language), settings.CLOCK)
    response = HttpResponseRedirect(address_of("complaint-sent", language))
    opened.keep_ticket(response, ticket.number, ticket.pin)
    opened.open_(request, response, ticket.number)
    return response


@require_safe
def sent(request: HttpRequest, language: Language) -> HttpResponse:
    """Give the number and the PIN, and say when it is answered."""
    ticket = opened.find_ticket(request)
    complaint = complaints.find_complaint(ticket[0]) if ticket else None
    if ticket is None or complaint is None:
        return HttpResponseRedirect(address_of("complaint-follow", language))
    return render_page(
        request,
        FOLDER,
        "voice/complaint_sent.html",
        title=words.SENT.in_(language),
        here="complaint-new",
        words=words,
        number=ticket[0],
        pin=ticket[1],
        terms=terms_of(complaint),
        address=address_of("complaint", language, number=ticket[0]),
    )


@form_page
def follow(request: HttpRequest, language: Language) -> HttpResponse:
    """Open a complaint with its number and PIN."""
    asked, trouble = request.method == "POST", None
    number = clean(request.POST.get("number") if asked else request.GET.get("number")).upper()[:40]
    if asked:
        trouble = _cannot_open(request, number, clean(request.POST.get("pin"))[:40])
        if trouble is None:
            response = HttpResponseRedirect(address_of("complaint", language, number=number))
            opened.open_(request, response, number)
            return response
    fields = [
        Field("number", "line", words.NUMBER, help=words.NUMBER_HELP, value=number, length="middle"),
        Field("pin", "line", words.PIN, help=words.PIN_HELP, inputmode="numeric", autocomplete="off", length="short"),
    ]
    return render_page(
        request,
        FOLDER,
        "voice/complaint_follow.html",
        title=words.FOLLOW.in_(language),
        here="complaint-new",
        status=200 if trouble is None else 429 if trouble.problems[0].id == "voice.E007" else 422,
        words=words,
        fields=fields,
        trouble=trouble.problems[0] if trouble else None,
    )


@require_safe
def attachment(request: HttpRequest, number: str, file: str, language: Language) -> HttpResponseBase:  # noqa: ARG001
    """Hand out a file of a complaint, to its reporter or to who may read it."""
    complaint, found = complaints.find_complaint(number), find_file(file)
    if complaint is None or found is None or found.owner != complaints.owner_of(number):
        raise Http404
    allowed = may(person_of(request), "complaint.read", complaints.thing_of(complaint))
    if not opened.is_opened(request, number) and not allowed:
        raise Http404
    return answer_file(found)


@require_POST
def close_here(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """Forget on this device what was opened."""
    response = HttpResponseRedirect(address_of("complaint-follow", language))
    opened.close_all(response)
    return response


def visitor_of(request: HttpRequest) -> str:
    """From where somebody asks; only a hash of it is kept, to limit attempts."""
    return str(request.META.get("REMOTE_ADDR", ""))


def problem_page(request: HttpRequest, error: BerdampakError, language: Language, status: int) -> HttpResponse:
    """A page that says what is wrong and what to do."""
    title = words.NEW.in_(language)
    return render_page(request, FOLDER, "voice/problem.html", title=title, status=status, problem=error.problems[0])


def _form(
    request: HttpRequest,
    fields: list[Field],
    key: str,
    language: Language,
    *,
    asked: bool,
    trouble: BerdampakError | None = None,
) -> HttpResponse:
    return render_page(
        request,
        FOLDER,
        "voice/complaint_new.html",
        title=words.NEW.in_(language),
        here="complaint-new",
        status=429 if trouble else 422 if asked else 200,
        words=words,
        fields=fields,
        errors=list_errors(fields),
        key=key,
        trouble=trouble.problems[0] if trouble else None,
        follow=address_of("complaint-follow", language),
    )


def _asked_before(request: HttpRequest) -> dict[str, str]:
    """What the page that led here knows already: which service it is about."""
    service = request.GET.get("service", "")
    return {"about": f"s:{service}"} if service in offices.pack().services else {}


def _keep_files(request: HttpRequest, key: str) -> Text | None:
    """Keep what was attached; what is wrong with it, if anything."""
    there = len(list_files(f"draft:{key}"))
    for file in request.FILES.getlist("file"):
        if there >= FILES_MAX:
            return words.FILES_MANY.format(most=FILES_MAX)
        try:
            keep(file, f"draft:{key}", ("pdf", "jpg", "png"), settings.CLOCK)
        except BerdampakError as error:
            return error.problems[0].what + Text(" ", " ") + error.problems[0].now
        there += 1
    return None


def _cannot_open(request: HttpRequest, number: str, pin: str) -> BerdampakError | None:
    """Why a complaint is not opened: tried too often, or number and PIN do not belong together."""
    visitor = allow_try(f"complaint-pin:{visitor_of(request)}", settings.CLOCK, tries=TRIES_AN_HOUR)
    one = allow_try(f"complaint-pin-of:{number}", settings.CLOCK, tries=TRIES_OF_ONE)
    if not (visitor and one):
        return problem("E007")
    return None if complaints.check_pin(number, pin) else problem("E008")
