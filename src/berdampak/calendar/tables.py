"""A calendar laid out flat: its minutes and its days as NumPy arrays."""

from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from berdampak.calendar import rules
from berdampak.calendar.contracts import MISSING_MOMENT, Calendar, Span
from berdampak.calendar.zones import offset_segments

MINUTE_US = 60_000_000
DAY_MINUTES = rules.DAY_MINUTES
_EPOCH_DAY = date(1970, 1, 1)
_OUTSIDE = -1


def day_number(day: date) -> int:
    """A date as days since 1970-01-01."""
    return (day - _EPOCH_DAY).days


def day_at(number: int) -> date:
    """The date so many days after 1970-01-01."""
    return _EPOCH_DAY + timedelta(days=number)


class MinuteTable:
    """Working minutes counted so far at every UTC minute of some days of a calendar, zone and its changes included."""

    def __init__(self, calendar: Calendar, first_day: int, last_day: int) -> None:
        self.first_day, self.last_day = first_day, last_day
        self.whole = (first_day, last_day) == (day_number(calendar.first), day_number(calendar.last))
        # A day of leave on either side, since no zone is further than that from UTC.
        self._base = (first_day - 1) * DAY_MINUTES
        self._calendar = calendar
        worked, covered = self._lay_out()
        before = np.zeros(len(worked) + 1, dtype=np.int32)
        np.cumsum(worked, dtype=np.int32, out=before[1:])
        # The outermost entries stand for every moment that lies further out.
        self._counts = np.concatenate([[_OUTSIDE], np.where(covered, before[:-1], _OUTSIDE), [_OUTSIDE]]).astype(np.int32)
        self._worked_before_base = 0
        self._worked = worked

    def counts(self, us: NDArray[np.int64]) -> NDArray[np.int32]:
        """Working minutes from the start of the table to each moment; negative outside it.

        The minute is found by a division of floats, which is several times faster than that of int64 and exact here:
        for n below 2**27 minutes (until the year 2225) the quotient of a moment within minute n is at most
        n + 1 - 1/6e7, while floats just below n + 1 lie at most 2**-26 apart, so rounding errs by at most
        2**-27 < 1/6e7 and never reaches n + 1. Moments too far out for that are clipped.
        """
        minute = np.subtract(us, float((self._base - 1) * MINUTE_US), dtype=np.float64)
        minute /= MINUTE_US
        np.clip(minute, 0, len(self._counts) - 1, out=minute)
        return self._counts.take(minute.astype(np.int32))

    def due_us(self, us: NDArray[np.int64], minutes: NDArray[np.int64]) -> NDArray[np.int64]:
        """The moment at which so many working minutes have passed, or MISSING_MOMENT."""
        counted = self.counts(us)
        rank = counted + minutes - 1
        known = (counted >= 0) & (minutes >= 1) & (minutes <= len(self._ends)) & (rank < len(self._ends))
        if not len(self._ends):
            return np.full(us.shape, MISSING_MOMENT)
        return np.where(known, self._ends[np.where(known, rank, 0)], MISSING_MOMENT)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """The moment at which each worked minute of the table ends."""
        return (np.flatnonzero(self._worked) + (self._base + 1)) * MINUTE_US

    def _lay_out(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which UTC minutes are worked, and which have a local date within the table."""
        local = _local_minutes(self._calendar, self.first_day, self.last_day)
        start = self.first_day * DAY_MINUTES
        end = self._base + (self.last_day - self.first_day + 3) * DAY_MINUTES
        worked, covered = np.zeros((2, end - self._base), dtype=np.bool_)
        for begin, stop, offset in offset_segments(self._calendar.zone, self._base, end):
            low, high = max(begin + offset, start), min(stop + offset, start + len(local))
            if low < high:
                utc = slice(low - offset - self._base, high - offset - self._base)
                worked[utc], covered[utc] = local[low - start : high - start], True
        return worked, covered


class DayTable:
    """The working days of a calendar: how many up to each date, and when each one closes."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._first = day_number(calendar.first)
        days = [rules.is_working_day(calendar, day) for day in rules.days_between(calendar.first, calendar.last)]
        self._worked = np.array(days, dtype=np.bool_)
        self._counts = np.concatenate([[0], np.cumsum(self._worked)])

    def counted_to(self, day: NDArray[np.integer]) -> NDArray[np.int64]:
        """Working days from the calendar's first date up to and including each date (at least the day before it)."""
        counts: NDArray[np.int64] = self._counts[np.asarray(day, dtype=np.int64) - self._first + 1]
        return counts

    def close_us(self, rank: NDArray[np.int64]) -> NDArray[np.int64]:
        """The close of work of the working day of each rank, counted from 1; MISSING_MOMENT where there is none."""
        known = (rank >= 1) & (rank <= len(self._closes))
        return np.where(known, self._closes[np.where(known, rank - 1, 0)], MISSING_MOMENT)

    @cached_property
    def _closes(self) -> NDArray[np.int64]:
        """The close of each working day in UTC microseconds."""
        days = (day_at(self._first + int(number)) for number in np.flatnonzero(self._worked))
        closes = [max(end for _, end in rules.stretches_of_day(self._calendar, day)) * MINUTE_US for day in days]
        return np.array(closes or [MISSING_MOMENT], dtype=np.int64)


def _local_minutes(calendar: Calendar, first_day: int, last_day: int) -> NDArray[np.bool_]:
    """Which local wall-clock minutes of the days are within working hours."""
    patterns: dict[tuple[Span, ...], NDArray[np.bool_]] = {}
    minutes = np.zeros((last_day - first_day + 1, DAY_MINUTES), dtype=np.bool_)
    for row in range(len(minutes)):
        spans = rules.spans_of(calendar, day_at(first_day + row))
        if spans:
            minutes[row] = patterns.setdefault(spans, _pattern(spans))
    return minutes.reshape(-1)


def _pattern(spans: tuple[Span, ...]) -> NDArray[np.bool_]:
    minutes = np.zeros(DAY_MINUTES, dtype=np.bool_)
    for span in spans:
        minutes[span.start_minute : span.end_minute] = True
    return minutes
