"""Power cuts: a book is written to while every change of its files is recorded, and the power may fail at each."""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw
import numpy as np

from berdampak.ledger.contracts import Sealed
from tests.sim.book import append_with_state, make_tables, seal
from tests.sim.disk_model import Disk, Operation, lay_out
from tests.sim.invariants import faults_in
from tests.sim.recording import recording

DATABASE = "book.sqlite3"
SAFE = ("wal", "full")
UNSAFE = (("wal", "normal"), ("wal", "off"), ("delete", "full"), ("delete", "normal"), ("delete", "off"))
SEAL_EVERY, EMPTY_LOG_EVERY, REOPEN_EVERY = 7, 29, 41
LOG_PAGES = 30
"""Pages after which SQLite moves its log into the database: few, so that it often does."""
UNREADABLE = (sqlite3.DatabaseError, ValueError, TypeError, KeyError)
"""How a damaged book says that it cannot be read: by the database, or by rows that are none."""
STATE_DIFFERS = (
    "select s.stream from state s full join"
    " (select stream, max(seq) seq, leaf_hash from ledger_entry group by stream) e using (stream)"
    " where (s.seq, s.leaf_hash) is not (e.seq, e.leaf_hash)"
)


@dataclass(slots=True)
class Recording:
    """What a book was asked, what the disk was asked for it, and after how many operations each answer was given."""

    before: dict[str, bytes] = field(default_factory=dict)
    operations: list[Operation] = field(default_factory=list)
    entries: list[tuple[int, Sealed]] = field(default_factory=list)
    seals: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """What was found in the crash states."""

    states: int = 0
    lost: int = 0
    broken: int = 0
    examples: Counter[str] = field(default_factory=Counter)

    @property
    def is_clean(self) -> bool:
        return not self.lost and not self.broken


def record_writing(folder: Path, appends: int, journal: str, synchronous: str) -> Recording:
    """Append to a new book, seal it and let its log run over, under these settings."""
    path = folder / DATABASE
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute(f"pragma journal_mode={journal}")
        make_tables(connection)
    connection.close()
    recorded = Recording({each.name: each.read_bytes() for each in folder.iterdir()})
    with recording("berdampak-recorder") as recorder:
        recorded.operations = recorder.operations
        connection = connect(path, journal, synchronous)
        for number in range(appends):
            if number and number % REOPEN_EVERY == 0:
                connection.close()
                connection = connect(path, journal, synchronous)
            recorded.entries.append(after(recorded, append_with_state(connection, number)))
            if number % SEAL_EVERY == SEAL_EVERY - 1:
                recorded.seals.append(after(recorded, seal(connection)))
            if number % EMPTY_LOG_EVERY == EMPTY_LOG_EVERY - 1:
                list(connection.execute("pragma wal_checkpoint(truncate)"))
        connection.close()
    return recorded


def after(recorded: Recording, answer: Any) -> tuple[int, Any]:
    """An answer, with how many operations came before it."""
    return len(recorded.operations), answer


def connect(path: Path, journal: str, synchronous: str) -> apsw.Connection:
    """A connection whose changes of files are recorded."""
    connection = apsw.Connection(str(path), vfs="berdampak-recorder")
    for pragma in (f"journal_mode={journal}", f"synchronous={synchronous}", f"wal_autocheckpoint={LOG_PAGES}"):
        list(connection.execute(f"pragma {pragma}"))
    for pragma in ("foreign_keys=on", "secure_delete=on", "cache_size=20"):
        list(connection.execute(f"pragma {pragma}"))
    return connection


def crash_states(recorded: Recording, count: int, dice: np.random.Generator) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Files after power cuts spread over the whole recording, each with how many operations came before it."""
    last = len(recorded.operations)
    cuts = Counter(int(cut) for cut in dice.integers(1, last + 1, count))
    disk = Disk(recorded.before)
    for done, operation in enumerate(recorded.operations, 1):
        disk.follow(operation)
        for _ in range(cuts[done]):
            yield done, disk.crash(dice)


def look_at(path: Path, recorded: Recording, done: int) -> tuple[list[str], list[str]]:
    """What a book that comes back from a power cut has lost, and what is wrong with it."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        select = connection.execute
        kept = {tuple(row) for row in select("select position, stream, seq, leaf_hash from ledger_entry")}
        sizes = {size for (size,) in select("select size from ledger_checkpoint")}
        sealed = [each for at, each in recorded.entries if at <= done]
        lost = [each.stream for each in sealed if (each.position, each.stream, each.seq, each.leaf_hash) not in kept]
        lost += ["checkpoint" for at, size in recorded.seals if at <= done and size not in sizes]
        wrong = faults_in(select) + [f"state of {stream}" for (stream,) in select(STATE_DIFFERS)]
        wrong += [said for (said,) in select("pragma integrity_check") if said != "ok"]
        append_with_state(connection, len(recorded.entries) + 1)
    except UNREADABLE as error:
        return [], [str(error)]
    finally:
        connection.close()
    return lost, wrong


def cut_power(journal: str, synchronous: str, *, states: int, appends: int, seed: int) -> Tally:
    """Write a book under these settings, cut the power so many times, and tell what came back."""
    dice, tally = np.random.default_rng(seed), Tally()
    with tempfile.TemporaryDirectory(prefix="berdampak-power-") as name:
        before, after_cut = Path(name) / "before", Path(name) / "after"
        before.mkdir()
        after_cut.mkdir()
        recorded = record_writing(before, appends, journal, synchronous)
        for done, files in crash_states(recorded, states, dice):
            lay_out(files, after_cut)
            lost, wrong = look_at(after_cut / DATABASE, recorded, done)
            tally.states += 1
            tally.lost += bool(lost)
            tally.broken += bool(wrong)
            tally.examples.update(wrong[:1])
    return tally
