"""What counts for whom in a standing: steps with a budget for officers, promised cases for units. By hand."""

from datetime import timedelta

import pytest

from berdampak.measure.facade import Cell, build_facts, cells_of, parse_week
from berdampak.measure.tests.events import at, event
from berdampak.measure.tests.noted import PACKED, absence, facts_with

WEEK = parse_week("2026-W47")


@pytest.fixture(autouse=True)
def _budget(monkeypatch):
    """Every check may take 120 minutes."""
    from berdampak.measure.keepers import Keepers

    create = Keepers.create_tables

    def with_budget(self, connection):
        create(self, connection)
        connection.execute("insert into budgets values ('ktp', 'check', -1, 120)")

    monkeypatch.setattr(Keepers, "create_tables", with_budget)


def case(name, minutes, day="11-16", officer="budi", done="11-16", **first):
    """A case checked by an officer so many minutes after it was filed, and decided in time."""
    filed, checked = at(day, "08:30"), at(done, "08:30") + timedelta(minutes=minutes)
    told = {"opens": True, "service": "ktp", "channel": "online", "officer": None, "due": at("11-19", "12:00")}
    return [
        event(name, "file", filed, **told | first),
        event(name, "check", checked, officer=officer),
        event(name, "decide", checked + timedelta(minutes=5), officer="wulan", closes=True),
    ]


def facts_of(folder, rows, *notes):
    return facts_with(folder, rows, notes, PACKED)


def test_an_officers_cells_are_steps_within_their_budget_by_kind(tmp_path):
    rows = [*case("a", 60), *case("b", 180), *case("c", 90, channel="counter"), *case("d", 30, officer="sinta")]
    seen = cells_of(facts_of(tmp_path, rows), WEEK, "officer")
    assert seen.cells == (
        Cell("budi", ("ktp", "check", "counter", "complete"), 1, 1),
        Cell("budi", ("ktp", "check", "online", "complete"), 1, 2),
        Cell("sinta", ("ktp", "check", "online", "complete"), 1, 1),
    )
    assert {name: (peer.unit, peer.met, peer.of) for name, peer in seen.peers.items()} == {
        "budi": ("front", 2, 3),
        "sinta": ("front", 1, 1),
    }


def test_papers_that_lacked_make_another_kind_and_the_wait_for_them_does_not_count(tmp_path):
    rows = [
        *case("a", 60)[:1],
        event("a", "return", at("11-16", "08:40"), pauses=True, returns=True, service="ktp"),
        event("a", "reply", at("11-17", "09:00"), officer=None, lifecycle="schedule"),
        event("a", "check", at("11-17", "10:00")),
    ]
    seen = cells_of(facts_of(tmp_path, rows), WEEK, "officer")
    assert seen.cells == (Cell("budi", ("ktp", "check", "online", "returned"), 1, 1),)


@pytest.mark.parametrize("minutes", [30, 200])
def test_a_step_over_a_day_of_leave_counts_neither_way(tmp_path, minutes):
    rows = [*case("a", minutes, day="11-16", done="11-18"), *case("b", 60)]
    stayed = cells_of(facts_of(tmp_path / "0", rows), WEEK, "officer").peers["budi"]
    left = cells_of(facts_of(tmp_path / "1", rows, absence("budi", "11-17", "11-17")), WEEK, "officer").peers["budi"]
    other = cells_of(facts_of(tmp_path / "2", rows, absence("sinta", "11-17", "11-17")), WEEK, "officer").peers["budi"]
    assert (stayed.of, left.of, other.of) == (2, 1, 2)


def test_leave_before_the_step_was_taken_in_hand_is_nothing_to_it(tmp_path):
    rows = case("a", 30, day="11-16", done="11-18")
    rows[1]["started_at"] = at("11-18", "08:30").astimezone(rows[1]["happened_at"].tzinfo)
    assert cells_of(facts_of(tmp_path, rows, absence("budi", "11-17", "11-17")), WEEK, "officer").peers["budi"].of == 1


def test_a_sunday_is_no_day_off(tmp_path):
    week = [*[[["08:00", "16:00"]]] * 5, [], []]
    roster = ("front", "roster.set", {"person": "budi", "from": "2026-11-02", "week": week, "by": "wulan"})
    rows = case("a", 30, day="11-13", done="11-16")
    assert cells_of(facts_of(tmp_path, rows, roster), parse_week("2026-W47"), "officer").peers["budi"].of == 1


def test_a_units_cells_are_cases_on_time_by_kind(tmp_path):
    late = case("b", 60)
    late[0]["due_at"], late[0]["due_precision"] = late[0]["happened_at"], "instant"
    seen = cells_of(facts_of(tmp_path, [*case("a", 60), *late]), WEEK, "unit")
    assert seen.cells == (Cell("front", ("ktp", "online", "complete"), 1, 2),)


def test_only_the_weeks_asked_for_count_and_a_young_office_has_fewer(tmp_path):
    rows = [*case("a", 60), *case("b", 60, day="11-09", done="11-09")]
    facts = facts_of(tmp_path, rows)
    assert [cells_of(facts, WEEK, "unit", weeks=weeks).peers["front"].of for weeks in (1, 12)] == [1, 2]
    assert cells_of(facts, WEEK, "unit").peers["front"].weeks == 2


def test_who_promised_nothing_has_no_cells(tmp_path):
    facts = build_facts(facts_of(tmp_path, [event("a", "file", at("11-16", "09:00"), closes=True)]).events)
    assert cells_of(facts, WEEK, "unit").peers == cells_of(facts, WEEK, "officer").peers == {}
