"""Finds out what kind of log a file is, from its content, and opens the reader for it."""

import gzip
import io
from pathlib import Path
from typing import BinaryIO, cast

from berdampak.happening.intake.damage import unreadable
from berdampak.happening.intake.reading import Reader
from berdampak.happening.problems import problem

HEAD_BYTES = 4096
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
TEXT_CONTROLS = b"\t\n\r\f"
CONTROLS_MAX_SHARE = 0.05


def open_log(path: Path, sheet: str | None = None) -> Reader:
    """The reader for the log; a file that cannot be read at all says why (E001 to E007)."""
    raw = _open(path)
    file: BinaryIO = raw
    head = raw.read(HEAD_BYTES)
    raw.seek(0)
    if head.startswith(b"\x1f\x8b"):
        file = cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=raw))))
        head = _peek(path, file)
    if not head.strip():
        raise problem("E004", path)
    if head.startswith(b"PAR1"):
        from berdampak.happening.intake.parquet_reader import ParquetReader

        return ParquetReader(path)
    if head.startswith(b"PK\x03\x04"):
        from berdampak.happening.intake.xlsx_reader import XlsxReader

        return XlsxReader(path, sheet)
    encoding = next((name for bom, name in BOMS.items() if head.startswith(bom)), "utf-8")
    if encoding != "utf-16" and _is_binary(head):
        raise problem("E006", path, detail="binary")
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        _refuse_other_xml(path, head)
        from berdampak.happening.intake.xes_reader import XesReader

        return XesReader(path, file, raw)
    from berdampak.happening.intake.csv_reader import CsvReader

    return CsvReader(path, file, raw, encoding)


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise problem("E001", path) from error
    except IsADirectoryError as error:
        raise problem("E002", path) from error
    except OSError as error:
        raise problem("E003", path, detail=error.strerror) from error


def _peek(path: Path, file: BinaryIO) -> bytes:
    with unreadable(path):
        return cast(io.BufferedReader, file).peek(HEAD_BYTES)[:HEAD_BYTES]


def _refuse_other_xml(path: Path, head: bytes) -> None:
    """A page saved instead of a log says so; a DTD is refused before anything in it can unfold."""
    if b"<html" in head.lower():
        raise problem("E006", path, detail="HTML")
    if b"<!DOCTYPE" in head:
        raise problem("E009", path)


def _is_binary(head: bytes) -> bool:
    controls = sum(byte < 32 and byte not in TEXT_CONTROLS for byte in head)
    return controls > len(head) * CONTROLS_MAX_SHARE
