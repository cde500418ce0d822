"""What of a card the public may see: offices of five officers and more, never a person."""

from collections.abc import Callable, Collection
from dataclasses import replace
from statistics import median

from berdampak.kernel.limits import OFFICERS_PUBLIC_MIN, POOLED_WEEKS
from berdampak.report.contracts import Card, Part, Quadrant, Subject, SubjectKind
from berdampak.report.lead import compose_lead
from berdampak.report.rules_small import Key

Withheld = Callable[[str], Collection[Key]]
"""The cards of a week, by its name, from which a small office could be told by subtracting."""
PUBLIC_KINDS: tuple[SubjectKind, ...] = ("whole", "region", "mall", "agency", "unit", "service")
COUNTED_KINDS: tuple[SubjectKind, ...] = ("agency", "unit")
"""Kinds whose officers are counted. An agency of one small unit has the figures of that unit."""

BEFORE = slice(-1 - POOLED_WEEKS, -1)
"""Of the weeks of a run, those that are pooled for comparison with its last."""


def none_withheld(_week: str) -> Collection[Key]:
    """Nothing is withheld beyond what a card tells of itself."""
    return ()


def find_public_card(card: Card, withheld: Withheld = none_withheld) -> Card | None:
    """The card as the public sees it; None when all of it is withheld.

    Small offices among its parts are emptied; of weeks in which its subject was withheld nothing is
    said, and of sums of weeks with such a one among them neither.
    """
    key = _key(card.subject)
    if card.subject.kind not in PUBLIC_KINDS or is_small(card.subject.kind, card.figures.steps.officers):
        return None
    if key in withheld(card.week.name):
        return None
    gone = {point.week for point in card.run if key in withheld(point.week)}
    weeks = [point.week for point in card.run]
    shown = replace(
        card,
        parts=tuple(_public_part(part, weeks, withheld) for part in card.parts if part.subject.kind in PUBLIC_KINDS),
        last_week=None if len(weeks) > 1 and weeks[-2] in gone else card.last_week,
        run=tuple(point for point in card.run if point.week not in gone),
        quadrant=_public_quadrant(card.quadrant, gone),
    )
    return _without_prior_weeks(shown) if gone.intersection(weeks[BEFORE]) else shown


def is_small(kind: SubjectKind, officers: int) -> bool:
    """Whether the subject is an office with so few officers that its figures would show a person's."""
    return kind in COUNTED_KINDS and officers < OFFICERS_PUBLIC_MIN


def _without_prior_weeks(card: Card) -> Card:
    """The card without the sum of the weeks before, and what was said by it: less the others it is the hidden one."""
    lead = compose_lead(card.figures, None, card.holds, card.basis.day_minutes) if card.prior_weeks else card.lead
    return replace(card, lead=lead, prior_weeks=None, direction=None)


def _public_part(part: Part, weeks: list[str], withheld: Withheld) -> Part:
    if part.finished is None:
        return part
    is_office = part.subject.kind != "service"
    hidden = [is_office and _key(part.subject) in withheld(week) for week in weeks]
    if is_small(part.subject.kind, part.officers) or (hidden and hidden[-1]):
        return Part(part.subject, part.officers, None, None, None, None, None, (), None)
    if not any(hidden):
        return part
    run = tuple(None if out else value for out, value in zip(hidden, part.run, strict=True))
    return replace(part, run=run, direction=None if any(hidden[BEFORE]) else part.direction)


def _public_quadrant(quadrant: Quadrant | None, gone: Collection[str]) -> Quadrant | None:
    if quadrant is None or not gone:
        return quadrant
    points = tuple(point for point in quadrant.points if point[0] not in gone)
    if not points:
        return None
    cross_x, cross_y = (median(values) for values in ([one[1] for one in points], [one[2] for one in points]))
    return Quadrant(round(cross_x, 2), round(cross_y, 4), points)


def _key(subject: Subject) -> Key:
    return subject.kind, subject.code
