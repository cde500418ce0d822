"""Counting along stretches of work agrees with counting second by second."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.rehearsal.timeline import NEVER, Timeline

SECONDS = 60
WORKED = st.lists(st.booleans(), min_size=SECONDS, max_size=SECONDS)


def timeline_of(worked: list[bool]) -> Timeline:
    edges = np.flatnonzero(np.diff([False, *worked, False]))
    return Timeline((int(start), int(end)) for start, end in edges.reshape(-1, 2))


@settings(max_examples=100)
@given(WORKED, st.integers(0, SECONDS), st.integers(1, SECONDS))
def test_work_begins_at_the_first_worked_second_and_ends_after_the_last(
    worked: list[bool], at: int, seconds: int
) -> None:
    timeline = timeline_of(worked)
    ahead = [second for second in range(at, SECONDS) if worked[second]]
    begun = timeline.begin(at)
    assert begun == (ahead[0] if ahead else NEVER)
    if ahead:
        assert timeline.finish(begun, seconds) == (ahead[seconds - 1] + 1 if len(ahead) >= seconds else NEVER)


@settings(max_examples=100)
@given(WORKED, st.lists(st.tuples(st.integers(0, SECONDS), st.integers(0, 20)), max_size=4))
def test_gaps_are_cut_out(worked: list[bool], gaps: list[tuple[int, int]]) -> None:
    left = list(worked)
    for start, length in gaps:
        left[start : start + length] = [False] * len(left[start : start + length])
    cut = timeline_of(worked).without((start, start + length) for start, length in gaps)
    assert [second for start, end in cut.stretches for second in range(start, end)] == list(np.flatnonzero(left))


@settings(max_examples=100)
@given(WORKED)
def test_worked_seconds_are_counted_up_to_a_moment(worked: list[bool]) -> None:
    moments = np.arange(SECONDS + 5)
    assert timeline_of(worked).worked(moments).tolist() == [sum(worked[:moment]) for moment in moments]
