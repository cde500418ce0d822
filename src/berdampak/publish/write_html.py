"""A card as a page: the same one on the web and as a file that stands alone."""

from pathlib import Path
from typing import Any

from berdampak.front.facade import render_template, stylesheet
from berdampak.kernel.text import Language
from berdampak.publish import words, words_pages, words_standing
from berdampak.publish.links import Links
from berdampak.publish.outline import Outline
from berdampak.publish.pictures import draw_pictures
from berdampak.report.contracts import Card

TEMPLATES = Path(__file__).parent / "templates"


def write(card: Card, outline: Outline) -> bytes:
    """The page as one file that needs no server."""
    return render_page("card", outline.language, style=stylesheet(), **card_context(card, outline, Links())).encode()


def card_context(card: Card, outline: Outline, links: Links) -> dict[str, Any]:
    """What the card's template needs to know."""
    return {
        "card": card,
        "outline": outline,
        "tables": {table.key: table for table in outline.readable().tables},
        "pictures": draw_pictures(card, outline),
        "quadrant_empty": _is_quadrant_empty(card),
        "links": links,
        "part_addresses": dict(links.parts),
        "title": f"{outline.name} · {outline.week_name}",
        "standing_words": words_standing,
    }


def _is_quadrant_empty(card: Card) -> bool:
    """Whether this week has too few promised cases for a point, of an office that would else have one."""
    cases, pace = card.figures.cases, card.figures.steps.closed_per_officer_day
    return bool(cases and cases.on_time and cases.on_time.share is None and pace is not None)


def render_page(name: str, language: Language, **context: Any) -> str:
    """One of this room's pages."""
    return render_template(TEMPLATES, f"publish/{name}.html", language, words=words, pages=words_pages, **context)
