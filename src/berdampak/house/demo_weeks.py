"""The weeks of the demo: cards made at their Fridays, and what people did about them in between, each part once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from berdampak.house.fridays import Fridays, Say, run_friday
from berdampak.kernel.clock import Clock, fixed_clock

if TYPE_CHECKING:
    from berdampak.measure.facade import Facts, WeekCut
    from berdampak.people.contracts import Person
    from berdampak.promise.contracts import Pack

WEEKS_LIVED = 2
"""So many weeks have Fridays of their own; those before have cards alone."""
AFTER_CUT, PUBLIC_AFTER, BEGIN = timedelta(minutes=10), timedelta(days=5, hours=1), timedelta(weeks=14)
OPENS_AT = 9
PLAYED, KIND = "demo:", "demo.played"
SWEPT_MAX = 10_000


@dataclass(frozen=True, slots=True)
class Demo:
    """What the weeks are played with.

    `codes` are those of the simulated officers whom people of the demo are, `truth` the folder of what the city was
    drawn from.
    """

    pack: "Pack"
    fridays: Fridays
    codes: dict[str, str]
    clock: Clock
    say: Say
    truth: Path


def play_weeks(demo: Demo, agreement: str) -> int:
    """Have the last two weeks that are over with their people and cards; how many cards were new or changed."""
    from berdampak.calendar.facade import load_calendar
    from berdampak.measure.facade import week_name
    from berdampak.rehearsal.facade import play_after_cards, play_before_cards, play_now, play_surveys

    calendar = load_calendar(demo.pack.calendar)
    last = _last_week(demo)
    before = last - 1
    ends = _end_of(before, demo)
    made = 0
    if not _was_played("week"):
        actors = make_actors(demo, new=False)
        _once("said", demo.clock, lambda: play_surveys(demo.truth, demo.pack))
        _once("problem", demo.clock, lambda: play_before_cards(actors, calendar, ends))
        seal(demo.clock)
        made += run_friday(demo.fridays, fixed_clock(ends + AFTER_CUT), demo.say, weeks_again=0) or 0
        seal(demo.clock)
        _draw(demo.clock)
        _once("week", demo.clock, lambda: play_after_cards(actors, calendar, week_name(before), ends, agreement))
        sweep(fixed_clock(min(ends + PUBLIC_AFTER, demo.clock())))
    actors = make_actors(demo, new=True)
    seal(demo.clock)
    made += run_friday(demo.fridays, demo.clock, demo.say, weeks_again=WEEKS_LIVED - 1) or 0
    seal(demo.clock)
    _draw(demo.clock)
    _once("now", demo.clock, lambda: play_now(actors, week_name(last), demo.clock))
    sweep(demo.clock)
    seal(demo.clock)
    return made


def play_first_week(demo: Demo, facts: "Facts") -> None:
    """Keep where everyone stood after the first week, and play the coaching that began then."""
    from berdampak.house.publishing import make_standings
    from berdampak.rehearsal.facade import play_first_week

    ends = facts.week_cut.bounds(facts.week_first, facts.events.rules.zone)[1]
    actors = make_actors(demo, new=False)
    if not _was_played("first"):
        make_standings(facts, facts.week_first, demo.clock)
    _once("first", demo.clock, lambda: play_first_week(actors, ends))


def make_actors(demo: Demo, *, new: bool) -> "dict[str, Person]":
    """The people of the demo; they have been there since before its first week, but for those who are new."""
    from django.conf import settings

    from berdampak.house.demo_people import make_people

    begin = fixed_clock(begin_of(demo.pack, demo.clock()))
    return make_people(demo.pack, settings.VAR, demo.clock, demo.codes, begin=begin, new=new)[0]


def begin_of(pack: "Pack", now: datetime) -> datetime:
    """Since when the people of the demo have their roles: a Monday morning before its first week."""
    from berdampak.calendar.facade import load_calendar

    local = (now - BEGIN).astimezone(ZoneInfo(load_calendar(pack.calendar).zone))
    monday = local - timedelta(days=local.weekday())
    return monday.replace(hour=OPENS_AT, minute=0, second=0, microsecond=0)


def seal(clock: Clock) -> None:
    """Seal what was written into the book so far."""
    from django.conf import settings

    from berdampak.ledger.facade import open_sealer

    open_sealer(settings.KEYS, settings.ORIGIN or "demo.invalid/ternate", clock).seal()


def sweep(clock: Clock) -> None:
    """Have what happens by itself happen: cards come out, and terms of follow-ups pass."""
    from berdampak.act.followups.facade import sweep_followups
    from berdampak.report.facade import sweep_rhythm

    sweep_rhythm(clock, SWEPT_MAX)
    sweep_followups(clock, SWEPT_MAX)


def _draw(clock: Clock) -> None:
    from berdampak.act.questions.facade import sweep_audits

    sweep_audits(clock, SWEPT_MAX)


def _last_week(demo: Demo) -> int:
    cut, zone = _cut_of(demo)
    return cut.week_of(demo.clock(), zone) - 1


def _end_of(week: int, demo: Demo) -> datetime:
    cut, zone = _cut_of(demo)
    return cut.bounds(week, zone)[1]


def _cut_of(demo: Demo) -> "tuple[WeekCut, str]":
    from berdampak.happening.facade import EventStore
    from berdampak.measure.facade import WeekCut

    rules = EventStore(demo.fridays.store).event_set(demo.fridays.beside[0]).rules
    return WeekCut.parse(rules.week_cut), rules.zone


def _was_played(part: str) -> bool:
    from berdampak.ledger.facade import find_last

    return find_last(PLAYED + part) is not None


def _once(part: str, clock: Clock, play: Callable[[], None]) -> None:
    """Play a part wholly or not at all, and never again: the book says that it was played."""
    from django.db import transaction

    from berdampak.ledger.facade import append

    if _was_played(part):
        return
    with transaction.atomic():
        play()
        append(PLAYED + part, KIND, {"part": part}, expected_seq=1, clock=clock)
