"""An officer who games: turns down what others would grant, so that nothing is late."""

from dataclasses import replace

import numpy as np

from berdampak.rehearsal.filing import DAY_SECONDS
from berdampak.rehearsal.play import Played
from berdampak.rehearsal.visits import APPROVED, REFUSED, Visits

WEEKS, SHARE = 6, 0.5
"""In how many of the last weeks, and how much of what should have been granted."""


def turn_down(visits: Visits, played: Played, officer: int, end: int, chance: np.random.Generator) -> Visits:
    """The same visits with some of what that officer granted turned down; nothing takes longer by it."""
    late = played.done >= end - WEEKS * 7 * DAY_SECONDS
    turned = (played.officer == officer) & (visits.end == APPROVED) & late & (chance.random(len(visits.end)) < SHARE)
    return replace(visits, end=np.where(turned, REFUSED, visits.end))
