"""Forms of pages that act: what was typed, what is wrong with it, and the page that says what went wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, ParamSpec

from django.http import HttpRequest, HttpResponse

from berdampak.front.contracts import (
    Entry,
    Field,
    Option,
    View,
    answering,
    language_of,
    mark,
    render_page,
)
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text

Asked = ParamSpec("Asked")


def choose(name: str, label: Text, choices: Mapping[str, Text], picked: str, **more: Any) -> Field:
    """A field in which one is chosen from a list."""
    options = tuple(Option(code, said, picked=code == picked) for code, said in choices.items())
    return Field(name, "select", label, options=options, **more)


@dataclass(frozen=True)
class Pages:
    """The pages of one part of this room: the folder of its templates, its words, and its place in the menu."""

    folder: Path
    words: ModuleType
    here: str

    def show(self, request: HttpRequest, name: str, title: Text, **context: Any) -> HttpResponse:
        """A page."""
        more = {"menu": "staff", "here": self.here, "words": self.words} | context
        template = name if "/" in name else f"{self.folder.name}/{name}.html"
        return render_page(request, self.folder.parent, template, title=title.in_(language_of(request)), **more)

    def ask(
        self,
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
        return self.show(request, "form", title, status=422 if errors else 200, **more)

    def answering(self, view: View[Asked]) -> View[Asked]:
        """Have a view of this part answer what went wrong with a page."""
        return answering(view, self.here)


def of_fields(error: BerdampakError) -> list[Problem]:
    """What is wrong with what was typed; raises again what no field is to blame for, which a page of its own says."""
    if not all(one.where for one in error.problems):
        raise error
    return list(error.problems)
