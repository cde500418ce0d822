"""A pause is subtracted once, however it is written."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import due_after, working_minutes
from berdampak.calendar.tests.oracle import calendar_of
from berdampak.calendar.tests.strategies import calendars, spells_with_pauses

Pauses = list[tuple[datetime, datetime]]
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@given(calendars, spells_with_pauses(), st.randoms(use_true_random=False), st.integers(0, 4 * 86_400))
@settings(max_examples=60)
def test_a_pause_split_reordered_or_repeated_counts_the_same(
    calendar: Calendar, spell: tuple[datetime, datetime, Pauses], order: object, cut: int
) -> None:
    start, end, pauses = spell
    middle = start + timedelta(seconds=cut)
    pieces = [
        piece
        for begin, stop in pauses
        for piece in ([(begin, middle), (middle, stop)] if begin < middle < stop else [(begin, stop)] * 2)
    ]
    order.shuffle(pieces)  # type: ignore[attr-defined]
    assert working_minutes(calendar, start, end, pieces) == working_minutes(calendar, start, end, pauses)


@given(calendars, spells_with_pauses(), st.integers(1, 600))
@settings(max_examples=60)
def test_a_term_of_minutes_ends_when_that_many_have_passed_outside_the_pauses(
    calendar: Calendar, spell: tuple[datetime, datetime, Pauses], minutes: int
) -> None:
    start, _, pauses = spell
    start = min(start, datetime(2012, 11, 1, tzinfo=UTC))
    due_at = due_after(calendar, start, minutes=minutes, pauses=pauses).due_at.astimezone(UTC)
    assert working_minutes(calendar, start, due_at, pauses) == minutes
    assert working_minutes(calendar, start, due_at - timedelta(minutes=1), pauses) == minutes - 1


def test_a_pause_takes_from_a_term_of_days_the_days_after_it_begins_until_it_ends() -> None:
    calendar = calendar_of("Europe/Amsterdam")
    monday = datetime(2011, 5, 2, 10, tzinfo=AMSTERDAM)
    pause = (monday + timedelta(days=1), monday + timedelta(days=3))
    due = due_after(calendar, monday, days=3, pauses=[pause])
    assert due.due_at == datetime(2011, 5, 9, 16, tzinfo=AMSTERDAM)
    assert [item.date.day for item in due.uncounted if item.reason.en == "paused"] == [4, 5]


def test_a_pause_within_one_day_takes_no_day() -> None:
    calendar = calendar_of("Europe/Amsterdam")
    monday = datetime(2011, 5, 2, 10, tzinfo=AMSTERDAM)
    tuesday = monday + timedelta(days=1)
    assert due_after(calendar, monday, days=2, pauses=[(tuesday, tuesday + timedelta(hours=3))]) == due_after(
        calendar, monday, days=2
    )
