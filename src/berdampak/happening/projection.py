"""From the book to the tables of events and notes: what is new in the book becomes one more part of its source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import EVENT_SCHEMA, NOTE_SCHEMA, Rules, Source
from berdampak.happening.live import KIND, LiveEvent, decode_event
from berdampak.happening.problems import problem
from berdampak.happening.store import EventStore, SourceWriter
from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.clock import Clock

BATCH_ROWS = 65_536
UNIT_STREAM = "unit:"
"""What the names of streams begin with in which units note rosters, leave and outages."""
BOOK = "book"
"""What stands in the place of a map's hash: the book's events need none."""


class EntryLike(Protocol):
    """What is read of an entry of the book."""

    @property
    def stream(self) -> str:
        """The stream that the entry stands in."""

    @property
    def seq(self) -> int:
        """Its number in the stream."""

    @property
    def kind(self) -> str:
        """What the entry is about."""

    @property
    def recorded_at(self) -> str:
        """The moment of recording, in ISO 8601."""

    @property
    def flag(self) -> int:
        """1 when the clock had gone backwards within the stream."""

    @property
    def body(self) -> dict[str, Any]:
        """What the entry says."""

    @property
    def leaf_hash(self) -> bytes:
        """The hash of the entry."""

    @property
    def leaf_index(self) -> int | None:
        """Its place in the tree."""


ReadFrom = Callable[[int], Iterator[EntryLike]]
"""The entries of the book in the order of the tree, from a place on."""


@dataclass(frozen=True, slots=True)
class Projected:
    """What came of a projection: the source, if there is any, how many entries were read, and rows written."""

    source: Source | None
    read: int
    written: int


def project(read_from: ReadFrom, store: EventStore, source: str, rules: Rules, *, clock: Clock) -> Projected:
    """Bring what the book has and the tables of events and of notes have not into them; all of it counts or none.

    What was read before is not read again. Raises `happening.E032` to `happening.E034`.
    """
    with store.writing(source, "berdampak project") as writer:
        manifest = writer.manifest
        had = manifest.source if manifest else _new_source(source, rules)
        if had.cursor is None:
            raise problem("E032", source=source)
        writer.require_whole(had)
        reading = _Reading(had, writer)
        part = _write(reading, read_from(had.cursor), writer.scratch / "part.parquet")
        notes = _write_notes(reading.notes, writer.scratch / "notes.parquet")
        if reading.cursor == had.cursor:
            return Projected(had if manifest else None, 0, 0)
        new = reading.source(rules, clock())
        committed = writer.commit(new, (part,) if part else (), (), (notes,) if notes else ())
    return Projected(committed, reading.cursor - had.cursor, reading.written + len(reading.notes))


def _new_source(name: str, rules: Rules) -> Source:
    return Source(name, "", BOOK, rules, rows=0, rejected=0, repeated=0, cursor=0)


def _write(reading: "_Reading", entries: Iterator[EntryLike], path: Path) -> Path | None:
    """Put the new events in a part of their own; none if there is none."""
    rows = reading.rows(entries)
    if not (first := list(islice(rows, BATCH_ROWS))):
        return None
    with pq.ParquetWriter(path, EVENT_SCHEMA, compression="zstd") as file:
        while first:
            file.write_table(pa.Table.from_pylist(first, schema=EVENT_SCHEMA))
            first = list(islice(rows, BATCH_ROWS))
    return path


def _write_notes(rows: list[dict[str, Any]], path: Path) -> Path | None:
    """Put the new notes of units in a part of their own; none if there is none."""
    if not rows:
        return None
    pq.write_table(pa.Table.from_pylist(rows, schema=NOTE_SCHEMA), path, compression="zstd")
    return path


@dataclass(slots=True)
class _Reading:
    """One reading of the book: how far it came, and when each case it met last stood."""

    had: Source
    writer: SourceWriter
    cursor: int = 0
    written: int = 0
    last_event: str = ""
    notes: list[dict[str, Any]] = field(default_factory=list)
    stands: dict[str, datetime] = field(default_factory=dict)
    ahead: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        assert self.had.cursor is not None
        self.cursor, self.last_event, self.ahead = self.had.cursor, self.had.file_sha256, set(self.had.ahead)

    def rows(self, entries: Iterator[EntryLike]) -> Iterator[dict[str, Any]]:
        """The events among the entries, as rows of the table (E033, E034); notes of units are put aside."""
        for entry in entries:
            if entry.leaf_index != self.cursor:
                raise problem("E033", self.writer.folder, cursor=self.cursor, found=entry.leaf_index)
            if entry.kind.startswith(KIND):
                yield self._row(entry)
                self.written += 1
                self.last_event = entry.leaf_hash.hex()
            elif entry.stream.startswith(UNIT_STREAM):
                self.notes.append(self._note(entry))
                self.last_event = entry.leaf_hash.hex()
            self.cursor += 1

    def source(self, rules: Rules, now: datetime) -> Source:
        """The source with what was read."""
        return Source(
            name=self.had.name,
            file_sha256=self.last_event,
            map_sha256=BOOK,
            rules=rules,
            rows=self.had.rows + self.written,
            rejected=0,
            repeated=0,
            parts=self.had.parts,
            imported_at=now,
            cursor=self.cursor,
            ahead=tuple(sorted(self.ahead)),
            notes=self.had.notes,
        )

    def _note(self, entry: EntryLike) -> dict[str, Any]:
        """An entry of a unit's stream as a row."""
        return {
            "source": self.had.name,
            "position": self.cursor + 1,
            "unit": entry.stream.removeprefix(UNIT_STREAM),
            "entry": entry.seq,
            "kind": entry.kind,
            "body": canonical_json(entry.body).decode(),
            "recorded_at": datetime.fromisoformat(entry.recorded_at),
        }

    def _row(self, entry: EntryLike) -> dict[str, Any]:
        try:
            event, recorded_at = decode_event(entry.body), datetime.fromisoformat(entry.recorded_at)
        except ValueError as error:
            raise problem("E034", self.writer.folder, found=self.cursor, detail=error) from error
        return {
            "event_id": entry.leaf_hash[:16],
            "source": self.had.name,
            "position": self.cursor + 1,
            "case_id": event.case,
            "happened_at": self._place(event, recorded_at, went_back=entry.flag == 1),
            "precision": "instant",
            "recorded_at": recorded_at,
        } | {name: getattr(event, name) for name in CARRIED}

    def _place(self, event: LiveEvent, recorded_at: datetime, *, went_back: bool) -> datetime:
        """When the event stands: when it was recorded, but never before what its case already has."""
        before = self.stands.get(event.case)
        if before is None and (went_back or event.case in self.ahead):
            before = self._find_last(event.case)
        stands = recorded_at if before is None else max(before, recorded_at)
        self.stands[event.case] = stands
        (self.ahead.add if stands > recorded_at else self.ahead.discard)(event.case)
        return stands

    def _find_last(self, case: str) -> datetime | None:
        """When the last event of a case stands in the table; asked only where a clock had gone backwards."""
        paths = [self.writer.folder / part for part in self.had.parts]
        tables = (pq.read_table(path, columns=["happened_at"], filters=[("case_id", "==", case)]) for path in paths)
        moments = [moment for table in tables for moment in table.column("happened_at").to_pylist()]
        return max(moments, default=None)


CARRIED = (
    "step",
    "lifecycle",
    "officer",
    "unit",
    "agency",
    "service",
    "channel",
    "outcome",
    "started_at",
    "due_at",
    "due_precision",
    "opens",
    "closes",
    "pauses",
    "returns",
)
"""What an event of the table has from the book's as it is."""
