"""Pages of questions and samples: shown, asked with a form, and what is said when something goes wrong."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse

from berdampak.act import asking
from berdampak.act.asking import mark
from berdampak.act.questions import words
from berdampak.front.contracts import Entry, Field, language_of, render_page
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text

FOLDER = Path(__file__).parent / "templates"


def show(request: HttpRequest, name: str, title: Text, here: str = "questions", **context: Any) -> HttpResponse:
    """A page of questions, or of samples."""
    more = {"menu": "staff", "here": here} | context
    return render_page(
        request, FOLDER, f"questions/{name}.html", title=title.in_(language_of(request)), words=words, **more
    )


def ask(
    request: HttpRequest,
    title: Text,
    fields: Sequence[Field],
    button: Text,
    back: Entry,
    problems: Iterable[Problem] = (),
    **context: Any,
) -> HttpResponse:
    """A page with one form; with problems it is asked again, and nothing that was typed is lost."""
    marked, errors = mark(fields, problems)
    more: dict[str, Any] = {"fields": marked, "errors": errors, "button": button, "back": back} | context
    return show(request, "form", title, status=422 if errors else 200, **more)


def _say(request: HttpRequest, problems: tuple[Problem, ...]) -> HttpResponse:
    return show(request, "problem", problems[0].what, status=409, problems=problems)


answering = asking.answering(_say)
