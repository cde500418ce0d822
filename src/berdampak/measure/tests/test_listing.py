"""Every figure opens down to its cases and steps."""

import pytest

from berdampak.measure.facade import Window, codes_of, list_rows, measure_windows, parse_week
from berdampak.measure.tests.events import at, event

WEEK = parse_week("2026-W47")
ROWS = [
    event("early", "file", at("11-09", "09:00"), due=at("11-17")),
    event("early", "decide", at("11-18", "09:00"), closes=True, officer="wulan"),
    event("late", "file", at("11-10", "09:00"), due=at("11-17")),
    event("late", "decide", at("11-30", "09:00"), closes=True, officer="wulan"),
    event("new", "file", at("11-19", "09:00"), due=at("12-10")),
    event("new", "decide", at("12-01", "09:00"), closes=True, unit="back"),
]


@pytest.fixture
def cases_in(facts_of):
    """The cases (or steps) listed, by name."""
    return lambda which, dimension=None, code="": [
        row["case_id"] for row in list_rows(facts_of(ROWS), which, Window(WEEK, WEEK), dimension, code)
    ]


@pytest.mark.parametrize(
    ("which", "expected"),
    [("finished", ["early"]), ("filed", ["new"]), ("open", ["late", "new"]), ("overdue", ["late"])],
)
def test_the_cases_of_the_whole_are_listed(cases_in, which, expected):
    assert cases_in(which) == expected


def test_the_cases_of_a_unit_are_listed(cases_in):
    assert cases_in("open", "unit", "back") == ["new"]


def test_the_steps_of_an_officer_are_listed(cases_in):
    assert cases_in("steps", "officer", "wulan") == ["early"]


def test_as_many_are_listed_as_were_counted(facts_of, cases_in):
    window = Window(WEEK, WEEK)
    opened = measure_windows(facts_of(ROWS), (), [window]).open[(), window]
    assert (len(cases_in("open")), len(cases_in("overdue"))) == (opened["open"], opened["overdue"])


def test_a_code_is_named_once(facts_of):
    facts = facts_of(ROWS)
    assert codes_of(facts, "officer") == ["budi", "wulan"]
    assert codes_of(facts, "unit") == ["back", "front"]
