"""Everything that is wrong with a pack, found in one go."""

import re
from collections.abc import Collection, Iterator

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.kernel.text import Text
from berdampak.promise.checking_appraisal import find_appraisal_problems
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.checking_followups import find_followup_problems
from berdampak.promise.checking_form import find_form_problems
from berdampak.promise.checking_goals import find_goal_problems
from berdampak.promise.checking_procedure import find_outcome_problems, find_procedure_problems, find_repeated_numbers
from berdampak.promise.checking_rhythm import find_rhythm_problems
from berdampak.promise.checking_standard import find_standard_problems
from berdampak.promise.checking_voice import find_voice_problems
from berdampak.promise.outline import Entry, Outline, outline
from berdampak.promise.problems import problem
from berdampak.promise.reading import Draft
from berdampak.promise.rules_references import find_cycles

_KIND_NAMES = {
    "government": Text("pemerintah (government)", "government"),
    "agency": Text("instansi (agency)", "agency"),
    "unit": Text("unit", "unit"),
    "mall": Text("mal (mall)", "mall"),
    "counter": Text("loket (counter)", "counter"),
}


def find_problems(draft: Draft, calendars: Collection[str]) -> list[Problem]:
    """All problems of a draft, by file, line and column; `calendars` are the names of those there are.

    Offices in a file that is not even YAML cannot be known, so references to offices then wait for the next run.
    """
    parts = outline(draft)
    found = [*draft.problems]
    if parts.pack is not None:
        found += find_repeated_codes(parts.offices)
        found += find_repeated_codes(parts.services)
        found += find_repeated_numbers(parts.services)
        found += _find_calendar_problems(parts, calendars)
        found += find_rhythm_problems(parts.pack)
        found += _find_parent_cycles(parts)
        found += [each for service in parts.services for each in _find_service_problems(service)]
        if draft.standard is not None or not draft.unreadable:
            found += find_standard_problems(parts)
        found += find_voice_problems(parts)
        found += find_goal_problems(parts, is_whole=not draft.unreadable)
        found += find_followup_problems(parts)
        found += find_appraisal_problems(parts)
        found += _find_empty_pack(draft)
        if not draft.unreadable:
            found += _find_reference_problems(parts)
    return sorted(found, key=_place)


def _place(found: Problem) -> tuple[str, list[int], str]:
    path, *position = re.split(r":(?=\d+(?::\d+)?$)|(?<=:\d):", found.where)
    return path, [int(part) for each in position for part in each.split(":")], found.id


def _find_calendar_problems(parts: Outline, calendars: Collection[str]) -> Iterator[Problem]:
    known = sorted(calendars)
    for entry in filter(None, (parts.pack, *parts.offices, *parts.services)):
        code = entry.find_word("calendar")
        if code is not None and code not in calendars:
            yield problem("E043", entry.where("calendar"), suggest(code, known), code=code, known=", ".join(known))


def _find_parent_cycles(parts: Outline) -> Iterator[Problem]:
    offices = parts.offices_by_code
    parents = {code: [parent] for code, office in offices.items() if (parent := office.find_word("parent"))}
    for cycle in find_cycles(parents):
        yield problem("E044", offices[cycle[0]].where("parent"), cycle=" → ".join(cycle))


def _find_reference_problems(parts: Outline) -> Iterator[Problem]:
    offices = parts.offices_by_code
    for office in parts.offices:
        yield from _find_reference_problem(offices, office, "parent", None)
        yield from _find_reference_problem(offices, office, "mall", "mall")
    for service in parts.services:
        for entry in (service, *service.list_entries("steps")):
            yield from _find_reference_problem(offices, entry, "unit", "unit")


def _find_reference_problem(offices: dict[str, Entry], entry: Entry, key: str, wanted: str | None) -> Iterator[Problem]:
    code = entry.find_word(key)
    if code is None:
        return
    kind = offices[code].find_word("kind") if code in offices else None
    if code not in offices:
        yield problem("E041", entry.where(key), suggest(code, list(offices)), code=code)
    elif wanted is not None and kind in _KIND_NAMES and kind != wanted:
        yield problem("E042", entry.where(key), code=code, kind=_KIND_NAMES[kind], wanted=_KIND_NAMES[wanted])


def _find_service_problems(service: Entry) -> Iterator[Problem]:
    yield from find_form_problems(service)
    yield from find_procedure_problems(service)
    yield from find_outcome_problems(service)


def _find_empty_pack(draft: Draft) -> Iterator[Problem]:
    assert draft.pack is not None, "an empty pack is a pack"
    names = {
        "offices": (Text("kantor", "offices"), draft.offices),
        "services": (Text("layanan", "services"), draft.services),
    }
    for folder, (name, files) in names.items():
        if not files and not draft.unreadable:
            yield problem("E049", draft.pack.tree.name, missing=name, place=f"{folder}/*.yaml")
