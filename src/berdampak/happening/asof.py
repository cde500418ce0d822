"""The events as they stood at a moment: what a week's cards are made of, however much happened since."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from berdampak.happening.contracts import EventSet, Source
from berdampak.happening.problems import problem
from berdampak.happening.store import EventStore

PIECE = 65_536


def event_set_until(store: EventStore, names: Sequence[str], until: datetime) -> EventSet:
    """The events of these sources that happened before a moment, and every note of a unit, whenever it was made.

    A source of which later events are known bears the digest of the earlier ones, so that the same week has the same
    origin a month later. Raises `happening.E026` for sources read under different rules, and what the store raises.
    """
    sets = [store.event_set(name) for name in names]
    if len({one.rules for one in sets}) > 1:
        raise problem("E026", store.events, present=", ".join(names))
    return EventSet(
        paths=tuple(path for one in sets for path in one.paths),
        rules=sets[0].rules,
        sources=tuple(_cut(one.sources[0], one.paths, until) for one in sets),
        notes=tuple(path for one in sets for path in one.notes),
        until=until,
    )


def first_event_at(store: EventStore, name: str) -> datetime | None:
    """When the first event of a source happened; None when there is none yet."""
    source = store.find_source(name)
    columns = (
        (pq.read_table(store.events / name / part, columns=["happened_at"]) for part in source.parts) if source else ()
    )
    return min((moment for table in columns if (moment := pc.min(table.column(0)).as_py())), default=None)


def _cut(source: Source, paths: Iterable[Path], until: datetime) -> Source:
    """The source as far as it goes before the moment."""
    digest, rows = sha256(), 0
    for path in paths:
        before = pq.read_table(path, columns=["event_id"], filters=[("happened_at", "<", until)])
        rows += before.num_rows
        ids = iter(before.column("event_id").to_pylist())
        while piece := list(islice(ids, PIECE)):
            digest.update(b"".join(piece))
    if rows == source.rows and source.cursor is None:
        return source
    return replace(source, rows=rows, file_sha256=digest.hexdigest())
