"""A full disk: a problem that says so, nothing by half, and on it goes when there is room again."""

import json
import os
import subprocess
from contextlib import contextmanager

import psycopg
import pytest

from tests.sim.servers import fresh_database, run_python

RUN = "import django; django.setup(); from tests.sim.disk_full import main; main({how!r}, {ballast!r})"
FULL = ("ledger.E005", "OperationalError", "DiskFull")


def fill_up(database, folder, how, ballast=""):
    code = RUN.format(how=how, ballast=str(ballast))
    return json.loads(run_python(database, folder, "-W", "ignore", "-c", code))


def require_clean(came):
    assert came["faults"] == []
    for difference, problem, reason in came["told"]:
        assert difference == 0, "every success is there, and no failure"
        assert problem in FULL
        assert "full" in reason or "No space" in reason


@contextmanager
def small_disk(disk, owner=0):
    """A disk of a few megabytes, which only root can mount."""
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size=4m,uid={owner}", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_database_that_may_not_grow_says_so_and_goes_on(tmp_path):
    came = fill_up(fresh_database("sqlite", tmp_path), tmp_path, "pages")
    require_clean(came)
    assert came["told"][0][1] == "ledger.E005"


def test_a_full_disk_under_sqlite(tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        require_clean(fill_up(fresh_database("sqlite", disk), tmp_path, "files", disk / "ballast"))


def test_a_full_disk_under_postgresql(tmp_path):
    database = fresh_database("postgresql", tmp_path)
    try:
        with small_disk(database.folder / "disk", database.folder.stat().st_uid) as disk:
            with psycopg.connect(database.url(), autocommit=True) as connection:
                connection.execute(f"create tablespace small location '{disk}'")
                connection.execute("alter table ledger_entry set tablespace small")
            require_clean(fill_up(database, tmp_path, "files", disk / "ballast"))
            database.kill()
    finally:
        database.stop()
