"""Intervals and changes of shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.measure.facade import change_score, wilson

COUNTS = st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def test_the_interval_of_eight_in_ten_is_as_published():
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=5e-5)


@given(COUNTS)
def test_the_interval_holds_its_share_and_stays_within_bounds(counts):
    met, of = counts
    low, high = wilson(met, of)
    assert 0 <= low <= met / of <= high <= 1


@given(COUNTS)
def test_the_interval_of_what_failed_mirrors_the_one_of_what_was_met(counts):
    met, of = counts
    low, high = wilson(met, of)
    assert wilson(of - met, of) == pytest.approx((1 - high, 1 - low))


@given(COUNTS, COUNTS)
def test_a_change_told_backwards_has_the_other_sign(now, before):
    assert change_score(*now, *before) == pytest.approx(-change_score(*before, *now))


def test_no_change_where_nothing_varies():
    assert change_score(10, 10, 40, 40) == 0
