"""Separated text: CSV, its relatives with `;`, tab and `|`, and what people's systems make of them."""

import csv
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyarrow as pa

from berdampak.happening.intake.damage import unreadable
from berdampak.happening.intake.lines import Lines
from berdampak.happening.intake.reading import BATCH_ROWS, RawBatch, Reject, RejectRow
from berdampak.happening.problems import problem
from berdampak.kernel.limits import LINE_BYTES_MAX
from berdampak.kernel.text import Text

SEPARATORS = ",;\t|"
SAMPLE_LINES = 50
RAW_SHOWN_MAX = 10_000
Record = tuple[int, int, list[str]]
"""Position, number of its first line, and fields."""


class CsvReader:
    """Reads separated text with a header, and never loses a line's number."""

    def __init__(self, path: Path, file: BinaryIO, raw_file: BinaryIO, encoding: str) -> None:
        self._path = path
        self._raw_file = raw_file
        text = io.TextIOWrapper(file, encoding=encoding, errors="surrogateescape", newline="")
        self._lines = Lines(text)
        with unreadable(path):
            self._separator = _sniff_separator(self._lines)
            self._records = csv.reader(self._lines, delimiter=self._separator, strict=True)
            self.header = self._read_header()
        self._position = 0

    @property
    def seen(self) -> list[str]:
        return self.header

    @property
    def bytes_read(self) -> int:
        return self._raw_file.tell()

    def close(self) -> None:
        self._raw_file.close()

    @property
    def notes(self) -> list[Text]:
        count = self._lines.foreign
        return [NOT_UTF8.format(count=count)] if count else []

    def batches(self, wanted: frozenset[str] | None, reject: RejectRow) -> Iterator[RawBatch]:
        """Records with as many fields as the header; the others are handed to `reject`.

        A block of plain lines is read at once, any other record by record, to the same result.
        """
        places = {name: place for place, name in enumerate(self.header) if name and (wanted is None or name in wanted)}
        with unreadable(self._path):
            while True:
                yield from self._careful_batches(places, reject)
                block = self._lines.take_block()
                if not block:
                    return
                columns = find_plain_columns(block, self._separator, len(self.header))
                if columns is None:
                    self._lines.give_back_block(block)
                else:
                    yield self._plain_batch(places, columns, block)

    def _plain_batch(self, places: dict[str, int], columns: list[pa.StringArray], block: str) -> RawBatch:
        count = len(columns[0])
        positions = pa.array(range(self._position + 1, self._position + 1 + count), pa.int64())
        first = self._lines.number + 1
        lines = pa.array(range(first, first + count), pa.int64())
        self._position += count
        self._lines.number += count

        @cache
        def rows() -> list[str]:
            return block.split("\n")

        return RawBatch(
            {name: columns[place] for name, place in places.items()},
            positions,
            lines,
            lambda row: rows()[row].rstrip("\r")[:RAW_SHOWN_MAX],
        )

    def _careful_batches(self, places: dict[str, int], reject: RejectRow) -> Iterator[RawBatch]:
        """The records of the lines on hand, and of the lines after them as far as the last record reaches."""
        records: list[Record] = []
        for record in self._good_records(reject):
            records.append(record)
            if len(records) == BATCH_ROWS:
                yield self._batch(places, records)
                records = []
        if records:
            yield self._batch(places, records)

    def _batch(self, places: dict[str, int], records: list[Record]) -> RawBatch:
        columns = {
            name: pa.array([fields[place] for _, _, fields in records], pa.string()) for name, place in places.items()
        }
        positions = pa.array([position for position, _, _ in records], pa.int64())
        lines = pa.array([line for _, line, _ in records], pa.int64())
        return RawBatch(columns, positions, lines, lambda row: self._written(records[row][2]))

    def _good_records(self, reject: RejectRow) -> Iterator[Record]:
        feed = self._lines
        while feed.on_hand:
            feed.taken.clear()
            line = feed.number + 1
            fields, trouble = self._read_record()
            if not feed.taken or (trouble is None and not fields):
                continue
            self._position += 1
            first = feed.taken[0]
            if len(first) > LINE_BYTES_MAX:
                trouble = LONG_LINE
            if trouble is None:
                yield self._position, line, fields
                continue
            feed.give_back_all_but_first()
            reject(Reject(line, *trouble, first.rstrip("\r\n")[:RAW_SHOWN_MAX]))

    def _read_record(self) -> tuple[list[str], tuple[str, Text] | None]:
        """The fields of the next record, and what is wrong with it; no fields for an empty line."""
        try:
            fields = next(self._records, [])
        except csv.Error as error:
            return [], ("quotes", QUOTES.format(detail=error))
        width = len(self.header)
        if not fields or len(fields) == width:
            return fields, None
        reason = "few_fields" if len(fields) < width else "many_fields"
        return fields, (reason, FIELDS.format(count=len(fields), width=width))

    def _read_header(self) -> list[str]:
        try:
            header = [name.strip() for name in next(self._records)]
        except (StopIteration, csv.Error) as error:
            raise problem("E006", self._path, detail=str(error) or "?") from error
        for number, name in enumerate(header):
            if name and name in header[:number]:
                raise problem("E011", self._path, name=name)
        return header

    def _written(self, fields: list[str]) -> str:
        text = io.StringIO()
        csv.writer(text, delimiter=self._separator, lineterminator="").writerow(fields)
        return text.getvalue()[:RAW_SHOWN_MAX]


def find_plain_columns(block: str, separator: str, width: int) -> list[pa.StringArray] | None:
    """The columns of a block in which every line is one record and nothing is quoted; None for any other block."""
    from pyarrow import csv as arrow_csv

    if '"' in block or block.count("\r") != block.count("\r\n"):
        return None
    try:
        content = block.encode()
    except UnicodeEncodeError:
        return None
    ends = np.flatnonzero(np.frombuffer(content, np.uint8) == ord("\n"))
    if np.diff(ends, prepend=-1, append=len(content)).max() > LINE_BYTES_MAX:
        return None
    names = [str(place) for place in range(width)]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(content),
            arrow_csv.ReadOptions(column_names=names, block_size=len(content) + 1),
            arrow_csv.ParseOptions(delimiter=separator, quote_char=False),
            arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
        )
    except pa.ArrowInvalid:
        return None
    if len(table) != len(ends) + (not block.endswith("\n")):
        return None
    return [column.combine_chunks() for column in table.columns]


def _sniff_separator(lines: Lines) -> str:
    """The separator that cuts the first lines into the same number of fields, the more the better."""
    sample = [line for _, line in zip(range(SAMPLE_LINES), lines, strict=False)]
    lines.give_all_back()

    def score(separator: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(sample, delimiter=separator) if row]
        except csv.Error:
            return (0, 0)
        return (widths.count(widths[0]) if widths and widths[0] > 1 else 0, widths[0] if widths else 0)

    return max(SEPARATORS, key=score)


LONG_LINE = (
    "long_line",
    Text(f"baris lebih panjang dari {LINE_BYTES_MAX} huruf", f"the line is longer than {LINE_BYTES_MAX} characters"),
)
QUOTES = Text("tanda kutip tidak berpasangan ({detail})", "the quotes do not pair up ({detail})")
FIELDS = Text("ada {count} isian, seharusnya {width}", "there are {count} fields instead of {width}")
NOT_UTF8 = Text(
    "{count} baris bukan UTF-8 dan dibaca sebagai Windows-1252.",
    "{count} lines were not UTF-8 and were read as Windows-1252.",
)
