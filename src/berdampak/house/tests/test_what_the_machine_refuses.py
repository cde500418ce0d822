"""What the machine refuses is said in one sentence, and never as a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BERDAMPAK = f"'{sys.executable}' -c 'from berdampak.house.command import main; main()'"
LOG = "case:concept:name,concept:name,time:timestamp\nK1,Terima,2026-11-02T09:00:00Z\nK1,Putus,2026-11-03T09:00:00Z\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "log.csv").write_text(LOG)
    return tmp_path


def run(folder, command, **environment):
    """Exit code and what was said beside the screen, of a command typed in a shell."""
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "BERDAMPAK_LANG": "en", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def expect(said, problem):
    code, words = said
    assert (code, words.count("\n")) == (2, 1), words
    assert words.endswith(f"[{problem}]\n")


@pytest.mark.parametrize("output", ["''", ".", "no/such/folder/card.txt"])
def test_a_place_that_cannot_be_written(folder, output):
    expect(run(folder, f"{BERDAMPAK} card log.csv -o {output}"), "house.E001")
    assert [path.name for path in folder.iterdir()] == ["log.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", ["card log.csv", "card log.csv --weeks", "--help"])
def test_a_full_disk_behind_the_screen(folder, words):
    expect(run(folder, f"{BERDAMPAK} {words} > /dev/full"), "house.E011")


def test_a_closed_screen(folder):
    expect(run(folder, f"{BERDAMPAK} card log.csv --format pdf >&-"), "house.E011")


def test_a_damaged_part_of_the_store(folder):
    assert run(folder, f"{BERDAMPAK} import log.csv --store store")[0] == 0
    (part,) = folder.glob("store/events/log/*.parquet")
    part.write_bytes(part.read_bytes()[:-50])
    expect(run(folder, f"{BERDAMPAK} card --store store"), "house.E005")


@pytest.mark.parametrize("url", ["nonsense", "sqlite:////no/such/folder/x.sqlite3"])
def test_a_database_that_is_not_there(folder, url):
    manage = f"'{sys.executable}' -m berdampak.house.manage"
    expect(run(folder, f"{manage} migrate", DATABASE_URL=url, BERDAMPAK_VAR=str(folder)), "house.E012")


def test_a_file_where_the_folder_should_be(folder):
    manage = f"'{sys.executable}' -m berdampak.house.manage"
    expect(run(folder, f"{manage} migrate", BERDAMPAK_VAR=str(folder / "log.csv")), "house.E011")


def test_without_a_word_it_explains_itself(folder):
    code, said = run(folder, BERDAMPAK)
    assert (code, said) == (0, "")
