"""Rolling up gives the figures that counting by hand gives, at every level."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.measure.tests.rollup_by_hand import OFFICERS, by_hand, rolled

MINUTES = st.none() | st.integers(0, 4) | st.integers(0, 2**31 - 1)
STEPS = st.lists(st.tuples(st.sampled_from(OFFICERS), MINUTES, st.sampled_from([None, False, True])), max_size=60)


@settings(max_examples=300)
@given(steps=STEPS)
def test_every_level_agrees_with_the_count_by_hand(tmp_path_factory, steps):
    path: Path = tmp_path_factory.mktemp("nation") / "steps.parquet"
    assert rolled(path, steps) == by_hand(steps)
