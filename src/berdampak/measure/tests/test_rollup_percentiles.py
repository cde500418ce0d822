"""Median and p90 are values that occurred, by nearest rank, of what was measured."""

import pytest

from berdampak.measure.tests.rollup_by_hand import rolled


@pytest.mark.parametrize(
    ("minutes", "median", "p90"),
    [
        ([30], 30, 30),
        ([10, 20], 10, 20),
        ([5, 5, 5, 5], 5, 5),
        (range(1, 11), 5, 9),
        (range(1, 12), 6, 10),
        ([0, 2**31 - 1], 0, 2**31 - 1),
    ],
)
def test_a_percentile_is_the_value_at_its_rank(tmp_path, minutes, median, p90):
    for rows in rolled(tmp_path / "steps.parquet", [(7, value, True) for value in minutes]).values():
        assert [(row["median_minutes"], row["p90_minutes"]) for row in rows] == [(median, p90)]


def test_a_step_that_was_not_measured_counts_and_moves_no_percentile(tmp_path):
    (whole,) = rolled(tmp_path / "steps.parquet", [(7, 10, True), (7, None, False), (7, None, None)])["whole"]
    assert whole == {
        "steps": 3,
        "promised": 2,
        "on_time": 1,
        "measured": 1,
        "total_minutes": 10,
        "median_minutes": 10,
        "p90_minutes": 10,
    }


def test_where_nothing_was_measured_there_is_no_percentile(tmp_path):
    for rows in rolled(tmp_path / "steps.parquet", [(7, None, True)]).values():
        assert [(row["measured"], row["median_minutes"], row["p90_minutes"]) for row in rows] == [(0, None, None)]


def test_a_group_without_steps_has_no_row(tmp_path):
    rolled_up = rolled(tmp_path / "steps.parquet", [(40, 1, True), (3, 1, True)])
    assert [row["unit"] for row in rolled_up["unit"]] == [1, 4]
    assert [row["agency"] for row in rolled_up["agency"]] == [3, 0]
