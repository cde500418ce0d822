"""When a term ends, and the account of every day on the way that was not counted."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from berdampak.calendar import problems, rules, wording
from berdampak.calendar.contracts import Calendar, Due, Uncounted
from berdampak.calendar.rules import Pause, Stretch

_BLOCK_MINUTES = 30 * rules.DAY_MINUTES


def due_after(
    calendar: Calendar,
    start: datetime,
    *,
    days: int | None = None,
    minutes: int | None = None,
    pauses: Iterable[Pause] = (),
) -> Due:
    """The end of a term of working days, or of working minutes, that starts at `start`.

    A term of days ends at the close of work of its last day, one of minutes at the exact minute. From a term of
    minutes a pause takes the minutes within it; from a term of days it takes the days it would itself count as.
    Raises BerdampakError for a start or an end outside the calendar, and unless the term is one of the two, 1 or more.
    """
    length = days if minutes is None else minutes
    if (days is None) == (minutes is None) or length is None or length < 1:
        raise problems.not_a_term()
    at = rules.minute_within(calendar, start)
    paused = rules.merged_minutes(pauses)
    find = _find_after_days if minutes is None else _find_after_minutes
    due = find(calendar, at, length, paused)
    begun_at = rules.moment_at(calendar, at)
    if due is None:
        raise problems.past_the_end(calendar, begun_at)
    due_at = rules.moment_at(calendar, due)
    account = _uncounted_days if minutes is None else _uncounted_days_of_minutes
    uncounted = tuple(account(calendar, at, due, paused))
    return Due(
        due_at=due_at,
        calendar=calendar.id,
        calendar_version=calendar.version,
        uncounted=uncounted,
        explanation=wording.explanation(calendar, begun_at, due_at, days, minutes, uncounted),
    )


def _find_after_days(calendar: Calendar, at: int, length: int, paused: list[Stretch]) -> int | None:
    """The close of work of the working day so many after a minute."""
    taken = _dates_taken(calendar, paused)
    start = rules.counted_from(calendar, rules.local_date(calendar, at))
    for day in rules.days_between(start, calendar.last):
        length -= rules.is_working_day(calendar, day) and day not in taken
        if not length:
            return max(end for _, end in rules.stretches_of_day(calendar, day))
    return None


def _uncounted_days(calendar: Calendar, at: int, due: int, paused: list[Stretch]) -> Iterator[Uncounted]:
    """The days on the way of a term of days that were not counted."""
    taken = _dates_taken(calendar, paused)
    start, last = rules.local_date(calendar, at), rules.local_date(calendar, due - 1)
    first = rules.counted_from(calendar, start)
    if first > start:
        yield Uncounted(start, wording.DAY_ZERO)
    for day in rules.days_between(first, last):
        if not rules.is_working_day(calendar, day):
            yield wording.not_worked(calendar, day)
        elif day in taken:
            yield Uncounted(day, wording.PAUSED)


def _dates_taken(calendar: Calendar, paused: list[Stretch]) -> set[date]:
    """The dates that pauses take from a term of days: those that counting them as terms would count."""
    shift = timedelta(days=0 if calendar.day_zero == "start" else 1)
    return {
        day
        for begin, end in paused
        for day in rules.days_between(
            rules.counted_from(calendar, rules.local_date(calendar, begin)), rules.local_date(calendar, end) - shift
        )
    }


def _find_after_minutes(calendar: Calendar, at: int, length: int, paused: list[Stretch]) -> int | None:
    """The minute at which so many working minutes have passed since a minute."""
    while rules.local_date(calendar, at) <= calendar.last:
        block = at + _BLOCK_MINUTES
        for begin, end in rules.without_pauses(sorted(rules.worked_stretches(calendar, at, block)), paused):
            if length <= end - begin:
                return begin + length
            length -= end - begin
        at = block
    return None


def _uncounted_days_of_minutes(calendar: Calendar, at: int, due: int, paused: list[Stretch]) -> Iterator[Uncounted]:
    """The days on the way of a term of minutes of which no minute was counted."""
    for day in rules.days_between(rules.local_date(calendar, at), rules.local_date(calendar, due - 1)):
        stretches = list(rules.stretches_of_day(calendar, day))
        ahead = [(max(begin, at), min(end, due)) for begin, end in stretches if max(begin, at) < min(end, due)]
        if not stretches:
            yield wording.not_worked(calendar, day)
        elif not ahead:
            yield Uncounted(day, wording.AFTER_HOURS)
        elif not any(rules.without_pauses(ahead, paused)):
            yield Uncounted(day, wording.PAUSED)
