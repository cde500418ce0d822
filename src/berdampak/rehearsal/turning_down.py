"""An officer who games: turns down what others would grant, so that nothing is late."""

from dataclasses import replace

import numpy as np

from berdampak.rehearsal.desks import Desk, Officer
from berdampak.rehearsal.filing import DAY_SECONDS
from berdampak.rehearsal.play import Played
from berdampak.rehearsal.visits import APPROVED, REFUSED, Visits

WEEKS, SHARE = 6, 0.5
"""In how many of the last weeks, and how much of what should have been granted."""


def who_turns_down(unit: str, desks: tuple[Desk, ...], officers: tuple[Officer, ...]) -> int | None:
    """The number of the officer of middle skill in a unit; None without that unit."""
    own = [number for number, officer in enumerate(officers) if desks[officer.unit].code == unit]
    by_skill = sorted(own, key=lambda number: (officers[number].skill, officers[number].code))
    return by_skill[len(by_skill) // 2] if by_skill else None


def turn_down(visits: Visits, played: Played, officer: int, end: int, chance: np.random.Generator) -> Visits:
    """The same visits with some of what that officer granted turned down; nothing takes longer by it."""
    late = played.done >= end - WEEKS * 7 * DAY_SECONDS
    turned = (played.officer == officer) & (visits.end == APPROVED) & late & (chance.random(len(visits.end)) < SHARE)
    return replace(visits, end=np.where(turned, REFUSED, visits.end))
