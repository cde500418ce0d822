"""What a visitor reads when something is not there or went wrong: one clear sentence, and where to go now."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import Error
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt

from berdampak.front.contracts import menus
from berdampak.kernel.text import Language
from berdampak.publish import words_pages as words
from berdampak.publish.links import Link, Links, link_home, links_to_languages
from berdampak.publish.write_html import render_page

SECONDS_KEPT = 60
READING = ("GET", "HEAD")
View = Callable[..., HttpResponseBase]


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """An address that no page has."""
    language = language_of(request)
    return error_page(request, 404, (words.NO_PAGE.in_(language), [link_home(language)]), language)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that makes no sense, or is too large in one of its parts."""
    if isinstance(exception, RequestDataTooBig | TooManyFilesSent | TooManyFieldsSent):
        return too_large(request)
    language = language_of(request)
    return error_page(request, 400, (words.BAD_REQUEST.in_(language), _ways_back(request, language)), language)


def too_large(request: HttpRequest) -> HttpResponse:
    """A request that is too large to be taken in."""
    language = language_of(request)
    response = error_page(request, 413, (words.TOO_LARGE.in_(language), _ways_back(request, language)), language)
    response["Connection"] = "close"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """A mistake of ours."""
    language = language_of(request)
    return error_page(request, 500, (words.OUR_MISTAKE.in_(language), [link_home(language)]), language)


def out_of_reach(request: HttpRequest, language: Language) -> HttpResponse:
    """The shelf does not answer for now."""
    response = error_page(request, 503, (words.OUT_OF_REACH.in_(language), [link_home(language)]), language)
    response["Retry-After"] = str(SECONDS_KEPT)
    return response


def read_only(view: View) -> View:
    """The view for readers alone: whoever sends something is told so, and so is everyone while the shelf is away."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, language: Language, **named: Any) -> HttpResponseBase:
        if request.method in READING:
            try:
                return view(request, language=language, **named)
            except Error:
                logging.getLogger(__name__).exception("The shelf does not answer.")
                return out_of_reach(request, language)
        explanation = (words.READ_ONLY.in_(language), [link_home(language)])
        response = error_page(request, 405, explanation, language)
        response["Allow"] = ", ".join(READING)
        return response

    return guarded


def error_page(
    request: HttpRequest, status: int, explanation: tuple[str, list[Link]], language: Language
) -> HttpResponse:
    """The page that says why, with what to do now."""
    sentence, ways = explanation
    here = request.get_full_path()
    here = "/" + (here.removeprefix("/en") if language == "en" else here).lstrip("/")  # `//` would leave the site
    languages = links_to_languages(lambda one: here if one == "id" else f"/en{here}")
    page = render_page(
        "error",
        language,
        title=words.ERROR_TITLES[status].in_(language),
        **menus(language),
        links=Links(languages=languages),
        sentence=sentence,
        ways=ways,
    )
    response = HttpResponse(page, status=status)
    response["Content-Language"] = language
    if status in (400, 413):  # Django would log the address, and that of a draft is a secret
        response._has_been_logged = True  # type: ignore[attr-defined]
    if status == 404:
        patch_cache_control(response, public=True, max_age=SECONDS_KEPT)
    return response


def _ways_back(request: HttpRequest, language: Language) -> list[Link]:
    """To the page that was sent from, if the browser says which, else to the one that it was sent to; and home."""
    told = request.headers.get("Referer", "")
    here = url_has_allowed_host_and_scheme(told, {request.get_host()})
    parts = urlsplit(told if here else request.get_full_path())
    path = "/" + parts.path.lstrip("/")
    address = f"{path}?{parts.query}" if parts.query else path
    return [Link(address, words.WAY_BACK.in_(language)), link_home(language)]


def language_of(request: HttpRequest) -> Language:
    """The language that the address asks for."""
    return "en" if request.path.startswith("/en/") else "id"
