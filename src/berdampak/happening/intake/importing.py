"""Brings one log into the store: all of its good rows, once."""

import hashlib
import os
import platform
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import EVENT_SCHEMA, MOMENT, BatchRecord, Seal, Source
from berdampak.happening.intake.damage import unreadable
from berdampak.happening.intake.events import STAGED_SCHEMA, Observed, to_events
from berdampak.happening.intake.identity import NOTHING, PART_BATCH_ROWS, Counts, Identities, Span
from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.noticing import notes_on
from berdampak.happening.intake.opening import open_log
from berdampak.happening.intake.proving import decide, take_sample
from berdampak.happening.intake.reading import RawBatch, Reader, Reject
from berdampak.happening.intake.rejects import Rejects
from berdampak.happening.intake.wide import unfold
from berdampak.happening.problems import problem
from berdampak.happening.sealing import last_seal, seal_batch
from berdampak.happening.store import EventStore, SourceWriter
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text
from berdampak.kernel.wording import number_text

Progress = Callable[[int, int, int], None]
"""Called now and then with rows read, bytes read and bytes in all."""
NAME_ENDINGS = (".gz", ".csv", ".tsv", ".txt", ".xes", ".parquet", ".xlsx", ".xml")


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of an import. `already` says that this very file was in the store, so that nothing was read."""

    source: Source
    rows_read: int = 0
    counts: Counts = NOTHING
    rejected: int = 0
    rejects_path: Path | None = None
    first_rejects: tuple[Reject, ...] = ()
    span: Span | None = None
    notes: tuple[Text, ...] = ()
    already: bool = False


def import_log(
    path: Path,
    store: EventStore,
    *,
    map_path: Path | None = None,
    source: str | None = None,
    replace: bool = False,
    clock: Clock,
    progress: Progress = lambda _rows, _bytes_read, _bytes_all: None,
    seal: Seal | None = None,
) -> ImportResult:
    """Read the log into the store, good rows only, and only those that are not there yet.

    All of it counts or none of it: an import that fails or is interrupted leaves the store as it was. With `replace`
    what the store has of this source gives way to the log. With `seal` the book has the batch before it counts.
    """
    map_ = _read_map(map_path) if map_path else LogMap()
    name = source or source_name(path)
    with closing(open_log(path, map_.sheet)) as reader, store.writing(name, _holder(path, clock)) as writer:
        before, file_sha256 = _state_of(path), _sha256_of(path)
        present = writer.find_present() if replace else writer.manifest
        had = None if replace else present
        if had is not None and had.source.map_sha256 != map_.sha256:
            raise problem("E021", map_path or path, source=name)
        if had is not None:
            writer.require_whole(had.source)
        if had is not None and file_sha256 in had.files:
            return ImportResult(had.source, already=True)
        log = _Log(path, name, map_, reader, had.source if had else None, present.source if present else None)
        staged = _stage(log, writer.scratch, progress)
        if _state_of(path) != before:
            raise problem("E013", path)
        return _commit(log, staged, writer, (*(had.files if had else ()), file_sha256), clock(), seal)


def _read_map(path: Path) -> LogMap:
    from berdampak.happening.intake.map_file import read_map

    return read_map(path)


def source_name(path: Path) -> str:
    """The name a log goes by if no other was given: its file name without endings."""
    name = path.name
    while name.lower().endswith(NAME_ENDINGS):
        name = name[: name.rindex(".")]
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-_")[:80] or "log"


@dataclass(frozen=True, slots=True)
class _Log:
    """The log being imported, what it adds to in the store (`had`), and what is there now, to be replaced or not."""

    path: Path
    source: str
    map_: LogMap
    reader: Reader
    had: Source | None
    present: Source | None


@dataclass(frozen=True, slots=True)
class _Staged:
    """The good rows of a log in a file of their own, the map they were read by, and what was noticed meanwhile."""

    path: Path
    map_: LogMap
    rejects: Rejects
    rows_read: int
    notes: tuple[Text, ...]


def _stage(log: _Log, scratch: Path, progress: Progress) -> _Staged:
    """Write the good rows of the log to a file beside the store."""
    bytes_all = log.path.stat().st_size
    observed, path = Observed(), scratch / "staged.parquet"
    if log.reader.seen:
        _require_columns(log)
    with Rejects(scratch / "rejects.csv") as rejects, pq.ParquetWriter(path, STAGED_SCHEMA) as file:
        records = _Records(log, rejects)
        sample = take_sample(records)
        map_, decisions = _decide(log, sample)
        for batch in chain(sample, records):
            events = to_events(batch, map_, rejects.add, observed)
            observed.good += len(events)
            file.write_batch(events.cast(STAGED_SCHEMA))
            progress(records.read, log.reader.bytes_read, bytes_all)
    if not records.read:
        raise problem("E005", log.path)
    _require_columns(log)
    if not observed.good:
        first = rejects.first[0]
        raise problem("E012", f"{log.path}:{first.line}", rows=number_text(rejects.count), reason=first.words)
    notes = (*log.reader.notes, *decisions, *notes_on(observed, map_))
    return _Staged(path, map_, rejects, records.read, notes)


class _Records:
    """The records of a log, and how many were read so far, those that could not be read included."""

    def __init__(self, log: _Log, rejects: Rejects) -> None:
        self.read = 0
        self._rejects = rejects
        self._batches = (self._unfold(batch, log.map_) for batch in log.reader.batches(log.map_.wanted, self._reject))

    def __iter__(self) -> Iterator[RawBatch]:
        return self._batches

    def _unfold(self, batch: RawBatch, map_: LogMap) -> RawBatch:
        self.read += len(batch.lines)
        return unfold(batch, map_)

    def _reject(self, reject: Reject) -> None:
        self.read += 1
        self._rejects.add(reject)


def _decide(log: _Log, sample: list[RawBatch]) -> tuple[LogMap, list[Text]]:
    """The map with what it leaves open decided; what was decided for a source's first events holds for later ones."""
    if log.had is None:
        return decide(log.map_, sample)
    first = log.had
    return replace(log.map_, zone=first.rules.zone, date_only=first.dated_steps, missing=first.missing), []


