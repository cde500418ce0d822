"""Which events of a log are already known: every event has an identity that a second export gives it again.

The identity is the first 16 bytes of SHA-256 over the source's name and the event's own fields, joined by U+001F, which
no field can contain; what is not known is empty, moments are microseconds since 1970. The n-th of identical events has
the first 16 bytes of SHA-256 over the identity of the first, in hexadecimal, and n, joined likewise.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import pyarrow as pa

from berdampak.happening.problems import problem
from berdampak.happening.store import DISK_FULL

OWN_FIELDS = ("case_id", "step", "lifecycle", "happened_at", "precision", "started_at", "officer", "unit")
OTHER_FIELDS = ("agency", "service", "channel", "due_at", "due_precision", "outcome")
MOMENTS = ("happened_at", "started_at", "due_at")
MEMORY = "1GB"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PART_BATCH_ROWS = 131_072


@dataclass(frozen=True, slots=True)
class Counts:
    """How a new reading of a source stands to what the store has of it."""

    new: int
    known: int
    repeated: int
    changed: int
    vanished: int


NOTHING = Counts(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Span:
    """The local dates that a log tells of, and its number of cases."""

    first: date
    last: date
    cases: int

    @property
    def weeks(self) -> int:
        """Weeks from Monday that were touched, from the first date to the last."""
        first, last = (day - timedelta(days=day.weekday()) for day in (self.first, self.last))
        return (last - first).days // 7 + 1


class InOrder:
    """Identities handed out in order, as many at a time as are asked for."""

    def __init__(self, batches: Iterator[pa.RecordBatch]) -> None:
        self._batches = batches
        self._rest = pa.table({"event_id": pa.array([], pa.binary()), "is_new": pa.array([], pa.bool_())})

    def take(self, count: int) -> tuple[pa.Array, pa.Array]:
        """The next identities as 16 bytes, and which of them are new to the store."""
        while len(self._rest) < count:
            self._rest = pa.concat_tables([self._rest, pa.Table.from_batches([next(self._batches)])])
        taken, self._rest = self._rest.slice(0, count).combine_chunks(), self._rest.slice(count)
        event_id, is_new = (taken.column(name).combine_chunks() for name in ("event_id", "is_new"))
        return event_id.cast(pa.binary(16)), is_new


@contextmanager
def _disk_problems() -> Iterator[None]:
    """Tell a full disk, and any other trouble with it, the way files do."""
    try:
        yield
    except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise OSError(errno.ENOSPC if _is_about_space(error) else errno.EIO, str(error)) from error


def _is_about_space(error: duckdb.Error) -> bool:
    """Whether room was wanting; the database passes on no error number, but ends with the system's words for it."""
    ran_out = tuple(map(os.strerror, DISK_FULL))
    return isinstance(error, duckdb.OutOfMemoryException) or str(error).endswith(ran_out)


class Identities:
    """Gives every staged event its identity and knows which of them the store has; what exceeds memory goes to disk."""

    def __init__(self, staged: Path, parts: list[Path], source: str, scratch: Path) -> None:
        self._db = duckdb.connect()
        self._db.execute(f"SET memory_limit = '{MEMORY}'; SET TimeZone = 'UTC'")
        self._db.execute("SET temp_directory = ?", [str(scratch / "spill")])
        self._db.execute(f"CREATE VIEW staged AS FROM read_parquet({_literal(staged)})")
        with _disk_problems():
            self._db.execute("CREATE TABLE had (event_id BLOB, had_rest UBIGINT)")
            for part in parts:
                self._remember(part, source)
            self._db.execute(IDS_QUERY, {"source": source})

    def _remember(self, part: Path, source: str) -> None:
        """Note the events of a part, each with a hash of the fields that are not its own (E028)."""
        had = f"SELECT event_id, hash({_joined(OTHER_FIELDS)}) FROM read_parquet({_literal(part)})"  # noqa: S608
        try:
            self._db.execute(f"INSERT INTO had {had}")
        except duckdb.Error as error:
            if _is_about_space(error):
                raise
            raise problem("E028", part, source=source) from error

    def counts(self) -> Counts:
        """How many events are new, known, identical to an earlier one of the log, known but changed, and gone."""
        counts = self._row(
            """
            SELECT count(*) FILTER (had_rest IS NULL), count(*) FILTER (had_rest IS NOT NULL),
                   count(*) FILTER (nth > 1), count(*) FILTER (had_rest <> rest)
            FROM ids
            """
        )
        return Counts(*counts, *self._row("SELECT count(*) FROM had ANTI JOIN ids USING (event_id)"))

    def span(self, zone: str) -> Span:
        """First and last date of the log in the zone, and how many cases it has."""
        first, last, cases = self._row(
            "SELECT epoch_us(min(happened_at)), epoch_us(max(happened_at)), count(DISTINCT case_id) FROM staged"
        )
        moments = (EPOCH + timedelta(microseconds=us) for us in (first, last))
        first_day, last_day = (moment.astimezone(ZoneInfo(zone)).date() for moment in moments)
        return Span(first_day, last_day, cases)

    def in_order(self) -> "InOrder":
        """Every staged event's identity, in the order in which the events were staged."""
        answer = self._db.sql("SELECT event_id, had_rest IS NULL AS is_new FROM ids ORDER BY position")
        return InOrder(answer.to_arrow_reader(PART_BATCH_ROWS))

    def _row(self, query: str) -> tuple[int, ...]:
        with _disk_problems():
            ((*row,),) = self._db.execute(query).fetchall()
        return tuple(row)

    def close(self) -> None:
        """Let go of the memory and the files."""
        self._db.close()


def _joined(fields: tuple[str, ...]) -> str:
    """SQL for the fields as one text."""
    texts = (f"epoch_us({name})::VARCHAR" if name in MOMENTS else name for name in fields)
    return "concat_ws(chr(31), " + ", ".join(f"coalesce({text}, '')" for text in texts) + ")"


def _first_16(text: str) -> str:
    """SQL for the first 16 bytes of the SHA-256 of a text."""
    return f"unhex(left(sha256({text}), 32))"


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


NTH = "concat_ws(chr(31), lower(hex(first_id)), nth)"
IDS_QUERY = f"""
CREATE TABLE ids AS
WITH own AS (
    SELECT position, hash({_joined(OTHER_FIELDS)}) AS rest,
           {_first_16(f"concat_ws(chr(31), $source, {_joined(OWN_FIELDS)})")} AS first_id
    FROM staged
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY first_id ORDER BY position) AS nth FROM own
), identified AS (
    SELECT position, rest, nth,
           CASE WHEN nth = 1 THEN first_id ELSE {_first_16(NTH)} END AS event_id
    FROM numbered
)
SELECT position, nth, rest, event_id, had_rest FROM identified LEFT JOIN had USING (event_id)
"""  # noqa: S608
