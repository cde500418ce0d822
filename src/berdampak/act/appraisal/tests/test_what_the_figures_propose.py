"""The level that figures propose, at every edge of the bands, with weights and with rows that were not measured."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.act.appraisal import rules_result
from berdampak.act.appraisal.rules_result import Part
from berdampak.act.appraisal.tests.conftest import LAW

propose = partial(rules_result.propose, rules=LAW.result)


def part(percent, weight=None, *, at_limit=False):
    given_percent = None if percent is None else Decimal(percent)
    return Part(given_percent, None if weight is None else Decimal(weight), at_limit)


@pytest.mark.parametrize(
    ("percent", "level"),
    [("0", "below"), ("80", "below"), ("99", "below"), ("99.99", "below"), ("100", "as"), ("110", "as"),
     ("110.01", "above"), ("150", "above")],
)  # fmt: skip
def test_one_row(percent, level):
    assert propose([part(percent)]).level == level


def test_all_that_is_possible_is_above():
    assert propose([part("100", at_limit=True)]).level == "above"


def test_one_row_a_little_below_does_not_pull_four_down_with_it():
    assert propose([part("95"), *[part("100")] * 4]).level == "as"


def test_the_weights_of_what_was_measured_stand_for_the_whole():
    found = propose([part("120", "75"), part("79", "25"), part(None, "900")])
    assert (found.value, found.measured, found.of) == (Decimal("107.25"), 2, 3)
    assert found.level == "as"


def test_the_edge_of_a_mean_belongs_to_the_band_below():
    assert propose([part("110"), part("110")]).level == "as"
    assert propose([part("99"), part("99")]).level == "below"
    assert propose([part("99"), part("100")]).level == "as"


@pytest.mark.parametrize(
    ("value", "level"),
    [("110.004", "as"), ("110.005", "above"), ("89.004", "below"), ("89.005", "as"), ("88.995", "below")],
)
def test_what_is_shown_decides(value, level):
    assert rules_result.level_of(Decimal(value), LAW.result) == level


@pytest.mark.parametrize("parts", [[], [part(None)], [part("100", "0")]])
def test_nothing_is_proposed_from_nothing(parts):
    assert propose(parts).level is None


@given(st.lists(st.decimals(0, 300, places=2), min_size=1, max_size=6), st.decimals(0, 50, places=2))
def test_more_reached_never_proposes_less(percents, more):
    order = ["below", "as", "above"]
    lower, higher = (propose([part(one + add) for one in percents]).level for add in (0, more))
    assert order.index(lower) <= order.index(higher)
