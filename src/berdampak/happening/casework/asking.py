"""Forms on the pages of officials: what was typed, what is wrong with it, and the page that asks again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse

from berdampak.front.contracts import Entry, Field, FieldError, Option, list_errors, render_page
from berdampak.happening.casework import words_asking
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text, same

FOLDER = Path(__file__).parent / "templates"


def pick(choices: Mapping[str, Text], picked: str) -> tuple[Option, ...]:
    """Choices as options of a field."""
    return tuple(Option(code, label, picked=code == picked) for code, label in choices.items())


def mark(fields: Iterable[Field], problems: Iterable[Problem]) -> tuple[list[Field], list[FieldError]]:
    """The fields with what is wrong beside them, and everything that is wrong for the summary on top."""
    by_field: dict[str, Problem] = {}
    others: list[Problem] = []
    asked = list(fields)
    names = {field.name for field in asked}
    for one in problems:
        if one.where in names:
            by_field.setdefault(one.where, one)
        else:
            others.append(one)
    marked = [
        replace(field, error=field.error or _mend(by_field[field.name])) if field.name in by_field else field
        for field in asked
    ]
    general = [FieldError("isi", words_of(one)) for one in others]
    return marked, general + list_errors(marked)


def words_of(problem: Problem) -> Text:
    """A problem as a page says it."""
    parts = [one for one in (problem.what, problem.why, problem.now) if one.id]
    return Text(" ".join(one.id for one in parts), " ".join(one.en for one in parts))


def ask_page(
    request: HttpRequest,
    *,
    title: Text,
    fields: Sequence[Field],
    button: Text,
    back: Entry,
    language: Any,
    problems: Iterable[Problem] = (),
    name: str = "desk/form.html",
    **context: Any,
) -> HttpResponse:
    """A page with one form; with problems it is asked again, and nothing that was typed is lost."""
    marked, errors = mark(fields, problems)
    page = {"intro": None, "hidden": {}, "multipart": False, "asked_words": words_asking} | context
    return render_page(
        request,
        FOLDER,
        name,
        title=title.in_(language),
        status=422 if errors else 200,
        menu="staff",
        fields=marked,
        errors=errors,
        button=button,
        back=back,
        **page,
    )


def _mend(problem: Problem) -> Text:
    return problem.what + same(" ") + problem.now
