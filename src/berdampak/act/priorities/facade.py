"""The front door of priorities: the list of problems, what is done about them, and the weekly look at figures."""

from berdampak.act.priorities.contracts import Measure, Place, Problem, Scores
from berdampak.act.priorities.deeds import add, done, drop, find_one, list_problems, rate, take
from berdampak.act.priorities.places import find_place
from berdampak.act.priorities.refreshing import refresh_problems
from berdampak.act.priorities.views import title_of
from berdampak.act.priorities.waiting import list_waiting

__all__ = [
    "Measure",
    "Place",
    "Problem",
    "Scores",
    "add",
    "done",
    "drop",
    "find_one",
    "find_place",
    "list_problems",
    "list_waiting",
    "rate",
    "refresh_problems",
    "take",
    "title_of",
]
