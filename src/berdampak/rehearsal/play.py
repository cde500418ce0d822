"""The queues: a discrete-event loop that gives every visit its officer, its start and its end.

Cases are served first come, first served, so whoever comes can be given an officer at once: the one free first.
That is one heap operation a visit on the cases under way and one on the unit's officers, in plain Python. It needs
no simplification of returns, leave or outages, as a vectorised Lindley recursion would; everything around it is NumPy,
and a hundred million events are many cities, each played by itself within bounded memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, heapreplace

import numpy as np

from berdampak.rehearsal.desks import Desk, Officer
from berdampak.rehearsal.filing import DAY_SECONDS, Filings
from berdampak.rehearsal.timeline import NEVER, Seconds
from berdampak.rehearsal.visits import BY_WALL, PASSED, RETURNED, WITHDRAWN, Numbers, Visits

NOBODY = -1

Way = list[tuple[int, int]]
"""A heap of the cases under way: when each comes to its next visit, and the number of that visit."""


@dataclass(frozen=True, slots=True)
class Played:
    """When each visit came, was taken up and was done (NEVER if that was not within the window), and by whom."""

    came: Seconds
    start: Seconds
    done: Seconds
    officer: Numbers


def play(visits: Visits, filings: Filings, desks: tuple[Desk, ...], officers: tuple[Officer, ...]) -> Played:
    """Play every queue of a city from its first case to the end of the window."""
    came, start, done = ([NEVER] * len(visits.case) for _ in range(3))
    officer = [NOBODY] * len(visits.case)
    queues = [Queue(unit, officers) for unit in range(len(desks))]
    unit, end, work = visits.unit.tolist(), visits.end.tolist(), visits.work_seconds.tolist()
    journey = Journey(visits, desks)
    way: Way = []
    for at, visit in _arrivals(visits, filings, way):
        came[visit] = at
        if end[visit] == WITHDRAWN:
            continue
        start[visit], done[visit], officer[visit] = queues[unit[visit]].serve(at, work[visit])
        following = journey.next_at(visit, done[visit])
        if following < NEVER:
            heappush(way, (following, visit + 1))
    return Played(*(np.array(column, dtype=np.int64) for column in (came, start, done, officer)))


class Queue:
    """The queue of one unit: its officers, in a heap by the moment each can next begin."""

    def __init__(self, unit: int, officers: tuple[Officer, ...]) -> None:
        self._officers = officers
        own = [number for number, officer in enumerate(officers) if officer.unit == unit]
        self._free = [(officers[number].at_desk.begin(0), 0, number) for number in own]
        heapify(self._free)

    def serve(self, at: int, work_seconds: int) -> tuple[int, int, int]:
        """When work that comes at `at` is begun and done, and by which officer; those long free go first."""
        free = self._free
        while True:
            begun, since, number = free[0]
            if begun >= at:
                break
            # What the heap says of an idle officer is past; ask again from now on.
            begun = self._officers[number].at_desk.begin(at)
            if begun == at:
                break
            heapreplace(free, (begun, since, number))
        if begun == NEVER:
            return NEVER, NEVER, NOBODY
        officer = self._officers[number]
        skill = officer.skill if begun >= officer.learnt_at else officer.skill / 2
        done = officer.at_desk.finish(begun, max(int(work_seconds / skill), 1))
        heapreplace(free, (officer.at_desk.begin(done), done, number))
        return begun, done, number


class Journey:
    """The way from one visit to the next, which the file or the citizen makes."""

    def __init__(self, visits: Visits, desks: tuple[Desk, ...]) -> None:
        self._goes_on: list[bool] = np.isin(visits.end, (PASSED, RETURNED)).tolist()
        self._by_wall: list[bool] = (visits.delay_by == BY_WALL).tolist()
        self._delay: list[int] = visits.delay.tolist()
        self._unit: list[int] = visits.unit.tolist()
        self._hours = [desk.open_hours for desk in desks]
        self._midnight = int(desks[0].days.midnights[0])

    def next_at(self, visit: int, done: int) -> int:
        """The moment at which the visit after `visit` comes, or NEVER."""
        if done == NEVER or not self._goes_on[visit]:
            return NEVER
        delay = self._delay[visit + 1]
        if self._by_wall[visit + 1]:
            return done - (done - self._midnight) % DAY_SECONDS + delay
        hours = self._hours[self._unit[visit + 1]]
        begun = hours.begin(done)
        return hours.finish(begun, delay) if delay and begun < NEVER else begun


def _arrivals(visits: Visits, filings: Filings, way: Way) -> Iterator[tuple[int, int]]:
    """Every coming of a case to a visit, in order: new filings, and what is put on `way` meanwhile."""
    first = np.flatnonzero(np.diff(visits.case, prepend=-1))
    for at, visit in zip(filings.at.tolist(), first.tolist(), strict=True):
        while way and way[0][0] <= at:
            yield heappop(way)
        yield at, visit
    while way:
        yield heappop(way)
