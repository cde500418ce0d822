"""Problems in order of urgency, seriousness and growth; ties are broken as is usual, and shown."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.act.priorities.rules_usg import Rating, put_in_order

ratings = st.builds(Rating, *[st.integers(1, 5).map(Decimal)] * 3)


def rating(*parts):
    return Rating(*map(Decimal, parts))


def test_the_published_example():
    rated = [("a", rating(5, 5, 4)), ("b", rating(5, 3, 3)), ("c", rating(5, 4, 3))]
    assert [(one.code, one.rating.total, one.place) for one in put_in_order(rated)] == [
        ("a", 14, 1),
        ("c", 12, 2),
        ("b", 11, 3),
    ]


def test_of_equal_totals_the_more_urgent_comes_first():
    found = put_in_order([("grave", rating(3, 5, 4)), ("urgent", rating(5, 4, 3)), ("growing", rating(3, 4, 5))])
    assert [one.code for one in found] == ["urgent", "grave", "growing"]
    assert [one.place for one in found] == [1, 2, 3]


def test_what_is_rated_alike_shares_a_place_and_says_so():
    found = put_in_order([("a", rating(3, 3, 3)), ("b", rating(3, 3, 3)), ("c", rating(1, 1, 1))])
    assert [(one.place, one.is_shared) for one in found] == [(1, True), (1, True), (3, False)]


def test_halves_of_raters_are_kept_and_ties_go_by_each_part_in_turn():
    found = put_in_order(
        [
            ("s", rating("3.5", 4, "2.5")),
            ("u", rating(4, "3.5", "2.5")),
            ("g", rating("3.5", "3.5", 3)),
            ("x", rating(3, 3, 3)),
        ]
    )
    assert [(one.code, one.place, one.is_shared) for one in found] == [
        ("u", 1, False),
        ("s", 2, False),
        ("g", 3, False),
        ("x", 4, False),
    ]


@pytest.mark.parametrize("parts", [(0, 3, 3), (3, 6, 3)])
def test_a_rating_goes_from_one_to_five(parts):
    with pytest.raises(AssertionError):
        rating(*parts)


@given(st.lists(ratings, max_size=12))
def test_nothing_less_pressing_stands_before_what_is_more_so(drawn):
    found = put_in_order([(f"p{at:02}", one) for at, one in enumerate(drawn)])
    assert len(found) == len(drawn)
    assert all(one.rating.total >= other.rating.total for one, other in pairwise(found))
