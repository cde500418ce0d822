"""The weeks that are simulated, and their days as each calendar works them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from berdampak.calendar.contracts import Calendar
from berdampak.rehearsal.timeline import Seconds, Timeline, office_hours

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


@dataclass(frozen=True, slots=True)
class Window:
    """From one week cut to another, in seconds since 1970; `first` is the local date it starts on."""

    start: int
    end: int
    first: date
    days: int
    weeks: int

    def day(self, number: int) -> date:
        """The local date so many days after the first."""
        return self.first + timedelta(days=number)


def week_end(until: date, week_cut: str, zone: str) -> datetime:
    """The latest week cut on the date `until` or before it; a cut at midnight may stand at the end of that date."""
    weekday, clock = week_cut.split()
    minutes = timedelta(hours=int(clock[:2]), minutes=int(clock[3:]))
    last = until if minutes else until + timedelta(days=1)
    day = last - timedelta(days=(last.weekday() - WEEKDAYS.index(weekday)) % 7)
    return datetime.combine(day, time(), ZoneInfo(zone)) + minutes


def window_until(until: date, weeks: int, week_cut: str, zone: str) -> Window:
    """So many weeks, of which the last ends at the latest week cut up to `until`."""
    end = week_end(until, week_cut, zone)
    start = end - timedelta(weeks=weeks)
    return Window(int(start.timestamp()), int(end.timestamp()), start.date(), weeks * 7 + 1, weeks)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a window under one calendar: their midnights (one more than there are days), and the office hours."""

    window: Window
    midnights: Seconds
    hours: Timeline

    def gap(self, first: int, last: int) -> tuple[int, int]:
        """The seconds of the days from `first` to `last`, both included, as far as the window has them."""
        return int(self.midnights[first]), int(self.midnights[min(last + 1, self.window.days)])

    def worked_by_day(self) -> Seconds:
        """Seconds of office hours on each day."""
        return np.diff(self.hours.worked(self.midnights))


def days_of(window: Window, calendar: Calendar) -> Days:
    """The days of the window as a calendar works them."""
    zone = ZoneInfo(calendar.zone)
    midnights = [
        int(datetime.combine(window.day(number), time(), zone).timestamp()) for number in range(window.days + 1)
    ]
    return Days(window, np.array(midnights, dtype=np.int64), office_hours(calendar, window.start, window.end))
