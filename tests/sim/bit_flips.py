"""Single bits that turn over in a database file or in a checkpoint, and who notices."""

import os
import sqlite3
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.policy import judge_checkpoint
from berdampak.ledger.verifying.facade import Grade, Wanted, verify_book
from tests.sim.sealed_book import SealedBook, make_sealed_book

ORDERS = {
    "ledger_entry": "position",
    "ledger_leaf": "leaf_index",
    "ledger_subtree": "level, number",
    "ledger_checkpoint": "size",
    "ledger_cosignature": "size, name",
    "ledger_opening": "position",
    "ledger_key": "key",
}
UNREADABLE = (sqlite3.Error, UnicodeError)
"""The bit may be one of a column's name too, which Python then cannot read."""
UNPROVEN = {"ledger_checkpoint": 3}
"""The column that no hash covers: `signed_at`, the sealer's own word."""
CAUGHT = (Grade.TAMPERED, Grade.INCOMPLETE)
Content = dict[str, list[tuple[Any, ...]]] | None
"""The rows of every table; None when they cannot be read."""


@dataclass(slots=True)
class Flips:
    """How many bits were turned, what that changed, and who noticed."""

    flips: int = 0
    unreadable: int = 0
    changed: int = 0
    by_verifier: int = 0
    by_database: int = 0
    unproven: int = 0
    crashed: int = 0
    """The verifier stopped with an error of Python's own: noticed, but not said as it should be."""
    missed: list[str] = field(default_factory=list)
    tables: Counter[str] = field(default_factory=Counter)


def content_of(path: Path) -> Content:
    """Everything the tables of the book say."""
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        return {table: list(connection.execute(f"select * from {table} order by {by}")) for table, by in ORDERS.items()}
    except UNREADABLE:
        return None
    finally:
        connection.close()


def proven(content: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """The content without the columns that no signature covers."""
    return content | {
        table: [row[:column] + row[column + 1 :] for row in content[table]] for table, column in UNPROVEN.items()
    }


def is_noticed_by_database(path: Path) -> bool:
    """Whether the database itself finds anything wrong."""
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    try:
        return list(connection.execute("pragma integrity_check")) != [("ok",)]
    except UNREADABLE:
        return True
    finally:
        connection.close()


def is_noticed_by_verifier(book: SealedBook) -> bool:
    """Whether the verifier says that the book is not as it was sealed, or refuses to call it a book."""
    try:
        report = verify_book(str(book.path), Wanted(book.now, book.policy, vault=book.vault))
    except BerdampakError:
        return True
    return report.grade in CAUGHT


def flip_database(flips: int, entries: int, seed: int) -> Flips:
    """Turn single bits of the database file, one at a time."""
    dice, tally = np.random.default_rng(seed), Flips()
    with tempfile.TemporaryDirectory(prefix="berdampak-flips-") as folder:
        book = make_sealed_book(Path(folder) / "book.sqlite3", entries)
        assert not is_noticed_by_verifier(book), "the book is whole before a bit is turned"
        assert not is_noticed_by_database(book.path)
        before = content_of(book.path)
        assert before is not None
        for at in dice.integers(book.path.stat().st_size * 8, size=flips):
            flip(book.path, int(at))
            look(book, before, tally, int(at))
            flip(book.path, int(at))
    return tally


def flip(path: Path, bit: int) -> None:
    """Turn one bit over in place; again turns it back."""
    file = os.open(path, os.O_RDWR)
    (byte,) = os.pread(file, 1, bit // 8)
    os.pwrite(file, bytes([byte ^ 1 << bit % 8]), bit // 8)
    os.close(file)


def look(book: SealedBook, before: dict[str, list[tuple[Any, ...]]], tally: Flips, bit: int) -> None:
    """Compare what the tables say with what they said, and hear the verifier and the database."""
    tally.flips += 1
    after = content_of(book.path)
    if after == before:
        return
    if after is not None and proven(after) == proven(before) and not is_noticed_by_verifier(book):
        tally.unproven += 1
        return
    tables = [table for table in ORDERS if after is None or after[table] != before[table]]
    tally.unreadable += after is None
    tally.changed += after is not None
    tally.tables.update(tables if after is not None else ())
    try:
        by_database, by_verifier = is_noticed_by_database(book.path), is_noticed_by_verifier(book)
    except UnicodeError:
        assert after is None
        tally.crashed += 1
        return
    if after is not None:
        tally.by_database += by_database
        tally.by_verifier += by_verifier
    if not by_verifier:
        tally.missed.append(f"bit {bit}: {', '.join(tables)}")


def flip_note(flips: int, seed: int) -> Flips:
    """Turn single bits of a cosigned checkpoint as it is kept and handed out."""
    dice, tally = np.random.default_rng(seed), Flips()
    with tempfile.TemporaryDirectory(prefix="berdampak-flips-") as folder:
        book = make_sealed_book(Path(folder) / "book.sqlite3", 20)
    for at in dice.integers(len(book.note.encode()) * 8, size=flips):
        note = bytearray(book.note.encode())
        note[at // 8] ^= 1 << at % 8
        tally.flips, tally.changed = tally.flips + 1, tally.changed + 1
        if accepts(bytes(note), book):
            tally.missed.append(f"bit {at}: {bytes(note)!r}")
        else:
            tally.by_verifier += 1
    return tally


def accepts(note: bytes, book: SealedBook) -> bool:
    """Whether a checkpoint counts as signed and witnessed."""
    try:
        return judge_checkpoint(note, book.policy).is_witnessed
    except BerdampakError:
        return False
