"""Weeks end at the week cut, in the zone of the mall."""

from datetime import UTC, date, datetime

import pytest

from berdampak.rehearsal.window import week_end, window_until


@pytest.mark.parametrize(
    ("until", "cut", "end"),
    [
        (date(2026, 11, 13), "FRI 15:00", datetime(2026, 11, 13, 6, tzinfo=UTC)),
        (date(2026, 11, 12), "FRI 15:00", datetime(2026, 11, 6, 6, tzinfo=UTC)),
        (date(2026, 11, 15), "MON 00:00", datetime(2026, 11, 15, 15, tzinfo=UTC)),
    ],
)
def test_a_week_ends_at_the_latest_cut(until: date, cut: str, end: datetime) -> None:
    assert week_end(until, cut, "Asia/Jayapura") == end


def test_a_window_holds_whole_weeks() -> None:
    window = window_until(date(2026, 11, 13), 12, "FRI 15:00", "Asia/Jayapura")
    assert window.end - window.start == 12 * 7 * 86_400
    assert (window.first, window.day(window.days - 1)) == (date(2026, 8, 21), date(2026, 11, 13))
