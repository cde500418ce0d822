from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.happening.intake.rules_stamps import IMPLAUSIBLE, UNREADABLE, read_stamps, to_local_midnight

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = ("UTC", "Asia/Jayapura", "Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca")


def moment_of(text: str, zone: str = "UTC", formats: tuple[str, ...] = (), believe: bool = True) -> datetime:
    stamps = read_stamps(pa.array([text]), zone, formats, believe)
    assert stamps.wrong[0] == 0
    return EPOCH + timedelta(microseconds=int(stamps.moments_us[0]))


@pytest.mark.parametrize(
    "text",
    [
        "2011-10-11T13:45:40.276+02:00",
        "2011-10-11 13:45:40.276000+02:00",
        "2011-10-11T13:45:40.276+0200",
        "2011-10-11T13:45:40,276+02",
        "2011-10-11T11:45:40.276000000Z",
        "2011-10-11 11:45:40.276 +00:00",
    ],
)
def test_iso_stamps_in_every_dress_are_one_moment(text: str) -> None:
    assert moment_of(text) == datetime(2011, 10, 11, 11, 45, 40, 276_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("03/11/2026 09:05", "%d/%m/%Y %H:%M"),
        ("3/11/2026 9:05", "%d/%m/%Y %H:%M"),
        ("11-03-2026 09:05:00", "%m-%d-%Y %H:%M:%S"),
        ("3 Nov 2026 09:05 AM", "%d %b %Y %I:%M %p"),
        ("11/03/2026 09:05:00 AM", "%m/%d/%Y %I:%M:%S %p"),
        ("3/11/2026 9.05", "%d/%m/%Y %H.%M"),
        ("3 November 2026 09.05", "%d %B %Y %H.%M"),
        ("3 Nopember 2026 09:05", "%d %B %Y %H:%M"),
        ("03-NOV-2026 09:05", "%d-%b-%Y %H:%M"),
        ("03/11/26 09:05", "%d/%m/%y %H:%M"),
        ("1793696700", "unix"),
        ("1793696700000", "unix_ms"),
    ],
)
def test_other_forms_are_read_by_their_format(text: str, format_: str) -> None:
    assert moment_of(text, formats=(format_,)) == datetime(2026, 11, 3, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(("text", "hour"), [("12:00 AM", 0), ("01:00 am", 1), ("12:00 PM", 12), ("11:00 PM", 23)])
def test_half_days_begin_at_twelve(text: str, hour: int) -> None:
    assert moment_of(f"2026-11-03 {text}", formats=("%Y-%m-%d %I:%M %p",)).hour == hour


@pytest.mark.parametrize(("text", "month"), [("Mei", 5), ("Agustus", 8), ("agt", 8), ("Okt", 10), ("Desember", 12)])
def test_months_may_have_their_indonesian_names(text: str, month: int) -> None:
    assert moment_of(f"30 {text} 2026", formats=("%d %B %Y",)).month == month


def test_rarer_formats_are_each_tried() -> None:
    formats = ("%d/%m/%y", "%y%j")
    assert [moment_of(text, formats=formats).day for text in ("03/11/26", "26034")] == [3, 3]


@pytest.mark.parametrize("text", ["00:30 AM", "13:00 PM", "09:00 XM"])
def test_an_hour_that_no_half_day_has_is_unreadable(text: str) -> None:
    assert read_stamps(pa.array([text]), "UTC", ("%I:%M %p",), True).wrong[0] == UNREADABLE


def test_a_stamp_without_a_zone_is_local() -> None:
    assert moment_of("2026-11-03 09:00:00", "Asia/Jayapura") == datetime(2026, 11, 3, 0, 0, tzinfo=UTC)


def test_a_z_that_is_not_believed_is_local() -> None:
    assert moment_of("2026-11-03T09:00:00Z", "Asia/Jayapura", believe=False) == datetime(2026, 11, 3, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["2011-02-30", "2011-13-01", "2011-10-11 24:00", "2011-10-11 09:60", "kemarin", "30 Foo 2026", "١٢-٠٣"]
)
def test_a_moment_that_does_not_exist_is_unreadable(text: str) -> None:
    assert read_stamps(pa.array([text]), "UTC", (), True).wrong[0] == UNREADABLE


@pytest.mark.parametrize("text", ["1948-01-01 10:00", "2101-01-01", "0001-01-01"])
def test_a_year_beyond_all_logs_is_implausible(text: str) -> None:
    assert read_stamps(pa.array([text]), "UTC", (), True).wrong[0] == IMPLAUSIBLE


def test_many_shapes_in_one_column_are_each_read() -> None:
    texts = [f"{day}/{month}/2026" + " " * blanks for blanks in range(70) for day, month in ((1, 2), (11, 12))]
    stamps = read_stamps(pa.array(texts), "UTC", ("%d/%m/%Y",), True)
    assert stamps.wrong.tolist() == [0, 0] + [UNREADABLE] * 138


@settings(max_examples=150)
@given(
    st.lists(st.datetimes(datetime.fromisoformat("1970-01-02"), datetime.fromisoformat("2100-01-01")), min_size=1),
    st.sampled_from(ZONES),
)
def test_local_stamps_mean_what_zoneinfo_says(local: list[datetime], zone: str) -> None:
    stamps = read_stamps(pa.array([moment.isoformat(" ") for moment in local]), zone, (), True)
    expected = [(moment.replace(tzinfo=ZoneInfo(zone)) - EPOCH) // timedelta(microseconds=1) for moment in local]
    assert stamps.moments_us.tolist() == expected


@settings(max_examples=100)
@given(
    st.lists(
        st.datetimes(
            datetime.fromisoformat("1970-01-03"),
            datetime.fromisoformat("2099-12-29"),
            timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
        ),
        min_size=1,
    )
)
def test_stamps_with_an_offset_mean_what_datetime_says(moments: list[datetime]) -> None:
    stamps = read_stamps(pa.array([moment.isoformat() for moment in moments]), "Asia/Jayapura", (), True)
    assert stamps.moments_us.tolist() == [(moment - EPOCH) // timedelta(microseconds=1) for moment in moments]


@settings(max_examples=100)
@given(
    st.datetimes(datetime.fromisoformat("1971-01-01"), datetime.fromisoformat("2100-01-01"), timezones=st.just(UTC)),
    st.sampled_from(ZONES),
)
def test_the_local_midnight_of_a_moment_begins_its_local_date(moment: datetime, zone: str) -> None:
    midnight = to_local_midnight(np.array([(moment - EPOCH) // timedelta(microseconds=1)]), zone)[0]
    local_date: date = moment.astimezone(ZoneInfo(zone)).date()
    expected = datetime(local_date.year, local_date.month, local_date.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert EPOCH + timedelta(microseconds=int(midnight)) == expected
