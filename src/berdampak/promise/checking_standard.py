"""Every service says each component of the standard, and no component that the standard does not have."""

from collections.abc import Iterator

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.outline import Entry, Outline
from berdampak.promise.problems import problem

FOLLOW = {"procedure": "steps", "time": "promised", "legal_basis": "legal"}
"""By role, the key of a service from which a component follows that nobody writes."""


def find_standard_problems(parts: Outline) -> Iterator[Problem]:
    """All of them; a pack without a standard asks for no component, and so has none."""
    rules = parts.standard.list_entries("components") if parts.standard else []
    yield from find_repeated_codes(rules)
    known = [rule.code for rule in rules if rule.code is not None]
    for entry in filter(None, (parts.pack, *parts.offices, *parts.services)):
        for code in entry.list_components():
            if code not in known:
                where, names = entry.where_key("components", code), ", ".join(known) or "–"
                yield problem("unknown_key", where, suggest(code, known), key=code, known=names)
    for service in parts.services:
        yield from _find_gaps(parts, service, rules)


def _find_gaps(parts: Outline, service: Entry, rules: list[Entry]) -> Iterator[Problem]:
    """Components that neither the service, nor an office above it, nor the pack says, and that do not follow.

    A service of an unknown unit is passed over: what that unit would say cannot be known.
    """
    unit = service.find_word("unit")
    if unit not in parts.offices_by_code:
        return
    said = {code for at in filter(None, (service, *parts.walk_up(unit), parts.pack)) for code in at.list_components()}
    needed = [rule for rule in rules if FOLLOW.get(rule.find_word("role") or "") not in service.value]
    if missing := [rule.code for rule in needed if rule.code is not None and rule.code not in said]:
        legal = parts.standard.find_entry("legal") if parts.standard else None
        ground = legal.find_word("reference") if legal else None
        yield problem("E048", service.where("components"), missing=", ".join(missing), legal=ground or "standard.yaml")
