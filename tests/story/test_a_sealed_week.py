"""A week in the book, by the commands alone: events come in, are sealed before a witness, published, and checked."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

BERDAMPAK = str(Path(sys.executable).with_name("berdampak"))
ROOT = Path(__file__).parents[2]
ORIGIN = "mall.example/ternate"
APPEND = """
import django; django.setup()
from berdampak.happening.facade import LiveEvent, encode_event
from berdampak.ledger.facade import append
steps = {steps!r}
for case, step, opens, closes in steps:
    event = LiveEvent(case=case, step=step, unit="loket", officer="p" + case, opens=opens, closes=closes)
    append("case:" + case, "event.recorded", encode_event(event), key="story:" + case + step)
"""


@pytest.fixture
def home(tmp_path):
    environment = os.environ | {
        "BERDAMPAK_VAR": str(tmp_path / "var"),
        "BERDAMPAK_STORE": str(tmp_path / "store"),
        "BERDAMPAK_ORIGIN": ORIGIN,
        "BERDAMPAK_LANG": "en",
        "DJANGO_SETTINGS_MODULE": "berdampak.house.settings",
        "PYTHONUNBUFFERED": "1",
    }
    for name in ("DATABASE_URL", "BERDAMPAK_KEYS"):
        environment.pop(name, None)
    return Home(tmp_path, environment)


class Home:
    """An office with its book, and everybody who has something to do with it."""

    def __init__(self, folder, environment):
        self.folder, self.environment = folder, environment

    def run(self, *words, code=0):
        done = subprocess.run(
            [BERDAMPAK, *map(str, words)],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stderr or done.stdout
        return done.stdout + done.stderr

    def record(self, *steps):
        words = [sys.executable, "-c", APPEND.format(steps=steps)]
        subprocess.run(words, env=self.environment, check=True)

    @contextmanager
    def witness(self, keys):
        """A witness of another office, which knows the book by its public key."""
        where = ("--folder", str(self.folder / "witness"))
        known = self.run(
            "witness", *where, "--key-name", "reform.example", "--trust", (keys / "log.pub").read_text().strip()
        )
        command = [BERDAMPAK, "witness", *where, "--listen", "127.0.0.1:0"]
        with subprocess.Popen(command, env=self.environment, stdout=subprocess.PIPE, text=True) as process:
            try:
                yield process.stdout.readline().split()[5], known.split()[-1]
            finally:
                process.terminate()


def test_a_week_from_the_first_event_to_a_card_that_anyone_can_check(home, tmp_path):
    keys = tmp_path / "var" / "keys"
    said = home.run("import", "docs/example.csv", "--map", "docs/example.yaml")
    assert "batch:example no. 1" in said
    home.run("seal", "--once")
    assert "3 cards new" in home.run("publish", "--source", "example", "--week", "2026-W41")
    said = home.run("verify", "book")
    assert "Findings: 0" in said

    with home.witness(keys) as (address, witness_key):
        book_key = (keys / "log.pub").read_text().strip()
        policy = keys / "policy"
        policy.write_text(f"log {book_key}\nwitness reform {witness_key} {address}\nquorum reform\n")
        assert "Witnessed by reform.example" in home.run("seal", "--once")

    bundle, receipt = tmp_path / "card.bukti", tmp_path / "receipt.json"
    home.run("bundle", "--week", "2026-W41", "--subject", "whole", "-o", bundle)
    said = home.run("card", "--from-bundle", bundle, "--policy", policy)
    assert "witnessed by reform" in said
    assert "13 cases came in and 13 were finished" in said
    home.run("receipt", "batch:example", "-o", receipt)
    assert "Findings: 0" in home.run("verify", "receipt", receipt)
    assert "Findings: 0" in home.run("verify", "all", "--policy", policy)


def test_what_happens_in_the_house_reaches_a_card_and_costs_only_what_is_new(home):
    home.run("seal", "--once")
    home.record(("A", "Terima", True, False), ("B", "Terima", True, False), ("A", "Putuskan", False, True))
    assert "nothing new" in home.run("project")
    home.run("seal", "--once")
    assert "3 new entries read from the book, 3 events added" in home.run("project")
    home.record(("B", "Putuskan", False, True))
    home.run("seal", "--once")
    assert "1 new entry read from the book, 1 event added" in home.run("project")
    card = json.loads(home.run("card", "--source", "book", "--week", first_week(home), "--format", "json"))
    assert (card["figures"]["cases"]["filed"], card["figures"]["cases"]["finished"]) == (2, 2)
    assert "from file" not in card["basis"]["seal"]["en"]


def first_week(home):
    return next(
        line.split()[0] for line in home.run("card", "--source", "book", "--weeks").splitlines() if line[:2] == "20"
    )
