"""Brings one log into the store: all of its good rows, once."""

import hashlib
import os
import platform
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import EVENT_SCHEMA, MOMENT, Source
from berdampak.happening.intake.events import STAGED_SCHEMA, to_events
from berdampak.happening.intake.identity import PART_BATCH_ROWS, Identities, Span
from berdampak.happening.intake.log_map import LogMap, read_map
from berdampak.happening.intake.opening import open_log
from berdampak.happening.intake.reading import Reader, Reject
from berdampak.happening.intake.rejects import Rejects
from berdampak.happening.problems import problem
from berdampak.happening.store import EventStore, SourceWriter
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text

Progress = Callable[[int, int, int], None]
"""Called now and then with rows read, bytes read and bytes in all."""
NAME_ENDINGS = (".gz", ".csv", ".tsv", ".txt", ".xes", ".parquet", ".xlsx", ".xml")
HASH_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of an import. `already` says that this very file was in the store, so that nothing was read."""

    source: Source
    rows_read: int = 0
    rows_new: int = 0
    rows_known: int = 0
    repeated: int = 0
    changed: int = 0
    vanished: int = 0
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
) -> ImportResult:
    """Read the log into the store, good rows only, and only those that are not there yet.

    All of it counts or none of it: an import that fails or is interrupted leaves the store as it was.
    """
    map_ = read_map(map_path) if map_path else LogMap()
    name = source or source_name(path)
    with closing(open_log(path, map_.sheet)) as reader, store.writing(name, _holder(path, clock)) as writer:
        before = path.stat()
        file_sha256 = _sha256_of(path)
        manifest = None if replace else writer.manifest
        if manifest is not None and manifest.source.map_sha256 != map_.sha256:
            raise problem("E021", map_path or path, source=name)
        if manifest is not None and file_sha256 in manifest.files:
            return ImportResult(manifest.source, already=True)
        source_before = manifest.source if manifest else None
        job = _Import(path, name, map_, map_path is not None, reader, writer, source_before)
        with Rejects(writer.scratch / "rejects.csv") as rejects:
            rows_read = job.stage(rejects, progress)
        after = path.stat()
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise problem("E013", path)
        files = (*(manifest.files if manifest else ()), file_sha256)
        return job.commit(rejects, rows_read, files, clock())


def source_name(path: Path) -> str:
    """The name a log goes by if no other was given: its file name without endings."""
    name = path.name
    while name.lower().endswith(NAME_ENDINGS):
        name = name[: name.rindex(".")]
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-_")[:80] or "log"


@dataclass(frozen=True, slots=True)
class _Import:
    """One import under way."""

    path: Path
    name: str
    map_: LogMap
    map_named: bool
    reader: Reader
    writer: SourceWriter
    source_before: Source | None

    @property
    def staged(self) -> Path:
        return self.writer.scratch / "staged.parquet"

    def stage(self, rejects: Rejects, progress: Progress) -> int:
        """Write the good rows of the log to a file beside the store; the number of rows read."""
        wanted = frozenset(self.map_.columns.wanted.values())
        bytes_all = self.path.stat().st_size
        good = 0
        self._require_columns(known=False)
        with pq.ParquetWriter(self.staged, STAGED_SCHEMA) as file:
            for batch in self.reader.batches(wanted, rejects.add):
                events = to_events(batch, self.map_, rejects.add)
                good += len(events)
                file.write_batch(events.cast(STAGED_SCHEMA))
                progress(good + rejects.count, self.reader.bytes_read, bytes_all)
        if good + rejects.count == 0:
            raise problem("E005", self.path)
        self._require_columns(known=True)
        if good == 0:
            first = rejects.first[0]
            raise problem("E012", f"{self.path}:{first.line}", rows=rejects.count, reason=first.words)
        return good + rejects.count

    def _require_columns(self, *, known: bool) -> None:
        """Refuse a log without the columns it should have; some logs show their columns only when read (`known`)."""
        if not self.reader.seen and not known:
            return
        columns = self.map_.columns
        needed = {columns.case, columns.step, columns.time, *columns.named.values()}
        if missing := needed - self.reader.seen:
            present = ", ".join(sorted(self.reader.seen)) or "-"
            listed = ", ".join(f"`{name}`" for name in sorted(missing))
            raise problem("E010", self.path, missing=listed, present=present, file=self.path)

    def commit(self, rejects: Rejects, rows_read: int, files: tuple[str, ...], now: datetime) -> ImportResult:
        """Write what is new as one more part, and make it count."""
        parts = [self.writer.folder / name for name in (self.source_before.parts if self.source_before else ())]
        with closing(Identities(self.staged, parts, self.name, self.writer.scratch)) as identities:
            counts, span = identities.counts(), identities.span()
            new_parts = (self._write_part(identities, now),) if counts.new else ()
        had = self.source_before
        source = Source(
            name=self.name,
            file_sha256=files[-1],
            map_sha256=self.map_.sha256,
            rules=self.map_.rules(named=self.map_named),
            rows=(had.rows if had else 0) + counts.new,
            rejected=rejects.count,
            repeated=counts.repeated,
            parts=had.parts if had else (),
            imported_at=now,
        )
        return ImportResult(
            source=self.writer.commit(source, new_parts, files),
            rows_read=rows_read,
            rows_new=counts.new,
            rows_known=counts.known,
            repeated=counts.repeated,
            changed=counts.changed,
            vanished=counts.vanished,
            rejected=rejects.count,
            rejects_path=self._keep(rejects, files[-1]),
            first_rejects=tuple(rejects.first),
            span=span,
            notes=tuple(self.reader.notes),
        )

    def _write_part(self, identities: Identities, now: datetime) -> Path:
        part = self.writer.scratch / "part.parquet"
        ids = identities.in_order()
        with pq.ParquetFile(self.staged) as staged, pq.ParquetWriter(part, EVENT_SCHEMA, compression="zstd") as file:
            for rows in staged.iter_batches(PART_BATCH_ROWS):
                event_ids, is_new = ids.take(len(rows))
                later = {
                    "event_id": event_ids,
                    "source": pa.repeat(self.name, len(rows)),
                    "recorded_at": pa.repeat(pa.scalar(now, MOMENT), len(rows)),
                }
                columns = {name: later[name] if name in later else rows.column(name) for name in EVENT_SCHEMA.names}
                file.write_batch(pa.RecordBatch.from_pydict(columns).filter(is_new).cast(EVENT_SCHEMA))
        return part

    def _keep(self, rejects: Rejects, file_sha256: str) -> Path | None:
        """Move the rejects to where their reader finds them."""
        if not rejects.count:
            return None
        self.writer.rejects.mkdir(exist_ok=True)
        return rejects.path.rename(self.writer.rejects / f"{file_sha256[:12]}.csv")


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _holder(path: Path, clock: Clock) -> str:
    """Who is writing: process, machine, since when, and what."""
    return f"PID {os.getpid()} @ {platform.node()}, {clock():%Y-%m-%d %H:%M:%S} UTC, {path.name}"
