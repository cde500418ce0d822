"""Weeks (Monday to Sunday) and quarters, by their codes: `2026-W48`, `2026-Q4`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from berdampak.kernel.limits import CALENDAR_YEAR_MAX, CALENDAR_YEAR_MIN

QUARTER, WEEK = re.compile(r"(\d{4})-Q([1-4])", re.ASCII), re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
MONTHS, QUARTERS = 3, 4


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both included."""

    code: str
    first: date
    last: date

    @property
    def kind(self) -> Literal["week", "quarter"]:
        """Whether it is a week or a quarter."""
        return "week" if "W" in self.code else "quarter"


def quarter_of(day: date) -> Period:
    """The quarter a day lies in."""
    number = (day.month - 1) // MONTHS + 1
    return Period(f"{day.year}-Q{number}", *_quarter(day.year, number))


def week_of(day: date) -> Period:
    """The week a day lies in."""
    year, week, weekday = day.isocalendar()
    first = day - timedelta(days=weekday - 1)
    return Period(f"{year}-W{week:02}", first, first + timedelta(days=6))


def find_period(code: str) -> Period | None:
    """The period of a code, if it is one, in a year that a calendar may cover."""
    found = QUARTER.fullmatch(code) or WEEK.fullmatch(code)
    if found is None or not CALENDAR_YEAR_MIN <= int(found[1]) <= CALENDAR_YEAR_MAX:
        return None
    year, number = int(found[1]), int(found[2])
    if "Q" in code:
        return Period(code, *_quarter(year, number))
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def period_before(period: Period) -> Period:
    """The period before it, of the same kind."""
    day = period.first - timedelta(days=1)
    return week_of(day) if period.kind == "week" else quarter_of(day)


def _quarter(year: int, number: int) -> tuple[date, date]:
    following = date(year + number // QUARTERS, MONTHS * (number % QUARTERS) + 1, 1)
    return date(year, MONTHS * (number - 1) + 1, 1), following - timedelta(days=1)
