"""The Indonesian calendars say what the decrees say."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import calendar_names, due_after, is_working_day, load_calendar, working_minutes

HOLIDAYS_2026 = "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25"
JOINT_LEAVE_2026 = "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24"
INDONESIAN = ("id-national", "id-ternate", "id-wit", "id-wita", "id-six-day")


def days_of(calendar: Calendar, year: int, kind: str) -> list[date]:
    return [off.date for off in calendar.days_off if off.date.year == year and off.kind == kind]


def week_minutes(calendar: Calendar, monday: date) -> int:
    start = datetime.combine(monday, datetime.min.time(), ZoneInfo(calendar.zone))
    return working_minutes(calendar, start, start + timedelta(days=7))


@pytest.mark.parametrize(("kind", "listed"), [("holiday", HOLIDAYS_2026), ("joint_leave", JOINT_LEAVE_2026)])
def test_2026_has_the_days_of_its_decree(kind: str, listed: str) -> None:
    expected = [date.fromisoformat(f"2026-{day}") for day in listed.split()]
    assert days_of(load_calendar("id-national"), 2026, kind) == expected


@pytest.mark.parametrize("year", range(2022, 2028))
@pytest.mark.parametrize(("kind", "category"), [("holiday", "public"), ("joint_leave", "government")])
def test_each_year_agrees_with_an_independent_list(year: int, kind: str, category: str) -> None:
    expected = holidays.country_holidays("ID", years=year, categories=category, language="id")
    assert days_of(load_calendar("id-national"), year, kind) == sorted(expected)


@pytest.mark.parametrize("name", INDONESIAN)
def test_a_usual_week_has_37_and_a_half_hours_and_one_in_ramadan_32_and_a_half(name: str) -> None:
    calendar = load_calendar(name)
    assert week_minutes(calendar, date(2026, 7, 6)) == 37.5 * 60
    assert week_minutes(calendar, date(2026, 3, 2)) == 32.5 * 60


def test_the_same_office_hours_begin_an_hour_earlier_with_each_zone_eastwards() -> None:
    night = datetime(2026, 7, 5, 12, tzinfo=UTC)
    opened = [due_after(load_calendar(name), night, minutes=1).due_at for name in ("id-wit", "id-wita", "id-national")]
    assert opened[1] - opened[0] == opened[2] - opened[1] == timedelta(hours=1)


def test_every_day_of_a_provisional_year_is_marked_so() -> None:
    statuses = {off.ground.status for off in load_calendar("id-ternate").days_off if off.date.year == 2027}
    assert statuses == {"provisional"}


def test_an_office_of_six_days_works_on_saturdays() -> None:
    saturday, sunday = date(2026, 7, 11), date(2026, 7, 12)
    assert is_working_day(load_calendar("id-six-day"), saturday)
    assert not is_working_day(load_calendar("id-six-day"), sunday)
    assert not is_working_day(load_calendar("id-national"), saturday)


@pytest.mark.parametrize("name", calendar_names())
def test_every_calendar_of_the_house_can_be_loaded_under_its_own_name(name: str) -> None:
    assert load_calendar(name).id == name
