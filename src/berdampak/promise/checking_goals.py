"""What is wrong with indicators and with the tree of outcomes, beyond what one line can show."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.format_goals import LEVELS
from berdampak.promise.outline import Entry, Outline, index_by_code
from berdampak.promise.problems import problem
from berdampak.promise.rules_references import find_cycles

FILTERS = {"services": None, "units": "unit", "agencies": "agency"}


def find_goal_problems(parts: Outline, *, is_whole: bool) -> Iterator[Problem]:
    """Whatever does not hold together; `is_whole` says that every file of the pack could be read."""
    if parts.goals is None:
        return
    indicators, outcomes = parts.goals.list_entries("indicators"), parts.goals.list_entries("outcomes")
    yield from find_repeated_codes(indicators)
    yield from find_repeated_codes(outcomes)
    yield from _find_missing_series(indicators)
    if is_whole:
        yield from _find_unknown_places(parts, indicators, outcomes)
    yield from _find_faults_of_the_tree(outcomes, [entry.code for entry in indicators if entry.code])


def _find_missing_series(indicators: Sequence[Entry]) -> Iterator[Problem]:
    for indicator in indicators:
        series = indicator.find_entry("series")
        file = series.find_word("file") if series else None
        if series and file and not (Path(series.tree.name).parent / file).is_file():
            yield problem("E082", series.where("file"), file=file)


def _find_unknown_places(parts: Outline, indicators: Sequence[Entry], outcomes: Sequence[Entry]) -> Iterator[Problem]:
    offices = parts.offices_by_code
    services = [entry.code for entry in parts.services if entry.code]
    for indicator in indicators:
        formula = indicator.find_entry("formula")
        where = formula.find_entry("where") if formula else None
        for key, kind in FILTERS.items() if where else ():
            known = services if kind is None else _codes_of_kind(offices, kind)
            yield from _find_unknown(where, key, known)
    for outcome in outcomes:
        yield from _find_unknown(
            outcome, "units", [*_codes_of_kind(offices, "unit"), *_codes_of_kind(offices, "agency")]
        )


def _codes_of_kind(offices: dict[str, Entry], kind: str) -> list[str]:
    return [code for code, office in offices.items() if office.find_word("kind") == kind]


def _find_unknown(entry: Entry | None, key: str, known: Sequence[str]) -> Iterator[Problem]:
    for code, where in (entry.list_words(key) if entry else None) or []:
        if code not in known:
            yield problem("E083", where, suggest(code, known), code=code, key=key)


def _find_faults_of_the_tree(outcomes: Sequence[Entry], indicators: Sequence[str]) -> Iterator[Problem]:
    nodes = index_by_code(outcomes)
    parents = {code: parent for code, node in nodes.items() if (parent := node.find_word("parent"))}
    for cycle in find_cycles({code: [parent] for code, parent in parents.items()}):
        yield problem("E084", nodes[cycle[0]].where("parent"), cycle=" → ".join(cycle))
    for code, node in nodes.items():
        yield from _find_unknown(node, "indicators", indicators)
        yield from _find_wrong_parent(nodes, node)
        if code not in parents.values() and not node.value.get("units"):
            yield problem("E087", node.where(), code=code)
        for link in node.list_entries("contributes"):
            to = link.find_word("to")
            if to is not None and (to not in nodes or to in _walk_up(parents, code)):
                yield problem("E088", link.where("to"), suggest(to, list(nodes)), code=to)


def _find_wrong_parent(nodes: dict[str, Entry], node: Entry) -> Iterator[Problem]:
    parent, level = node.find_word("parent"), node.find_word("level")
    if parent is None:
        if level in LEVELS and level != LEVELS[0]:
            yield problem("E085", node.where("level"), code=node.code)
        return
    if parent not in nodes:
        yield problem("E083", node.where("parent"), suggest(parent, list(nodes)), code=parent, key="parent")
        return
    above = nodes[parent].find_word("level")
    if level in LEVELS and above in LEVELS and LEVELS.index(level) <= LEVELS.index(above):
        yield problem("E086", node.where("level"), level=level, above=above)


def _walk_up(parents: dict[str, str], code: str) -> set[str]:
    """A node and all it lies under; a circle is walked once."""
    seen: set[str] = set()
    at: str | None = code
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return seen
