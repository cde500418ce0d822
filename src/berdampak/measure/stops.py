"""What stopped the work: outages taken out of working minutes, and days off duty out of an officer's presence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial

import duckdb
import numpy as np
from numpy.typing import NDArray

from berdampak.calendar.contracts import MISSING_MINUTES, Calendar
from berdampak.calendar.facade import VectorCalendar, is_working_day
from berdampak.happening.contracts import EventSet
from berdampak.happening.facade import Notes, is_off, read_notes
from berdampak.promise.contracts import Pack

Ints = NDArray[np.int64]
IsOff = Callable[[str, date], bool]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ENDLESS = np.iinfo(np.int64).max
"""The end of an outage that goes on."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which work stood still, in microseconds since 1970, and every cause that is noted of it."""

    from_us: int
    until_us: int
    causes: frozenset[str]


@dataclass(frozen=True)
class Stretches:
    """The stretches in which the work of one unit stood still, in order, none touching another."""

    all: tuple[Stretch, ...]

    def minutes(self, calendar: VectorCalendar, start_us: Ints, end_us: Ints) -> Ints:
        """Working minutes between moments in which the work stood still; negative where the end is the earlier."""
        return self._before(calendar, end_us) - self._before(calendar, start_us)

    def _before(self, calendar: VectorCalendar, us: Ints) -> Ints:
        """Minutes from the first stretch up to each moment."""
        starts, ends = (np.array([getattr(one, name) for one in self.all]) for name in ("from_us", "until_us"))
        whole = np.concatenate([[0], np.cumsum(_known(calendar.minutes(starts[:-1], ends[:-1])))])
        at = np.searchsorted(starts, us, side="right") - 1
        within = _known(calendar.minutes(starts[at], np.minimum(us, ends[at])))
        return np.where(at < 0, 0, whole[at] + within)


