"""Working minutes are those that a count minute by minute gives."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.calendar.contracts import Calendar, Span
from berdampak.calendar.facade import vector_calendar, working_minutes
from berdampak.calendar.tests.oracle import calendar_of, count_minutes
from berdampak.calendar.tests.strategies import calendars, moments, spells, spells_with_pauses
from berdampak.calendar.tests.vectors import us

Pauses = list[tuple[datetime, datetime]]


@given(calendars, spells_with_pauses())
@settings(max_examples=100)
def test_the_scalar_counts_as_the_oracle_does(calendar: Calendar, spell: tuple[datetime, datetime, Pauses]) -> None:
    start, end, pauses = spell
    assert working_minutes(calendar, start, end, pauses) == count_minutes(calendar, start, end, pauses)


@given(calendars, st.lists(st.tuples(moments(), moments()), min_size=1, max_size=20))
@settings(max_examples=60)
def test_the_vector_counts_as_the_scalar_does(calendar: Calendar, pairs: list[tuple[datetime, datetime]]) -> None:
    starts, ends = (np.array([us(moment) for moment in column]) for column in zip(*pairs, strict=True))
    expected = [working_minutes(calendar, start, end) for start, end in pairs]
    assert vector_calendar(calendar).minutes(starts, ends).tolist() == expected


@given(calendars, moments(), moments(), moments())
@settings(max_examples=100)
def test_parts_add_up_to_the_whole(calendar: Calendar, a: datetime, b: datetime, c: datetime) -> None:
    assert working_minutes(calendar, a, b) + working_minutes(calendar, b, c) == working_minutes(calendar, a, c)


@given(calendars, spells(), st.integers(0, 86_400))
@settings(max_examples=100)
def test_a_longer_spell_never_counts_less(calendar: Calendar, spell: tuple[datetime, datetime], seconds: int) -> None:
    start, end = spell
    earlier = start - timedelta(seconds=min(seconds, 3600))
    assert working_minutes(calendar, earlier, end) >= working_minutes(calendar, start, end) >= 0


@given(calendars, spells())
@settings(max_examples=50)
def test_a_spell_backwards_counts_below_zero(calendar: Calendar, spell: tuple[datetime, datetime]) -> None:
    start, end = spell
    assert working_minutes(calendar, end, start) == -working_minutes(calendar, start, end)


def test_the_hour_that_the_clocks_repeat_counts_forward() -> None:
    calendar = calendar_of("Europe/Amsterdam", hours=((Span(0, 1440),),) * 7)
    zone = ZoneInfo("Europe/Amsterdam")
    before, after = datetime(2011, 10, 30, 2, 45, tzinfo=zone), datetime(2011, 10, 30, 2, 15, fold=1, tzinfo=zone)
    assert working_minutes(calendar, before, after) == 30
