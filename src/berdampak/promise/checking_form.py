"""A form that can be filled in: every field is of a piece, and every condition hangs on an answer given before it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.outline import Entry
from berdampak.promise.problems import problem

CHOOSING = ("choice", "choices")
BOUNDED = ("text", "long_text", "number", "money", "date", "choices", "group")
KINDS_OF_KEYS = {
    "choices": CHOOSING,
    "fields": ("group",),
    "many": ("group",),
    "min": BOUNDED,
    "max": BOUNDED,
    "accepts": ("file",),
}
"""Keys that mean something to some kinds of field only."""
YES_NO = ("yes", "no")
_IDENTITY = re.compile(r"\b(NIK|Nomor (KTP|KK|Kartu Keluarga|Induk Kependudukan))\b", re.IGNORECASE)
"""How a label in Indonesian asks for an identity number."""
_PLAIN_KINDS = ("text", "long_text", "number")


def find_form_problems(service: Entry) -> Iterator[Problem]:
    """Everything wrong with the form, and with the conditions of documents, fees and steps that hang on it."""
    form = service.list_entries("form")
    inner = [each for field in form for each in field.list_entries("fields")]
    yield from find_repeated_codes([*form, *inner])
    for field in (*form, *inner):
        yield from _find_field_problems(field)
    for field in inner:
        if field.find_word("kind") == "file":
            yield problem("E090", field.where("kind"), code=field.code or "…")
    yield from _find_condition_problems(service, form)


def _find_field_problems(field: Entry) -> Iterator[Problem]:
    kind, code = field.find_word("kind") or "", field.code or ""
    for key, kinds in KINDS_OF_KEYS.items():
        if key in field.value and kind and kind not in kinds:
            where = field.tree.where((*field.path, key), key=True)
            yield problem("E052", where, key=key, kind=kind, kinds=", ".join(kinds))
    choices = field.list_entries("choices")
    yield from find_repeated_codes(choices)
    if kind in CHOOSING and len(choices) < 2:
        yield problem("E051", field.where("choices"), code=code, kind=kind)
    if kind == "group" and not field.list_entries("fields"):
        yield problem("E053", field.where("fields"), code=code)
    least, most = field.value.get("min"), field.value.get("max")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        yield problem("E054", field.where("min"), min=least, max=most)
    yield from _find_identity_problems(field, kind)


def _find_identity_problems(field: Entry, kind: str) -> Iterator[Problem]:
    if kind == "identity" and "help" not in field.value:
        yield problem("E059", field.where("kind"))
    label = field.find_entry("label")
    if kind in _PLAIN_KINDS and label is not None and _IDENTITY.search(label.find_word("id") or ""):
        yield problem("E060", field.where("kind"), kind=kind)


def _find_condition_problems(service: Entry, form: Sequence[Entry]) -> Iterator[Problem]:
    """Conditions that hang on nothing; in a group also on the fields above it in the same group."""
    every = {field.code: field for each in form for field in (each, *each.list_entries("fields")) if field.code}
    known: dict[str, Entry] = {}
    for field in form:
        yield from _check_condition(field, known, every)
        inside = dict(known)
        for inner in field.list_entries("fields"):
            yield from _check_condition(inner, inside, every)
            inside[inner.code or ""] = inner
        known[field.code or ""] = field
    for key in ("documents", "fees", "steps"):
        for entry in service.list_entries(key):
            yield from _check_condition(entry, known, every)


def _check_condition(entry: Entry, known: Mapping[str, Entry], every: Mapping[str, Entry]) -> Iterator[Problem]:
    condition = entry.find_entry("when")
    code = condition.find_word("field") if condition else None
    if condition is None or code is None:
        return
    if code not in every:
        yield problem("E055", condition.where("field"), suggest(code, list(every)), code=code)
    elif code not in known:
        yield problem("E056", condition.where("field"), code=code)
    else:
        yield from _check_choices(condition, known[code])


def _check_choices(condition: Entry, field: Entry) -> Iterator[Problem]:
    kind, code = field.find_word("kind"), field.code
    if kind not in (*CHOOSING, "yes_no"):
        yield problem("E057", condition.where("field"), code=code, kind=kind or "…")
        return
    choices = [choice.code for choice in field.list_entries("choices") if choice.code]
    known = list(YES_NO) if kind == "yes_no" else choices
    for written, where in condition.list_words("any_of") or []:
        if written not in known:
            yield problem("E058", where, suggest(written, known), written=written, code=code, known=", ".join(known))
