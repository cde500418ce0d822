"""When the cards of a week are seen: by the line, by everyone, and by themselves where nobody signed."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from berdampak.report.rhythm.contracts import Moments

WORKING_DAYS = 2
"""How many whole working days the line has before a card is out unsigned."""
DAYS_LOOKED = 60
_DAY = timedelta(days=1)


def moments_of(end: datetime, line_after: int, public_after: int, zone: str, works: Callable[[date], bool]) -> Moments:
    """The moments of a week that ends at `end`; the others come so many minutes after it, by the clock on the wall.

    `works` says on which dates the office does. Unsigned, a card is out on the working day that follows two of them.
    """
    local = end.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    line, public = (local + timedelta(minutes=minutes) for minutes in (line_after, public_after))
    itself = datetime.combine(_day_itself(line, works), public.time())
    return Moments(*(moment.replace(tzinfo=ZoneInfo(zone)) for moment in (line, public, max(itself, public))))


def _day_itself(line: datetime, works: Callable[[date], bool]) -> date:
    """The working day after the two that the line has; that on which it sees the card counts, unless it is late."""
    day, seen = line.date() if line.hour < 12 else line.date() + _DAY, 0
    for _ in range(DAYS_LOOKED):
        if works(day):
            if seen == WORKING_DAYS:
                return day
            seen += 1
        day += _DAY
    return day
