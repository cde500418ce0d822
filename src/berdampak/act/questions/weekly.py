"""The weekly run of the watches: what stands out of a week is sealed, and what lasts becomes a question, once."""

from datetime import UTC
from typing import Any

from django.db import transaction

from berdampak.act.questions.contracts import Place, Row, Seen
from berdampak.act.questions.deeds import open_question
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import append, find_last, stream_of
from berdampak.measure.facade import (
    LASTING_OF,
    Facts,
    HourCount,
    Sighting,
    SurveyCounts,
    WatchQuestion,
    ask_of,
    sightings_of,
    stand_out,
    week_name,
)
from berdampak.promise.contracts import Pack
from berdampak.voice.facade import count_arrivals

STREAM, KIND = "watch:", "watch.looked"
KEPT_MAX = 300
"""So many of what stood out are sealed with a week, the most unlikely first; how many there were stands beside them."""
PERSONAL = "ledger.E002"


def ask_questions(facts: Facts, week: int, clock: Clock) -> int:
    """Look at a week through every watch, once, and ask what lasts; how many questions were asked.

    All counts or none: what stood out, and the questions. A week that was looked at is not looked at again.
    """
    pack = facts.pack
    if pack is None or find_last(STREAM + week_name(week)) is not None:
        return 0
    seen = sightings_of(facts, week, _surveys(facts, week))
    out = stand_out(seen)
    with transaction.atomic():
        body = {"tests": len(seen), "stood_out": len(out), "sightings": [_write(one) for one in out[:KEPT_MAX]]}
        append(STREAM + week_name(week), KIND, body, expected_seq=1, clock=clock)
        before = {number: sightings_in(number) for number in range(week - LASTING_OF, week)}
        return sum(_ask(question, pack, clock) for question in ask_of({**before, week: out}, week))


def sightings_in(week: int) -> list[Sighting]:
    """What stood out in a week, as it was sealed."""
    return [_read(one, week) for entry in stream_of(STREAM + week_name(week)) for one in entry.body["sightings"]]


def place_of(subject: str, unit: str, pack: Pack) -> Place:
    """Whom a sighting is about, and where."""
    kind, _, code = subject.partition(":")
    agency = pack.find_agency(unit)
    return Place(
        "officer" if kind == "officer" else "unit",
        code,
        unit,
        agency.code if agency else "",
        pack.find_region(unit) or "",
    )


def _ask(question: WatchQuestion, pack: Pack, clock: Clock) -> int:
    last = question.sightings[-1]
    place, week = place_of(question.subject, last.unit, pack), week_name(question.week)
    seen = [
        Seen(week_name(one.week), int(one.seen), one.of, _share(one.usual), f"{one.chance:.1e}")
        for one in question.sightings
    ]
    moment = "%Y-%m-%dT%H:%M:%SZ"
    rows = [Row(one.source, one.case_id, one.step, one.at.astimezone(UTC).strftime(moment)) for one in last.rows]
    try:
        return int(open_question(question.watch, week, place, seen, rows, clock) is not None)
    except BerdampakError as error:
        if error.problems[0].id != PERSONAL:
            raise
        # Another system numbers its cases by what could be somebody's own number: they stay out of the book.
        return int(open_question(question.watch, week, place, seen, [], clock) is not None)


def _surveys(facts: Facts, week: int) -> SurveyCounts:
    since, until = facts.week_cut.bounds(week, facts.events.rules.zone)
    arrivals = count_arrivals(since, until)
    return SurveyCounts(tuple(HourCount(*one) for one in arrivals.hours), arrivals.a_day)


def _write(one: Sighting) -> dict[str, Any]:
    return {
        "watch": one.watch,
        "subject": one.subject,
        "unit": one.unit,
        "seen": int(one.seen),
        "of": one.of,
        "usual": _share(one.usual),
        "chance": f"{one.chance:.3e}",
    }


def _read(said: dict[str, Any], week: int) -> Sighting:
    return Sighting(
        said["watch"],
        said["subject"],
        week,
        said["seen"],
        said["of"],
        float(said["usual"]),
        float(said["chance"]),
        said["unit"],
    )


def _share(value: float) -> str:
    return f"{value:.4f}"
