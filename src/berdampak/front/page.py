"""A page as the answer to a request: language, menus, form token and nonce are put in here."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, Protocol

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from berdampak.front.slots import SLOTS, Place
from berdampak.front.templates import render_template
from berdampak.kernel.text import LANGUAGES, Language

LANGUAGE_NAMES: dict[Language, str] = {"id": "Indonesia", "en": "English"}
Menu = Literal["public", "staff"]
SHOWN = 5
"""How many places of the officials' menu stand in the line; the others are one step away."""


class Visitor(Protocol):
    """Who looks at a page, as far as its menus need to know: `request.person`, which a later room sets."""

    @property
    def name(self) -> str:
        """What the person is called on a page; empty for a stranger."""

    @property
    def acts(self) -> frozenset[str]:
        """Every act that the person may do somewhere."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to go, and what it is called; `code` is the language of the place, when that is the point of it."""

    address: str
    words: str
    here: bool = False
    code: str = ""


def language_of(request: HttpRequest) -> Language:
    """The language that the address asks for."""
    return "en" if request.path == "/en" or request.path.startswith("/en/") else "id"


def address_of(name: str, language: Language, **named: Any) -> str:
    """The address of a named page in a language; raises NoReverseMatch for a name that no page has."""
    return reverse(name, kwargs={"language": language, **named}) if named else _plain_address(name, language)


def render_page(
    request: HttpRequest,
    folder: Path,
    name: str,
    *,
    title: str,
    status: int = 200,
    here: str = "",
    menu: Menu = "public",
    **context: Any,
) -> HttpResponse:
    """Answer a request with the template `name` from `folder`, in the language of its address.

    `here` is the address name of the menu entry that the page belongs to. In the template `{% csrf %}` is the token
    of a form and `{{ nonce }}` lets a script run. The answer is for this visitor alone; one that is alike for
    everybody may be given another `Cache-Control`, but then holds neither token nor nonce.
    """
    language = language_of(request)
    page = {
        "title": title,
        "csrf_token": SimpleLazyObject(lambda: get_token(request)),
        "nonce": getattr(request, "csp_nonce", ""),
        "languages": language_entries(request),
        "links": {"languages": ()},
        **menus(language, here, menu, getattr(request, "person", None)),
    }
    response = HttpResponse(render_template(folder, name, language, **(page | context)), status=status)
    response["Content-Language"] = language
    response["Cache-Control"] = "private, no-store"
    return response


def menus(language: Language, here: str = "", menu: Menu = "public", visitor: Visitor | None = None) -> dict[str, Any]:
    """What the base page needs to know of where one may go."""
    acts = visitor.acts if visitor else frozenset()
    public = [*SLOTS.public[:-1], *SLOTS.own] if visitor and visitor.name and SLOTS.own else SLOTS.public
    places = public if menu == "public" else [one for one in SLOTS.staff if not one.acts or acts & set(one.acts)]
    entries = [_entry(place, language, here) for place in places]
    shown = len(entries) if menu == "public" else SHOWN
    return {
        "menu": entries[:shown],
        "menu_more": entries[shown:],
        "menu_here": next((entry.words for entry in entries[shown:] if entry.here), ""),
        "foot_menu": [_entry(place, language, here) for place in SLOTS.foot],
        "notice": SLOTS.notice.in_(language) if SLOTS.notice else "",
        "visitor_name": visitor.name if visitor and menu == "staff" else "",
        "home": "/" if language == "id" else f"/{language}/",
    }


def language_entries(request: HttpRequest) -> list[Entry]:
    """The same page in each language, with what was asked of it."""
    path = request.get_full_path().removeprefix("/en") if language_of(request) == "en" else request.get_full_path()
    path = path if path.startswith("/") else f"/{path}"
    addresses: dict[Language, str] = {"id": path, "en": f"/en{path}"}
    return [Entry(addresses[one], LANGUAGE_NAMES[one], code=one) for one in LANGUAGES]


@cache
def _plain_address(name: str, language: Language) -> str:
    """One that has nothing to fill in: a page asks for those of all its menus."""
    return reverse(name, kwargs={"language": language})


def _entry(place: Place, language: Language, here: str) -> Entry:
    return Entry(address_of(place.url_name, language), place.words.in_(language), here=place.url_name == here)
