"""What a column may hold besides moments of the calendar's years, and how its table grows."""

from datetime import UTC, datetime, timedelta

import numpy as np

from berdampak.calendar.contracts import MISSING_MINUTES, MISSING_MOMENT
from berdampak.calendar.facade import VectorCalendar, due_after, plain_calendar, working_minutes
from berdampak.calendar.tests.oracle import calendar_of
from berdampak.calendar.tests.vectors import us

START = us(datetime(2011, 5, 2, 8, tzinfo=UTC))
FIRST, END = us(datetime(2010, 1, 1, tzinfo=UTC)), us(datetime(2013, 1, 1, tzinfo=UTC))


def test_moments_unknown_or_outside_the_years_are_missing() -> None:
    calendar = VectorCalendar(calendar_of())
    strange = np.array([MISSING_MOMENT, FIRST - 1, END, 2**63 - 1, -(2**62), us(datetime(1, 1, 1, tzinfo=UTC))])
    start = np.full(len(strange), START)
    assert set(calendar.minutes(start, strange)) == set(calendar.minutes(strange, start)) == {MISSING_MINUTES}
    assert set(calendar.minutes(strange, strange)) == {MISSING_MINUTES}
    assert set(calendar.due_days(strange, 1)) == set(calendar.due_minutes(strange, 1)) == {MISSING_MOMENT}


def test_the_last_microsecond_of_the_years_is_still_within() -> None:
    minutes = VectorCalendar(calendar_of()).minutes(np.array([FIRST, END - 1]), np.array([FIRST + 1, END - 1]))
    assert minutes.tolist() == [0, 0]


def test_the_last_microsecond_of_each_minute_belongs_to_it() -> None:
    calendar = calendar_of()
    edges = START + np.arange(-600, 600, dtype=np.int64) * 60_000_000
    vector = VectorCalendar(calendar)
    starts = np.full(len(edges), START)
    assert (vector.minutes(starts, edges + 59_999_999) == vector.minutes(starts, edges)).all()
    assert vector.minutes(starts, edges)[-1] == working_minutes(
        calendar, datetime(2011, 5, 2, 8, tzinfo=UTC), datetime(2011, 5, 2, 17, 59, tzinfo=UTC)
    )


def test_an_empty_column_gives_an_empty_column() -> None:
    nothing = np.array([], dtype=np.int64)
    calendar = VectorCalendar(calendar_of())
    assert len(calendar.minutes(nothing, nothing)) == len(calendar.due_minutes(nothing, 5)) == 0
    assert len(VectorCalendar(plain_calendar("UTC")).minutes(nothing, nothing)) == 0


def test_one_moment_may_stand_for_a_whole_column() -> None:
    calendar = VectorCalendar(calendar_of())
    ends = START + np.array([0, 1, 2]) * 60_000_000
    assert calendar.minutes(np.int64(START), ends).tolist() == [0, 1, 2]


def test_a_table_grows_with_the_years_of_the_data() -> None:
    calendar = plain_calendar("Europe/Amsterdam")
    vector = VectorCalendar(calendar)
    spells = [
        (datetime(year, 3, 20, tzinfo=UTC), datetime(year, 4, 20, tzinfo=UTC)) for year in (2011, 2004, 2016, 2011)
    ]
    for start, end in spells:
        counted = vector.minutes(np.array([us(start), MISSING_MOMENT]), np.array([us(end), us(end)]))
        assert counted.tolist() == [working_minutes(calendar, start, end), MISSING_MINUTES]


def test_a_term_may_end_after_the_years_of_the_data() -> None:
    calendar = plain_calendar("UTC")
    start = datetime(2011, 12, 20, tzinfo=UTC)
    minutes = 5 * 52 * 5 * 480
    due = VectorCalendar(calendar).due_minutes(np.array([us(start)]), minutes)
    assert due.tolist() == [us(due_after(calendar, start, minutes=minutes).due_at)]
    assert due_after(calendar, start, minutes=minutes).due_at - start > timedelta(days=365 * 4)


def test_a_term_that_runs_past_the_calendar_is_missing_whatever_the_table() -> None:
    start = us(datetime(2099, 12, 20, tzinfo=UTC))
    assert VectorCalendar(plain_calendar("UTC")).due_minutes(np.array([start]), 10**6).tolist() == [MISSING_MOMENT]


def test_a_column_that_knows_nothing_does_not_stretch_the_table() -> None:
    vector = VectorCalendar(plain_calendar("UTC"))
    vector.minutes(np.array([START]), np.array([START]))
    table = vector._minutes
    assert vector.minutes(np.array([MISSING_MOMENT]), np.array([MISSING_MOMENT])).tolist() == [MISSING_MINUTES]
    assert vector._minutes is table
