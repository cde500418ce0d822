"""Weeks that end at a local moment of choice and bear the ISO week of their last moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text

DAY_US = 86_400_000_000
WEEK_US = 7 * DAY_US
FIRST_MONDAY = date(1970, 1, 5)
FIRST_MONDAY_US = 4 * DAY_US
WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


@dataclass(frozen=True, slots=True)
class WeekCut:
    """The local moment at which every week ends: `end_us` after its ISO Monday 00:00, above 0 and at most a week."""

    end_us: int

    @classmethod
    def parse(cls, words: str) -> "WeekCut":
        """The cut written as `FRI 15:00`; `MON 00:00` ends the week with its Sunday."""
        match = re.fullmatch(r"(MON|TUE|WED|THU|FRI|SAT|SUN) ([01]\d|2[0-3]):([0-5]\d)", words)
        if match is None:
            raise BerdampakError(
                Problem(
                    "measure.E001",
                    Text(f"Batas minggu '{words}' tidak terbaca.", f"The week cut '{words}' cannot be read."),
                    Text("Bentuknya hari dan jam.", "It is a weekday and a time."),
                    Text("Tulis misalnya 'FRI 15:00'.", "Write for example 'FRI 15:00'."),
                )
            )
        day, hour, minute = match.groups()
        offset_us = WEEKDAYS.index(day) * DAY_US + (int(hour) * 60 + int(minute)) * 60_000_000
        return cls(offset_us or WEEK_US)

    def bounds(self, number: int, zone: str) -> tuple[datetime, datetime]:
        """First moment of the week and first moment after it, in the zone."""
        monday = datetime.combine(FIRST_MONDAY + timedelta(weeks=number), datetime.min.time())
        end = monday + timedelta(microseconds=self.end_us)
        return tuple((end - back).replace(tzinfo=ZoneInfo(zone)) for back in (timedelta(weeks=1), timedelta()))  # type: ignore[return-value]

    def week_of(self, moment: datetime, zone: str) -> int:
        """The number of the week in which a moment lies."""
        local = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        passed = local - datetime.combine(FIRST_MONDAY, datetime.min.time()) - timedelta(microseconds=self.end_us)
        return passed // timedelta(weeks=1) + 1


def week_name(number: int) -> str:
    """The ISO name of a week: `2011-W20`."""
    year, week, _ = (FIRST_MONDAY + timedelta(weeks=number)).isocalendar()
    return f"{year}-W{week:02d}"


def parse_week(name: str) -> int:
    """The number of a week (0 is the week of 5 January 1970) from its ISO name; raises `measure.E002`."""
    match = re.fullmatch(r"(\d{4})-?W(\d{2})", name.strip().upper())
    try:
        if match is None:
            raise ValueError(name)
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        raise BerdampakError(
            Problem(
                "measure.E002",
                Text(f"'{name}' bukan nama minggu.", f"'{name}' is not the name of a week."),
                Text("Minggu ditulis tahun dan nomor minggunya.", "A week is written as its year and number."),
                Text("Tulis misalnya 2026-W46.", "Write for example 2026-W46."),
            )
        ) from None
    return (monday - FIRST_MONDAY).days // 7
