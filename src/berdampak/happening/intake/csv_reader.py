"""Separated text: CSV, its relatives with `;`, tab and `|`, and what people's systems make of them."""

import csv
import io
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from berdampak.happening.intake.reading import BATCH_ROWS, RawBatch, Reject, RejectRow
from berdampak.happening.problems import problem
from berdampak.kernel.limits import LINE_BYTES_MAX
from berdampak.kernel.text import Text

SEPARATORS = ",;\t|"
SAMPLE_LINES = 50
RAW_SHOWN_MAX = 10_000


class Lines:
    """The physical lines of a text, numbered from 1, none longer than the limit, with a way to take lines back."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._back: deque[str] = deque()
        self.number = 0
        self.taken: list[str] = []
        self.foreign = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        return line

    def give_back_all_but_first(self) -> None:
        """Let what follows the first taken line be read again."""
        self._back.extendleft(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1

    def _read(self) -> str:
        line = self._text.readline(LINE_BYTES_MAX + 1)
        if len(line) > LINE_BYTES_MAX:
            while (rest := self._text.readline(LINE_BYTES_MAX)) and not rest.endswith("\n"):
                pass
        return line if line.isascii() else self._decode(line)

    def _decode(self, line: str) -> str:
        """The line as UTF-8, else as Windows-1252, which every Latin-1 text is too."""
        try:
            line.encode()
        except UnicodeEncodeError:
            self.foreign += 1
            return line.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
        return line


class CsvReader:
    """Reads separated text with a header, record by record, without losing a line's number."""

    def __init__(self, path: Path, file: BinaryIO, raw_file: BinaryIO, encoding: str) -> None:
        self._path = path
        self._raw_file = raw_file
        text = io.TextIOWrapper(file, encoding=encoding, errors="surrogateescape", newline="")
        self._lines = Lines(text)
        self._separator = _sniff_separator(self._lines)
        self._records = csv.reader(self._lines, delimiter=self._separator, strict=True)
        self.header = self._read_header()
        self.seen = set(self.header)

    @property
    def bytes_read(self) -> int:
        return self._raw_file.tell()

    def close(self) -> None:
        self._raw_file.close()

    @property
    def notes(self) -> list[Text]:
        if not self._lines.foreign:
            return []
        count = self._lines.foreign
        return [
            Text(
                f"{count} baris bukan UTF-8 dan dibaca sebagai Windows-1252.",
                f"{count} lines were not UTF-8 and were read as Windows-1252.",
            )
        ]

    def batches(self, wanted: frozenset[str] | None, reject: RejectRow) -> Iterator[RawBatch]:
        """Records with as many fields as the header; the others are handed to `reject`."""
        places = {name: place for place, name in enumerate(self.header) if wanted is None or name in wanted}
        rows: list[list[str]] = []
        lines: list[int] = []
        positions: list[int] = []
        for position, line, row in self._rows(reject):
            rows.append(row)
            lines.append(line)
            positions.append(position)
            if len(rows) == BATCH_ROWS:
                yield self._batch(places, rows, positions, lines)
                rows, positions, lines = [], [], []
        if rows:
            yield self._batch(places, rows, positions, lines)

    def _batch(self, places: dict[str, int], rows: list[list[str]], positions: list[int], lines: list[int]) -> RawBatch:
        columns = {name: pa.array([row[place] for row in rows], pa.string()) for name, place in places.items()}
        return RawBatch(columns, pa.array(positions), pa.array(lines), lambda row: self._written(rows[row]))

    def _rows(self, reject: RejectRow) -> Iterator[tuple[int, int, list[str]]]:
        """Position, first line and fields of every good record."""
        feed, width, position = self._lines, len(self.header), 0
        while True:
            feed.taken.clear()
            line = feed.number + 1
            trouble = None
            try:
                row = next(self._records)
            except StopIteration:
                return
            except csv.Error as error:
                trouble = _quotes(str(error))
            else:
                if not row:
                    continue
                if len(row) != width:
                    trouble = _fields(len(row), width)
            position += 1
            if trouble is None and len(feed.taken[0]) <= LINE_BYTES_MAX:
                yield position, line, row
                continue
            if len(feed.taken) > 1:
                feed.give_back_all_but_first()
            first = feed.taken[0]
            reason, words = LONG_LINE if len(first) > LINE_BYTES_MAX or trouble is None else trouble
            reject(Reject(line, reason, words, first.rstrip("\r\n")[:RAW_SHOWN_MAX]))

    def _read_header(self) -> list[str]:
        try:
            header = [name.strip() for name in next(self._records)]
        except (StopIteration, csv.Error) as error:
            raise problem("E006", self._path, detail=str(error) or "header") from error
        for number, name in enumerate(header):
            if name and name in header[:number]:
                raise problem("E011", self._path, name=name)
        return header

    def _written(self, row: list[str]) -> str:
        text = io.StringIO()
        csv.writer(text, delimiter=self._separator, lineterminator="").writerow(row)
        return text.getvalue()[:RAW_SHOWN_MAX]


LONG_LINE = (
    "long_line",
    Text(f"baris lebih panjang dari {LINE_BYTES_MAX} huruf", f"the line is longer than {LINE_BYTES_MAX} characters"),
)


def _fields(count: int, width: int) -> tuple[str, Text]:
    return (
        "few_fields" if count < width else "many_fields",
        Text(f"ada {count} isian, seharusnya {width}", f"there are {count} fields instead of {width}"),
    )


def _quotes(detail: str) -> tuple[str, Text]:
    return "quotes", Text(f"tanda kutip tidak berpasangan ({detail})", f"the quotes do not pair up ({detail})")


def _sniff_separator(lines: Lines) -> str:
    """The separator that cuts the first lines into the same number of fields, the more the better."""
    sample = [line for line, _ in zip(lines, range(SAMPLE_LINES), strict=False)]
    lines.taken.insert(0, "")
    lines.give_back_all_but_first()
    lines.number = 0

    def score(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(sample, delimiter=separator) if row]
        return (widths.count(widths[0]) if widths and widths[0] > 1 else 0, widths[0] if widths else 0)

    return max(SEPARATORS, key=score)
