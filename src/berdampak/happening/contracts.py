"""The event table: its one schema, and what is known of each source in it.

An event is one row: what happened, to which case, at which step, by whom, in which unit, from which source.
Personal data are not in it. Events are never changed; a mistake is corrected by another event.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pyarrow as pa

WORD = pa.dictionary(pa.int32(), pa.string())
MOMENT = pa.timestamp("us", tz="UTC")

EVENT_SCHEMA = pa.schema(
    [
        # SHA-256 of source name, the event's own fields and occurrence, first 16 bytes.
        pa.field("event_id", pa.binary(16), nullable=False),
        pa.field("source", WORD, nullable=False),
        # Number of the event in its source, from 1: the order of what shares a moment, or bears only a date.
        pa.field("position", pa.int64(), nullable=False),
        pa.field("case_id", pa.string(), nullable=False),
        pa.field("step", WORD, nullable=False),
        # schedule | start | suspend | resume | complete | abort; what a log leaves out or we do not know is complete.
        pa.field("lifecycle", WORD, nullable=False),
        pa.field("officer", WORD),
        pa.field("unit", WORD),
        pa.field("agency", WORD),
        pa.field("service", WORD),
        pa.field("channel", WORD),
        # When it happened, or ended if `started_at` is there too. With precision `day`: local midnight of that date.
        pa.field("happened_at", MOMENT, nullable=False),
        pa.field("precision", WORD, nullable=False),  # instant | day
        pa.field("started_at", MOMENT),
        pa.field("due_at", MOMENT),
        pa.field("due_precision", WORD),  # instant | day
        pa.field("opens", pa.bool_(), nullable=False),
        pa.field("closes", pa.bool_(), nullable=False),
        # From this event until the case's next one the clock stands still.
        pa.field("pauses", pa.bool_(), nullable=False),
        pa.field("returns", pa.bool_(), nullable=False),
        pa.field("outcome", WORD),
        pa.field("recorded_at", MOMENT, nullable=False),
    ]
)
NOTE_SCHEMA = pa.schema(
    [
        pa.field("source", WORD, nullable=False),
        # Number of the entry's leaf in the book, from 1.
        pa.field("position", pa.int64(), nullable=False),
        pa.field("unit", WORD, nullable=False),
        # Number of the entry in the stream of its unit, by which later entries refer to it.
        pa.field("entry", pa.int64(), nullable=False),
        pa.field("kind", WORD, nullable=False),
        # What the entry says, as canonical JSON: docs/events.md.
        pa.field("body", pa.string(), nullable=False),
        pa.field("recorded_at", MOMENT, nullable=False),
    ]
)
"""What units noted of themselves: rosters, leave and outages, one row an entry, beside the events of the same book."""
LIFECYCLES = ("schedule", "start", "suspend", "resume", "complete", "abort")


@dataclass(frozen=True, slots=True)
class Rules:
    """How the events of a source are to be read, as its map or the convention says.

    `zone` cuts days and weeks; `calendar` (an id) counts working time; `week_cut` is `MON 00:00` or `FRI 15:00`.
    `unclosed` says what a case without a closing activity is: finished at its `last_event`, or `open`.
    """

    zone: str = "UTC"
    calendar: str = "plain"
    week_cut: str = "MON 00:00"
    unclosed: str = "last_event"
    pack: str | None = None
    """Folder of the pack that names units and services and promises their terms."""
    map_named: bool = field(default=False, compare=False)
    """Whether a map said so; the same rules are the same, whoever said them."""


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """What the book seals of a batch whose rows stay outside it: what was read, how, and the root of its rows.

    `follows` is the leaf hash of the source's seal before it, empty for the first; so a batch that comes back after
    another took its place is sealed anew, and one that is tried again is not.
    """

    source: str
    kind: str
    """`batch.imported` or `batch.simulated`."""
    file_sha256: str
    map_sha256: str
    rows_root: str
    rows: int
    rejected: int
    replaces: bool
    follows: str = ""

    def with_root(self, rows_root: str) -> "BatchRecord":
        """The record once its rows are known."""
        return replace(self, rows_root=rows_root)


@dataclass(frozen=True, slots=True)
class BatchSeal:
    """Where the book sealed a batch: stream, number in it, and the entry's leaf hash in hexadecimal."""

    stream: str
    seq: int
    leaf_hash: str


Seal = Callable[[BatchRecord], BatchSeal]
"""Writes a batch into the book; the same record again gives the same seal."""


@dataclass(frozen=True, slots=True)
class Source:
    """One imported or simulated source: what it was read from, and how much of it was good."""

    name: str
    file_sha256: str
    map_sha256: str
    rules: Rules
    rows: int
    rejected: int
    repeated: int
    parts: tuple[str, ...] = field(default=())
    imported_at: datetime | None = None
    dated_steps: tuple[str, ...] = ()
    """Steps that bear dates alone, by the map or by what the log showed; they stay so when it grows."""
    missing: tuple[str, ...] = ()
    """Words that mean nothing was recorded, likewise."""
    batches: int = 0
    """How many batches count in it; one that replaces the others is the first again."""
    seals: tuple[BatchSeal, ...] = ()
    """The seals of those batches that the book has."""
    cursor: int | None = None
    """Of a source that comes from the book: how many of its leaves were read."""
    ahead: tuple[str, ...] = ()
    """Its cases whose last event stands later than it was recorded, because the clock had gone backwards."""
    notes: tuple[str, ...] = ()
    """Its parts that hold what units noted (NOTE_SCHEMA)."""

    @property
    def is_sealed(self) -> bool:
        """Whether the book answers for every event of the source."""
        return self.cursor is not None or (0 < self.batches == len(self.seals))


@dataclass(frozen=True, slots=True)
class EventSet:
    """Event parts of one or several sources that are read under the same rules."""

    paths: tuple[Path, ...]
    rules: Rules
    sources: tuple[Source, ...]
    notes: tuple[Path, ...] = ()
    """What the units of these sources noted of themselves, such as outages and leave."""
    until: datetime | None = None
    """Only what happened before this moment counts, and up to it everything is known; None: whatever there is."""
