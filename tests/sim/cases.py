"""Casework at work in processes of its own, on one database: many officers at one desk, and a sweep that is killed."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from berdampak.happening.casework.contracts import Submission
from berdampak.kernel.clock import fixed_clock, system_clock
from berdampak.people.contracts import Person, Role
from tests.sim.dying import dying_at
from tests.sim.kill_nine import selecting
from tests.sim.racing import in_threads
from tests.sim.servers import ROOT, Database, environment_of, run_python

PATIENCE_ROUNDS = 40
STATEMENTS_MAX, SWEEPS_MAX = 30, 200
UNIT = "dpmptsp-loket"
FILED = datetime(2026, 2, 13, 9, tzinfo=ZoneInfo("Asia/Jayapura"))
LATE = datetime(2026, 2, 26, 9, tzinfo=ZoneInfo("Asia/Jayapura"))
SUBMISSION = Submission("sip-perawat", {}, (), "online", "Sari")
RUN = "import django; django.setup(); from tests.sim.cases import {what}; {what}({words})"
HELD = "select case_id, holder from casework_step where state = 'doing'"
TAKINGS = "select stream, count(*) from ledger_entry where kind = 'event.taken' group by stream"
GRANTS = "select stream, count(*) from ledger_entry where kind = 'event.deemed' group by stream"
PRODUCTS = "select number, case_code from casework_product order by number"
CLOSED = "select code, version from casework_case where outcome = 'deemed'"
HEADS = "select stream, max(seq) from ledger_entry where stream like 'case:%' group by stream"


def file_many(service: str, count: int, before: bool = False) -> None:
    """File so many applications: now, or `before`, in a rehearsal of some days ago."""
    from berdampak.happening.casework.facade import file_case

    for _ in range(count):
        file_case(replace(SUBMISSION, service=service), Person(), fixed_clock(FILED) if before else system_clock)


def take_all(worker: int) -> None:
    """Be one process of officers, in several threads, who take the next case until there is none; say who got what."""
    from berdampak.happening.casework.facade import take_next

    got: list[list[str]] = []

    def run(thread: int) -> None:
        code = f"officer-{worker}-{thread}"
        officer = Person(code=code, kind="officer", roles=(Role("officer", UNIT, "dpmptsp"),))
        while (case := take_next(officer, UNIT, system_clock)) is not None:
            got.append([code, case.number])

    in_threads(run)
    print(json.dumps(got))


def kill_sweepers(cases: int, kills: int, seed: int) -> None:
    """File cases, let processes that grant them by law die at it, two at a time, then grant the rest.

    The processes are forked from one that has read all it needs, so that they do little else.
    """
    from django.db import connection, connections

    from berdampak.happening.casework.facade import sweep_cases

    dice = np.random.default_rng(seed)
    file_many("sppl", cases, before=True)
    sweep_cases(fixed_clock(LATE), 1)
    connections.close_all()
    for _ in range(kills):
        pair = [fork_sweeper(int(dice.integers(1, STATEMENTS_MAX))) for _ in range(2)]
        assert all(os.WIFSIGNALED(os.waitpid(pid, 0)[1]) for pid in pair), "each was killed in the midst of a grant"
    for _ in range(PATIENCE_ROUNDS):
        swept = sweep_cases(fixed_clock(LATE), cases)
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from casework_case where outcome = 'deemed'")
            if cursor.fetchone() == (cases,) and not swept:
                break
        time.sleep(0.05)  # a case that the dead still hold is free in a moment


def fork_sweeper(statements: int) -> int:
    """Start a process that sweeps and is killed at so many statements within its grants; its number."""
    from berdampak.happening.casework.facade import sweep_cases

    if pid := os.fork():
        return pid
    with dying_at(statements):
        for _ in range(SWEEPS_MAX):
            sweep_cases(fixed_clock(LATE), 5)
    os._exit(0)


def run_words(what: str, *words: object) -> list[str]:
    """The words for Python that run one of these."""
    return ["-c", RUN.format(what=what, words=", ".join(map(repr, words)))]


def race(database: Database, folder: Path, cases: int, workers: int) -> list[tuple[str, str]]:
    """Let processes take cases at once; who got which."""
    run_python(database, folder, *run_words("file_many", "sip-perawat", cases), role="web")
    running = [
        subprocess.Popen(
            [sys.executable, *run_words("take_all", worker)],
            cwd=ROOT,
            env=environment_of(database, folder, "web"),
            stdout=subprocess.PIPE,
            text=True,
        )
        for worker in range(workers)
    ]
    said = [each.communicate()[0] for each in running]
    assert not any(each.returncode for each in running)
    return [(officer, number) for line in said for officer, number in json.loads(line)]


def kill_sweeps(database: Database, folder: Path, cases: int, kills: int, seed: int) -> None:
    """Let twice so many processes that grant by law be killed in the midst of it, and grant the rest."""
    run_python(database, folder, "-W", "ignore", *run_words("kill_sweepers", cases, kills, seed))


def read(database: Database, query: str) -> list[tuple[object, ...]]:
    """Rows of the database, read from outside."""
    with selecting(database) as select:
        return [tuple(row) for row in select(query)]
