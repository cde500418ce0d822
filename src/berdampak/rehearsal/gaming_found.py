"""A town in which some game, seen through the watches week by week, beside the truth."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from berdampak.measure.facade import (
    LASTING_OF,
    Facts,
    Sighting,
    WatchQuestion,
    ask_of,
    build_facts,
    sightings_of,
    stand_out,
)
from berdampak.rehearsal.gaming import Town
from berdampak.rehearsal.gaming_events import BEGIN, GamedTown

WARM_WEEKS = 6
"""Before so many weeks there is too little work to hold anybody against."""


@dataclass
class Found:
    """What came of one watch: who was found of those who game, and the questions asked of honest people."""

    gamers: int = 0
    caught: set[str] = field(default_factory=set)
    right: int = 0
    false: int = 0


def questions_of(town: Town, gamed: GamedTown) -> Iterator[WatchQuestion]:
    """Every question that arises, week by week, as the inspector would have been asked it."""
    facts = build_facts(gamed.events)
    first, out = _first_week(facts), dict[int, list[Sighting]]()
    for week in range(WARM_WEEKS, town.weeks):
        out[first + week] = stand_out(sightings_of(facts, first + week, gamed.surveys[week]))
        yield from ask_of(out, first + week)
        out.pop(first + week - LASTING_OF, None)


def judge_town(town: Town, gamed: GamedTown) -> dict[str, Found]:
    """By watch: who was found, and who was asked wrongly; a question about whoever games in another way is right."""
    found = {way: Found(len(subjects)) for way, subjects in gamed.truth.items()}
    gamers = {subject for subjects in gamed.truth.values() for subject in subjects}
    for question in questions_of(town, gamed):
        one = found[question.watch]
        if question.subject in gamed.truth[question.watch]:
            one.caught.add(question.subject)
        if question.subject in gamers:
            one.right += 1
        else:
            one.false += 1
    return found


def _first_week(facts: Facts) -> int:
    return facts.week_cut.week_of(BEGIN, facts.events.rules.zone)
