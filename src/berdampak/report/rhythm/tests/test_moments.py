"""When a card is seen by the line, by everyone, and by itself where nobody signed."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.promise.facade import after_cut
from berdampak.report.rhythm.rules_moments import moments_of

ZONE = ZoneInfo("Asia/Jayapura")
FRIDAY = datetime(2026, 11, 13, 15, tzinfo=ZONE)
LINE, PUBLIC = after_cut("FRI 15:00", "MON 07:00"), after_cut("FRI 15:00", "WED 07:00")


def moments(*days_off, line=LINE, public=PUBLIC):
    def works(day):
        return day.weekday() < 5 and day not in days_off

    return moments_of(FRIDAY, line, public, "Asia/Jayapura", works)


def test_in_an_ordinary_week_monday_and_wednesday():
    found = moments()
    assert (found.line_at, found.public_at, found.itself_at) == tuple(
        datetime(2026, 11, day, 7, tzinfo=ZONE) for day in (16, 18, 18)
    )


@pytest.mark.parametrize(
    ("off", "day"),
    [((16,), 19), ((17,), 19), ((16, 17), 20), ((18,), 19), ((18, 19, 20), 23), ((16, 17, 18, 19, 20), 25)],
)
def test_holidays_give_the_line_its_two_working_days_and_no_card_is_out_by_itself_on_one(off, day):
    found = moments(*(date(2026, 11, one) for one in off))
    assert found.itself_at == datetime(2026, 11, day, 7, tzinfo=ZONE)
    assert found.public_at == datetime(2026, 11, 18, 7, tzinfo=ZONE)


def test_a_line_that_sees_it_in_the_afternoon_has_the_two_days_after():
    assert moments(line=after_cut("FRI 15:00", "MON 13:00")).itself_at == datetime(2026, 11, 19, 7, tzinfo=ZONE)


def test_an_office_that_never_works_keeps_nothing_back_for_ever():
    found = moments_of(FRIDAY, LINE, PUBLIC, "Asia/Jayapura", lambda _day: False)
    assert found.itself_at > found.public_at


@given(off=st.sets(st.integers(14, 30)), line=st.integers(1, 10_000), more=st.integers(0, 5_000))
def test_nobody_is_before_anybody_whom_the_order_puts_first(off, line, more):
    found = moments(*(date(2026, 11, day) for day in off), line=line, public=line + more)
    assert FRIDAY < found.line_at <= found.public_at <= found.itself_at
