"""Parquet, read in batches."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from berdampak.happening.intake.damage import unreadable
from berdampak.happening.intake.reading import BATCH_ROWS, RawBatch, RejectRow
from berdampak.happening.problems import problem
from berdampak.kernel.text import Text


class ParquetReader:
    """Reads columns of any plain type as text; moments and dates become ISO 8601, with a Z where they have a zone."""

    def __init__(self, path: Path) -> None:
        try:
            self._file = pq.ParquetFile(path)
        except (pa.ArrowInvalid, OSError) as error:
            raise problem("E006", path, detail=str(error).splitlines()[0]) from error
        self._path = path
        self._groups_read = 0
        self.seen = self._file.schema_arrow.names
        self.notes: list[Text] = []

    @property
    def bytes_read(self) -> int:
        share = self._groups_read / max(1, self._file.num_row_groups)
        return int(self._path.stat().st_size * share)

    def close(self) -> None:
        self._file.close()

    def batches(self, wanted: frozenset[str] | None, reject: RejectRow) -> Iterator[RawBatch]:  # noqa: ARG002
        """Every row is a record."""
        names = [name for name in self.seen if wanted is None or name in wanted]
        position = 0
        for group in range(self._file.num_row_groups):
            for rows in self._rows(names, group):
                columns = {name: _as_text(self._path, name, rows.column(name)) for name in names}
                numbers = pa.array(range(position + 1, position + 1 + len(rows)), pa.int64())
                yield RawBatch(columns, numbers, numbers, partial(_written, columns))
                position += len(rows)
            self._groups_read = group + 1

    def _rows(self, names: list[str], group: int) -> Iterator[pa.RecordBatch]:
        try:
            with unreadable(self._path):
                yield from self._file.iter_batches(BATCH_ROWS, row_groups=[group], columns=names)
        except pa.ArrowInvalid as error:
            raise problem("E006", self._path, detail=str(error).splitlines()[0]) from error


def _as_text(path: Path, name: str, cells: pa.Array) -> pa.StringArray:
    if pa.types.is_dictionary(cells.type):
        cells = cells.dictionary_decode()
    if pa.types.is_timestamp(cells.type):
        moments = cells.cast(pa.timestamp("us", cells.type.tz), safe=False).cast(pa.int64())
        texts = moments.cast(pa.timestamp("us")).cast(pa.string())
        return pc.binary_join_element_wise(texts, "Z" if cells.type.tz else "", "")
    try:
        return cells.cast(pa.string())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise problem("E014", path, name=name, detail=cells.type) from error


def _written(columns: dict[str, pa.Array], row: int) -> str:
    return json.dumps({name: cells[row].as_py() for name, cells in columns.items()}, ensure_ascii=False)
