"""Logs of many kinds, by their own convention or by a guessed map, give the figures that a plain count gives."""

from datetime import UTC, datetime, timedelta
from math import ceil

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import guess_map, import_log
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.limits import CASES_MIN
from berdampak.measure.facade import build_facts, parse_week
from berdampak.report.facade import compose_cards
from tests.story.imitated_events import EVENT_LOGS, IN_THE_CONVENTION
from tests.story.imitated_requests import REQUESTS
from tests.story.imitating import Case, Imitation

CLOCK = fixed_clock(datetime(2026, 11, 20, 8, tzinfo=UTC))


def expect_figures(imitation: Imitation, store: EventStore, source: str) -> None:
    """Every week of the log has the cases filed, finished and open, and the days, that its cases have."""
    cases = imitation.cases
    mondays = sorted({monday_of(case.filed) for case in cases} | {monday_of(case.events[-1][1]) for case in cases})
    weeks = [monday.strftime("%G-W%V") for monday in mondays]
    assert len(weeks) > 10
    cards = compose_cards(build_facts(store.event_set(source)), "whole", [parse_week(week) for week in weeks])
    for monday, card in zip(mondays, cards, strict=True):
        figures = card.figures.cases
        filed, finished, days = count(cases, monday)
        assert (card.week.name, figures.filed, figures.finished) == (monday.strftime("%G-W%V"), filed, finished)
        assert figures.open == sum(is_open(case, monday + timedelta(weeks=1)) for case in cases)
        assert figures.calendar_days.n == finished
        if finished >= CASES_MIN:
            assert figures.calendar_days.median == days[ceil(len(days) / 2) - 1]


def monday_of(moment: datetime) -> datetime:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return day - timedelta(days=day.weekday())


def count(cases: list[Case], monday: datetime) -> tuple[int, int, list[int]]:
    finished = [case for case in cases if case.finished and monday_of(case.finished) == monday]
    days = sorted((case.finished.date() - case.filed.date()).days for case in finished if case.finished)
    return sum(monday_of(case.filed) == monday for case in cases), len(finished), days


def is_open(case: Case, end: datetime) -> bool:
    return case.filed < end and not (case.finished and case.finished < end)


@pytest.mark.parametrize("imitate", IN_THE_CONVENTION, ids=lambda imitate: imitate.__name__)
def test_a_log_in_the_convention_needs_no_map(tmp_path, imitate):
    imitation, store = imitate(tmp_path), EventStore(tmp_path / "store")
    result = import_log(imitation.path, store, source="log", clock=CLOCK)
    assert (result.rejected, result.source.rules.zone) == (imitation.rejected, imitation.zone)
    assert bool(result.source.dated_steps) == imitation.dates_alone
    expect_figures(imitation, store, "log")


@pytest.mark.parametrize("imitate", [*EVENT_LOGS, *REQUESTS], ids=lambda imitate: imitate.__name__)
def test_any_log_can_be_read_by_its_guessed_map(tmp_path, imitate):
    imitation, store = imitate(tmp_path), EventStore(tmp_path / "store")
    text = guess_map(imitation.path, "en")
    assert set(imitation.guessed) <= set(text.splitlines())
    (tmp_path / "map.yaml").write_text(text)
    result = import_log(imitation.path, store, map_path=tmp_path / "map.yaml", source="log", clock=CLOCK)
    assert (result.rejected, result.source.rules.zone) == (imitation.rejected, imitation.zone)
    expect_figures(imitation, store, "log")
