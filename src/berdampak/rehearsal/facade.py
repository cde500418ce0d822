"""The front door of rehearsal: simulate a city, or many, into the event store."""

from dataclasses import replace as with_
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar
from berdampak.happening.contracts import Seal
from berdampak.happening.facade import EventStore, rules_of
from berdampak.kernel.clock import Clock
from berdampak.kernel.wording import day_text, moment_text, number_text
from berdampak.people.contracts import Person
from berdampak.promise.contracts import Pack
from berdampak.rehearsal.contracts import Conditions, Progress, Simulated
from berdampak.rehearsal.live.cast import CAST, CITY, Part, cast_codes
from berdampak.rehearsal.live.days import Days
from berdampak.rehearsal.problems import problem
from berdampak.rehearsal.window import Window, days_of, week_end, window_until
from berdampak.rehearsal.writing import Recipe, write_simulation

__all__ = [
    "CAST",
    "CITY",
    "Conditions",
    "Part",
    "Progress",
    "Simulated",
    "find_cast",
    "get_until",
    "play_after_cards",
    "play_before_cards",
    "play_days",
    "play_first_week",
    "play_now",
    "play_surveys",
    "simulate_city",
]

WEEKS_MAX = 520
EVENTS_MAX = 1_000_000_000
USUAL = Conditions()


def simulate_city(
    pack: Pack,
    *,
    seed: int,
    until: date,
    weeks: int,
    store: Path | EventStore,
    scale: float = 1.0,
    events: int | None = None,
    conditions: Conditions = USUAL,
    pack_folder: Path | None = None,
    replace: bool = True,
    workers: int = 1,
    progress: Progress | None = None,
    seal: Seal | None = None,
) -> Simulated:
    """Simulate the weeks that end at the last week cut up to `until`, and write them as the source `<pack>-demo`.

    The same arguments write the same bytes, whatever `workers` are; what is there already is not made again.
    `scale` multiplies the cases; with `events`, cities of the same pack are added, each with its own dice and codes,
    until there are at least so many. With `seal` the book has the batch before it counts. `pack_folder` is where
    measures will find the pack; without it, the house's own.
    Raises BerdampakError for weeks or sizes that make no city (E001), weeks outside a calendar (E003), a pack without
    steps (E004), a store that may not be written, and, unless `replace`, one with another simulation (E005).
    """
    _check_number("--weeks", weeks, 1, WEEKS_MAX)
    _check_number("--events", 1 if events is None else events, 1, EVENTS_MAX)
    _check_number("--seed", seed, 0, 2**53 - 1)
    if not any(service.steps for service in pack.services.values()):
        raise problem("E004", pack=pack.code)
    default = load_calendar(pack.calendar)
    window = window_until(until, weeks, pack.week_cut, default.zone)
    calendars = {name: load_calendar(name) for name in _calendars(pack)}
    for calendar in calendars.values():
        _check_covered(calendar, window)
    recipe = Recipe(
        pack=pack,
        source=f"{pack.code}-demo",
        seed=seed,
        events=events,
        conditions=with_(conditions, cases_per_week=conditions.cases_per_week * scale),
        days={name: days_of(window, calendar) for name, calendar in calendars.items()},
    )
    rules = rules_of(pack, pack_folder)
    folder = store.events.parent if isinstance(store, EventStore) else store
    return write_simulation(recipe, rules, folder, replace=replace, workers=workers, progress=progress, seal=seal)


def play_days(actors: dict[str, Person], calendar: Calendar, now: datetime) -> dict[str, str]:
    """Play the last days of a mall through its front doors; the numbers of its cases by their names in the story.

    The caller holds one transaction around it, so that it is played wholly or not at all, and does not play it twice.
    """
    from berdampak.rehearsal.live import playing

    return playing.play_days(actors, calendar, now)


def find_cast(truth_folder: Path) -> dict[str, str]:
    """The codes that people of the demo have in a simulated city, by key: they are officers of it."""
    import pyarrow.parquet as pq

    officers: dict[str, list[tuple[float, str]]] = {}
    for row in pq.read_table(truth_folder / "officers.parquet").to_pylist():
        officers.setdefault(row["unit"], []).append((row["skill"], row["officer"]))
    return cast_codes({unit: [code for _, code in sorted(found)] for unit, found in officers.items()})


def play_surveys(truth_folder: Path, pack: Pack) -> None:
    """Play what citizens of a simulated city answer to surveys, and what they write; like the others, once."""
    from berdampak.rehearsal.live import surveys

    surveys.play_surveys(truth_folder, pack)


def play_first_week(actors: dict[str, Person], ends: datetime) -> None:
    """Play the coaching that was agreed on by the end of the first week; like the others, once."""
    from berdampak.rehearsal.live import following

    following.play_coached(actors, ends)


def play_before_cards(actors: dict[str, Person], calendar: Calendar, ends: datetime) -> None:
    """Play what was done about a problem in the weeks before the week that ends then; like the others, once."""
    from berdampak.rehearsal.live import following

    following.play_problem(actors, Days(calendar, ends, following.PROBLEM_BACK))


def play_after_cards(actors: dict[str, Person], calendar: Calendar, week: str, ends: datetime, agreement: str) -> None:
    """Play what people do in the week after the cards of a week, with what these cards brought about."""
    from berdampak.rehearsal.live import following

    following.play_week(actors, calendar, week, ends, agreement)


def play_now(actors: dict[str, Person], week: str, clock: Clock) -> None:
    """Play what people have just asked for, and nobody answered yet."""
    from berdampak.rehearsal.live import following

    following.play_now(actors, week, clock)


def get_until(pack: Pack, asked: date | None, now: datetime) -> date:
    """The date asked for, if its week is over at `now` (else E002); without one, the last date whose week is."""
    zone = load_calendar(pack.calendar).zone
    end = week_end(now.astimezone(ZoneInfo(zone)).date(), pack.week_cut, zone)
    latest = (end if end <= now else end - timedelta(weeks=1)).date()
    if asked is not None and (end := week_end(asked, pack.week_cut, zone)) > now:
        raise problem("E002", end=moment_text(end), latest=latest)
    return asked or latest


def _calendars(pack: Pack) -> list[str]:
    """The calendars of the units that have steps to do."""
    units = {step.unit for service in pack.services.values() for step in service.steps}
    return sorted({pack.find_calendar_of(unit) for unit in units})


def _check_covered(calendar: Calendar, window: Window) -> None:
    if not calendar.first <= window.first <= window.day(window.days - 1) <= calendar.last:
        first, last = day_text(calendar.first), day_text(calendar.last)
        raise problem("E003", calendar=calendar.id, first=first, last=last)


def _check_number(option: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise problem("E001", option=option, low=number_text(low), high=number_text(high))
