"""The local wall clock of a column of moments."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.calendar.contracts import MISSING_MOMENT
from berdampak.calendar.facade import local_us
from berdampak.calendar.tests.strategies import ZONES, moments
from berdampak.calendar.tests.vectors import EPOCH, moment, us

any_moment = st.datetimes(datetime(1801, 1, 1), datetime(2490, 1, 1), timezones=st.just(UTC)) | moments()  # noqa: DTZ001


@given(st.sampled_from(ZONES), st.lists(any_moment, min_size=1, max_size=5))
@settings(max_examples=40)
def test_the_wall_clock_is_that_of_the_zone_in_any_year(zone: str, column: list[datetime]) -> None:
    expected = [us(value.astimezone(ZoneInfo(zone)).replace(tzinfo=UTC)) for value in column]
    assert local_us(zone, np.array([us(value) for value in column])).tolist() == expected


def test_a_year_beyond_any_date_keeps_the_rules_of_its_season() -> None:
    summer = np.datetime64("25011-07-01T12:00", "us").astype(np.int64)
    winter = np.datetime64("25011-01-01T12:00", "us").astype(np.int64)
    moved = local_us("Europe/Amsterdam", np.array([summer, winter])) - np.array([summer, winter])
    assert moved.tolist() == [7_200_000_000, 3_600_000_000]


def test_a_moment_before_all_zones_has_its_local_mean_time() -> None:
    early = us(datetime(1000, 1, 1, tzinfo=UTC))
    offset = datetime(1000, 1, 1, tzinfo=ZoneInfo("Asia/Jayapura")).utcoffset()
    assert local_us("Asia/Jayapura", np.array([early]))[0] - early == offset // timedelta(microseconds=1)


def test_an_unknown_moment_stays_unknown() -> None:
    assert local_us("Asia/Jayapura", np.array([MISSING_MOMENT, 0])).tolist() == [MISSING_MOMENT, 9 * 3_600_000_000]
    assert moment(0) == EPOCH
