"""How a card goes from composed to public, and what changed between two revisions: the fold of its entries."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

from berdampak.report.contracts import Card
from berdampak.report.rhythm.contracts import CardState

Deed = Literal["comment", "sign", "publish"]
COMPOSED, COMMENTED, SIGNED, PUBLISHED = "card.composed", "card.commented", "card.signed", "card.published"
Note = tuple[str, dict[str, Any]]
"""Kind and body of an entry."""
COMMENT_MAX = 400
RANKS = {"unit": 0, "service": 1, "agency": 2, "mall": 3, "region": 4, "whole": 5}
"""A card that shows others as its parts is out after them."""


def fold(notes: Iterable[Note]) -> CardState:
    """How a card stands after these entries."""
    state = CardState()
    for kind, body in notes:
        if kind == COMPOSED:
            state = replace(state, composed=body["revision"], sha256=body["card"], signed_by="")
        elif kind == COMMENTED:
            state = replace(state, commented_by=body["by"])
        elif kind == SIGNED:
            assert body["card"] == state.sha256, "what is signed is what stands"
            state = replace(state, signed_by=body["by"])
        elif kind == PUBLISHED:
            revision = body["revision"]
            composed, how = max(state.composed, revision), body.get("how", "")
            state = replace(state, composed=composed, sha256=body["card"], published=revision, how=how)
        state = replace(state, head=state.head + 1)
    return state


def can(state: CardState, deed: Deed) -> bool:
    """Whether the deed can be done to the card as it stands: once it is out, nothing of this."""
    return state.is_held and not (deed == "sign" and state.signed_by)


def waits_for_parts(card: Card, held: Iterable[tuple[str, str]]) -> bool:
    """Whether one of the offices that the card shows as its parts has a card that is not out yet."""
    parts = {(part.subject.kind, part.subject.code) for part in card.parts}
    rank = RANKS.get(card.subject.kind, 0)
    return any(one in parts and RANKS.get(one[0], 0) < rank for one in held)


def why_corrected(before: Card, after: Card) -> tuple[str, ...]:
    """What brought the next revision about, as far as the two cards tell: ids of words."""
    found = []
    if _notes(before) != _notes(after) and "report.N14" in {*_notes(before), *_notes(after)}:
        found.append("objection")
    if _stops(before) != _stops(after):
        found.append("outage")
    if before.figures.steps.officer_days != after.figures.steps.officer_days:
        found.append("presence")
    if not found:
        found.append("later" if before.figures != after.figures else "basis")
    return tuple(found)


def _notes(card: Card) -> dict[str, str]:
    return {note.id: note.text.id for note in card.notes if note.id == "report.N14"}


def _stops(card: Card) -> tuple[int, int]:
    cases = card.figures.cases
    return (cases.stopped_cases, cases.stopped_minutes) if cases else (0, 0)
