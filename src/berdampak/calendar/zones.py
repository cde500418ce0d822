"""The offsets of a time zone as plain whole numbers, asked of zoneinfo once a year."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from berdampak.calendar.chunks import by_chunks
from berdampak.calendar.contracts import MISSING_MOMENT

Moments = NDArray[np.int64]
Change = tuple[int, int]
"""The UTC second from which an offset holds, and that offset in seconds."""

SECOND_US = 1_000_000
# Before FIRST_YEAR every zone keeps local mean time.
FIRST_YEAR, LAST_YEAR = 1800, 2499
# The Gregorian calendar repeats, weekdays included, every 400 years; no zone has a dated rule after RULES_YEAR.
CYCLE_US = 146_097 * 86_400 * SECOND_US
RULES_YEAR = 2099
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# No zone in the database keeps an offset for less than four days, so a look every second day misses no change.
_STEP_SECONDS = 2 * 86_400


def year_second(year: int) -> int:
    """The UTC second at which a year begins."""
    return int((datetime(year, 1, 1, tzinfo=UTC) - _EPOCH).total_seconds())


def offset_segments(zone: str, from_minute: int, to_minute: int) -> Iterator[tuple[int, int, int]]:
    """The stretches of one offset between two UTC minutes: (first minute, end minute, offset in minutes).

    A minute has the offset of its first second, and an offset with odd seconds is floored, so that every
    UTC minute has exactly one local minute.
    """
    changes = offset_changes(zone, _year_of(from_minute * 60), _year_of(to_minute * 60))
    starts = [-(-second // 60) for second, _ in changes[1:]]
    for start, end, (_, offset) in zip([from_minute, *starts], [*starts, to_minute], changes, strict=True):
        begin, finish = max(start, from_minute), min(end, to_minute)
        if begin < finish:
            yield begin, finish, offset // 60


@lru_cache(maxsize=256)
def offset_changes(zone: str, first_year: int, last_year: int) -> tuple[Change, ...]:
    """The offset at the start of a run of years, and each change in them."""
    changes = [change for year in range(first_year, last_year + 1) for change in _changes_of_year(zone, year)]
    return (changes[0], *(later for earlier, later in pairwise(changes) if later[1] != earlier[1]))


@cache
def _changes_of_year(zone: str, year: int) -> tuple[Change, ...]:
    rules = ZoneInfo(zone)
    at, end = year_second(year), year_second(year + 1)
    changes = [(at, _offset(rules, at))]
    while at < end:
        following = min(at + _STEP_SECONDS, end)
        if _offset(rules, following) != changes[-1][1]:
            following = _change_between(rules, at, following)
            if following < end:
                changes.append((following, _offset(rules, following)))
        at = following
    return tuple(changes)


def _change_between(rules: ZoneInfo, before: int, after: int) -> int:
    """The second at which the offset that holds at `before` gives way, at `after` or sooner."""
    offset = _offset(rules, before)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(rules, middle) == offset:
            before = middle
        else:
            after = middle
    return after


def _offset(rules: ZoneInfo, second: int) -> int:
    offset = (_EPOCH + timedelta(seconds=second)).astimezone(rules).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def _year_of(second: int) -> int:
    year = (_EPOCH + timedelta(seconds=second)).year
    return min(max(year, FIRST_YEAR), LAST_YEAR)


def local_us(zone: str, us: Moments) -> Moments:
    """The local wall clock of UTC moments: microseconds since 1970-01-01T00:00 local, DST included, for any year.

    Both are int64; MISSING_MOMENT (NumPy's NaT) stays itself.
    """
    return by_chunks(lambda moments: _local_us(zone, moments), np.int64, us)


def _local_us(zone: str, us: Moments) -> Moments:
    known = us != MISSING_MOMENT
    reference = _within_rules(np.where(known, us, 0))
    low, high = (_year_of(int(edge) // SECOND_US) for edge in (reference.min(), reference.max()))
    changes = offset_changes(zone, low, high)
    starts, offsets = np.array(changes, dtype=np.int64).T * SECOND_US
    at = np.searchsorted(starts[1:], [reference.min(), reference.max()], side="right")
    rows = at[0] if at[0] == at[1] else np.searchsorted(starts[1:], reference, side="right")
    return np.where(known, us + offsets[rows], MISSING_MOMENT)


def _within_rules(us: Moments) -> Moments:
    """The same moments in years that can be asked of zoneinfo: far ones moved by whole cycles of the calendar."""
    start, end = year_second(RULES_YEAR + 1) * SECOND_US, year_second(LAST_YEAR + 1) * SECOND_US
    early = year_second(FIRST_YEAR) * SECOND_US
    if us.max() < end and us.min() >= early:
        return us
    return np.where(us >= end, start + (us - start) % CYCLE_US, np.maximum(us, early))
