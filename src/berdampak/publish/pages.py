"""The pages of the street door: thin; they ask the shelf, outline, and render."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from berdampak import __version__
from berdampak.front.contracts import menus
from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.text import Language
from berdampak.kernel.wording import week_text
from berdampak.measure.facade import parse_week
from berdampak.publish import words_about, words_pages
from berdampak.publish.addresses import about_address, cards_address, status_address, unescape_code, week_address
from berdampak.publish.card_seal import CardSeal, find_seal
from berdampak.publish.facade import Format, render_card
from berdampak.publish.links import Link, Links, links_of_card, links_to_languages
from berdampak.publish.listing import list_week
from berdampak.publish.missing import explain_card, explain_week
from berdampak.publish.outlining import outline_card
from berdampak.publish.pages_error import error_page, read_only
from berdampak.publish.rhythm.saying import say_rhythm
from berdampak.publish.standing_view import StandingView, view_standing
from berdampak.publish.write_html import card_context, render_page
from berdampak.report.contracts import Card, SubjectKind
from berdampak.report.facade import Publication, card_schema, find_card, find_standing, list_cards, list_weeks

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
SECONDS_KEPT = 300
LISTED: tuple[SubjectKind, ...] = ("whole", "mall", "agency")
WEEKS_SHOWN = 52
DESCRIPTION_CHARACTERS = 300
render_kept = lru_cache(maxsize=64)(render_card)
"""Files lately asked for stay in memory: a PDF takes a tenth of a second to make."""


@read_only
def cards(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """This week's cards, and the weeks before."""
    weeks = list_weeks()
    if not weeks:
        return page("empty", language, cards_address, here="cards", title=words_pages.FRONT_TITLE.in_(language))
    return _week_page(weeks[0], weeks, language, is_front=True)


@read_only
def week(request: HttpRequest, week: str, language: Language) -> HttpResponse:
    """The cards of one week."""
    weeks = list_weeks()
    if week not in weeks:
        return error_page(request, 404, explain_week(week, weeks, language), language)
    return _week_page(week, weeks, language, is_front=False)


@read_only
def card(request: HttpRequest, week: str, kind: str, code: str, language: Language) -> HttpResponse:
    """The page of one card."""
    found = find_card(kind, unescape_code(code), week)
    if found is None or found.card is None:
        return error_page(request, 404, explain_card(kind, unescape_code(code), week, found, language), language)
    said = say_rhythm(found)
    seal = find_seal(found, said)
    outline = outline_card(found.card, language, seal)
    links = links_of_card(found.card, language, with_evidence=found.has_public_evidence)
    description = " ".join(outline.lead)[:DESCRIPTION_CHARACTERS]
    context = card_context(found.card, outline, links) | {"standing": _standing_of(found.card, language)}
    response = page("card", language, here="cards", description=description, **context)
    return _dated(response, _last_change(found, seal))


@read_only
def card_file(
    request: HttpRequest, week: str, kind: str, code: str, file_format: Format, language: Language
) -> HttpResponseBase:
    """The card as a file, beside its page."""
    code = unescape_code(code)
    found = find_card(kind, code, week)
    if found is None or found.card is None:
        return error_page(request, 404, explain_card(kind, code, week, found, language), language)
    seal = find_seal(found, say_rhythm(found))
    changed = _last_change(found, seal)
    etag = quote_etag(f"{found.card_sha256}-{int(changed.timestamp())}-{file_format}-{language}-{__version__}")
    unchanged = get_conditional_response(request, etag=etag, last_modified=int(changed.timestamp()))
    if unchanged:
        return unchanged
    content = render_kept(found.card, file_format, language, seal)
    response = HttpResponse(content, content_type=CONTENT_TYPES[file_format])
    response["ETag"] = etag
    response["Content-Disposition"] = f'inline; filename="{week}-{kind}-{file_name(code)}.{file_format}"'
    return _dated(response, changed)


def file_name(code: str) -> str:
    """A code as part of the name of a file."""
    return "".join(mark if mark.isascii() and mark.isalnum() else "-" for mark in code)[:60]


@read_only
def about(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """How the figures are made."""
    title = words_about.TITLE.in_(language)
    return page(
        "about",
        language,
        about_address,
        here="about",
        title=title,
        about_words=words_about,
        status=status_address(language),
    )


@read_only
def schema(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """The JSON Schema of a card."""
    return _kept(HttpResponse(canonical_json(card_schema()), content_type="application/schema+json"))


Address = Callable[[Language], str]


def page(name: str, language: Language, address: Address | None = None, **context: Any) -> HttpResponse:
    """A page with its ways home; `address` says where it lives in each language, unless its links do."""
    return _answer(_render(name, language, address, **context), language)


def _render(name: str, language: Language, address: Address | None = None, **context: Any) -> str:
    places = menus(language, context.get("here", ""))
    if address is not None:
        places["links"] = Links(languages=links_to_languages(address))
    return render_page(name, language, **(places | context))


def _answer(body: str, language: Language) -> HttpResponse:
    response = HttpResponse(body)
    response["Content-Language"] = language
    return _kept(response)


def _week_page(week: str, weeks: list[str], language: Language, *, is_front: bool) -> HttpResponse:
    shelved = list_cards(week, LISTED) or list_cards(week)
    response = _answer(_render_week(week, tuple(weeks), tuple(shelved), language, is_front), language)
    return _dated(response, max(found.published_at for found in shelved)) if shelved else response


@lru_cache(maxsize=32)
def _render_week(
    week: str, weeks: tuple[str, ...], shelved: tuple[Publication, ...], language: Language, is_front: bool
) -> str:
    """The cards of a week as a page; what was lately asked for stays in memory until one of the cards changes."""
    at = weeks.index(week)
    title = words_pages.FRONT_TITLE if is_front else words_pages.WEEK_TITLE.format(week=week_text(week))
    return _render(
        "week",
        language,
        cards_address if is_front else lambda one: week_address(week, one),
        here="cards",
        title=title.in_(language),
        listing=list_week([found.card for found in shelved if found.card], language),
        earlier=[
            Link(week_address(name, language), week_text(name, short=True).in_(language))
            for name in weeks[at + 1 : at + 1 + WEEKS_SHOWN]
        ],
        later=[
            Link(week_address(name, language), week_text(name, short=True).in_(language))
            for name in weeks[max(0, at - 1) : at]
        ],
    )


def _standing_of(card: Card, language: Language) -> StandingView | None:
    """Where a unit stood that week; nothing, where a week that it counts is one in which the unit was withheld.

    That week would be what it counts less the weeks that are shown.
    """
    found = find_standing("unit", card.subject.code, card.week.name) if card.subject.kind == "unit" else None
    if found is None:
        return None
    since = parse_week(card.week.name) - found.weeks
    shown = sum(parse_week(point.week) > since for point in card.run)
    return view_standing(found, language) if shown == found.weeks else None


def _last_change(found: Publication, seal: CardSeal | None) -> datetime:
    """When the card, or what is said of its seal, last changed."""
    return max(found.published_at, *(seal.moments if seal else ()), found.published_at)


def _dated(response: HttpResponse, published_at: datetime) -> HttpResponse:
    response["Last-Modified"] = http_date(published_at.timestamp())
    return _kept(response)


def _kept(response: HttpResponse) -> HttpResponse:
    """The answer with leave to keep it for a while; a card may be corrected, so not for long."""
    response["Cache-Control"] = f"public, max-age={SECONDS_KEPT}"
    return response
