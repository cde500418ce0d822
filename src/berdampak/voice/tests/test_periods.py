"""A period is its code, its days, and the one before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.voice.rules_period import find_period, period_before, quarter_of, week_of

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_every_day_lies_in_one_week_and_one_quarter(day):
    for period in (week_of(day), quarter_of(day)):
        assert period.first <= day <= period.last
        assert find_period(period.code) == period
        assert period_before(period).last == period.first - timedelta(days=1)


def test_weeks_begin_on_monday_and_belong_to_the_year_of_their_thursday():
    assert week_of(date(2027, 1, 3)).code == "2026-W53"
    assert week_of(date(2026, 11, 29)).first == date(2026, 11, 23)


@pytest.mark.parametrize(
    "code", ["", "2026", "2026-Q5", "2026-Q0", "2026-W00", "2025-W53", "0000-Q1", "2026-w01", "٢٠٢٦-Q1"]
)
def test_anything_else_is_no_period(code):
    assert find_period(code) is None
