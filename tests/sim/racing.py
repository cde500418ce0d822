"""Many processes that append to a few shared streams at once, and many that use one key at once."""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from tests.sim.invariants import faults_in
from tests.sim.kill_nine import selecting
from tests.sim.servers import ROOT, STATE_TABLE, Database, environment_of, fresh_database

STREAMS, THREADS = 4, 3
RUN = "import django; django.setup(); from tests.sim.racing import {what}; {what}({worker}, {count})"
COUNTS = "select count(*), count(distinct stream || ' ' || seq), count(distinct leaf_hash) from ledger_entry"
HEADS = "select stream, max(seq) from ledger_entry group by stream order by stream"


def append_many(worker: int, count: int) -> None:
    """Be one process of those that append: everywhere in turn, in several threads."""
    from tests.sim.book_state import move_case

    def run(thread: int) -> None:
        for number in range(count // THREADS + (thread < count % THREADS)):
            move_case(f"case:{number % STREAMS}", f"race-{worker}-{thread}-{number:08}")

    in_threads(run)


def use_keys(_worker: int, count: int) -> None:
    """Be one process of those that all use the same keys in the same order, and say what came of each."""
    from tests.sim.book_state import move_case

    told: list[list[object]] = []

    def run(_thread: int) -> None:
        for number in range(count):
            sealed = move_case("case:shared", f"shared-{number:08}")
            told.append([number, sealed.position, sealed.leaf_hash.hex(), sealed.repeated])

    in_threads(run)
    print(json.dumps(told))


def in_threads(run: Callable[[int], None]) -> None:
    """Run it in several threads; the first error of any is raised."""
    errors: list[BaseException] = []

    def guarded(thread: int) -> None:
        try:
            run(thread)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(thread,)) for thread in range(THREADS)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    if errors:
        raise errors[0]


def race(database: Database, folder: Path, what: str, processes: int, count: int) -> list[str]:
    """Start so many processes at once; what each printed."""
    environment = environment_of(database, folder, "web")
    commands = [
        [sys.executable, "-W", "ignore", "-c", RUN.format(what=what, worker=worker, count=count)]
        for worker in range(processes)
    ]
    running = [
        subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) for command in commands
    ]
    printed = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        raise ChildProcessError("a racing process failed: see above")
    return printed


def race_appends(vendor: str, processes: int, count: int) -> tuple[int, list[str]]:
    """Race so many appends in all; how many entries there are then, and everything that is wrong with them."""
    with tempfile.TemporaryDirectory(prefix="berdampak-race-") as name:
        database = fresh_database(vendor, Path(name))
        try:
            race(database, Path(name), "append_many", processes, count // processes)
            with selecting(database) as select:
                ((entries, numbers, hashes),) = select(COUNTS)
                faults = faults_in(select)
                faults += ["doubles"] if not entries == numbers == hashes else []
                state = list(select(f"select stream, seq from {STATE_TABLE} order by stream"))
                faults += ["the state is not what the entries say"] if state != list(select(HEADS)) else []
        finally:
            database.stop()
    return entries, faults


def race_keys(vendor: str, processes: int, keys: int) -> list[str]:
    """Race for the same keys; everything that is wrong with what came of them."""
    with tempfile.TemporaryDirectory(prefix="berdampak-race-") as name:
        database = fresh_database(vendor, Path(name))
        try:
            told = [row for text in race(database, Path(name), "use_keys", processes, keys) for row in json.loads(text)]
            with selecting(database) as select:
                ((entries,),) = select("select count(*) from ledger_entry")
                faults = faults_in(select)
        finally:
            database.stop()
    faults += [f"{entries} entries of {keys} keys"] if entries != keys else []
    for key in range(keys):
        mine = [row for row in told if row[0] == key]
        faults += [f"key {key}: several results"] if len({(row[1], row[2]) for row in mine}) != 1 else []
        faults += [f"key {key}: not once new"] if [row[3] for row in mine].count(False) != 1 else []
    return faults
