"""What a visitor reads when something is not there or went wrong: one clear sentence, and where to go now."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from berdampak.kernel.text import Language
from berdampak.publish import words_pages as words
from berdampak.publish.addresses import about_address, front_address
from berdampak.publish.write_html import Link, Links, render_page

SECONDS_KEPT = 60


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """An address that no page has."""
    language = language_of(request)
    return error_page(request, 404, (words.NO_PAGE.in_(language), [_home(language)]), language)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """A request that makes no sense."""
    language = language_of(request)
    return error_page(request, 400, (words.BAD_REQUEST.in_(language), [_home(language)]), language)


def server_error(request: HttpRequest) -> HttpResponse:
    """A mistake of ours."""
    language = language_of(request)
    return error_page(request, 500, (words.OUR_MISTAKE.in_(language), [_home(language)]), language)


def error_page(
    request: HttpRequest, status: int, explanation: tuple[str, list[Link]], language: Language
) -> HttpResponse:
    """The page that says why, with what to do now."""
    sentence, ways = explanation
    other: Language = "en" if language == "id" else "id"
    here = request.get_full_path()
    there = f"/en{here}" if other == "en" else here.removeprefix("/en") or "/"
    links = (Link(here, "", language), Link(there, "", other))
    names = {"id": "Indonesia", "en": "English"}
    languages = tuple(sorted((Link(one.address, names[one.code], one.code) for one in links), key=_indonesian_first))
    page = render_page(
        "error",
        language,
        title=words.ERROR_TITLES[status].in_(language),
        home=front_address(language),
        about=about_address(language),
        links=Links(languages=languages),
        sentence=sentence,
        ways=ways,
    )
    response = HttpResponse(page, status=status)
    response["Content-Language"] = language
    if status == 404:
        patch_cache_control(response, public=True, max_age=SECONDS_KEPT)
    return response


def language_of(request: HttpRequest) -> Language:
    """The language that the address asks for."""
    return "en" if request.path.startswith("/en/") else "id"


def _indonesian_first(link: Link) -> bool:
    return link.code != "id"


def _home(language: Language) -> Link:
    return Link(front_address(language), words.TO_THIS_WEEK.in_(language))
