"""However many ask at once, and however often it is killed, a witness signs one history and never goes back."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from threading import Barrier

from berdampak.ledger.tests.books import LOG_KEY, make_witness
from tests.sim.witnessing import BOOKS, ENTRIES, Oracle, kill, race, root_at


def test_racing_requests_never_get_two_roots_of_one_size(tmp_path):
    tally = race(tmp_path / "witness", threads=8, requests=40, seed=1)
    assert tally.faults == []
    assert tally.asked == 320
    assert tally.furthest > 10


def test_a_witness_that_is_killed_never_goes_back(tmp_path):
    tally = kill(tmp_path / "witness", kills=6, seed=1)
    assert tally.faults == []
    assert tally.furthest > 10


def test_without_its_lock_it_would_sign_two_histories(tmp_path):
    witness = make_witness(tmp_path / "witness")
    both, last = Barrier(2), witness._folder.last
    witness._lock = nullcontext()
    witness._folder.last = lambda origin: (last(origin), both.wait(60))[0]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(witness.add_checkpoint, [BOOKS[0].request(0, 20), BOOKS[1].request(0, 20)]))
    assert [answer.status for answer in answers] == [200, 200]


def test_the_oracle_sees_two_histories_and_a_step_back():
    assert Oracle([(20, root_at(0, 20)), (21, root_at(1, 21))]).faults(None) == [
        "two histories were cosigned",
        "it went back from 21",
    ]
    assert root_at(0, 10) == root_at(1, 10)
    assert root_at(0, ENTRIES) != root_at(1, ENTRIES)


def test_the_witness_needs_neither_django_nor_a_database(tmp_path):
    program = (
        "import sys\n"
        "from berdampak.house.command import main\n"
        f"main(['witness', '--folder', {str(tmp_path / 'witness')!r}, '--trust', sys.argv[1]])\n"
        "import berdampak.ledger.witness.serving, berdampak.ledger.witness.answering\n"
        "print(sorted({'django', 'sqlite3', 'psycopg', 'duckdb'} & set(sys.modules)))\n"
    )
    run = [sys.executable, "-c", program, str(LOG_KEY.verifying_key)]
    said = subprocess.run(run, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[-1] == "[]"
