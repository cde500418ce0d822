"""A card made again from rows of evidence, and the first thing in which it differs."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from berdampak.measure.facade import ROWS, Part, Scope, facts_of_rows, parse_week
from berdampak.report.basis import week_of
from berdampak.report.compose import Composer, dimensions_of
from berdampak.report.contracts import Card
from berdampak.report.lead import compose_lead
from berdampak.report.rules_public import find_public_card

COMPUTED = ("week", "figures", "last_week", "prior_weeks", "direction", "run", "holds", "parts", "quadrant", "lead")
"""What of a card follows from its rows alone; names, notes and versions come from elsewhere."""
MISSING = "-"


def recompute(card: Card, parts: Part, rows: Sequence[Sequence[Any]]) -> Card:
    """The card as its rows make it; ValueError for rows that make none."""
    week = parse_week(card.week.name)
    dimension = next(iter(dimensions_of(card.subject.kind)), None)
    first = parse_week(card.run[0].week) if card.run else week
    scope = Scope(dimension, card.subject.code, parts, card.week.zone, card.basis.week_cut, first, week)
    facts = facts_of_rows({table: [row[1:] for row in rows if row[0] == table] for table in ROWS}, scope)
    found = Composer(facts, card.subject.kind, [week], parts).card(card.subject.code, week)
    emptied = {(part.subject.kind, part.subject.code) for part in card.parts if part.finished is None}
    public = find_public_card(found, lambda name: emptied if name == card.week.name else ())
    found = replace(public or found, week=week_of(facts, week))
    names = {hold.step: hold.name for hold in card.holds}
    holds = tuple(replace(hold, name=names.get(hold.step, hold.name)) for hold in found.holds)
    lead = compose_lead(found.figures, found.prior_weeks, holds, card.basis.day_minutes)
    return replace(found, holds=holds, lead=lead)


def find_difference(card: Card, found: Card) -> tuple[str, str, str] | None:
    """The first computed value in which two cards differ: where it stands, and what each says; None if none."""
    said, made = (dict(_values("", _computed(each))) for each in (card, found))
    for path in (*said, *(path for path in made if path not in said)):
        one, other = said.get(path, MISSING), made.get(path, MISSING)
        if one != other:
            return path, str(one), str(other)
    return None


def _computed(card: Card) -> dict[str, Any]:
    """What of the card is computed, as plain values; parts go by their code, steps by theirs."""
    plain = asdict(card)
    for part in plain["parts"]:
        part["subject"].pop("name")
    return {name: plain[name] for name in COMPUTED}


def _values(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every single value with the path that leads to it."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _values(f"{path}.{name}" if path else name, each)
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value):
            yield from _values(f"{path}[{number}]", each)
    else:
        yield path, value
