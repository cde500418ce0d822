"""Durable appends a second, beside a bare insert into the same database and beside the disk itself."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

from harness import OWN_PYTHON, ROOT, machine, table

CLIENTS = (1, 8, 32)
STREAMS = 200
BODY = {"case": "a7f3c9", "note": "x" * 120, "step": "pemeriksaan", "unit": "disdukcapil-pencatatan"}
NAMES = {
    "bare": "bare insert",
    "record": "append, on the driver",
    "append": "append, by the front door",
    "service": "append and a row of state, by the ORM",
}
VENDORS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
BARE_TABLE = {
    "sqlite": "create table bare (id integer primary key, content blob not null) strict",
    "postgresql": "create table bare (id bigint generated always as identity primary key, content bytea not null);"
    "grant insert on bare to berdampak_app",
}
MAKE_BARE = (
    "import django; django.setup(); from django.db import connection; connection.cursor().execute({statements!r})"
)
Act = Callable[[int], object]


def fdatasync_rate(folder: Path, seconds: float) -> float:
    """How often a second the disk keeps 4 kB for sure."""
    block, count = os.urandom(4096), 0
    file = os.open(folder / "sync", os.O_RDWR | os.O_CREAT)
    begin = time.perf_counter()
    while (took := time.perf_counter() - begin) < seconds:
        os.pwrite(file, block, count % 256 * 4096)
        os.fdatasync(file)
        count += 1
    os.close(file)
    return count / took


def make_act(contender: str, client: str) -> Act:
    """One thing to do again and again, on this thread's connection."""
    from django.db import connection

    from berdampak.ledger.facade import append

    connection.ensure_connection()
    stream = [f"case:{client}-{number}" for number in range(STREAMS)]
    if contender == "append":
        return lambda number: append(stream[number % STREAMS], "case.moved", BODY)
    if contender == "service":
        from tests.sim.book_state import move_case

        return lambda number: move_case(stream[number % STREAMS], f"{client}-{number:08}", BODY["note"])
    if contender == "bare":
        return make_bare(connection.connection, connection.vendor)
    return make_record(connection.connection, connection.vendor, stream)


def make_bare(driver: Any, vendor: str) -> Act:
    """One insert of as many bytes, in a transaction of its own."""
    content = os.urandom(480)
    if vendor == "postgresql":
        return lambda _: driver.execute("insert into bare (content) values (%b)", (content,), prepare=True)

    def insert(_: int) -> None:
        driver.execute("begin immediate")
        driver.execute("insert into bare (content) values (?)", (content,))
        driver.execute("commit")

    return insert


def make_record(driver: Any, vendor: str, stream: list[str]) -> Act:
    """One entry in a transaction of its own, without Django in between."""
    from berdampak.kernel.clock import system_clock
    from berdampak.kernel.dice import system_entropy
    from berdampak.ledger import appending_postgresql, appending_sqlite
    from berdampak.ledger.appending import make_request, moment_of

    def request(number: int) -> Any:
        return make_request(stream[number % STREAMS], "case.moved", BODY, entropy=system_entropy)

    if vendor == "postgresql":
        return lambda number: appending_postgresql.record(driver, request(number), None)

    def record(number: int) -> None:
        asked = request(number)
        driver.execute("begin immediate")
        appending_sqlite.record(driver, asked, moment_of(system_clock()))
        driver.execute("commit")

    return record


def work(contender: str, worker: str, clients: int, seconds: float, make: Callable[[str, str], Act] = make_act) -> None:
    """Be some of the clients, each a thread, once told to go; say what each thing done took."""
    import django

    django.setup()
    took: list[float] = []
    ready, go = threading.Barrier(clients + 1), threading.Event()

    def client(name: str) -> None:
        act, number, mine = make(contender, name), 0, []
        act(number)
        ready.wait()
        go.wait()
        end = time.perf_counter() + seconds
        while (begin := time.perf_counter()) < end:
            act(number := number + 1)
            mine.append(time.perf_counter() - begin)
        took.extend(mine)

    threads = [threading.Thread(target=client, args=(f"{contender}-{worker}-{number}",)) for number in range(clients)]
    for thread in threads:
        thread.start()
    ready.wait()
    print("ready", flush=True)
    sys.stdin.readline()
    go.set()
    for thread in threads:
        thread.join()
    print(json.dumps(took), flush=True)


