"""From what was played to rows of the event table."""

import hashlib
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from berdampak.happening.contracts import EVENT_SCHEMA, LIFECYCLES, MOMENT
from berdampak.rehearsal.filing import CHANNELS, Filings
from berdampak.rehearsal.play import NOBODY, Played
from berdampak.rehearsal.visits import APPROVED, OUTCOMES, RETURNED, WITHDRAWN, Numbers, Visits

SCHEDULE, START, COMPLETE, ABORT = (LIFECYCLES.index(word) for word in ("schedule", "start", "complete", "abort"))


@dataclass(frozen=True, slots=True)
class Names:
    """The codes that stand in the event table for the numbers of a city."""

    source: str
    cases: str
    """What the case numbers of the city begin with."""
    steps: tuple[str, ...]
    services: tuple[str, ...]
    units: tuple[str, ...]
    agencies: tuple[str, ...]
    officers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Events in order, as the visit each belongs to, its lifecycle and its second."""

    visit: Numbers
    lifecycle: Numbers
    at: Numbers


def rows_of(visits: Visits, played: Played, end: int) -> Rows:
    """What happened before `end`: citizens bring (schedule) or withdraw (abort), officers start and complete."""
    withdrawn = visits.end == WITHDRAWN
    moments = (
        (SCHEDULE, played.came, visits.asked & ~withdrawn),
        (ABORT, played.came, withdrawn),
        (START, played.start, ~withdrawn),
        (COMPLETE, played.done, ~withdrawn),
    )
    found = [(lifecycle, at, np.flatnonzero(here & (at < end))) for lifecycle, at, here in moments]
    visit = np.concatenate([places for _, _, places in found])
    lifecycle = np.concatenate([np.full(len(places), lifecycle) for lifecycle, _, places in found])
    at = np.concatenate([at[places] for _, at, places in found])
    order = np.lexsort((lifecycle, visit, at))
    return Rows(visit[order], lifecycle[order], at[order])


def table_of_events(
    rows: Rows, visits: Visits, played: Played, filings: Filings, names: Names, agency: Numbers, first_position: int
) -> pa.Table:
    """The rows as a table of EVENT_SCHEMA; `agency` gives the number of each unit's agency."""
    visit, case = rows.visit, visits.case[rows.visit]
    closes = ((rows.lifecycle == COMPLETE) & (visits.end[visit] >= APPROVED)) | (rows.lifecycle == ABORT)
    returns = (rows.lifecycle == COMPLETE) & (visits.end[visit] == RETURNED)
    opens = (rows.lifecycle == SCHEDULE) & (np.diff(visits.case, prepend=-1) != 0)[visit]
    by_officer = (rows.lifecycle == START) | (rows.lifecycle == COMPLETE)
    position = np.arange(first_position, first_position + len(visit), dtype=np.int64)
    happened_at = pa.array(rows.at * 1_000_000).cast(MOMENT)
    unit, none = visits.unit[visit], pa.nulls(len(visit), MOMENT)
    columns = {
        "event_id": _event_ids(names.source, position),
        "source": _words(np.zeros_like(visit), (names.source,)),
        "position": pa.array(position),
        "case_id": _case_ids(names.cases, len(filings.at)).take(pa.array(case)),
        "step": _words(visits.step[visit], names.steps),
        "lifecycle": _words(rows.lifecycle, LIFECYCLES),
        "officer": _words(played.officer[visit], names.officers, by_officer & (played.officer[visit] != NOBODY)),
        "unit": _words(unit, names.units),
        "agency": _words(agency[unit], names.agencies),
        "service": _words(filings.service[case], names.services),
        "channel": _words(filings.channel[case], CHANNELS),
        "happened_at": happened_at,
        "precision": _words(np.zeros_like(visit), ("instant",)),
        "started_at": none,
        "due_at": none,
        "due_precision": _words(visit, (), np.zeros(len(visit), dtype=np.bool_)),
        "opens": pa.array(opens),
        "closes": pa.array(closes),
        "pauses": pa.array(returns),
        "returns": pa.array(returns),
        "outcome": _words(visits.end[visit] - APPROVED, tuple(OUTCOMES.values()), closes),
        "recorded_at": happened_at,
    }
    return pa.table(columns, schema=EVENT_SCHEMA)


def _words(numbers: Numbers, words: tuple[str, ...], known: NDArray[np.bool_] | None = None) -> pa.DictionaryArray:
    """The words under their numbers, of which some may be the same word; null where not known."""
    places = {word: place for place, word in enumerate(dict.fromkeys(words))}
    place_of = np.array([*(places[word] for word in words), 0], dtype=np.int32)
    indices = place_of[numbers if known is None else np.where(known, numbers, -1)]
    mask = None if known is None else ~known
    return pa.DictionaryArray.from_arrays(pa.array(indices, mask=mask), pa.array(places, pa.string()))


def _case_ids(prefix: str, count: int) -> pa.Array:
    return pa.array([f"{prefix}-{number:06d}" for number in range(1, count + 1)], pa.string())


def _event_ids(source: str, position: Numbers) -> pa.Array:
    """Eight bytes of the source's hash and eight of the position: unique without hashing a hundred million rows."""
    ids = np.empty((len(position), 2), dtype=">u8")
    ids[:, 0] = int.from_bytes(hashlib.sha256(source.encode()).digest()[:8], "big")
    ids[:, 1] = position
    return pa.Array.from_buffers(pa.binary(16), len(position), [None, pa.py_buffer(ids.tobytes())])
