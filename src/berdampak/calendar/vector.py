"""Counting working time for whole columns: one look-up a stamp in a table of the calendar's minutes."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from berdampak.calendar import zones
from berdampak.calendar.chunks import by_chunks
from berdampak.calendar.contracts import MISSING_MINUTES, MISSING_MOMENT, Calendar
from berdampak.calendar.tables import DayTable, MinuteTable, day_number

Moments = NDArray[np.int64]
Days = NDArray[np.int32]
Counts = NDArray[np.int32]
Lengths = int | NDArray[np.integer[Any]]

DAY_US = 86_400_000_000
# A calendar of no more years than this is tabled whole, sparing the search for the years of the data.
WHOLE_YEARS = 20


class VectorCalendar:
    """A calendar that counts columns: moments as int64 UTC microseconds, dates as int32 days since 1970-01-01.

    It answers what `rules` answers, row by row; a single value among the columns holds for every row. What is
    unknown or outside the calendar is MISSING_MINUTES in counts and MISSING_MOMENT in moments.
    """

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self._first, self._last = day_number(calendar.first), day_number(calendar.last)
        # How far before its start date the count of a term stands at zero.
        self._lead = 0 if calendar.day_zero == "start" else 1
        self._minutes: MinuteTable | None = None
        self._days: DayTable | None = None

    def minutes(self, start_us: Moments, end_us: Moments) -> Counts:
        """Working minutes between moments; negative where the end is the earlier."""
        table = self._get_table(start_us, end_us)

        def between(start: Moments, end: Moments) -> Counts:
            before, after = table.counts(start), table.counts(end)
            minutes = after - before
            if before.min() < 0 or after.min() < 0:
                minutes[(before < 0) | (after < 0)] = MISSING_MINUTES
            return minutes

        return by_chunks(between, np.int32, start_us, end_us)

    def days(self, start_day: Days, end_day: Days) -> Counts:
        """Working days between dates by the calendar's counting rule; negative where the end is the earlier."""
        table = self._get_days(np.atleast_1d(start_day), np.atleast_1d(end_day))

        def between(start: Moments, end: Moments) -> Moments:
            low, high = np.minimum(start, end), np.maximum(start, end)
            known = (low >= self._first) & (high <= self._last)
            days = table.counts(high) - table.counts(low - self._lead)
            return np.where(known, np.where(end < start, -days, days), MISSING_MINUTES)

        return by_chunks(between, np.int32, start_day, end_day)

    def due_days(self, start_us: Moments, days: Lengths) -> Moments:
        """The close of work of the working day so many after each moment."""
        start_day = self.local_days(np.atleast_1d(start_us))
        table = self._get_days(start_day)

        def rank(day: Moments, length: Moments) -> Moments:
            # No term is longer than this; beyond it the sum might overflow.
            return table.counts(day - self._lead) + np.minimum(length, np.iinfo(np.int32).max)

        def known(day: Moments, length: Moments) -> NDArray[np.bool_]:
            return (day >= self._first) & (day <= self._last) & (length >= 1)

        def due(day: Moments, length: Moments) -> Moments:
            return np.where(known(day, length), table.close_us(rank(day, length)), MISSING_MOMENT)

        def runs_past(day: Moments, length: Moments) -> NDArray[np.bool_]:
            return known(day, length) & table.runs_past(rank(day, length))

        while table.last_day < self._last and bool(by_chunks(runs_past, np.bool_, start_day, days).any()):
            table = self._grow_days(table.first_day, 2 * table.last_day - table.first_day + 1)
        return by_chunks(due, np.int64, start_day, days)

    def due_minutes(self, start_us: Moments, minutes: Lengths) -> Moments:
        """The minute at which so many working minutes have passed since each moment."""
        table = self._get_table(start_us)
        due = by_chunks(table.due_us, np.int64, start_us, minutes)
        while table.last_day < self._last and bool(by_chunks(table.runs_past, np.bool_, start_us, minutes).any()):
            table = self._grow(table.first_day, table.last_day + (table.last_day - table.first_day))
            due = by_chunks(table.due_us, np.int64, start_us, minutes)
        return due

    def local_us(self, us: Moments) -> Moments:
        """The local wall clock of moments in microseconds since 1970-01-01T00:00 local, for any year."""
        return zones.local_us(self.calendar.zone, us)

    def local_days(self, us: Moments) -> Days:
        """The local date of moments, for any year."""

        def local(moments: Moments) -> Moments:
            return np.where(moments == MISSING_MOMENT, MISSING_MINUTES, self.local_us(moments) // DAY_US)

        return by_chunks(local, np.int32, us)

    def _get_days(self, *columns: NDArray[np.integer[Any]]) -> DayTable:
        """A table that holds every date given that the calendar covers."""
        if self._is_short:
            return self._days or self._grow_days(self._first, self._last)
        inside = [column[(column >= self._first) & (column <= self._last)] for column in columns]
        held = [column for column in inside if column.size]
        if not held:
            return self._days or self._grow_days(self._first, self._first)
        first_day, last_day = min(int(column.min()) for column in held), max(int(column.max()) for column in held)
        if self._days is not None and self._days.first_day <= first_day and last_day <= self._days.last_day:
            return self._days
        return self._grow_days(first_day, last_day)

    def _grow_days(self, first_day: int, last_day: int) -> DayTable:
        """A table of the whole years of these days and of those tabled before, within the calendar."""
        self._days = DayTable(self.calendar, *self._whole_years(first_day, last_day, self._days))
        return self._days

    @property
    def _is_short(self) -> bool:
        return self.calendar.last.year - self.calendar.first.year < WHOLE_YEARS

    def _get_table(self, *columns: Moments) -> MinuteTable:
        """A table that holds every moment given that the calendar covers."""
        table = self._minutes
        if table is not None and (table.whole or all(table.holds(column) for column in columns)):
            return table
        if self._is_short:
            return self._grow(self._first, self._last)
        first_day, last_day = self._days_of(columns)
        if table is not None and table.first_day <= first_day and last_day <= table.last_day:
            return table
        return self._grow(first_day, last_day)

    def _days_of(self, columns: tuple[Moments, ...]) -> tuple[int, int]:
        """The first and last day of the data within the calendar, with a day of leave for the zone on either side."""
        start, end = (self._first - 1) * DAY_US, (self._last + 2) * DAY_US
        inside = [column[(column >= start) & (column < end)] for column in map(np.atleast_1d, columns)]
        held = [column for column in inside if column.size]
        if not held:
            return (self._minutes.first_day, self._minutes.last_day) if self._minutes else (self._first, self._first)
        first_day = min(int(column.min()) for column in held) // DAY_US - 1
        last_day = max(int(column.max()) for column in held) // DAY_US + 1
        return max(first_day, self._first), min(last_day, self._last)

    def _grow(self, first_day: int, last_day: int) -> MinuteTable:
        """A table of the whole years of these days and of those tabled before, within the calendar."""
        self._minutes = MinuteTable(self.calendar, *self._whole_years(first_day, last_day, self._minutes))
        return self._minutes

    def _whole_years(self, first_day: int, last_day: int, tabled: MinuteTable | DayTable | None) -> tuple[int, int]:
        if tabled is not None:
            first_day, last_day = min(first_day, tabled.first_day), max(last_day, tabled.last_day)
        years = np.array([first_day, last_day]).astype("datetime64[D]").astype("datetime64[Y]")
        first, end = (int(day) for day in (years + np.array([0, 1])).astype("datetime64[D]").astype(np.int64))
        return max(first, self._first), min(end - 1, self._last)


@lru_cache(maxsize=16)
def vector_calendar(calendar: Calendar) -> VectorCalendar:
    """The vector calendar of a calendar, made once."""
    return VectorCalendar(calendar)
