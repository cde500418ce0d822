"""Imports that are killed, that meet another, or that find the disk full."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import ROWS, events_of, run, write_log
from berdampak.kernel.errors import BerdampakError

IMPORT = """
import os, resource, sys
from pathlib import Path
from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import import_log
from berdampak.kernel.clock import system_clock
from berdampak.kernel.errors import BerdampakError

log, store, bytes_max, halt = sys.argv[1:]
if int(bytes_max):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(bytes_max), int(bytes_max)))
try:
    import_log(
        Path(log),
        EventStore(Path(store)),
        clock=system_clock,
        progress=lambda *_: os.kill(os.getpid(), int(halt)) if int(halt) else None,
    )
except BerdampakError as error:
    sys.exit(error.problems[0].id)
"""


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    """A store that has one import already."""
    store = EventStore(tmp_path / "store")
    run(write_log(tmp_path / "log.csv"), store)
    return store


def start_import(log: Path, store: EventStore, *, bytes_max: int = 0, halt: int = 0) -> "subprocess.Popen[str]":
    """An import in a process of its own, which sends itself the signal `halt` while it reads."""
    arguments = [sys.executable, "-c", IMPORT, str(log), str(store.events.parent), str(bytes_max), str(halt)]
    return subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def large_log(tmp_path: Path) -> Path:
    """A log that is more than one can read at once; its name makes it the same source."""
    folder = tmp_path / "grown"
    folder.mkdir()
    row = ",".join(ROWS[0]) + "\n"
    header = "case:concept:name,concept:name,time:timestamp,org:resource,org:group\n"
    (folder / "log.csv").write_text(header + row * 100_000)
    return folder / "log.csv"


def test_a_killed_import_leaves_the_store_as_it_was_and_the_next_one_starts_clean(
    tmp_path: Path, store: EventStore, large_log: Path
) -> None:
    before = events_of(store)
    process = start_import(large_log, store, halt=signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert (store.events / "log" / ".scratch").exists()
    assert events_of(store) == before
    assert run(write_log(tmp_path / "log.csv", [*ROWS, ROWS[0]]), store).counts.new == 1
    assert not (store.events / "log" / ".scratch").exists()


def test_the_second_of_two_imports_at_once_is_told_who_is_at_it(
    tmp_path: Path, store: EventStore, large_log: Path
) -> None:
    process = start_import(large_log, store, halt=signal.SIGSTOP)
    os.waitpid(process.pid, os.WUNTRACED)
    try:
        with pytest.raises(BerdampakError, match=rf"PID {process.pid} .* log\.csv is writing.*E020"):
            run(write_log(tmp_path / "log.csv", ROWS[:1]), store)
    finally:
        process.kill()
        process.communicate()


def test_a_full_disk_is_said_and_changes_nothing(store: EventStore, large_log: Path) -> None:
    before = events_of(store)
    process = start_import(large_log, store, bytes_max=20_000)
    _, said = process.communicate()
    assert said.strip() == "happening.E022"
    assert events_of(store) == before
    assert not (store.events / "log" / ".scratch").exists()


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, store: EventStore) -> None:
    log = write_log(tmp_path / "log.csv", ROWS[:2])

    def grow(rows: int, *_bytes: int) -> None:
        if rows == 2:
            with log.open("a") as file:
                file.write("K9,Terima,2026-11-09,budi,loket\n")

    with pytest.raises(BerdampakError, match="E013"):
        run(log, store, progress=grow)
    assert len(events_of(store)) == 4
