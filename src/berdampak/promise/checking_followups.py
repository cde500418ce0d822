"""What is wrong with what may follow: thresholds that chance would pass, and sanctions that a figure would bring."""

from collections.abc import Iterator

from berdampak.kernel.errors import Problem
from berdampak.kernel.file_problems import suggest
from berdampak.promise.checking_codes import find_repeated_codes
from berdampak.promise.contracts_followups import ABOVE_FLOOR, BELOW_FLOOR, RELIABILITY_FLOOR, WEEKS_FLOOR
from berdampak.promise.outline import Entry, Outline
from berdampak.promise.problems import problem

FLOORS = {
    "standing.above": {"weeks": WEEKS_FLOOR, "reliability": RELIABILITY_FLOOR, "probability": ABOVE_FLOOR},
    "standing.below": {"weeks": WEEKS_FLOOR, "probability": BELOW_FLOOR},
}
BY_PEOPLE = ("finding.confirmed", "superior")
FITS = {
    "standing.above": ("recognition",),
    "standing.below": ("coaching",),
    "target.missed": ("coaching",),
    "finding.confirmed": ("coaching", "sanction"),
    "superior": ("recognition", "coaching", "sanction"),
    "idea": ("idea",),
}
"""What each trigger may propose."""


def find_followup_problems(parts: Outline) -> Iterator[Problem]:
    """Whatever no person should have to answer to."""
    if parts.followups is None:
        return
    rules, learning = parts.followups.list_entries("rules"), parts.followups.list_entries("learning")
    classes = parts.followups.list_entries("sanctions")
    kinds = [kind for each in classes for kind in each.list_entries("kinds")]
    for entries in (rules, learning, kinds):
        yield from find_repeated_codes(entries)
    yield from _find_repeated_levels(classes)
    known = [entry.code for entry in learning if entry.code]
    levels = [level for each in classes if (level := each.find_word("level"))]
    for rule in rules:
        yield from _find_wrong_proposal(rule)
        yield from _find_weak_thresholds(rule)
        yield from _find_wrong_learning(rule, known)
        yield from _find_wrong_sanction(rule, levels)


def _find_repeated_levels(classes: list[Entry]) -> Iterator[Problem]:
    seen: set[str] = set()
    for each in classes:
        level = each.find_word("level")
        if level in seen:
            yield problem("E157", each.where("level"), level=level)
        seen |= {level} if level else set()


def _find_wrong_proposal(rule: Entry) -> Iterator[Problem]:
    kind, proposes = _kind_of(rule), rule.find_word("proposes")
    if kind not in FITS or proposes is None or proposes in FITS[kind]:
        return
    if proposes == "sanction":
        yield problem("E151", rule.where("proposes"), kind=kind, people=", ".join(BY_PEOPLE))
    else:
        yield problem("E152", rule.where("proposes"), kind=kind, proposes=proposes, fits=", ".join(FITS[kind]))


def _find_weak_thresholds(rule: Entry) -> Iterator[Problem]:
    when = rule.find_entry("when")
    for key, floor in FLOORS.get(_kind_of(rule) or "", {}).items():
        value = when.value.get(key) if when else None
        if when and isinstance(value, int | float) and value < floor:
            yield problem("E153", when.where(key), key=key, value=value, floor=floor)


def _find_wrong_learning(rule: Entry, known: list[str]) -> Iterator[Problem]:
    named = rule.list_words("learning") or []
    for code, where in named:
        if code not in known:
            yield problem("E154", where, suggest(code, known), code=code)
    if (rule.find_word("proposes") == "coaching") != bool(named):
        yield problem("E155", rule.where("learning" if named else "proposes"))


def _find_wrong_sanction(rule: Entry, levels: list[str]) -> Iterator[Problem]:
    level, is_sanction = rule.find_word("sanction"), rule.find_word("proposes") == "sanction"
    if is_sanction != (level is not None):
        yield problem("E156", rule.where("sanction" if level else "proposes"), known=", ".join(levels) or "–")
    elif level is not None and level not in levels:
        yield problem("E156", rule.where("sanction"), known=", ".join(levels) or "–")


def _kind_of(rule: Entry) -> str | None:
    when = rule.find_entry("when")
    return when.find_word("kind") if when else None
