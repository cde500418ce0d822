"""The pages of the street door: thin; they ask the shelf, outline, and render."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_safe

from berdampak import __version__
from berdampak.kernel.text import LANGUAGES, Language
from berdampak.publish import words_pages
from berdampak.publish.addresses import (
    FILE_FORMATS,
    about_address,
    card_address,
    front_address,
    unescape_code,
    week_address,
)
from berdampak.publish.facade import Format, render_card
from berdampak.publish.listing import list_agencies
from berdampak.publish.missing import explain_card, explain_week
from berdampak.publish.outlining import outline_card, part_key
from berdampak.publish.pages_error import error_page
from berdampak.publish.write_html import Link, Links, card_context, render_page
from berdampak.report.contracts import Card
from berdampak.report.facade import card_schema, find_card, list_cards, list_weeks

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
CARDS_KEPT = 64
"""Files rendered lately that are kept in memory: a PDF takes a tenth of a second to make."""


@require_safe
def front(request: HttpRequest, language: Language) -> HttpResponse:
    """This week's cards, and the weeks before."""
    weeks = list_weeks()
    if not weeks:
        return page("empty", language, front_address, here="front", title=words_pages.FRONT_TITLE.in_(language))
    return _week_page(request, weeks[0], weeks, language, here="front")


@require_safe
def week(request: HttpRequest, week: str, language: Language) -> HttpResponse:
    """The cards of one week."""
    weeks = list_weeks()
    if week not in weeks:
        return error_page(request, 404, explain_week(week, weeks, language), language)
    return _week_page(request, week, weeks, language)


@require_safe
def card(request: HttpRequest, week: str, kind: str, code: str, language: Language) -> HttpResponse:
    """The page of one card."""
    code = unescape_code(code)
    found = find_card(kind, code, week)
    shown = found.card if found else None
    if found is None or shown is None:
        return error_page(request, 404, explain_card(kind, code, week, found, language), language)
    outline = outline_card(shown, language)
    context = card_context(shown, outline, _links(shown, language))
    description = " ".join(outline.lead)[:300]
    response = page("card", language, here="card", description=description, **context)
    return _dated(response, found.published_at)


@require_safe
def card_file(
    request: HttpRequest, week: str, kind: str, code: str, file_format: Format, language: Language
) -> HttpResponseBase:
    """The card as a file, beside its page."""
    code = unescape_code(code)
    found = find_card(kind, code, week)
    if found is None or found.card is None:
        return error_page(request, 404, explain_card(kind, code, week, found, language), language)
    etag = quote_etag(f"{found.card_sha256}-{file_format}-{language}-{__version__}")
    stamp = int(found.published_at.timestamp())
    unchanged = get_conditional_response(request, etag=etag, last_modified=stamp)
    if unchanged:
        return unchanged
    content = _render(found.card, file_format, language)
    response = HttpResponse(content, content_type=CONTENT_TYPES[file_format])
    response["ETag"] = etag
    name = "".join(mark if mark.isascii() and mark.isalnum() else "-" for mark in code)[:60]
    response["Content-Disposition"] = f'inline; filename="{week}-{kind}-{name}.{file_format}"'
    return _dated(response, found.published_at)


@require_safe
def about(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """How the figures are made."""
    title = words_pages.ABOUT_TITLE.in_(language)
    return page("about", language, about_address, here="about", title=title, told=words_pages.ABOUT)


@require_safe
def schema(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """The JSON Schema of a card."""
    from berdampak.kernel.canonical import canonical_json

    response = HttpResponse(canonical_json(card_schema()), content_type="application/schema+json")
    response["Cache-Control"] = "public, max-age=3600"
    return response


def page(name: str, language: Language, address: Any = None, **context: Any) -> HttpResponse:
    """A page with its way home and, where `address` says where it lives in each language, its other language."""
    places = {"home": front_address(language), "about": about_address(language)}
    if address is not None:
        places["links"] = Links(languages=language_links(address))
    response = HttpResponse(render_page(name, language, **(places | context)))
    response["Content-Language"] = language
    response["Cache-Control"] = "public, max-age=300"
    return response


def language_links(address: Any) -> tuple[Link, ...]:
    """The same page in each language."""
    names = {"id": "Indonesia", "en": "English"}
    return tuple(Link(address(language), names[language], language) for language in LANGUAGES)


def _week_page(
    request: HttpRequest,  # noqa: ARG001
    week: str,
    weeks: list[str],
    language: Language,
    here: str = "",
) -> HttpResponse:
    shelved = list_cards(week, ("whole", "mall", "agency"))
    agencies = list_agencies([found.card for found in shelved if found.card], week, language)
    at = weeks.index(week)
    title = (words_pages.FRONT_TITLE if here else words_pages.WEEK_TITLE.format(week=week)).in_(language)
    response = page(
        "week",
        language,
        (lambda one: front_address(one)) if here else (lambda one: week_address(week, one)),
        here=here,
        title=title,
        listing=agencies,
        week=week,
        earlier=[Link(week_address(name, language), name) for name in weeks[at + 1 : at + 1 + WEEKS_SHOWN]],
        later=[Link(week_address(name, language), name) for name in weeks[max(0, at - 1) : at]],
    )
    return _dated(response, max((found.published_at for found in shelved), default=datetime.fromtimestamp(0, UTC)))


WEEKS_SHOWN = 52


def _links(card: Card, language: Language) -> Links:
    subject, name = card.subject, card.week.name
    within = [Link(week_address(name, language), words_pages.WEEK_CRUMB.format(week=name).in_(language))]
    within += [Link(card_address(one, name, language), one.name.in_(language)) for one in card.within]
    parts = [
        (part_key(part), card_address(part.subject, name, language))
        for part in card.parts
        if part.finished is not None
    ]
    files = [Link(card_address(subject, name, language, one), _file_name(one)) for one in FILE_FORMATS]
    languages = language_links(lambda one: card_address(subject, name, one))
    return Links(tuple(within), tuple(parts), tuple(files), languages)


def _file_name(file_format: str) -> str:
    return "Excel" if file_format == "xlsx" else file_format.upper()


def _dated(response: HttpResponse, published_at: datetime) -> HttpResponse:
    response["Last-Modified"] = http_date(published_at.timestamp())
    return response


_render = lru_cache(maxsize=CARDS_KEPT)(render_card)
