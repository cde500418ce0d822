"""Working days, one pair of dates at a time and a column at a time."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.calendar.contracts import MISSING_MINUTES, Calendar
from berdampak.calendar.facade import is_working_day, plain_calendar, vector_calendar, working_days
from berdampak.calendar.tests.oracle import calendar_of
from berdampak.calendar.tests.strategies import calendars
from berdampak.kernel.errors import BerdampakError

dates = st.dates(date(2010, 1, 1), date(2012, 12, 31))


def number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


@given(calendars, st.lists(st.tuples(dates, dates), min_size=1, max_size=4))
@settings(max_examples=30)
def test_days_count_alike_in_scalar_and_vector(calendar: Calendar, pairs: list[tuple[date, date]]) -> None:
    first, last = (np.array([number(day) for day in column], dtype=np.int32) for column in zip(*pairs, strict=True))
    assert vector_calendar(calendar).days(first, last).tolist() == [working_days(calendar, *pair) for pair in pairs]


@given(dates, dates, dates)
@settings(max_examples=30)
def test_days_after_day_zero_add_up(a: date, b: date, c: date) -> None:
    calendar = calendar_of()
    assert working_days(calendar, a, b) + working_days(calendar, b, c) == working_days(calendar, a, c)


def test_the_first_day_counts_only_where_the_rule_says_so() -> None:
    monday, friday = date(2011, 5, 2), date(2011, 5, 6)
    assert working_days(calendar_of(day_zero="start"), monday, friday) == 4
    assert working_days(calendar_of(day_zero="next"), monday, friday) == 5


def test_a_date_that_the_clocks_left_out_is_no_working_day() -> None:
    assert not is_working_day(calendar_of("Pacific/Apia"), date(2011, 12, 30))
    assert is_working_day(calendar_of("Asia/Jayapura"), date(2011, 12, 30))


@pytest.mark.parametrize("day", [date(2009, 12, 31), date(2013, 1, 1)])
def test_a_date_outside_the_years_is_an_error_and_never_a_day_without_holidays(day: date) -> None:
    calendar = calendar_of()
    with pytest.raises(BerdampakError, match=r"calendar\.E020"):
        working_days(calendar, day, day + timedelta(days=1))
    assert vector_calendar(calendar).days(np.array([number(day)]), np.array([14_700])).tolist() == [MISSING_MINUTES]


def test_the_plain_calendar_says_that_it_knows_no_holidays() -> None:
    calendar = plain_calendar("Asia/Jayapura")
    assert "tanpa hari libur" in calendar.name.id
    assert "no holidays" in calendar.name.en
    assert working_days(calendar, date(1999, 12, 31), date(2000, 1, 31)) == 21
