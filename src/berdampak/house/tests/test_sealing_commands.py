"""The book by its commands, in processes of their own: made, sealed, and a receipt for whoever submitted."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

BERDAMPAK = str(Path(sys.executable).with_name("berdampak"))
LOG = "case:concept:name,concept:name,time:timestamp\nK1,Terima,2026-11-02\nK1,Selesai,2026-11-04\n"


@pytest.fixture
def run(tmp_path):
    (tmp_path / "log.csv").write_text(LOG)
    (tmp_path / "clock").write_text("2026-11-06T15:00:00+09:00")
    environment = os.environ | {"BERDAMPAK_LANG": "en", "BERDAMPAK_ORIGIN": "mall.example", "BERDAMPAK_CLOCK": "clock"}
    for name in ("DATABASE_URL", "BERDAMPAK_VAR", "BERDAMPAK_STORE", "DJANGO_SETTINGS_MODULE"):
        environment.pop(name, None)

    def run(*words):
        done = subprocess.run(
            [BERDAMPAK, *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout, done.stderr

    return run


def test_an_import_is_sealed_and_gives_a_receipt(run, tmp_path):
    code, out, _ = run("import", "log.csv")
    assert (code, "batch:log no. 1" in out, "receipt" in out) == (0, True, False)
    assert run("receipt", "batch:log")[2].endswith("[house.E031]\n")
    code, out, _ = run("seal", "--once")
    assert code == 0
    assert "for the book mall.example" in out
    assert "Sealed: 1 entries, 2026-11-06T06:00:00" in out  # as it is by the clock of who rehearses
    code, out, _ = run("receipt", "batch:log")
    assert (code, sorted(json.loads(out))) == (0, ["certificate", "entry", "receipt"])
    code, out, _ = run("receipt", "batch:log", "--proof")
    assert (code, out.partition("\n")[0]) == (0, "c2sp.org/tlog-proof@v1")
    assert "nothing new" in run("seal", "--once")[1]
    code, out, _ = run("import", "log.csv", "--replace")
    assert "receipts/2.json" in out
    assert (tmp_path / "var/store/events/log/receipts/2.json").exists()


def test_nothing_is_served_or_sealed_on_a_book_whose_guard_is_gone(run, tmp_path):
    assert run("seal", "--once")[0] == 0
    serve = [sys.executable, "-c", "import berdampak.house.wsgi"]
    environment = os.environ | {"BERDAMPAK_VAR": str(tmp_path / "var"), "BERDAMPAK_LANG": "en"}
    environment.pop("DATABASE_URL", None)
    assert subprocess.run(serve, env=environment, check=False).returncode == 0
    with sqlite3.connect(tmp_path / "var" / "berdampak.sqlite3") as connection:
        connection.execute("drop trigger ledger_entry_is_not_shortened")
    refused = subprocess.run(serve, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "The trigger ledger_entry_is_not_shortened is missing" in refused.stderr
    assert "migrate [ledger.E006]" in refused.stderr
    assert run("seal", "--once")[0] == 2


def test_an_entry_that_is_not_there_has_no_receipt(run):
    code, _, err = run("receipt", "batch:none")
    assert (code, err.endswith("[house.E030]\n")) == (2, True)
