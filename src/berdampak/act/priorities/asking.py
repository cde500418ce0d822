"""Forms of the pages of priorities: what was typed, what is wrong with it, and the page that asks again."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

from django.http import HttpRequest, HttpResponse

from berdampak.act.priorities import words
from berdampak.front.contracts import Entry, Field, FieldError, Option, language_of, list_errors, render_page
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same
from berdampak.people.facade import Refused

FOLDER = Path(__file__).parent / "templates"
TYPED_MAX = 2_000
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
Asked = ParamSpec("Asked")


def typed(request: HttpRequest, name: str) -> str:
    """What was typed under a name, without what nobody can see, and cut where nobody reads on."""
    return UNSEEN.sub("", request.POST.get(name, ""))[:TYPED_MAX].strip()


def choose(name: str, label: Text, choices: Mapping[str, Text], picked: str, **more: Any) -> Field:
    """A field in which one is chosen from a list."""
    options = tuple(Option(code, said, picked=code == picked) for code, said in choices.items())
    return Field(name, "select", label, options=options, **more)


def day_field(request: HttpRequest, name: str, label: Text) -> Field:
    """A question for a day, with what was typed."""
    day, month, year = (typed(request, f"{name}.{part}")[:10] for part in ("day", "month", "year"))
    return Field(name, "date", label, parts=(day, month, year))


def read_day(field: Field) -> date | None:
    """The day that was typed, if there is such a day."""
    if not all(part.isascii() and part.isdecimal() for part in field.parts):
        return None
    day, month, year = map(int, field.parts)
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def show(request: HttpRequest, name: str, title: Text, **context: Any) -> HttpResponse:
    """A page of priorities."""
    return render_page(
        request,
        FOLDER,
        f"priorities/{name}.html",
        title=title.in_(language_of(request)),
        menu="staff",
        here="priorities",
        words=words,
        **context,
    )


def ask(
    request: HttpRequest,
    title: Text,
    fields: Sequence[Field],
    back: Entry,
    problems: Iterable[Problem] = (),
    **context: Any,
) -> HttpResponse:
    """A page with one form; with problems it is asked again, and nothing that was typed is lost."""
    marked, errors = _mark(fields, problems)
    return show(
        request, "form", title, status=422 if errors else 200, fields=marked, errors=errors, back=back, **context
    )


def answering(view: Callable[Asked, HttpResponse]) -> Callable[Asked, HttpResponse]:
    """Have a view answer what went wrong with a page that says what, why, and what to do now."""

    @wraps(view)
    def answer(*args: Asked.args, **named: Asked.kwargs) -> HttpResponse:
        try:
            return view(*args, **named)
        except Refused:
            raise
        except BerdampakError as error:
            [request] = [one for one in args if isinstance(one, HttpRequest)]
            return show(request, "problem", error.problems[0].what, status=409, problems=error.problems)

    return answer


def _mark(fields: Sequence[Field], problems: Iterable[Problem]) -> tuple[list[Field], list[FieldError]]:
    """The fields with what is wrong beside them, and everything that is wrong for the summary on top."""
    wrong = {one.where: one.what + same(" ") + one.now for one in problems}
    marked = [replace(field, error=wrong.get(field.name)) for field in fields]
    return marked, list_errors(marked)
