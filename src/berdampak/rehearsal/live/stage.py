"""Where the story is played: by whom, on which days, and what its cases are called."""

from dataclasses import dataclass, field

from berdampak.rehearsal.live.cast import Actors
from berdampak.rehearsal.live.days import Days


@dataclass(slots=True)
class Stage:
    """Who plays, on which days, and the numbers of the cases by the names that the story gives them."""

    actors: Actors
    days: Days
    cases: dict[str, str] = field(default_factory=dict)
