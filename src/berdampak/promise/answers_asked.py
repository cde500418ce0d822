"""The questions of a form as a page asks them, with what was typed and what is wrong with it."""

from collections.abc import Iterable, Mapping
from typing import Any

from berdampak.front.fields import Field, Option, Row
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text
from berdampak.promise.contracts import Choice, FieldKind, FormField

YES_NO = (Choice("yes", Text("Ya", "Yes")), Choice("no", Text("Tidak", "No")))
ONLY_IF = Text("Hanya bila “{question}” dijawab {answers}.", "Only if “{question}” is answered {answers}.")
OR = Text(" atau ", " or ")
DATE_HELP = Text("Misalnya 17, 8, 1995.", "Such as 17, 8, 1995.")
PHONE_HELP = Text("Misalnya 08… atau +62…", "Such as 08… or +62…")
_LINES: dict[FieldKind, dict[str, Any]] = {
    "text": {},
    "region": {},
    "number": {"inputmode": "numeric", "length": "short"},
    "money": {"inputmode": "numeric", "length": "middle", "before": "Rp"},
    "phone": {"type": "tel", "inputmode": "tel", "length": "middle"},
    "email": {"type": "email", "inputmode": "email", "length": "middle"},
    "identity": {"inputmode": "numeric", "length": "middle"},
}
_ROWS_SHOWN_MAX = 60


def ask(
    fields: Iterable[FormField],
    typed: Mapping[str, Any],
    problems: Iterable[Problem] = (),
    warnings: Iterable[Problem] = (),
) -> list[Field]:
    """Questions with what was typed; a problem is told at the field it is of."""
    told = {one.where: one.what + Text(" ", " ") + one.now for one in reversed(list(problems))}
    hints = {one.where: one.what + Text(" ", " ") + one.now for one in warnings}
    return [_ask_one(one, typed.get(one.code), one.code, told, hints) for one in fields]


def _ask_one(
    field: FormField,
    typed: Any,
    name: str,
    told: Mapping[str, Text],
    hints: Mapping[str, Text],
    note: Text | None = None,
) -> Field:
    shared: dict[str, Any] = {
        "name": name,
        "label": field.label,
        "help": _help(field, note),
        "error": told.get(name),
        "warning": hints.get(name),
        "optional": not field.required,
    }
    if field.kind == "group":
        return Field(look="group", rows=_rows(field, typed, name, told, hints), many=field.many, **shared)
    if field.kind in ("choice", "choices", "yes_no"):
        look = "checks" if field.kind == "choices" else "radios"
        picked = typed if isinstance(typed, list) else [typed]
        choices = field.choices or YES_NO
        options = tuple(Option(choice.code, choice.label, choice.code in picked) for choice in choices)
        return Field(look=look, options=options, **shared)  # type: ignore[arg-type]
    if field.kind == "date":
        return Field(look="date", parts=_parts(typed), **shared)
    text = "" if typed is None or isinstance(typed, list | dict) else str(typed)
    if field.kind in ("long_text", "address"):
        return Field(look="area", value=text, length="long" if field.kind == "long_text" else "short", **shared)
    if field.kind == "file":
        return Field(look="file", **shared)
    return Field(look="line", value=text, **shared, **_LINES[field.kind])


def _rows(
    group: FormField, typed: Any, name: str, told: Mapping[str, Text], hints: Mapping[str, Text]
) -> tuple[Row, ...]:
    if not group.many:
        inner = typed if isinstance(typed, dict) else {}
        return (Row(1, name, _row(group, inner, name, told, hints)),)
    given = [row if isinstance(row, dict) else {} for row in typed][:_ROWS_SHOWN_MAX] if isinstance(typed, list) else []
    least = max(group.min or 0, 1)
    rows = given + [{}] * (least - len(given))
    return tuple(
        Row(at + 1, f"{name}.{at}", _row(group, row, f"{name}.{at}", told, hints), len(rows) > least)
        for at, row in enumerate(rows)
    )


def _row(
    group: FormField, typed: Mapping[str, Any], name: str, told: Mapping[str, Text], hints: Mapping[str, Text]
) -> tuple[Field, ...]:
    inside = {one.code: one for one in group.fields}
    return tuple(
        _ask_one(one, typed.get(one.code), f"{name}.{one.code}", told, hints, _only_if(one, inside))
        for one in group.fields
    )


def _only_if(field: FormField, inside: Mapping[str, FormField]) -> Text | None:
    """Within a row every question is shown; one that hangs on another says so."""
    if field.when is None or field.when.field not in inside:
        return None
    asked = inside[field.when.field]
    labels = [choice.label for choice in asked.choices or YES_NO if choice.code in field.when.any_of]
    answers = Text(*(OR.in_(language).join(one.in_(language) for one in labels) for language in ("id", "en")))
    return ONLY_IF.format(question=asked.label, answers=answers)


def _help(field: FormField, note: Text | None) -> Text | None:
    usual = {"date": DATE_HELP, "phone": PHONE_HELP}.get(field.kind)
    told = [one for one in (note, field.help or usual) if one]
    if not told:
        return None
    return told[0] if len(told) == 1 else told[0] + Text(" ", " ") + told[1]


def _parts(typed: Any) -> tuple[str, str, str]:
    if isinstance(typed, dict):
        day, month, year = (str(typed.get(part) or "") for part in ("day", "month", "year"))
        return day, month, year
    if isinstance(typed, str) and typed.count("-") == 2:
        year, month, day = typed.split("-")
        return day, month, year
    return (str(typed or ""), "", "") if isinstance(typed, str) else ("", "", "")
