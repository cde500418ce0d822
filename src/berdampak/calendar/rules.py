"""Counting working time, one question at a time: which minutes are worked, and which days.

Time is counted in whole UTC minutes since 1970; a moment belongs to the minute it falls in. A minute is worked
when its local wall clock is within the hours of a working day, so an hour that the clocks repeat counts twice
and one that they skip does not count.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from berdampak.calendar import problems
from berdampak.calendar.contracts import Calendar, DayOff, Period, Span
from berdampak.calendar.zones import offset_segments

Pause = tuple[datetime, datetime]
Stretch = tuple[int, int]
"""From one UTC minute up to another, which is not included."""

DAY_MINUTES = 1440
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = date(1970, 1, 1)
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


def working_minutes(calendar: Calendar, start: datetime, end: datetime, pauses: Iterable[Pause] = ()) -> int:
    """Working minutes from `start` to `end`, less those within a pause; negative when `end` is the earlier.

    Moments are aware. Pauses may overlap and may reach outside; a minute is subtracted once.
    Raises BerdampakError for a moment outside the calendar.
    """
    # Moments of one zone compare by their wall clocks, which run back once a year; minutes in UTC do not.
    first, last = minute_within(calendar, start), minute_within(calendar, end)
    if last < first:
        return -working_minutes(calendar, end, start, pauses)
    paused = merged_minutes(pauses)
    return sum(stop - begin for begin, stop in without_pauses(worked_stretches(calendar, first, last), paused))


def working_days(calendar: Calendar, first: date, last: date) -> int:
    """Working days from `first` to `last` by the calendar's counting rule; negative when `last` is the earlier.

    With `day_zero` start, `first` itself is not counted; with `next` it is, if worked.
    Raises BerdampakError for a date outside the calendar.
    """
    if last < first:
        return -working_days(calendar, last, first)
    check_within(calendar, first)
    check_within(calendar, last)
    return sum(is_working_day(calendar, day) for day in days_between(counted_from(calendar, first), last))


def is_working_day(calendar: Calendar, day: date) -> bool:
    """Whether the office works on that date; raises BerdampakError for a date outside the calendar."""
    check_within(calendar, day)
    return bool(spans_of(calendar, day)) and next(stretches_of_day(calendar, day), None) is not None


def day_minutes(calendar: Calendar) -> int:
    """The minutes of a usual working day: the most common of the week, the longer one if two are as common."""
    lengths = Counter(sum(span.end_minute - span.start_minute for span in spans) for spans in calendar.hours if spans)
    return max(lengths, key=lambda length: (lengths[length], length))


def spans_of(calendar: Calendar, day: date) -> tuple[Span, ...]:
    """The hours of one date: none on a day off, else those of its period, else the usual ones."""
    if day in days_off_of(calendar):
        return ()
    return hours_of(calendar, day)


def spans_of_days(calendar: Calendar, first: date, last: date) -> Iterator[tuple[Span, ...]]:
    """The hours of every date from `first` to `last`, both included."""
    off = days_off_of(calendar)
    return (() if day in off else hours_of(calendar, day) for day in days_between(first, last))


def hours_of(calendar: Calendar, day: date) -> tuple[Span, ...]:
    """The hours that date would have if it were not a day off."""
    period = find_period(calendar, day)
    return (period.hours if period else calendar.hours)[day.weekday()]


def find_period(calendar: Calendar, day: date) -> Period | None:
    """The period of other hours a date lies in, if any."""
    return next((period for period in calendar.periods if period.first <= day <= period.last), None)


@lru_cache(maxsize=64)
def days_off_of(calendar: Calendar) -> dict[date, DayOff]:
    """The days off of a calendar by their date."""
    return {off.date: off for off in calendar.days_off}


def counted_from(calendar: Calendar, start: date) -> date:
    """The first date that can be counted for a term that starts on `start`."""
    return start + _DAY if calendar.day_zero == "start" else start


def days_between(first: date, last: date) -> Iterator[date]:
    """Every date from `first` to `last`, both included."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def worked_stretches(calendar: Calendar, first: int, last: int) -> Iterator[Stretch]:
    """The worked stretches between two UTC minutes."""
    from_day = max(local_date(calendar, first) - _DAY, calendar.first)
    to_day = min(local_date(calendar, last) + _DAY, calendar.last)
    for day in days_between(from_day, to_day):
        for begin, end in stretches_of_day(calendar, day):
            if max(begin, first) < min(end, last):
                yield max(begin, first), min(end, last)


def stretches_of_day(calendar: Calendar, day: date) -> Iterator[Stretch]:
    """The worked stretches of one local date, earliest first."""
    spans = spans_of(calendar, day)
    if not spans:
        return
    midnight = (day - _EPOCH_DAY).days * DAY_MINUTES
    # No offset is further from UTC than a day, so two days around hold every minute of this date.
    for begin, end, offset in offset_segments(calendar.zone, midnight - DAY_MINUTES, midnight + 2 * DAY_MINUTES):
        for span in spans:
            start = max(midnight + span.start_minute - offset, begin)
            stop = min(midnight + span.end_minute - offset, end)
            if start < stop:
                yield start, stop


def merged_minutes(pauses: Iterable[Pause]) -> list[Stretch]:
    """The pauses as UTC minutes in order, those that touch or overlap made one."""
    merged: list[Stretch] = []
    for begin, end in sorted((minute_of(start), minute_of(stop)) for start, stop in pauses):
        if merged and begin <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        elif begin < end:
            merged.append((begin, end))
    return merged


def without_pauses(worked: Iterable[Stretch], paused: list[Stretch]) -> Iterator[Stretch]:
    """What is left of worked stretches when the pauses, in order and apart, are cut out of them."""
    for at, end in worked:
        for begin, stop in paused:
            if at < min(begin, end):
                yield at, min(begin, end)
            at = max(at, stop)  # noqa: PLW2901  the cut moves on
        if at < end:
            yield at, end


def minute_of(moment: datetime) -> int:
    """The UTC minute a moment falls in; the moment must be aware."""
    if moment.tzinfo is None:
        raise problems.without_zone(moment)
    return (moment - _EPOCH) // _MINUTE


def minute_within(calendar: Calendar, moment: datetime) -> int:
    """The UTC minute of a moment whose local date the calendar covers."""
    minute = minute_of(moment)
    check_within(calendar, local_date(calendar, minute))
    return minute


def check_within(calendar: Calendar, day: date) -> None:
    """Raise BerdampakError if the calendar does not cover the date."""
    if not calendar.first <= day <= calendar.last:
        raise problems.outside(calendar, day)


def moment_at(calendar: Calendar, minute: int) -> datetime:
    """A UTC minute as a moment in the calendar's zone."""
    return (_EPOCH + minute * _MINUTE).astimezone(ZoneInfo(calendar.zone))


def local_date(calendar: Calendar, minute: int) -> date:
    """The local date of a UTC minute."""
    return moment_at(calendar, minute).date()
