"""What every reader of a log gives: batches of text columns, and rows that could not be read."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

from berdampak.kernel.text import Text

BATCH_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that cannot be used: where it stands, why, and what it says."""

    line: int
    reason: str
    words: Text
    raw: str


@dataclass(frozen=True, slots=True)
class RawBatch:
    """Records as text columns of equal length; null where the record says nothing.

    `positions` number the records of the source from 1; `lines` say where each stands (line, row or record number).
    """

    columns: dict[str, pa.Array]
    positions: pa.Int64Array
    lines: pa.Int64Array
    raw: Callable[[int], str]


RejectRow = Callable[[Reject], None]


class Reader(Protocol):
    """Reads one log from beginning to end."""

    @property
    def seen(self) -> Collection[str]:
        """Columns that the log has, as far as it was read."""

    @property
    def notes(self) -> list[Text]:
        """What the reader had to assume, to be said on the screen."""

    @property
    def bytes_read(self) -> int:
        """How much of the file was read, for progress."""

    def batches(self, wanted: frozenset[str] | None, reject: RejectRow) -> Iterator[RawBatch]:
        """The records in file order, with the wanted columns, or all of them; hands unreadable rows to `reject`."""

    def close(self) -> None:
        """Let go of the file."""


def tidy(cells: pa.Array | None, missing: tuple[str, ...], count: int) -> pa.StringArray:
    """Cells without outer blanks; null for what is empty or means nothing, and for a column that is not there."""
    if cells is None:
        return pa.nulls(count, pa.string())
    trimmed = pc.utf8_trim_whitespace(cells)
    void = pc.is_in(trimmed, value_set=pa.array(["", *missing]))
    return pc.if_else(void, None, trimmed)
