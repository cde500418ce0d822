"""Counting working time for whole columns: one look-up a stamp in a table of the calendar's minutes."""

from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from berdampak.calendar import zones
from berdampak.calendar.contracts import MISSING_MINUTES, MISSING_MOMENT, Calendar
from berdampak.calendar.tables import DayTable, MinuteTable, day_number

Moments = NDArray[np.int64]
Days = NDArray[np.int32]
Counts = NDArray[np.int32]

DAY_US = 86_400_000_000
# Small enough for the stamps and their minutes to stay in the cache between one operation and the next.
CHUNK = 16_384
# A calendar of no more years than this is tabled whole, sparing the search for the years of the data.
WHOLE_YEARS = 20


class VectorCalendar:
    """A calendar that counts columns: moments as int64 UTC microseconds, dates as int32 days since 1970-01-01.

    It answers what `rules` answers, value by value. What is unknown or outside the calendar is MISSING_MINUTES
    in counts and MISSING_MOMENT in moments.
    """

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self._first, self._last = day_number(calendar.first), day_number(calendar.last)
        self._minutes: MinuteTable | None = None

    def minutes(self, start_us: Moments, end_us: Moments) -> Counts:
        """Working minutes between moments, row by row; negative when the end is the earlier."""
        start_us, end_us = np.broadcast_arrays(_moments(start_us), _moments(end_us))
        counts = np.empty(start_us.shape, dtype=np.int32)
        if not counts.size:
            return counts
        table = self._table(start_us, end_us)
        for at in range(0, len(counts), CHUNK):
            rows = slice(at, at + CHUNK)
            before, after = table.counts(start_us[rows]), table.counts(end_us[rows])
            np.subtract(after, before, out=counts[rows])
            if before.min() < 0 or after.min() < 0:
                counts[rows][(before < 0) | (after < 0)] = MISSING_MINUTES
        return counts

    def days(self, start_day: Days, end_day: Days) -> Counts:
        """Working days between dates by the calendar's counting rule, row by row."""
        start, end = np.broadcast_arrays(_days(start_day), _days(end_day))
        known = self._covers(start) & self._covers(end)
        low, high = (np.where(known, bound(start, end), self._first) for bound in (np.minimum, np.maximum))
        counted = self._day_table.counted_to(high) - self._day_table.counted_to(low - self._day_one)
        return np.where(known, np.where(end < start, -counted, counted), MISSING_MINUTES).astype(np.int32)

    def due_days(self, start_us: Moments, days: int | NDArray[np.integer]) -> Moments:
        """The close of work of the working day so many after each moment."""
        start, count = np.broadcast_arrays(_moments(start_us), np.asarray(days, dtype=np.int64))
        day = self.local_days(start)
        known = self._covers(day) & (count >= 1)
        rank = self._day_table.counted_to(np.where(known, day, self._first) - self._day_one) + count
        return self._day_table.close_us(np.where(known, rank, 0))

    def due_minutes(self, start_us: Moments, minutes: int | NDArray[np.integer]) -> Moments:
        """The minute at which so many working minutes have passed since each moment."""
        start, count = np.broadcast_arrays(_moments(start_us), np.asarray(minutes, dtype=np.int64))
        if not start.size:
            return start.copy()
        table = self._table(start, start)
        due = table.due_us(start, count)
        while not table.whole and bool(np.any((due == MISSING_MOMENT) & (count >= 1) & (table.counts(start) >= 0))):
            table = self._grow(table.first_day, table.last_day + max(table.last_day - table.first_day, 366))
            due = table.due_us(start, count)
        return due

    def local_us(self, us: Moments) -> Moments:
        """The local wall clock of moments, in microseconds, for any year."""
        return zones.local_us(self.calendar.zone, us)

    def local_days(self, us: Moments) -> Days:
        """The local date of moments as days since 1970-01-01, for any year."""
        us = _moments(us)
        return np.where(us == MISSING_MOMENT, MISSING_MINUTES, self.local_us(us) // DAY_US).astype(np.int32)

    @property
    def _day_one(self) -> int:
        """How far before the start date the count stands at zero."""
        return 0 if self.calendar.day_zero == "start" else 1

    @cached_property
    def _day_table(self) -> DayTable:
        return DayTable(self.calendar)

    def _covers(self, day: Days) -> NDArray[np.bool_]:
        return (day >= self._first) & (day <= self._last)

    def _table(self, start_us: Moments, end_us: Moments) -> MinuteTable:
        """A table that holds every moment given that the calendar covers."""
        table = self._minutes
        if table is not None and table.whole:
            return table
        if self.calendar.last.year - self.calendar.first.year < WHOLE_YEARS:
            return self._grow(self._first, self._last)
        low, high = self._days_of_data(start_us, end_us)
        if table is None or low < table.first_day or high > table.last_day:
            table = self._grow(low, high)
        return table

    def _days_of_data(self, *columns: Moments) -> tuple[int, int]:
        """The first and last day of the data within the calendar, a day of leave for the zone on either side."""
        start, end = (self._first - 1) * DAY_US, (self._last + 2) * DAY_US
        inside = [(column, (column >= start) & (column < end)) for column in columns]
        low = min(int(np.min(column, where=there, initial=end)) for column, there in inside) // DAY_US - 1
        high = max(int(np.max(column, where=there, initial=start)) for column, there in inside) // DAY_US + 1
        return (low, high) if low <= high else (self._first, self._first)

    def _grow(self, first_day: int, last_day: int) -> MinuteTable:
        """A table of the whole years of these days and of those it held before, within the calendar."""
        if self._minutes is not None:
            first_day, last_day = min(first_day, self._minutes.first_day), max(last_day, self._minutes.last_day)
        years = np.array([first_day, last_day + 1]).astype("datetime64[D]").astype("datetime64[Y]")
        first, last = years[0].astype("datetime64[D]"), (years[1] + 1).astype("datetime64[D]") - 1
        self._minutes = MinuteTable(
            self.calendar, max(int(first.astype(np.int64)), self._first), min(int(last.astype(np.int64)), self._last)
        )
        return self._minutes


@lru_cache(maxsize=16)
def vector_calendar(calendar: Calendar) -> VectorCalendar:
    """The vector calendar of a calendar, made once."""
    return VectorCalendar(calendar)


def _moments(values: Moments) -> Moments:
    return np.asarray(values, dtype=np.int64)


def _days(values: Days) -> Days:
    return np.asarray(values, dtype=np.int32)
