"""The working days before a moment, so that what is played falls in office hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import is_working_day


class Days:
    """Working days counted back from a moment: 1 is the last whole one before the day of that moment."""

    def __init__(self, calendar: Calendar, now: datetime, count: int) -> None:
        self.zone = ZoneInfo(calendar.zone)
        found: list[date] = []
        day = now.astimezone(self.zone).date()
        while len(found) < count:
            day -= timedelta(days=1)
            if is_working_day(calendar, day):
                found.append(day)
        self._days = found

    def at(self, back: int, clock: str) -> datetime:
        """A local time of day so many working days ago."""
        return self.on(self._days[back - 1], clock)

    def on(self, day: date, clock: str) -> datetime:
        """A local time of day on a date."""
        return datetime.combine(day, time.fromisoformat(clock), self.zone).astimezone(UTC)
