"""Somebody else's figures: the latest period that had ended counts, and a line that makes no sense is named."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.measure.facade import Period, days_of
from berdampak.measure.indicators.rules_series import find_value, read_series

TEXT = "period,value\n2024,2.95\n2025,2.84\n2026-Q1,2.80\n2026-04,2.79\n"


@pytest.mark.parametrize(
    ("last", "value", "seen"),
    [
        (date(2025, 12, 31), "2.84", "2025"),
        (date(2026, 3, 30), "2.84", "2025"),
        (date(2026, 3, 31), "2.80", "2026-Q1"),
        (date(2027, 1, 1), "2.79", "2026-04"),
    ],
)
def test_the_latest_period_that_has_ended_counts(last, value, seen):
    assert find_value(read_series(TEXT), Period(date(2024, 1, 1), last)) == (Decimal(value), seen)


def test_before_the_first_period_nothing_is_known():
    assert find_value(read_series(TEXT), Period(date(2023, 1, 1), date(2024, 6, 30))) is None


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_periods_by_their_names(name, first, last):
    assert days_of(name) == Period(first, last)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("period,value\n2025,2.8\n2026-13,1\n", "line 3: 2026-13"),
        ("period,value\n2025,dua\n", "line 2: 2025, dua"),
        ("period,value\n2025\n", "line 2: 2025"),
        ("period,value\n2025,NaN\n", "line 2: 2025, NaN"),
        ("tahun,nilai\n2025,1\n", "line 1: period, value"),
        ("", "line 1: period, value"),
    ],
)
def test_a_line_that_makes_no_sense_is_named(text, said):
    with pytest.raises(ValueError, match=said):
        find_value(read_series(text), Period(date(2020, 1, 1), date(2030, 1, 1)))


def test_of_a_series_of_several_regions_ours_counts():
    text = "region,period,value\n82.71,2025,2.84\n82.72,2025,x\n82.72,2026,9\n"
    assert [(name, value) for name, _, value in read_series(text, "82.71")] == [("2025", Decimal("2.84"))]
    with pytest.raises(ValueError, match="line 1: period, value, region"):
        list(read_series(TEXT, "82.71"))


@given(st.text(max_size=200))
def test_whatever_the_file_holds_it_is_read_or_refused(text):
    found = None
    with suppress(ValueError):
        found = find_value(read_series(text), Period(date(2020, 1, 1), date(2030, 1, 1)))
    assert found is None or found[1]
