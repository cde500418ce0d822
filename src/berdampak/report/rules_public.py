"""What of a card the public may see: offices of five officers and more, never a person."""

from dataclasses import replace

from berdampak.kernel.limits import OFFICERS_PUBLIC_MIN
from berdampak.report.contracts import Card, Part, SubjectKind

PUBLIC_KINDS: tuple[SubjectKind, ...] = ("whole", "region", "mall", "agency", "unit", "service")
COUNTED_KINDS: tuple[SubjectKind, ...] = ("agency", "unit")
"""Kinds whose officers are counted. An agency of one small unit has the figures of that unit."""


def find_public_card(card: Card) -> Card | None:
    """The card as the public sees it, small offices among its parts emptied; None when all of it is withheld."""
    if card.subject.kind not in PUBLIC_KINDS or is_small(card.subject.kind, card.figures.steps.officers):
        return None
    parts = tuple(_public_part(part) for part in card.parts if part.subject.kind in PUBLIC_KINDS)
    return replace(card, parts=parts)


def is_small(kind: SubjectKind, officers: int) -> bool:
    """Whether the subject is an office with so few officers that its figures would show a person's."""
    return kind in COUNTED_KINDS and officers < OFFICERS_PUBLIC_MIN


def _public_part(part: Part) -> Part:
    if not is_small(part.subject.kind, part.officers):
        return part
    return Part(part.subject, part.officers, None, None, None, None, None, (), None)
