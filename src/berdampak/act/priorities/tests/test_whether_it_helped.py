"""It helped when the whole interval of the change lies on the better side; too few cases say nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.act.priorities.contracts import Figure, read_figure
from berdampak.act.priorities.rules_helped import judge, wilson


def share(met, of):
    return Figure("share", met, of)


def weeks(*values):
    return Figure("weeks", of=len(values), values=tuple(map(Decimal, values)))


def index(value, n):
    return Figure("index", of=n, values=(Decimal(value),))


def test_newcombes_published_example():
    found = judge(share(48, 80), share(56, 70), less_is_better=False)
    assert found.verdict == "helped"
    assert (found.change, found.low, found.high) == (Decimal("0.2000"), Decimal("0.0524"), Decimal("0.3339"))


def test_wilsons_published_example():
    assert [round(one, 4) for one in wilson(81, 263)] == [0.2553, 0.3662]


@pytest.mark.parametrize(
    ("before", "after", "less", "verdict"),
    [
        (share(60, 100), share(85, 100), False, "helped"),
        (share(60, 100), share(63, 100), False, "no_sign"),
        (share(85, 100), share(60, 100), False, "no_sign"),
        (share(30, 100), share(5, 100), True, "helped"),
        (share(6, 9), share(90, 100), False, "too_few"),
        (Figure("count", 60), Figure("count", 20), True, "helped"),
        (Figure("count", 20), Figure("count", 18), True, "no_sign"),
        (Figure("count", 6), Figure("count", 0), True, "too_few"),
        (Figure("count", 0), Figure("count", 30), True, "too_few"),
        (Figure("count", 40), Figure("count", 0), True, "helped"),
        (weeks("0.6", "0.62", "0.59", "0.61"), weeks("0.3", "0.33", "0.31", "0.29"), True, "helped"),
        (weeks("0.6", "0.2", "0.7", "0.3"), weeks("0.3", "0.5", "0.2", "0.4"), True, "no_sign"),
        (weeks("0.6", "0.6"), weeks("0.1", "0.1"), True, "too_few"),
        (index("60", 400), index("90", 400), False, "helped"),
        (index("60", 40), index("65", 40), False, "no_sign"),
        (index("60", 9), index("99", 400), False, "too_few"),
        (None, share(60, 100), False, "too_few"),
        (share(60, 100), None, False, "too_few"),
        (share(60, 100), Figure("count", 3), False, "too_few"),
    ],
)
def test_what_is_said(before, after, less, verdict):
    assert judge(before, after, less_is_better=less).verdict == verdict


counts = st.integers(10, 400).flatmap(lambda of: st.builds(share, st.integers(0, of), st.just(of)))


@given(counts, counts)
def test_no_change_is_good_both_ways_and_the_interval_holds_the_change(before, after):
    up, down = (judge(before, after, less_is_better=less) for less in (False, True))
    assert "no_sign" in (up.verdict, down.verdict)
    assert up.low <= up.change <= up.high


@given(counts)
def test_what_stayed_the_same_never_helped(figure):
    assert judge(figure, figure, less_is_better=False).verdict == "no_sign"
    assert read_figure(figure.written()) == figure
