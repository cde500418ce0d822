"""A page with one form: title, what is said before it, questions, one button, and other ways."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.front.contracts import Entry, Field, Menu, address_of, language_of, list_errors, render_page, typed
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text
from berdampak.people.words_said import SAID

TO_SAY = "people_said"
FOLDER = Path(__file__).parent / "templates"
WRONG = 422


@dataclass(frozen=True, slots=True)
class Form:
    """What a page asks."""

    title: Text
    button: Text
    fields: tuple[Field, ...] = ()
    intro: tuple[Text, ...] = ()
    ways: tuple[tuple[Text, str], ...] = ()
    """Other things to do: what they are called, and the name of their address."""
    here: str = ""


def ask(request: HttpRequest, form: Form, *, name: str = "people/form.html", **context: Any) -> HttpResponse:
    """Answer with the form; when one of its questions has an error, with the status that says so."""
    language = language_of(request)
    ways = [Entry(address_of(address, language), words.in_(language)) for words, address in form.ways]
    errors = list_errors(form.fields)
    return render_page(
        request,
        FOLDER,
        name,
        title=form.title.in_(language),
        status=WRONG if errors else 200,
        here=form.here,
        menu=menu_of(request),
        form=form,
        fields=form.fields,
        errors=errors,
        ways=ways,
        said=said_now(request),
        **context,
    )


def menu_of(request: HttpRequest) -> Menu:
    """The menu of officials, for whoever has a role; everybody else has the public one."""
    person = getattr(request, "person", None)
    return "staff" if person is not None and person.roles else "public"


def say_at(request: HttpRequest, address: str, said: str, **named: Any) -> HttpResponse:
    """Go to a page that begins with what is to be said, once: one of `SAID`."""
    request.session[TO_SAY] = said
    return HttpResponseRedirect(address_of(address, language_of(request), **named))


def said_now(request: HttpRequest) -> Text | None:
    """What the page before left to be said here."""
    return SAID.get(request.session.pop(TO_SAY, "")) if TO_SAY in request.session else None


def say_wrong(form: Form, field: str, error: Text | BerdampakError) -> Form:
    """The form with an error at one of its questions."""
    if isinstance(error, BerdampakError):
        one = error.problems[0]
        error = one.what + Text(" ", " ") + one.now
    return replace(form, fields=tuple(replace(one, error=error) if one.name == field else one for one in form.fields))


def fill(fields: Sequence[Field], request: HttpRequest) -> tuple[Field, ...]:
    """The questions with what was typed; a password is not shown again."""
    return tuple(one if one.type == "password" else replace(one, value=typed(request, one.name)) for one in fields)