def _require_columns(log: _Log) -> None:
    """Refuse a log without the columns that it needs or that the map names (E010)."""
    if missing := log.map_.required.difference(log.reader.seen):
        present = ", ".join(sorted(log.reader.seen)) or "-"
        raise problem("E010", log.path, missing=", ".join(sorted(missing)), present=present, file=log.path)


def _commit(
    log: _Log, staged: _Staged, writer: SourceWriter, files: tuple[str, ...], now: datetime, seal: Seal | None
) -> ImportResult:
    """Write what is new as one more part, have it sealed, and make it count."""
    had, rules = log.had, staged.map_.rules
    parts = had.parts if had else ()
    with closing(Identities(staged.path, [writer.folder / part for part in parts], log.source, writer.scratch)) as ids:
        counts, span = ids.counts(), ids.span(rules.zone)
        new_parts = (_write_part(log.source, staged.path, ids, now),) if counts.new else ()
    seals = seal_batch(seal, _record(log, files[-1], counts.new, staged.rejects.count), new_parts)
    source = Source(
        name=log.source,
        file_sha256=files[-1],
        map_sha256=log.map_.sha256,
        rules=rules,
        rows=(had.rows if had else 0) + counts.new,
        rejected=staged.rejects.count,
        repeated=counts.repeated,
        parts=parts,
        imported_at=now,
        dated_steps=staged.map_.date_only,
        missing=staged.map_.missing,
        batches=(had.batches if had else 0) + 1,
        seals=(had.seals if had else ()) + seals,
    )
    return ImportResult(
        source=writer.commit(source, new_parts, files),
        rows_read=staged.rows_read,
        counts=counts,
        rejected=staged.rejects.count,
        rejects_path=_keep_rejects(staged.rejects, writer.rejects, files[-1]),
        first_rejects=tuple(staged.rejects.first),
        span=span,
        notes=staged.notes,
    )


def _record(log: _Log, file_sha256: str, rows: int, rejected: int) -> BatchRecord:
    """What the book is told of the batch; the root of its rows comes later."""
    return BatchRecord(
        source=log.source,
        kind="batch.imported",
        file_sha256=file_sha256,
        map_sha256=log.map_.sha256,
        rows_root="",
        rows=rows,
        rejected=rejected,
        replaces=log.had is None and log.present is not None,
        follows=last_seal(log.present),
    )


def _write_part(source: str, staged: Path, identities: Identities, now: datetime) -> Path:
    """Put what is new, with its identities, in a part of its own."""
    part = staged.with_name("part.parquet")
    ids = identities.in_order()
    with pq.ParquetFile(staged) as rows_file, pq.ParquetWriter(part, EVENT_SCHEMA, compression="zstd") as file:
        for rows in rows_file.iter_batches(PART_BATCH_ROWS):
            event_ids, is_new = ids.take(len(rows))
            later = {
                "event_id": event_ids,
                "source": pa.repeat(source, len(rows)),
                "recorded_at": pa.repeat(pa.scalar(now, MOMENT), len(rows)),
            }
            columns = {name: later[name] if name in later else rows.column(name) for name in EVENT_SCHEMA.names}
            file.write_batch(pa.RecordBatch.from_pydict(columns).filter(is_new).cast(EVENT_SCHEMA))
    return part


def _keep_rejects(rejects: Rejects, folder: Path, file_sha256: str) -> Path | None:
    """Move the rejects to where their reader finds them."""
    if not rejects.count:
        return None
    folder.mkdir(exist_ok=True)
    return rejects.path.rename(folder / f"{file_sha256[:12]}.csv")


def _state_of(path: Path) -> tuple[int, int]:
    """What of a file changes when it is written to."""
    with unreadable(path):
        status = path.stat()
    return status.st_size, status.st_mtime_ns


def _sha256_of(path: Path) -> str:
    with unreadable(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _holder(path: Path, clock: Clock) -> str:
    """Who is writing: process, machine, since when, and what."""
    return f"PID {os.getpid()} @ {platform.node()}, {clock():%Y-%m-%d %H:%M:%S} UTC, {path.name}"
