"""The answers of a case as an official reads them: each question with what was answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import day_text, number_text
from berdampak.promise.contracts import FormField

YES, NO = Text("Ya", "Yes"), Text("Tidak", "No")


@dataclass(frozen=True, slots=True)
class Said:
    """A question and its answer; a group has its questions in `parts`, once for each time it was answered."""

    code: str
    label: Text
    value: Text | None = None
    parts: tuple[tuple["Said", ...], ...] = ()


def say_answers(form: Iterable[FormField], answers: Mapping[str, Any]) -> list[Said]:
    """Every question that was answered, in the order of the form."""
    return [_say(field, answers[field.code]) for field in form if answers.get(field.code) not in (None, "", [], {})]


def _say(field: FormField, value: Any) -> Said:
    if field.kind == "group":
        rows = value if isinstance(value, list) else [value]
        parts = tuple(tuple(say_answers(field.fields, row)) for row in rows if isinstance(row, Mapping))
        return Said(field.code, field.label, parts=parts)
    return Said(field.code, field.label, _value(field, value))


def _value(field: FormField, value: Any) -> Text:
    labels = {choice.code: choice.label for choice in field.choices}
    if isinstance(value, list):
        picked = [labels.get(str(one), same(str(one))) for one in value]
        return Text(", ".join(one.id for one in picked), ", ".join(one.en for one in picked))
    if field.kind == "yes_no":
        return YES if value in (True, "yes", "ya") else NO
    if field.kind == "date":
        try:
            return day_text(date.fromisoformat(str(value)))
        except ValueError:
            return same(str(value))
    if field.kind == "money" and isinstance(value, int):
        return same("Rp ") + number_text(value)
    if field.kind == "number" and isinstance(value, int):
        return number_text(value)
    return labels.get(str(value), same(str(value)))
