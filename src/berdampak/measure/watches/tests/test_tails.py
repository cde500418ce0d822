"""Tails of distributions: against sums written out, and against the power that is expected of each test."""

from math import comb, exp, factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.measure.watches.rules_tails import binomial_tail, lower_tail, mean_tail, poisson_tail

ALPHA = 0.001
POWERS = [
    ("reopened", 100, 0.04, 0.12, 0.55),
    ("reopened", 200, 0.04, 0.12, 0.89),
    ("rushed", 400, 0.047, 0.084, 0.50),
    ("rushed", 800, 0.047, 0.084, 0.89),
    ("rushed", 200, 0.047, 0.15, 0.97),
    ("paused", 80, 0.12, 0.25, 0.44),
    ("paused", 160, 0.12, 0.25, 0.88),
    ("paused late", 40, 0.20, 0.45, 0.68),
    ("paused late", 80, 0.20, 0.45, 0.96),
]


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0.01, 0.99))
def test_a_binomial_tail_is_the_sum_of_its_terms(met, more, share):
    of = met + more
    terms = (comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(met, of + 1))
    assert binomial_tail(met, of, share) == pytest.approx(sum(terms), rel=1e-9)


@given(st.integers(0, 40), st.floats(0.01, 30))
def test_a_poisson_tail_is_what_the_smaller_counts_leave(seen, expected):
    below = sum(expected**k * exp(-expected) / factorial(k) for k in range(seen))
    assert poisson_tail(seen, expected) == pytest.approx(1 - below, rel=1e-6, abs=1e-12)


@pytest.mark.parametrize(("share", "met", "tail"), [(0.0, 1, 0.0), (0.0, 0, 1.0), (1.0, 5, 1.0)])
def test_what_never_or_always_happens(share, met, tail):
    assert binomial_tail(met, 5, share) == tail


@pytest.mark.parametrize(("what", "of", "usual", "gamed", "power"), POWERS)
def test_a_count_that_is_gamed_is_seen_as_often_as_it_should_be(what, of, usual, gamed, power):
    limit = next(met for met in range(of + 2) if binomial_tail(met, of, usual) <= ALPHA)
    assert binomial_tail(limit, of, gamed) == pytest.approx(power, abs=0.006), what


def test_eight_answers_in_an_hour_where_two_come_a_day():
    assert poisson_tail(8, 2 / 24) == pytest.approx(5e-14, rel=0.1)


def test_a_mean_that_is_gamed_is_seen_as_often_as_it_should_be():
    dice = np.random.default_rng(40)
    seen = [mean_tail(dice.normal(4.6, 1.1, 40).mean(), 40, 3.9, 1.1) <= ALPHA for _ in range(4000)]
    assert np.mean(seen) == pytest.approx(0.82, abs=0.02)


def test_easy_cases_picked_out_of_a_pool_are_seen():
    dice = np.random.default_rng(160)
    pool = dice.normal(0, 1, 6000)
    picked = [lower_tail(dice.normal(-0.4, 1, 160), pool) <= ALPHA for _ in range(400)]
    honest = [lower_tail(dice.normal(0, 1, 160), pool) <= 0.01 for _ in range(4000)]
    assert np.mean(picked) >= 0.82
    assert np.mean(honest) <= 0.02


def test_nothing_seen_is_nothing_unlikely():
    assert lower_tail([], [1.0]) == lower_tail([1.0], []) == mean_tail(5, 0, 1, 1) == 1.0
