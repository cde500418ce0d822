"""The root of a batch of events, by which the book seals rows that stay outside it (docs/events.md)."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from berdampak.happening.contracts import EVENT_SCHEMA, BatchRecord, BatchSeal, Seal, Source
from berdampak.happening.store import sync
from berdampak.kernel.canonical import canonical_json
from berdampak.ledger.contracts import leaf_hash, root_of

LEAF_ROWS = 4_096
"""Events in a leaf; the last leaf of a batch has what is left."""
BATCH_ROWS = 16 * LEAF_ROWS
SEALED_COLUMNS = tuple(name for name in EVENT_SCHEMA.names if name != "recorded_at")
"""When a batch was recorded is for the book to say; so the same import again has the same root."""
THREADS = 2
MUST_ESCAPE = r'["\\\x00-\x1f]'
_HEX = np.frombuffer("".join(f"{byte:02x}" for byte in range(256)).encode(), "S2")


@dataclass(frozen=True, slots=True)
class RowsRoot:
    """The root over some events, and how many they are."""

    root: bytes
    rows: int


def rows_root(paths: Iterable[Path]) -> RowsRoot:
    """The RFC 6962 root over the events of these parts in their order, in leaves of 4,096 events."""
    hashes: list[bytes] = []
    rows = held = 0
    waiting: list[memoryview | bytes] = []
    for lines, count in _lines_of(paths):
        rows += count
        for piece, of_piece in _cut(lines, count, held):
            waiting.append(piece)
            held += of_piece
            if held == LEAF_ROWS:
                hashes.append(leaf_hash(b"".join(waiting)))
                waiting, held = [], 0
        waiting = [bytes(piece) for piece in waiting]
    if held:
        hashes.append(leaf_hash(b"".join(waiting)))
    return RowsRoot(root_of(hashes), rows)


def seal_batch(seal: Seal | None, record: BatchRecord, parts: Iterable[Path]) -> tuple[BatchSeal, ...]:
    """Have the book seal a batch whose parts are complete; nothing without a seal.

    The parts are on the disk before the book speaks of them. A crash after this leaves an entry without its batch, and
    the same import again comes to the same record.
    """
    if seal is None:
        return ()
    parts = tuple(parts)
    for part in parts:
        sync(part)
    found = rows_root(parts)
    assert found.rows == record.rows
    return (seal(record.with_root(found.root.hex())),)


def last_seal(source: Source | None) -> str:
    """The leaf hash of the last seal of a source, empty when there is none."""
    return source.seals[-1].leaf_hash if source is not None and source.seals else ""


def _lines_of(paths: Iterable[Path]) -> Iterator[tuple[pa.LargeStringArray, int]]:
    """The lines of every batch in order; a few batches are written out at once."""
    ahead: deque[Future[pa.LargeStringArray]] = deque()
    with ThreadPoolExecutor(THREADS) as pool:
        for batch in _batches_of(paths):
            ahead.append(pool.submit(event_lines, batch))
            if len(ahead) > THREADS:
                yield _counted(ahead.popleft())
        yield from map(_counted, ahead)


def _batches_of(paths: Iterable[Path]) -> Iterator[pa.RecordBatch]:
    for path in paths:
        with pq.ParquetFile(path) as file:
            yield from file.iter_batches(BATCH_ROWS, columns=list(SEALED_COLUMNS))


def _counted(written: "Future[pa.LargeStringArray]") -> tuple[pa.LargeStringArray, int]:
    lines = written.result()
    return lines, len(lines)


def event_lines(batch: pa.RecordBatch) -> pa.LargeStringArray:
    """Every event as its canonical line: a JSON array of the sealed columns, and a line feed."""
    texts = [_as_json(batch.column(name)) for name in SEALED_COLUMNS]
    texts[0] = pc.binary_join_element_wise(_large("["), texts[0], _large(""))
    texts[-1] = pc.binary_join_element_wise(texts[-1], _large("]\n"), _large(""))
    return pc.binary_join_element_wise(*texts, _large(","))


def _cut(lines: pa.LargeStringArray, count: int, held: int) -> Iterator[tuple[memoryview, int]]:
    """The bytes of the lines, cut where a leaf is full; `held` lines are in the leaf already."""
    _, offsets, data = lines.buffers()
    ends = np.frombuffer(offsets, np.int64)[lines.offset : lines.offset + count + 1]
    view, at = memoryview(data), 0
    while at < count:
        to = min(count, at + LEAF_ROWS - held)
        yield view[int(ends[at]) : int(ends[to])], to - at
        at, held = to, 0


def _as_json(column: pa.Array) -> pa.LargeStringArray:
    if pa.types.is_dictionary(column.type):
        words = pa.array([_word(word) for word in column.dictionary.to_pylist()], pa.large_string())
        text = words.take(column.indices)
    elif pa.types.is_fixed_size_binary(column.type):
        text = _quoted(_hex(column))
    elif pa.types.is_timestamp(column.type):
        text = column.cast(pa.int64()).cast(pa.large_string())
    elif pa.types.is_integer(column.type):
        text = column.cast(pa.large_string())
    elif pa.types.is_boolean(column.type):
        text = pc.if_else(column, _large("true"), _large("false"))
    else:
        text = _json_text(column.cast(pa.large_string()))
    return pc.fill_null(text, _large("null")) if text.null_count else text


def _json_text(column: pa.LargeStringArray) -> pa.LargeStringArray:
    if pc.any(pc.match_substring_regex(column, MUST_ESCAPE)).as_py():
        return pa.array([word if word is None else _word(word) for word in column.to_pylist()], pa.large_string())
    return _quoted(column)


def _quoted(column: pa.LargeStringArray) -> pa.LargeStringArray:
    return pc.binary_join_element_wise(_large('"'), column, _large('"'), _large(""))


def _hex(column: pa.FixedSizeBinaryArray) -> pa.LargeStringArray:
    """The bytes of each row in lower-case hexadecimal."""
    width = column.type.byte_width
    rows = np.frombuffer(column.buffers()[1], np.uint8)[column.offset * width : (column.offset + len(column)) * width]
    offsets = pa.py_buffer(np.arange(len(column) + 1, dtype=np.int64) * (2 * width))
    return pa.LargeStringArray.from_buffers(len(column), offsets, pa.py_buffer(_HEX[rows]))


@lru_cache(maxsize=100_000)
def _word(word: str) -> str:
    return canonical_json(word).decode()


def _large(text: str) -> pa.Scalar:
    return pa.scalar(text, pa.large_string())
