"""Moments of the week as minutes, and how long after the end of a week each comes."""

import re
from datetime import date
from typing import Any

from berdampak.promise.contracts import Pack

DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
MINUTES_OF_A_DAY = 24 * 60
MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY


def minute_of_week(words: Any) -> int | None:
    """The minute of `FRI 15:00` from Monday 00:00; None for anything that is no such moment."""
    match = re.fullmatch(rf"({'|'.join(DAYS)}) ([01]\d|2[0-3]):([0-5]\d)", words) if isinstance(words, str) else None
    if match is None:
        return None
    day, hour, minute = match.groups()
    return DAYS.index(day) * MINUTES_OF_A_DAY + int(hour) * 60 + int(minute)


def after_cut(week_cut: str, moment: str) -> int:
    """How many minutes after the end of a week, less than a week of them, the moment comes."""
    return ((minute_of_week(moment) or 0) - (minute_of_week(week_cut) or 0)) % MINUTES_OF_A_WEEK


def has_consequences(pack: Pack, day: date) -> bool:
    """Whether anything may follow from a figure on that day."""
    begins = pack.rhythm.consequences_from
    return begins is not None and day >= begins
