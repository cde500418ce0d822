"""The page for whoever may not: why, and what to do now."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse

from berdampak.front.contracts import language_of, render_page
from berdampak.people import words_pages as words
from berdampak.people.problems import Refused

FOLDER = Path(__file__).parent / "templates"


def refused_page(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The refusal as a page."""
    [one] = refused.problems
    title = words.REFUSED.in_(language_of(request))
    return render_page(request, FOLDER, "people/refused.html", title=title, status=403, problem=one, menu="staff")
