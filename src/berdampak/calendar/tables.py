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
        self._calendar = calendar
        # A day of leave on either side, since no zone is further than that from UTC.
        self._base = (first_day - 1) * DAY_MINUTES
        self._end = (last_day + 2) * DAY_MINUTES
        self._worked, covered = self._lay_out()
        # The outermost entries stand for every moment that lies further out.
        self._counts = np.full(len(covered) + 2, _OUTSIDE, dtype=np.int32)
        before = np.cumsum(self._worked, dtype=np.int32) - self._worked
        np.copyto(self._counts[1:-1], before, where=covered)

    def holds(self, us: NDArray[np.int64]) -> bool:
        """Whether every moment lies between the days of the table, whatever the zone."""
        us = np.atleast_1d(us)
        start, end = (self._base + 2 * DAY_MINUTES) * MINUTE_US, (self._end - 2 * DAY_MINUTES) * MINUTE_US
        return not us.size or bool(us.min() >= start and us.max() < end)

    def counts(self, us: NDArray[np.int64]) -> NDArray[np.int32]:
        """Working minutes from the start of the table to each moment; negative outside it.

        The minute is found by a division of floats, several times faster than that of int64, and exact here. Below
        2**53 microseconds (the year 2255) a moment is a whole float. For a minute n below 2**27 (the year 2225) the
        quotient is at most n + 1 - 1/6e7, and floats just below n + 1 lie at most 2**-26 apart, so that rounding
        moves it by at most 2**-27, which is less than 1/6e7: it never reaches n + 1. Moments beyond these years
        are off by so little that they stay outside the table.
        """
        minute = np.subtract(us, float((self._base - 1) * MINUTE_US), dtype=np.float64)
        minute /= MINUTE_US
        return self._counts.take(minute.astype(np.int64), mode="clip")

    def due_us(self, us: NDArray[np.int64], minutes: NDArray[np.int64]) -> NDArray[np.int64]:
        """The moment at which so many working minutes have passed, or MISSING_MOMENT."""
        rank, known = self._rank(us, minutes)
        if not len(self._ends):
            return np.full(rank.shape, MISSING_MOMENT)
        return np.where(known & (rank < len(self._ends)), self._ends.take(rank, mode="clip"), MISSING_MOMENT)

    def runs_past(self, us: NDArray[np.int64], minutes: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether a term that starts within the table ends after it."""
        rank, known = self._rank(us, minutes)
        return known & (rank >= len(self._ends))

    def _rank(self, us: NDArray[np.int64], minutes: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """The worked minute of the table, from 0, with which each term ends, and whether there is such a term."""
        counts = self.counts(us).astype(np.int64)
        # No term is longer than this; beyond it the sum might overflow.
        length = np.minimum(minutes, np.iinfo(np.int32).max)
        return counts + length - 1, (counts >= 0) & (length >= 1)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """The moment at which each worked minute of the table ends."""
        return (np.flatnonzero(self._worked) + (self._base + 1)) * MINUTE_US

    def _lay_out(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which UTC minutes are worked, and which have a local date within the table."""
        local = _local_minutes(self._calendar, self.first_day, self.last_day)
        start = self.first_day * DAY_MINUTES
        worked, covered = np.zeros((2, self._end - self._base), dtype=np.bool_)
        for begin, stop, offset in offset_segments(self._calendar.zone, self._base, self._end):
            low, high = max(begin + offset, start), min(stop + offset, start + len(local))
            if low < high:
                utc = slice(low - offset - self._base, high - offset - self._base)
                worked[utc], covered[utc] = local[low - start : high - start], True
        return worked, covered


class DayTable:
    """The working days among some days of a calendar: how many up to each date, and when each one closes."""

    def __init__(self, calendar: Calendar, first_day: int, last_day: int) -> None:
        self.first_day, self.last_day = first_day, last_day
        self._calendar = calendar
        self._closes_by_day = self._lay_out()
        self._worked = self._closes_by_day != MISSING_MOMENT
        self._counts = np.concatenate([[0], np.cumsum(self._worked)])

    def counts(self, day: NDArray[np.int64]) -> NDArray[np.int64]:
        """Working days from the first date of the table up to and including each date."""
        return self._counts.take(day - (self.first_day - 1), mode="clip")

    def runs_past(self, rank: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether the working day of each rank lies after the table."""
        return rank > len(self._closes)

    def close_us(self, rank: NDArray[np.int64]) -> NDArray[np.int64]:
        """The close of the working day of each rank, from 1; MISSING_MOMENT where there is none."""
        known = (rank >= 1) & (rank <= len(self._closes))
        if not len(self._closes):
            return np.full(rank.shape, MISSING_MOMENT)
        return np.where(known, self._closes.take(rank - 1, mode="clip"), MISSING_MOMENT)

    @cached_property
    def _closes(self) -> NDArray[np.int64]:
        """The closes of the working days alone, in order."""
        closes: NDArray[np.int64] = self._closes_by_day[self._worked]
        return closes

    def _lay_out(self) -> NDArray[np.int64]:
        """The close of every day in UTC microseconds, MISSING_MOMENT where it is not a working day.

        The last stretch of a day is written last, so that it stands.
        """
        calendar = self._calendar
        hours = list(rules.spans_of_days(calendar, day_at(self.first_day), day_at(self.last_day)))
        rows = np.array([row for row, spans in enumerate(hours) for _ in spans], dtype=np.int64)
        midnights = (rows + self.first_day) * DAY_MINUTES
        starts = midnights + np.array([span.start_minute for spans in hours for span in spans], dtype=np.int64)
        ends = midnights + np.array([span.end_minute for spans in hours for span in spans], dtype=np.int64)
        closes = np.full(len(hours), MISSING_MOMENT, dtype=np.int64)
        utc = (self.first_day - 1) * DAY_MINUTES, (self.last_day + 2) * DAY_MINUTES
        for begin, stop, offset in offset_segments(calendar.zone, *utc):
            within = slice(np.searchsorted(ends, begin + offset, "right"), np.searchsorted(starts, stop + offset))
            closes[rows[within]] = (np.minimum(ends[within], stop + offset) - offset) * MINUTE_US
        return closes


def _local_minutes(calendar: Calendar, first_day: int, last_day: int) -> NDArray[np.bool_]:
    """Which local wall-clock minutes of the days are within working hours."""
    minutes = np.zeros((last_day - first_day + 1, DAY_MINUTES), dtype=np.bool_)
    patterns: dict[tuple[Span, ...], NDArray[np.bool_]] = {(): minutes[0].copy()}
    for row, spans in zip(minutes, rules.spans_of_days(calendar, day_at(first_day), day_at(last_day)), strict=True):
        if spans not in patterns:
            patterns[spans] = _pattern(spans)
        row[:] = patterns[spans]
    return minutes.reshape(-1)


def _pattern(spans: tuple[Span, ...]) -> NDArray[np.bool_]:
    minutes = np.zeros(DAY_MINUTES, dtype=np.bool_)
    for span in spans:
        minutes[span.start_minute : span.end_minute] = True
    return minutes