def measure(
    environment: dict[str, str], contender: str, clients: int, seconds: float, script: str | Path = __file__
) -> tuple[float, float, float]:
    """How many a second, and milliseconds of the median and of the slowest hundredth, in as many processes as cores."""
    processes = min(clients, os.cpu_count() or 1)
    words = [OWN_PYTHON, script, "--work", contender, "--seconds", str(seconds), "--clients"]
    workers = [
        subprocess.Popen(
            [*words, str(clients // processes), "--worker", f"{time.monotonic_ns()}-{number}"],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(processes)
    ]
    for worker in workers:
        if worker.stdout.readline() != "ready\n":
            sys.exit("a worker failed: see above")
    for worker in workers:
        worker.stdin.write("go\n")
        worker.stdin.flush()
    took = sorted(each for worker in workers for each in json.loads(worker.communicate()[0]))
    return len(took) / seconds, took[len(took) // 2] * 1e3, took[len(took) * 99 // 100] * 1e3


@contextmanager
def database(vendor: str, folder: Path) -> Iterator[dict[str, str]]:
    """A book of its own, and the environment in which to find it as the role that serves."""
    from tests.sim.servers import environment_of, fresh_database, run_python

    folder.mkdir()
    made = fresh_database(vendor, folder)
    try:
        run_python(made, folder, "-c", MAKE_BARE.format(statements=BARE_TABLE[vendor]))
        yield environment_of(made, folder, "web")
    finally:
        made.stop()


def lines_of(vendor: str, folder: Path, rounds: int, seconds: float) -> Iterator[list[str]]:
    """The lines of one database: each contender once a round, and the best round of each."""
    best: dict[tuple[int, str], tuple[float, float, float]] = {}
    disk = 0.0
    with database(vendor, folder) as environment:
        for number in range(rounds):
            for clients, contender in product(CLIENTS, NAMES):
                print(
                    f"{number + 1}/{rounds} {VENDORS[vendor]} {clients} {NAMES[contender]}", file=sys.stderr, flush=True
                )
                disk = max(disk, fdatasync_rate(folder, seconds / 4))
                took = measure(environment, contender, clients, seconds)
                best[clients, contender] = max(took, best.get((clients, contender), took))
    yield [f"{VENDORS[vendor]}, `fdatasync` of 4 kB", "1", f"{disk:,.0f}", "", "", "", "1.00"]
    for (clients, contender), (rate, median, slow) in best.items():
        ratios = (f"{rate / best[clients, 'bare'][0]:.2f}", f"{rate / disk:.2f}")
        spans = (f"{median:.2f} ms", f"{slow:.1f} ms")
        yield [f"{VENDORS[vendor]}, {NAMES[contender]}", str(clients), f"{rate:,.0f}", *spans, *ratios]


def add_work_words(parser: argparse.ArgumentParser) -> None:
    """The words by which a worker is told what to do."""
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    parser.add_argument("--clients", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    add_work_words(parser)
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if asked.work:
        work(asked.work, asked.worker, asked.clients, asked.seconds)
        return
    rounds, seconds = (1, 0.5) if asked.quick else (3, 2.0)
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as name:
        lines = [line for vendor in VENDORS for line in lines_of(vendor, Path(name) / vendor, rounds, seconds)]
    print(machine(asked.date, "django", "psycopg"))
    print()
    print(table(["", "clients", "a second", "median", "p99", "to a bare insert", "to `fdatasync`"], lines))


if __name__ == "__main__":
    main()
