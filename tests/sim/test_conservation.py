"""No case comes from nowhere, and none is lost."""

from berdampak.measure.facade import Window, build_facts, measure_windows
from tests.sim.conftest import Rehearsal


def test_filed_less_finished_is_the_change_of_what_is_open(city: Rehearsal) -> None:
    facts = build_facts(city.store.event_set("tiny-demo"), threads=1)
    weeks = range(facts.week_first, facts.week_last + 1)
    measured = measure_windows(facts, (), [Window(week, week) for week in weeks], holds=False)
    before = 0
    for week in weeks:
        at = ((), Window(week, week))
        counted = {name: getattr(measured, name)[at][name] for name in ("filed", "finished", "open")}
        assert counted["filed"] > 0
        assert counted["filed"] - counted["finished"] == counted["open"] - before
        before = counted["open"]
    assert len(weeks) == 6


def test_as_many_cases_come_as_were_to_be_expected(city: Rehearsal) -> None:
    expected = sum(row["cases_expected"] for row in city.truth("arrivals"))
    assert abs(city.simulated.cases - expected) < 6 * expected**0.5


def test_positions_and_ids_name_one_event_each(city: Rehearsal) -> None:
    assert [event["position"] for event in city.events] == list(range(1, len(city.events) + 1))
    assert len({event["event_id"] for event in city.events}) == city.simulated.events == len(city.events)
