"""A town in which some game, seen through the watches week by week, beside the truth."""

from collections.abc import Iterator, Sequence
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


def questions_of(town: Town, gamed: GamedTown) -> Iterator[tuple[int, WatchQuestion]]:
    """Every question that arises, as the inspector would have been asked it, and after how many weeks."""
    facts = build_facts(gamed.events)
    first, out = _first_week(facts), dict[int, list[Sighting]]()
    for week in range(WARM_WEEKS, town.weeks):
        out[first + week] = stand_out(sightings_of(facts, first + week, gamed.surveys[week]))
        yield from ((week + 1, question) for question in ask_of(out, first + week))
        out.pop(first + week - LASTING_OF, None)


def judge_town(town: Town, gamed: GamedTown) -> dict[str, Found]:
    """By watch: who was found, and who was asked wrongly; a question about whoever games in another way is right."""
    return judge_weeks(town, gamed, [town.weeks])[0]


def judge_weeks(town: Town, gamed: GamedTown, spans: Sequence[int]) -> list[dict[str, Found]]:
    """The same as it stood after each of so many weeks."""
    asked = list(questions_of(town, gamed))
    return [_judge(gamed, [question for week, question in asked if week <= weeks]) for weeks in spans]


def _judge(gamed: GamedTown, questions: Sequence[WatchQuestion]) -> dict[str, Found]:
    found = {way: Found(len(subjects)) for way, subjects in gamed.truth.items()}
    gamers = {subject for subjects in gamed.truth.values() for subject in subjects}
    for question in questions:
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
