"""Workbooks of Excel and its relatives. A workbook is a zip, so that it is read into memory whole."""

import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from berdampak.happening.intake.reading import BATCH_ROWS, RawBatch, RejectRow
from berdampak.happening.problems import problem
from berdampak.kernel.limits import WORKBOOK_BYTES_MAX
from berdampak.kernel.text import Text


class XlsxReader:
    """Reads one sheet whose first row that is not empty is the header."""

    def __init__(self, path: Path, sheet: str | None) -> None:
        _refuse_bomb(path)
        rows = _sheet_rows(path, sheet)
        first = next((number for number, row in enumerate(rows) if any(cell != "" for cell in row)), None)
        if first is None:
            raise problem("E004", path)
        self._path = path
        self.seen = [str(name).strip() for name in rows[first]]
        self._rows = [(number + 1, row) for number, row in enumerate(rows) if number > first and any(row)]
        self.notes: list[Text] = []

    @property
    def bytes_read(self) -> int:
        return self._path.stat().st_size

    def close(self) -> None:
        self._rows = []

    def batches(self, wanted: frozenset[str] | None, reject: RejectRow) -> Iterator[RawBatch]:  # noqa: ARG002
        """Every row with anything in it is a record."""
        places = {name: place for place, name in enumerate(self.seen) if name and (wanted is None or name in wanted)}
        for start in range(0, len(self._rows), BATCH_ROWS):
            rows = self._rows[start : start + BATCH_ROWS]
            columns = {
                name: pa.array([_as_text(row[place]) for _, row in rows], pa.string()) for name, place in places.items()
            }
            positions = pa.array(range(start + 1, start + 1 + len(rows)), pa.int64())
            lines = pa.array([line for line, _ in rows], pa.int64())
            yield RawBatch(columns, positions, lines, partial(_written, rows))


def _sheet_rows(path: Path, sheet: str | None) -> list[list[Any]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_path(path)
        names = workbook.sheet_names
        if sheet is not None and sheet not in names:
            raise problem("E015", path, sheet=sheet, present=", ".join(names))
        return workbook.get_sheet_by_name(sheet or names[0]).to_python(skip_empty_area=False)
    except (CalamineError, IndexError) as error:
        raise problem("E006", path, detail=error) from error


def _refuse_bomb(path: Path) -> None:
    """A small zip may unfold to more than any memory holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise problem("E006", path, detail=error) from error
    if size > WORKBOOK_BYTES_MAX:
        raise problem("E016", path, bytes_max=WORKBOOK_BYTES_MAX)


def _as_text(cell: Any) -> str:
    """A cell as its reader sees it: whole numbers without a point, moments in ISO 8601."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date | datetime) else str(cell)


def _written(rows: list[tuple[int, list[Any]]], row: int) -> str:
    return json.dumps([_as_text(cell) for cell in rows[row][1]], ensure_ascii=False)
