"""How the steps lie in files, and how many threads read them, changes no figure."""

import random

import pytest

from berdampak.measure import rollup
from berdampak.measure.rollup import roll_up
from berdampak.measure.tests.rollup_by_hand import OFFICERS, PLACES, by_hand, write_steps

DICE = random.Random(20)  # noqa: S311
STEPS = [(DICE.choice(OFFICERS), DICE.randrange(200), DICE.random() < 0.8) for _ in range(3_000)]


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("files", [1, 3])
def test_files_row_groups_and_threads_change_nothing(tmp_path, monkeypatch, threads, files):
    monkeypatch.setattr(rollup, "ROWS_AT_ONCE", 250)
    paths = [write_steps(tmp_path / f"{at}.parquet", STEPS[at::files]) for at in range(files)]
    tables = roll_up(paths, PLACES, threads)
    assert {name: table.to_pylist() for name, table in tables.items()} == by_hand(STEPS)


def test_the_levels_are_those_of_the_places(tmp_path):
    path = write_steps(tmp_path / "steps.parquet", STEPS)
    assert list(roll_up([path], PLACES)) == ["officer", "unit", "agency", "region", "whole"]
    assert list(roll_up([path], PLACES.select(["officer"]))) == ["officer", "whole"]


def test_no_files_are_a_nation_at_rest():
    assert {name: table.num_rows for name, table in roll_up([], PLACES).items()} == {
        "officer": 0,
        "unit": 0,
        "agency": 0,
        "region": 0,
        "whole": 1,
    }
