"""The due moment, one at a time and a column at a time, and the account of the days between."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.calendar.contracts import MISSING_MOMENT, Calendar
from berdampak.calendar.facade import due_after, is_working_day, load_calendar, vector_calendar, working_days
from berdampak.calendar.tests.strategies import calendars, moments
from berdampak.calendar.tests.vectors import us
from berdampak.kernel.errors import BerdampakError

WIT = ZoneInfo("Asia/Jayapura")


def due_or_missing(calendar: Calendar, start: datetime, **term: int) -> int:
    try:
        return us(due_after(calendar, start, **term).due_at)  # type: ignore[arg-type]
    except BerdampakError:
        return MISSING_MOMENT


@given(calendars, st.lists(st.tuples(moments(), st.integers(-1, 40)), min_size=1, max_size=10))
@settings(max_examples=40)
def test_terms_of_days_end_alike_in_scalar_and_vector(calendar: Calendar, terms: list[tuple[datetime, int]]) -> None:
    starts, lengths = (list(column) for column in zip(*terms, strict=True))
    due = vector_calendar(calendar).due_days(np.array([us(start) for start in starts]), np.array(lengths))
    assert due.tolist() == [due_or_missing(calendar, start, days=length) for start, length in terms]


@given(calendars, st.lists(st.tuples(moments(), st.integers(-1, 9_000)), min_size=1, max_size=10))
@settings(max_examples=40)
def test_terms_of_minutes_end_alike_in_scalar_and_vector(calendar: Calendar, terms: list[tuple[datetime, int]]) -> None:
    starts, lengths = (list(column) for column in zip(*terms, strict=True))
    due = vector_calendar(calendar).due_minutes(np.array([us(start) for start in starts]), np.array(lengths))
    assert due.tolist() == [due_or_missing(calendar, start, minutes=length) for start, length in terms]


@given(calendars, moments(), st.integers(1, 30))
@settings(max_examples=60)
def test_every_day_on_the_way_is_counted_or_accounted_for(calendar: Calendar, start: datetime, days: int) -> None:
    start = min(start, datetime(2012, 10, 1, tzinfo=UTC)).astimezone(ZoneInfo(calendar.zone))
    due = due_after(calendar, start, days=days)
    last = (due.due_at.astimezone(UTC) - timedelta(minutes=1)).astimezone(start.tzinfo).date()
    every = {start.date() + timedelta(days=number) for number in range((last - start.date()).days + 1)}
    uncounted = [item.date for item in due.uncounted]
    assert len(uncounted) == len(set(uncounted))
    assert len(every - set(uncounted)) == days == working_days(calendar, start.date(), last)
    assert all(is_working_day(calendar, day) for day in every - set(uncounted))


def test_five_days_from_13_february_2026_end_on_tuesday_the_24th() -> None:
    due = due_after(load_calendar("id-ternate"), datetime(2026, 2, 13, 10, tzinfo=WIT), days=5)
    assert due.due_at == datetime(2026, 2, 24, 15, tzinfo=WIT)
    assert [item.date.day for item in due.uncounted] == [13, 14, 15, 16, 17, 21, 22]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_explanation_names_each_day_with_its_reason_and_decree(language: str) -> None:
    explanation = due_after(load_calendar("id-ternate"), datetime(2026, 2, 13, 10, tzinfo=WIT), days=5).explanation
    words = {
        "id": ("13 Februari", "14–15 Februari, 21–22 Februari", "16 Februari (cuti bersama", "17 Februari (hari libur"),
        "en": (
            "13 February",
            "14–15 February, 21–22 February",
            "16 February (joint leave",
            "17 February (public holiday",
        ),
    }
    said = getattr(explanation, language)
    assert all(word in said for word in (*words[language], "1497/2025"))


def test_the_end_in_a_provisional_year_says_so() -> None:
    due = due_after(load_calendar("id-ternate"), datetime(2026, 12, 30, 10, tzinfo=WIT), days=5)
    assert "sementara" in due.explanation.id
    assert "provisional" in due.explanation.en


def test_the_day_of_completeness_is_day_one_where_the_rule_says_so() -> None:
    from dataclasses import replace

    calendar = replace(load_calendar("id-ternate"), day_zero="next")
    due = due_after(calendar, datetime(2026, 2, 13, 10, tzinfo=WIT), days=5)
    assert due.due_at.date() == date(2026, 2, 23)


@pytest.mark.parametrize("term", [{}, {"days": 0}, {"minutes": -1}, {"days": 1, "minutes": 1}])
def test_what_is_no_term_is_refused(term: dict[str, int]) -> None:
    with pytest.raises(BerdampakError, match=r"calendar\.E022"):
        due_after(load_calendar("id-ternate"), datetime(2026, 2, 13, 10, tzinfo=WIT), **term)  # type: ignore[arg-type]


def test_a_term_that_runs_past_the_calendar_is_refused() -> None:
    with pytest.raises(BerdampakError, match=r"calendar\.E021"):
        due_after(load_calendar("id-ternate"), datetime(2027, 12, 30, 10, tzinfo=WIT), days=5)
