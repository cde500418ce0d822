"""The times of a day at which people may be appointed."""

from collections.abc import Iterable
from dataclasses import dataclass

SLOT_MINUTES = 30


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of opening hours, in local minutes since midnight; `end_minute` is not within."""

    start_minute: int
    end_minute: int


def slot_minutes(hours: Iterable[Hours], length: int = SLOT_MINUTES) -> list[int]:
    """Local minutes at which a whole slot begins.

    >>> slot_minutes([Hours(450, 520), Hours(780, 840)])
    [450, 480, 780, 810]
    """
    return [minute for each in hours for minute in range(each.start_minute, each.end_minute - length + 1, length)]


def is_open(hours: Iterable[Hours], minute: int, early: int = 0) -> bool:
    """Whether tickets are given at a local minute: from `early` minutes before the opening until the last hour ends.

    >>> [is_open([Hours(450, 720), Hours(780, 960)], minute) for minute in (449, 450, 740, 959, 960)]
    [False, True, True, True, False]
    """
    known = list(hours)
    return bool(known) and known[0].start_minute - early <= minute < known[-1].end_minute
