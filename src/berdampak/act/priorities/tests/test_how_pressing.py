"""Urgency, seriousness and growth at every edge of their bands, and what several raters come to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.act.priorities.contracts import Scores
from berdampak.act.priorities.rules_score import growth_of, missing_of, rating_of, seriousness_of, urgency_of
from berdampak.act.priorities.rules_usg import Rating


@pytest.mark.parametrize(
    ("overdue", "of", "score"),
    [(0, 100, 1), (1, 100, 2), (4, 100, 2), (5, 100, 3), (9, 100, 3), (10, 100, 4), (19, 100, 4), (20, 100, 5),
     (100, 100, 5), (0, 0, 1), (1, 10_001, 1)],
)  # fmt: skip
def test_urgency(overdue, of, score):
    assert urgency_of(overdue, of) == score


@pytest.mark.parametrize(
    ("people", "score"), [(0, 1), (9, 1), (10, 2), (49, 2), (50, 3), (199, 3), (200, 4), (999, 4), (1000, 5)]
)
def test_seriousness(people, score):
    assert seriousness_of(people) == score


@pytest.mark.parametrize(
    ("run", "score"),
    [([], None), ([5], None), ([5, 5], 1), ([5, 6], 2), ([5, 4], 1), ([1, 2, 3, 4, 5], 5), ([9, 1, 2, 3, 4, 5], 5),
     ([1, 2, 3, 4, 5, 4, 3, 2, 1], 1), ([1, 2, 1, 2, 1], 3)],
)  # fmt: skip
def test_growth(run, score):
    assert growth_of(run) == score


def test_of_what_should_be_much_less_is_worse():
    assert growth_of([0.9, 0.8, 0.8, 0.7], worse_is_more=False) == 3


def test_a_figure_counts_before_what_people_say():
    found = rating_of(Scores(5, 3, None), [Scores(1, 1, 2), Scores(growth=4)])
    assert found == Rating(Decimal(5), Decimal(3), Decimal(3))


def test_raters_come_to_their_median():
    three = [Scores(1, 2, 3), Scores(2, 5, 3), Scores(5, 5, 1)]
    assert rating_of(Scores(), three) == Rating(Decimal(2), Decimal(5), Decimal(3))
    assert rating_of(Scores(), three[:2]) == Rating(Decimal("1.5"), Decimal("3.5"), Decimal(3))


def test_one_rater_is_not_enough():
    assert rating_of(Scores(), [Scores(1, 2, 3)]) is None
    assert missing_of(Scores(2, None, 3)) == ["seriousness"]


@given(st.lists(st.integers(0, 9), min_size=2, max_size=12))
def test_growth_goes_from_one_to_five(run):
    assert growth_of(run) in range(1, 6)
    assert growth_of(run) + growth_of(run, worse_is_more=False) <= 6
