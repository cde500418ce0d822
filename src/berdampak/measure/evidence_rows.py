"""The rows of a publication as its files keep them: those that cards read, in the order of their bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.kernel.limits import POOLED_WEEKS, RUN_WEEKS
from berdampak.measure.evidence import ROWS, Part
from berdampak.measure.figures import Dimension

WEEKS_BACK = max(RUN_WEEKS - 1, POOLED_WEEKS)
"""How many weeks before its own a card reads."""
ROWS_AT_ONCE = 20_000
THREADS, MEMORY_MAX = 2, "512MB"
"""What sorting may take; it spills what is more. Much less is not enough for it to spill at all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some rows of one subject, and for each week asked for whether its card reads them."""

    code: str
    rows: Sequence[str]
    read: Sequence[Sequence[bool]]


def read_pieces(
    place: Path,
    dimension: Dimension | None,
    part: Part,
    codes: Sequence[str],
    weeks: Sequence[int],
    spill: Path | None = None,
) -> Iterator[Piece]:
    """Every row that cards of these subjects read in these weeks, subject by subject; of the whole without a dimension.

    With `spill`, a folder, memory stays bounded. Raises what DuckDB and the disk raise.
    """
    chosen = [_choose(place / f"{name}.parquet", name, dimension, f"row_{part}", weeks) for name in ROWS]
    # rows begin with the name of their table, so that those of one table stand together
    query = " union all ".join(filter(None, chosen)) + " order by code, row"
    settings: dict[str, str | bool | int | float | list[str]] = {"preserve_insertion_order": False}
    if spill is not None:
        settings |= {"memory_limit": MEMORY_MAX, "threads": THREADS, "temp_directory": str(spill)}
    with duckdb.connect(config=settings) as connection:
        connection.execute("set enable_progress_bar = false")
        connection.register("codes", pa.table({"code": pa.array(codes, pa.string())}))
        for batch in connection.sql(query).to_arrow_reader(ROWS_AT_ONCE):
            yield from _cut(batch)


def _choose(path: Path, table: str, dimension: Dimension | None, row: str, weeks: Sequence[int]) -> str:
    """SQL for the rows of one table; none where nothing in it is the subject's, as nobody is present of a service."""
    if dimension is not None and dimension not in pq.read_schema(path).names:
        return ""
    code, which = (dimension, f"{dimension} in (from codes)") if dimension else ("''", "true")
    reads = [f"coalesce({_read_in(table, week)}, false)" for week in weeks]
    columns = ", ".join(f"{read} as at_{number}" for number, read in enumerate(reads))
    named = str(path).replace("'", "''")
    any_week = " or ".join(reads)
    return f"select {code} as code, {row} as row, {columns} from read_parquet('{named}') where {which} and ({any_week})"


def _read_in(table: str, week: int) -> str:
    """Which rows a card of the week reads: docs/card.md says it in words."""
    weeks = f"between {week - WEEKS_BACK} and {week}"
    if table == "stretches":
        return f"week = {week}"
    if table != "cases":
        return f"week {weeks}"
    is_open = f"week_filed <= {week} and (week_finished is null or week_finished > {week - WEEKS_BACK})"
    return f"week_filed {weeks} or week_finished {weeks} or ({is_open})"


def _cut(batch: pa.RecordBatch) -> Iterator[Piece]:
    """A batch, cut where the subject changes."""
    codes = batch.column("code").dictionary_encode()
    changes = np.flatnonzero(np.diff(codes.indices.to_numpy())) + 1
    for first, end in zip([0, *changes], [*changes, batch.num_rows], strict=True):
        some = batch.slice(first, end - first)
        code, rows, *read = (column.to_pylist() for column in some.columns)
        yield Piece(code[0], rows, read)
