"""The making of a week's cards is killed again and again, and what comes of it is what would have come of it anyway."""

import json
import signal
import subprocess
import sys

from tests.sim.city_of_cards import write_city

OFFICERS, BATCH = 60, 8
KILLED_AT = 6, 4, 5


def test_nothing_is_doubled_nothing_is_lost_and_every_byte_is_the_same(tmp_path):
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    for folder in (whole, killed):
        folder.mkdir()
        write_city(folder, OFFICERS)
    make_cards(whole)
    assert all(make_cards(killed, statement) for statement in KILLED_AT)
    make_cards(killed)
    made, again = (json.loads((folder / "dump.json").read_text()) for folder in (whole, killed))
    assert {name: len(rows) for name, rows in made.items()} == {name: len(rows) for name, rows in again.items()}
    assert made == again
    assert len(made["own"]) == OFFICERS
    assert all(entry[0] == 1 for entry in made["book"])
    files = sorted(path.relative_to(whole) for path in whole.glob("evidence/**/*") if path.is_file())
    assert files
    assert all((whole / file).read_bytes() == (killed / file).read_bytes() for file in files)


def make_cards(folder, *killed_at):
    """Make the cards, killed at that statement of its transactions if one is told; whether it was killed."""
    words = map(str, (folder, OFFICERS, BATCH, *killed_at))
    command = [sys.executable, "-W", "ignore", "-m", "tests.sim.city_of_cards", *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0
