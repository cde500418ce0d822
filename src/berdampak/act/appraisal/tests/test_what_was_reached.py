"""Achievement of a target, by the published vectors and at every edge."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.act.appraisal import rules_achievement
from berdampak.act.appraisal.rules_achievement import Target, reached, rounded
from berdampak.act.appraisal.tests.conftest import LAW

value_of = partial(rules_achievement.value_of, rules=LAW.result)
amounts = st.decimals(min_value="0.01", max_value="100000", places=2)


def target(polarity, low, high=None, **more):
    return Target(polarity, Decimal(low), Decimal(low if high is None else high), **more)


@pytest.mark.parametrize(
    ("of", "result", "percent"),
    [
        (target("up", 80, 90), "70", "87.5"),
        (target("down", 7, 8), "9", "87.5"),
        (target("up", 80, 90), "92", "102.22"),
        (target("up", 80), "80", "100"),
        (target("up", 80), "100", "125"),
        (target("down", 10), "5", "150"),
        (target("down", 10), "20", "0"),
        (target("range", 80, 90), "85", "100"),
        (target("range", 80, 90), "99", "90"),
        (target("range", 80, 90), "72", "90"),
    ],
)
def test_the_three_formulas(of, result, percent):
    assert rounded(reached(Decimal(result), of).percent) == rounded(Decimal(percent))


def test_more_than_twice_of_what_should_be_little_is_nothing_reached_and_said_so():
    assert reached(Decimal(25), target("down", 10)) == reached(Decimal(999), target("down", 10))
    assert (reached(Decimal(25), target("down", 10)).percent, reached(Decimal(25), target("down", 10)).remark) == (
        Decimal(0),
        "clamped",
    )


def test_a_target_of_nothing_is_reached_by_nothing_and_otherwise_needs_another_formula():
    assert reached(Decimal(0), target("down", 0)).percent == 100
    assert reached(Decimal(3), target("down", 0)).percent is None
    assert reached(Decimal(3), target("down", 0)).remark == "zero_target"


@pytest.mark.parametrize(
    ("of", "result", "percent", "remark"),
    [
        (target("up", 5), "-1", "0", "clamped"),
        (target("down", 5), "-1", "220", None),
        (target("range", 5, 8), "-1", "0", "clamped"),
        (target("range", 5, 8), "16", "0", None),
        (target("range", 5, 8), "16.01", "0", "clamped"),
        (target("up", 0), "0", "100", None),
        (target("up", 0), "3", None, "zero_target"),
        (target("range", 0, 8), "0", "100", None),
        (target("range", 0, 8), "-1", None, "zero_target"),
    ],
)
def test_below_nought_and_about_nought(of, result, percent, remark):
    found = reached(Decimal(result), of)
    assert (found.percent, found.remark) == (None if percent is None else Decimal(percent), remark)


@pytest.mark.parametrize(
    ("exact", "shown"),
    [("102.2249", "102.22"), ("102.225", "102.23"), ("99.994", "99.99"), ("99.995", "100.00"), ("0.005", "0.01")],
)
def test_half_goes_up_at_the_last_digit_shown(exact, shown):
    assert str(rounded(Decimal(exact))) == shown


@pytest.mark.parametrize(
    ("percent", "value"),
    [
        ("87.5", "77.5"), ("80", "70"), ("99", "89"), ("99.5", "89"), ("60", "50"), ("79", "69"), ("79.5", "69"),
        ("59", "49"), ("59.5", "49"), ("0", "0"), ("100", "100"), ("110", "110"), ("110.01", "120"), ("111", "120"),
    ],
)  # fmt: skip
def test_the_value_of_an_achievement(percent, value):
    assert value_of(Decimal(percent)) == Decimal(value)


def test_all_that_is_possible_has_the_highest_value():
    assert value_of(Decimal(100), at_limit=True) == 120
    assert value_of(Decimal(99), at_limit=True) == 89


@given(amounts, amounts, amounts)
def test_better_is_never_worth_less(low, one, other):
    worse, better = sorted((one, other))
    assert reached(worse, target("up", low)).percent <= reached(better, target("up", low)).percent
    assert reached(better, target("down", low)).percent <= reached(worse, target("down", low)).percent


@given(st.decimals(0, 300, places=2), st.decimals(0, 300, places=2))
def test_more_reached_is_never_valued_less(one, other):
    less, more = sorted((one, other))
    assert value_of(less) <= value_of(more)
