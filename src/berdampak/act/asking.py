"""Forms of pages that act: what was typed, what is wrong with it, and the page that says what went wrong."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any, ParamSpec

from django.http import HttpRequest, HttpResponse

from berdampak.front.contracts import Field, FieldError, Option, list_errors
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text, same
from berdampak.people.facade import Refused

TYPED_MAX = 2_000
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
Asked = ParamSpec("Asked")
SayProblem = Callable[[HttpRequest, tuple[Problem, ...]], HttpResponse]


def typed(request: HttpRequest, name: str) -> str:
    """What was typed under a name, without what nobody can see, and cut where nobody reads on."""
    return UNSEEN.sub("", request.POST.get(name, ""))[:TYPED_MAX].strip()


def choose(name: str, label: Text, choices: Mapping[str, Text], picked: str, **more: Any) -> Field:
    """A field in which one is chosen from a list."""
    options = tuple(Option(code, said, picked=code == picked) for code, said in choices.items())
    return Field(name, "select", label, options=options, **more)


def answering(
    say: SayProblem,
) -> Callable[[Callable[Asked, HttpResponse]], Callable[Asked, HttpResponse]]:
    """Have a view answer what went wrong with a page, made by `say`, that says what, why, and what to do now."""

    def decorate(view: Callable[Asked, HttpResponse]) -> Callable[Asked, HttpResponse]:
        @wraps(view)
        def answer(*args: Asked.args, **named: Asked.kwargs) -> HttpResponse:
            try:
                return view(*args, **named)
            except Refused:
                raise
            except BerdampakError as error:
                [request] = [one for one in args if isinstance(one, HttpRequest)]
                return say(request, error.problems)

        return answer

    return decorate


def mark(fields: Iterable[Field], problems: Iterable[Problem]) -> tuple[list[Field], list[FieldError]]:
    """The fields with what is wrong beside them, and everything that is wrong for the summary on top."""
    asked = list(fields)
    named = {field.name for field in asked}
    wrong: dict[str, Text] = {}
    general = []
    for one in problems:
        if one.where in named:
            said = one.what + same(" ") + (one.why if one.why.id else one.now)
            wrong.setdefault(one.where, said)
        else:
            general.append(FieldError("isi", one.what + same(" ") + one.now))
    marked = [replace(field, error=wrong.get(field.name)) for field in asked]
    return marked, general + list_errors(marked)
