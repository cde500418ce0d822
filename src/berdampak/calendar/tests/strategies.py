"""Calendars and moments for property tests: zones that jump, offices of six days and offices that never close."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from berdampak.calendar.contracts import Calendar, Span
from berdampak.calendar.tests.oracle import calendar_of

# Half an hour of summer time, an offset of 5:45, a clock put back at midnight, a date left out.
ZONES = (
    "Europe/Amsterdam",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Asia/Jayapura",
)
NIGHT = (Span(0, 150), Span(1380, 1440))
ALWAYS = (Span(0, 1440),)
EDGES = tuple(
    datetime(*parts, tzinfo=UTC)
    for parts in (
        (2011, 3, 27, 1),  # Amsterdam forward
        (2011, 10, 30, 1),  # Amsterdam back
        (2011, 2, 20, 2),  # Sao Paulo back, at midnight
        (2011, 10, 16, 3),  # Sao Paulo forward, at midnight
        (2011, 4, 2, 15),  # Lord Howe back by half an hour
        (2011, 12, 30, 10),  # Apia leaves a Friday out
        (2010, 1, 1, 12),  # the first day
        (2012, 12, 31, 0),  # the last day
    )
)

_hours = st.sampled_from([calendar_of().hours, (*[(Span(480, 840),)] * 6, ()), (NIGHT,) * 7, (ALWAYS,) * 7])
calendars: st.SearchStrategy[Calendar] = st.builds(
    lambda zone, hours, day_zero: calendar_of(zone, hours=hours, day_zero=day_zero),
    st.sampled_from(ZONES),
    _hours,
    st.sampled_from(["start", "next"]),
)


@st.composite
def moments(draw: st.DrawFn) -> datetime:
    """A moment near one of the edges, seconds included."""
    near = st.integers(-3 * 86_400, 3 * 86_400)
    moment = draw(st.sampled_from(EDGES)) + timedelta(
        seconds=draw(near), microseconds=draw(st.sampled_from([0, 1, 999_999]))
    )
    return min(max(moment, datetime(2010, 1, 1, 12, tzinfo=UTC)), datetime(2012, 12, 31, 9, tzinfo=UTC))


@st.composite
def spells(draw: st.DrawFn) -> tuple[datetime, datetime]:
    """A start and an end, up to four days apart."""
    start = draw(moments())
    end = start + timedelta(seconds=draw(st.integers(0, 4 * 86_400)))
    return start, min(end, datetime(2012, 12, 31, 9, tzinfo=UTC))


@st.composite
def spells_with_pauses(draw: st.DrawFn) -> tuple[datetime, datetime, list[tuple[datetime, datetime]]]:
    """A spell with up to three pauses, which may overlap and reach outside."""
    start, end = draw(spells())
    offset = st.integers(-86_400, 5 * 86_400)
    pairs = draw(st.lists(st.tuples(offset, offset), max_size=3))
    return start, end, [tuple(start + timedelta(seconds=value) for value in sorted(pair)) for pair in pairs]  # type: ignore[misc]
