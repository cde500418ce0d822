"""Questions of a form as pages show them: label, help, error, what was typed, and how it is asked.

    {% include "front/fields/errors.html" %}          the summary on top, from `errors` (a list of `FieldError`)
    <form method="post">{% csrf %}
    {% for field in fields %}{% include "front/fields/field.html" %}{% endfor %}
    <button>…</button></form>

A page with an error answers 422 and shows what was typed again. Group rows are added and removed by buttons of the
same form (`add=<name>`, `remove=<name>.<n>`), a file needs `enctype="multipart/form-data"`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text, same

Look = Literal["line", "area", "date", "radios", "checks", "select", "file", "group"]


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers that may be picked."""

    value: str
    label: Text
    picked: bool = False
    help: Text | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One answer to a group; `number` is what people call it, `name` what the button that removes it sends."""

    number: int
    name: str
    fields: tuple["Field", ...]
    removable: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `value` is what was typed, as it was typed; a date has its three `parts` as well."""

    name: str
    look: Look
    label: Text
    help: Text | None = None
    error: Text | None = None
    warning: Text | None = None
    value: str = ""
    parts: tuple[str, str, str] = ("", "", "")
    optional: bool = False
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    many: bool = False
    type: str = "text"
    inputmode: str = ""
    autocomplete: str = ""
    before: str = ""
    """What stands before the answer, such as `Rp`."""
    length: Literal["short", "middle", "long"] = "long"
    accept: str = ""
    kept: str = ""
    """The name of the file that was handed in already."""
    only: bool = False
    """Whether the question is the heading of its page."""

    @property
    def anchor(self) -> str:
        """The id by which the question is found on the page."""
        return "f-" + self.name.replace(".", "-")

    @property
    def described(self) -> str:
        """The ids of what explains the question, for `aria-describedby`."""
        told = [(self.help, "help"), (self.error, "error"), (self.warning, "warning")]
        return " ".join(f"{self.anchor}-{ending}" for words, ending in told if words)


@dataclass(frozen=True, slots=True)
class FieldError:
    """A line of the summary of errors: where it leads, and what is wrong."""

    anchor: str
    words: Text


def list_errors(fields: Iterable[Field]) -> list[FieldError]:
    """Every error of the questions, in their order, for the summary on top of the page."""
    return list(_errors(fields))


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


def _errors(fields: Iterable[Field]) -> Iterator[FieldError]:
    for field in fields:
        if field.error:
            yield FieldError(_first_input(field), field.label + same(": ") + field.error)
        for row in field.rows:
            yield from _errors(row.fields)


def _first_input(field: Field) -> str:
    """Where the cursor should go."""
    if field.look == "date":
        return f"{field.anchor}-day"
    return f"{field.anchor}-1" if field.look in ("radios", "checks") else field.anchor