class Stops:
    """Everything that the units of an event set noted, ready to be taken out of its figures."""

    def __init__(self, events: EventSet, pack: Pack | None) -> None:
        self.notes = read_notes(events.notes)
        units = {*self.notes, *(pack.offices if pack else ())}
        found = {unit: merge(_outages_of(unit, self.notes, pack)) for unit in sorted(units)}
        self._units = [unit for unit, stretches in found.items() if stretches.all]
        self._found = [found[unit] for unit in self._units]
        self._firsts = np.cumsum([0, *(len(one.all) for one in self._found)]).tolist()

    def create_tables(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Write `stopped_units` (unit, stops_no) and `stopped_stretches` (stretch_no, from_at, until_at, causes)."""
        connection.execute("create table stopped_units (unit text, stops_no integer)")
        connection.execute(
            "create table stopped_stretches (stretch_no bigint, from_at timestamptz, until_at timestamptz, causes text)"
        )
        for number, unit in enumerate(self._units):
            connection.execute("insert into stopped_units values (?, ?)", [unit, number])
            for place, one in enumerate(self._found[number].all):
                until = None if one.until_us == ENDLESS else EPOCH + timedelta(microseconds=one.until_us)
                begin, causes = EPOCH + timedelta(microseconds=one.from_us), "+".join(sorted(one.causes))
                values = [self._firsts[number] + place, begin, until, causes]
                connection.execute("insert into stopped_stretches values (?, ?, ?, ?)", values)

    def take_out(
        self, minutes: Ints, stops_no: Ints, calendar: VectorCalendar, at: Ints, start_us: Ints, end_us: Ints
    ) -> None:
        """Take what stood still out of the measured `minutes` of the rows `at`, between two moments of each."""
        at = at[minutes[at] != MISSING_MINUTES]
        for number, rows in self.each(stops_no, at):
            minutes[rows] -= self._found[number].minutes(calendar, start_us[rows], end_us[rows])

    def each(self, stops_no: Ints, at: Ints) -> Iterator[tuple[int, Ints]]:
        """The numbers of stopped units among the rows `at`, with the rows of each."""
        for number in np.unique(stops_no[at]) if self._units else ():
            if number >= 0:
                yield int(number), at[stops_no[at] == number]

    def minutes_of_each(
        self, number: int, calendar: VectorCalendar, start_us: Ints, end_us: Ints
    ) -> Iterator[tuple[int, Ints]]:
        """Of each stretch of a stopped unit, by its number, the working minutes between moments that lie in it."""
        for place, stretch in enumerate(self._found[number].all):
            starts, ends = (np.clip(us, stretch.from_us, stretch.until_us) for us in (start_us, end_us))
            yield self._firsts[number] + place, _known(calendar.minutes(starts, ends))

    def take_out_days_off(self, connection: duckdb.DuckDBPyConnection, calendar_of: Callable[[str], Calendar]) -> None:
        """Take days on which an officer was away or off the roster out of `presence`, and mark the steps over them.

        A day on which they did a step stays: else leave that is noted afterwards would raise what was done a day.
        """
        for unit, notes in self.notes.items():
            off = cache(partial(is_off, notes))
            _drop_presence(connection, unit, off)
            _mark_steps(connection, unit, off, calendar_of(unit))


def _drop_presence(connection: duckdb.DuckDBPyConnection, unit: str, off: IsOff) -> None:
    idle = "(officer, day) not in (select officer, day from steps where unit = ? and officer is not null)"
    query = f"select distinct officer, day from presence where unit = ? and {idle}"
    seen = connection.execute(query, [unit, unit]).fetchall()
    for officer, day in seen:
        if off(officer, day):
            connection.execute("delete from presence where unit = ? and officer = ? and day = ?", [unit, officer, day])


def _mark_steps(connection: duckdb.DuckDBPyConnection, unit: str, off: IsOff, calendar: Calendar) -> None:
    """Mark the steps that their officer had in hand over a working day off, before the day on which they were done."""
    spans = connection.execute(
        "select distinct officer, in_hand_day, day from steps where unit = ? and officer is not null"
        " and in_hand_day < day",
        [unit],
    ).fetchall()
    is_open = cache(partial(_is_open, calendar))
    marked = [
        (officer, first, last)
        for officer, first, last in spans
        if any(off(officer, day) and is_open(day) for day in _days(first, last))
    ]
    if not marked:
        return
    officers, firsts, lasts = (list(column) for column in zip(*marked, strict=True))
    connection.execute(
        "update steps set off_duty = true from"
        " (select unnest(?::text[]) as officer, unnest(?::date[]) as first, unnest(?::date[]) as last) off"
        " where unit = ? and steps.officer = off.officer and in_hand_day = off.first and day = off.last",
        [officers, firsts, lasts, unit],
    )


def _is_open(calendar: Calendar, day: date) -> bool:
    return calendar.first <= day <= calendar.last and is_working_day(calendar, day)


def _days(first: date, last: date) -> Iterator[date]:
    """The days from the first on, without the last."""
    return (first + timedelta(days=number) for number in range((last - first).days))


def merge(stretches: list[Stretch]) -> Stretches:
    """The stretches in order, those that overlap or touch as one."""
    merged: list[Stretch] = []
    for one in sorted(stretches, key=lambda each: (each.from_us, each.until_us)):
        if merged and one.from_us <= merged[-1].until_us:
            last = merged[-1]
            merged[-1] = Stretch(last.from_us, max(last.until_us, one.until_us), last.causes | one.causes)
        elif one.from_us < one.until_us:
            merged.append(one)
    return Stretches(tuple(merged))


def _outages_of(unit: str, notes: Mapping[str, Notes], pack: Pack | None) -> list[Stretch]:
    """The outages that a unit noted, and those of the mall in which it sits."""
    office = pack.offices.get(unit) if pack else None
    places = dict.fromkeys([unit, (office.mall if office else None) or unit])
    return [
        Stretch(_us(one.from_at), ENDLESS if one.until_at is None else _us(one.until_at), frozenset({one.cause}))
        for place in places
        if place in notes
        for one in notes[place].outages
        if not one.undone
    ]


def _us(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


def _known(minutes: NDArray[np.int32]) -> Ints:
    """Minutes, none where the calendar does not know."""
    return np.where(minutes == MISSING_MINUTES, 0, minutes).astype(np.int64)
