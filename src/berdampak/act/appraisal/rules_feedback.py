"""Feedback on conduct, put together so that nobody can tell who said what."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

Value = str
"""The code of a value of the pack."""
Group = Literal["superior", "peer", "subordinate", "self"]
GROUPS: tuple[Group, ...] = ("superior", "peer", "subordinate", "self")
Answer = Literal["below", "as", "above", "unknown"]
ANSWERS: tuple[Answer, ...] = ("below", "as", "above", "unknown")
SHOWN_MIN = 3
"""A group of fewer who answered is not shown: one of two would know what the other said."""
ASKED_MAX = 5
"""How many of a group are asked, so that a quarter costs nobody a day."""
BY_NAME: frozenset[Group] = frozenset({"superior", "self"})
"""Who answers with their name."""
Counts = list[int]
Summary = dict[str, dict[str, Counts] | None]
"""Of each group how many answered below, as, above and unknown to each value; None for a group that is not shown."""


def summarise(given: Iterable[tuple[Group, Mapping[Value, Answer]]], values: Sequence[Value]) -> Summary:
    """What was said, group by group; what one's self says is shown and never counted with others."""
    of: dict[Group, list[Mapping[Value, Answer]]] = {}
    for group, answers in given:
        of.setdefault(group, []).append(answers)
    return {
        group: {value: _count(value, of[group]) for value in values}
        if group in BY_NAME or len(of[group]) >= SHOWN_MIN
        else None
        for group in GROUPS
        if group in of
    }


def _count(value: Value, answers: list[Mapping[Value, Answer]]) -> Counts:
    return [sum(one[value] == answer for one in answers) for answer in ANSWERS]
