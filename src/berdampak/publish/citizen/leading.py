"""Where pages lead, by name; a room that is not there is not linked to."""

from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch
from django.views.decorators.http import require_http_methods

from berdampak.front.contracts import address_of, render_page
from berdampak.kernel.text import Language, Text
from berdampak.publish.links import Link, Links

TEMPLATES = Path(__file__).parent / "templates"
SECONDS_KEPT = 60
asks_and_answers = require_http_methods(["GET", "HEAD", "POST"])
"""For a page with a form: any other method is refused."""


def find_address(name: str, language: Language, **named: Any) -> str:
    """The address of a named page, or nothing where no such page is."""
    try:
        return address_of(name, language, **named)
    except NoReverseMatch:
        return ""


def crumb(name: str, words: Text, language: Language, **named: Any) -> Link:
    """A page above this one."""
    return Link(address_of(name, language, **named), words.in_(language))


def public(response: HttpResponse) -> HttpResponse:
    """An answer that is alike for everybody, with leave to keep it for a minute."""
    response["Cache-Control"] = f"public, max-age={SECONDS_KEPT}"
    return response


def show(request: HttpRequest, name: str, title: Text, language: Language, **context: Any) -> HttpResponse:
    """A page of the citizens' room."""
    links = Links(within=tuple(context.pop("within", ())))
    return render_page(request, TEMPLATES, f"citizen/{name}.html", title=title.in_(language), links=links, **context)
