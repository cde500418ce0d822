"""What a browser sends, gathered as it was typed, and forms cut into pages of a few questions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from berdampak.promise.contracts import FormField
from berdampak.promise.rules_answers import ROWS_MAX

Sent = Mapping[str, Sequence[str]]
"""What a form sent: each name with everything that was sent under it."""
Typed = dict[str, Any]
"""Answers as they were typed: text; a date as its three parts; what was picked as a list; a group as its rows."""
KEPT_CHARACTERS_MAX = 20_000
QUESTIONS_MAX = 4
_WEIGHTS = {"group": QUESTIONS_MAX, "long_text": 2, "address": 2}


def gather(fields: Iterable[FormField], sent: Sent, prefix: str = "") -> Typed:
    """What was typed in answer to some questions; files are sent by themselves and are not among it."""
    return {one.code: _gather_one(one, sent, prefix + one.code) for one in fields if one.kind != "file"}


def _gather_one(field: FormField, sent: Sent, name: str) -> Any:
    if field.kind == "group":
        if not field.many:
            return gather(field.fields, sent, f"{name}.")
        return [gather(field.fields, sent, f"{name}.{at}.") for at in range(_rows(sent, name))]
    if field.kind == "choices":
        return [one[:KEPT_CHARACTERS_MAX] for one in sent.get(name, ())][: len(field.choices) + 1]
    if field.kind == "date" and name not in sent:
        return {part: _last(sent, f"{name}.{part}") for part in ("day", "month", "year")}
    return _last(sent, name)


def _rows(sent: Sent, name: str) -> int:
    written = _last(sent, f"{name}.rows")
    return min(int(written), ROWS_MAX + 1) if re.fullmatch(r"\d{1,4}", written, re.ASCII) else 0


def _last(sent: Sent, name: str) -> str:
    values = sent.get(name) or ("",)
    return values[-1][:KEPT_CHARACTERS_MAX].replace("\r\n", "\n")


def change_rows(fields: Iterable[FormField], typed: Typed, *, add: str = "", remove: str = "") -> Typed:
    """What was typed, with one more row of the group `add`, or without the row `remove` (`group.2`)."""
    changed, groups = dict(typed), {one.code: one for one in fields if one.kind == "group" and one.many}
    if add in groups:
        rows = changed.get(add) or []
        changed[add] = [*rows, {}] if len(rows) < (groups[add].max or ROWS_MAX) else rows
    group, _, at = remove.partition(".")
    if group in groups and re.fullmatch(r"\d{1,3}", at, re.ASCII):
        changed[group] = [row for place, row in enumerate(changed.get(group) or []) if place != int(at)]
    return changed


def paginate(form: Iterable[FormField]) -> tuple[tuple[FormField, ...], ...]:
    """The form in pages of a few questions; one that hangs on an answer stands on a page after it."""
    pages: list[list[FormField]] = []
    weight = 0
    for field in form:
        if field.kind == "file":
            continue
        own = _WEIGHTS.get(field.kind, 1)
        here = {one.code for one in pages[-1]} if pages else set()
        if not pages or weight + own > QUESTIONS_MAX or (field.when and field.when.field in here):
            pages.append([])
            weight = 0
        pages[-1].append(field)
        weight += own
    return tuple(tuple(page) for page in pages)
