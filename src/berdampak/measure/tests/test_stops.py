"""What stopped the work is taken out of working time; what was promised, and days, stay. Calculated by hand.

The hours lie in one morning of office hours, so that every difference of moments is working time.
"""

import pytest

from berdampak.measure.tests.events import at, event
from berdampak.measure.tests.noted import absence, facts_with, outage, rows_of

CASE = [
    event("a", "file", at("11-16", "08:30"), opens=True),
    event("a", "check", at("11-16", "10:30"), unit="back", started_at=at("11-16", "09:00")),
    event("a", "decide", at("11-16", "11:30"), closes=True),
]
MINUTES = "select working_minutes, worked_minutes, working_days, calendar_days, epoch_us(due_at) as due_us from cases"
STEPS = "select step, elapsed_minutes, waited_minutes, held_minutes from steps order by completed_at"


def case_with(folder, *notes, rows=CASE):
    return rows_of(facts_with(folder, rows, notes), MINUTES)[0]


def test_an_outage_of_the_unit_is_taken_out_of_its_cases(tmp_path):
    assert case_with(tmp_path / "0")["working_minutes"] == 180
    found = case_with(tmp_path / "1", outage(at("11-16", "10:00"), at("11-16", "10:45")))
    assert (found["working_minutes"], found["working_days"], found["calendar_days"]) == (135, 0, 0)


def test_an_outage_of_another_unit_is_not(tmp_path):
    assert (
        case_with(tmp_path, outage(at("11-16", "10:00"), at("11-16", "10:45"), unit="other"))["working_minutes"] == 180
    )


def test_the_step_of_the_unit_that_was_stopped_waited_and_held_less(tmp_path):
    stopped = outage(at("11-16", "08:45"), at("11-16", "09:30"), unit="back")
    steps = rows_of(facts_with(tmp_path, CASE, [stopped]), STEPS)
    # 08:30 to 10:30 less 45; waited until 09:00 less 15; held from 09:00 less 30. The last step is of the front.
    assert [tuple(step.values()) for step in steps[1:]] == [("check", 75, 15, 60), ("decide", 60, None, None)]


def test_overlapping_outages_count_once(tmp_path):
    one, other = outage(at("11-16", "09:00"), at("11-16", "10:00")), outage(at("11-16", "09:30"), at("11-16", "10:30"))
    facts = facts_with(tmp_path, CASE, [one, other])
    assert rows_of(facts, MINUTES)[0]["working_minutes"] == 90
    assert rows_of(facts, "select causes, minutes from stops") == [{"causes": "power", "minutes": 90}]


def test_an_outage_that_goes_on_counts_until_the_end(tmp_path):
    assert case_with(tmp_path, outage(at("11-16", "11:00"), None))["working_minutes"] == 150


def test_what_was_undone_stopped_nothing(tmp_path):
    undone = ("front", "entry.undone", {"entry": 1, "by": "wulan"})
    assert case_with(tmp_path, outage(at("11-16", "09:00"), at("11-16", "10:00")), undone)["working_minutes"] == 180


def test_an_outage_within_a_pause_is_taken_out_once(tmp_path):
    rows = [
        event("a", "file", at("11-16", "08:30"), opens=True),
        event("a", "return", at("11-16", "09:00"), pauses=True, returns=True),
        event("a", "reply", at("11-16", "10:00"), officer=None, lifecycle="schedule"),
        event("a", "decide", at("11-16", "11:30"), closes=True),
    ]
    facts = facts_with(tmp_path, rows, [outage(at("11-16", "09:30"), at("11-16", "10:30"))])
    # 180 less 60 of pause, less the half hour of outage that lies behind it.
    assert rows_of(facts, MINUTES)[0]["working_minutes"] == 90
    assert rows_of(facts, "select minutes from stops") == [{"minutes": 30}]


def test_a_promise_stays_where_it_was_made(tmp_path):
    due = [CASE[0] | {"due_at": at("11-16", "11:00"), "due_precision": "instant"}, *CASE[1:]]
    stopped = outage(at("11-16", "08:30"), at("11-16", "11:30"))
    before, after = case_with(tmp_path / "0", rows=due), case_with(tmp_path / "1", stopped, rows=due)
    assert (before["due_us"], after["working_minutes"]) == (after["due_us"], 0)


IDLE = [CASE[0], event("a", "check", at("11-16", "10:30"), unit="back", lifecycle="start"), *CASE[2:]]
PRESENCE = "select unit from presence where officer = 'budi' order by unit"


@pytest.mark.parametrize(
    ("first", "last", "units"), [("11-16", "11-16", ["front"]), ("11-17", "11-20", ["back", "front"])]
)
def test_a_day_away_is_no_day_at_work(tmp_path, first, last, units):
    away = absence("budi", first, last)
    notes = [away, ("back", *away[1:])]
    assert [row["unit"] for row in rows_of(facts_with(tmp_path, IDLE, notes), PRESENCE)] == units


def test_leave_that_is_noted_of_a_day_with_steps_does_not_raise_what_was_done_a_day(tmp_path):
    facts = facts_with(tmp_path, CASE, [absence("budi", "11-16", "11-16")])
    assert [row["unit"] for row in rows_of(facts, PRESENCE)] == ["back", "front"]


def test_a_day_off_the_roster_is_no_day_at_work(tmp_path):
    week = [[], *[[["08:00", "12:00"]]] * 4, [], []]
    roster = ("front", "roster.set", {"person": "budi", "from": "2026-11-02", "week": week, "by": "wulan"})
    looked = event("a", "decide", at("11-16", "11:30"), lifecycle="start")
    rows = [CASE[0] | {"officer": None}, looked, event("b", "file", at("11-17", "09:00"))]
    seen = rows_of(facts_with(tmp_path, rows, [roster]), "select day::text as day from presence where unit = 'front'")
    assert seen == [{"day": "2026-11-17"}]
