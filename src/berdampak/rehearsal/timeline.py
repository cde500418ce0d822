"""Time in which somebody works, as stretches of seconds since 1970, and counting along it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import vector_calendar

NEVER = 1 << 60
"""A second after every simulation."""

Stretch = tuple[int, int]
"""From one second up to another, which is not included."""
Seconds = NDArray[np.int64]


class Timeline:
    """Stretches in order and apart; nothing is worked before the first or after the last."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self.stretches = tuple(stretches)
        self.starts = [start for start, _ in self.stretches]
        self.ends = [end for _, end in self.stretches]
        self.before = [0, *accumulate(end - start for start, end in self.stretches)]

    def begin(self, at: int) -> int:
        """The first worked second at or after `at`, or NEVER."""
        place = bisect_right(self.ends, at)
        return max(at, self.starts[place]) if place < len(self.starts) else NEVER

    def finish(self, begun: int, seconds: int) -> int:
        """The moment at which `seconds` (at least 1) of work are done that begin at a worked second, or NEVER."""
        place = bisect_right(self.starts, begun) - 1
        if begun + seconds <= self.ends[place]:
            return begun + seconds
        total = self.before[place] + begun - self.starts[place] + seconds
        place = bisect_left(self.before, total, place) - 1
        return self.starts[place] + total - self.before[place] if place < len(self.starts) else NEVER

    def without(self, gaps: Iterable[Stretch]) -> "Timeline":
        """The same time with gaps, in any order, cut out of it."""
        kept = list(self.stretches)
        for gap in gaps:
            kept = _cut(kept, gap)
        return Timeline(kept)

    def worked(self, moments: Seconds) -> Seconds:
        """Seconds worked up to each moment."""
        if not self.stretches:
            return np.zeros(len(moments), dtype=np.int64)
        starts, ends = np.array(self.stretches, dtype=np.int64).T
        place = np.maximum(np.searchsorted(starts, moments, side="right") - 1, 0)
        within = np.clip(moments - starts[place], 0, ends[place] - starts[place])
        return np.asarray(np.array(self.before)[place] + within)


def _cut(stretches: list[Stretch], gap: Stretch) -> list[Stretch]:
    """The stretches without one gap."""
    start, end = gap
    first = bisect_right(stretches, start, key=lambda stretch: stretch[1])
    last = bisect_left(stretches, end, key=lambda stretch: stretch[0])
    if first >= last:
        return stretches
    left, right = (stretches[first][0], start), (end, stretches[last - 1][1])
    return stretches[:first] + [side for side in (left, right) if side[0] < side[1]] + stretches[last:]


def office_hours(calendar: Calendar, start: int, end: int) -> Timeline:
    """The office hours of a calendar between two seconds that are whole minutes."""
    minutes = np.arange(start, end + 60, 60, dtype=np.int64) * 1_000_000
    worked = vector_calendar(calendar).minutes(minutes[:-1], minutes[1:]) > 0
    edges = np.flatnonzero(np.diff(np.concatenate([[False], worked, [False]]).astype(np.int8))) * 60 + start
    return Timeline((int(begin), int(stop)) for begin, stop in edges.reshape(-1, 2))
