"""The making of a week's cards is killed again and again, and what comes of it is what would have come of it anyway."""

import json
import os
import subprocess
import sys

import numpy as np

from tests.sim.city_of_cards import write_city

OFFICERS, BATCH = 60, 8


def test_nothing_is_doubled_nothing_is_lost_and_every_byte_is_the_same(tmp_path):
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    for folder in (whole, killed):
        folder.mkdir()
        write_city(folder, OFFICERS)
    kill_at(whole, None)
    dice, kills = np.random.default_rng(9), 0
    for _ in range(4):
        kills += kill_at(killed, int(dice.integers(1, 5)))
    kill_at(killed, None)
    assert kills >= 3
    made, again = (json.loads((folder / "dump.json").read_text()) for folder in (whole, killed))
    assert {name: len(rows) for name, rows in made.items()} == {name: len(rows) for name, rows in again.items()}
    assert made == again
    assert len(made["own"]) == OFFICERS
    assert all(entry[0] == 1 for entry in made["book"])
    files = sorted(path.relative_to(whole) for path in whole.glob("evidence/**/*") if path.is_file())
    assert files
    assert all((whole / file).read_bytes() == (killed / file).read_bytes() for file in files)


def kill_at(folder, lines):
    """Run until it has said so many lines and kill it, or to its end; whether it was killed."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.sim.city_of_cards", str(folder), str(OFFICERS), str(BATCH)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as run:
        said = []
        for line in run.stdout:
            said.append(line)
            if lines is not None and len(said) == lines:
                run.kill()
                return True
        assert run.wait() == 0, run.stderr.read()
    return False
