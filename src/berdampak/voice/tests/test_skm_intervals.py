"""The interval covers what it says it covers, and a figure of few is never shown, nor follows by subtraction."""

import random
import statistics
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.voice.rules_skm import averages_of, hidden_among, index_of, interval_of, rounded, tally, weight_of

NINE = tuple("abcdefghi")
ROWS = st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=40)


def rows_of(scores):
    return [dict(zip(NINE, each, strict=True)) for each in scores]


@given(ROWS)
def test_it_holds_the_index_and_stays_on_the_scale(scores):
    answers = tally(NINE, rows_of(scores))
    index, interval = rounded(index_of(averages_of(answers))), interval_of(answers)
    assert 25 <= index <= 100
    if interval is not None:
        assert 25 <= interval.low <= index <= interval.high <= 100


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(scores, dice):
    shuffled = dice.sample(scores, len(scores))
    assert tally(NINE, rows_of(scores)) == tally(NINE, rows_of(shuffled))


def test_it_is_students_interval_over_the_respondents_own_indices():
    scores = [[4] * 9, [3] * 9, [2] * 9, [4] * 9, [3] * 9]
    own = [sum(each) * 25 / 9 for each in scores]
    half = 2.776 * statistics.stdev(own) / 5**0.5
    interval = interval_of(tally(NINE, rows_of(scores)))
    assert float(interval.low) == pytest.approx(statistics.mean(own) - half, abs=0.006)
    assert float(interval.high) == pytest.approx(min(statistics.mean(own) + half, 100), abs=0.006)


def test_one_answer_or_answers_all_alike_have_none():
    assert interval_of(tally(NINE, rows_of([[3] * 9]))) is None
    assert interval_of(tally(NINE, rows_of([[3] * 9] * 20))) is None


@pytest.mark.parametrize("size", [10, 60])
def test_it_covers_the_truth_about_as_often_as_it_says(size):
    dice = random.Random(20261129)  # noqa: S311  the same draws each time
    truth = Decimal("66.25")  # scores 1 to 4 with these chances: an average of 2.65
    hits = 0
    for _ in range(400):
        scores = [[dice.choices((1, 2, 3, 4), (15, 25, 40, 20))[0]] * 9 for _ in range(size)]
        interval = interval_of(tally(NINE, rows_of(scores)))
        hits += interval.low <= truth <= interval.high
    assert 0.92 <= hits / 400 <= 0.98


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(0, 30), max_size=12))
def test_what_is_hidden_does_not_follow_from_what_is_shown(counts):
    hidden = hidden_among(counts, 5)
    shown = {name for name, n in counts.items() if n and name not in hidden}
    assert all(counts[name] >= 5 for name in shown)
    left = sum(counts[name] for name in hidden)
    assert left == 0 or left >= 5 or not shown


def test_nothing_more_is_hidden_than_must_be():
    assert hidden_among({"a": 3, "b": 7, "c": 20}, 5) == {"a", "b"}
    assert hidden_among({"a": 3, "b": 4, "c": 20}, 5) == {"a", "b"}
    assert hidden_among({"a": 5, "b": 20, "c": 0}, 5) == set()


def test_the_conventions_are_those_in_use():
    assert [str(rounded(weight_of(each, 9), 3)) for each in ("exact", "0.111", "0.11")] == ["0.111", "0.111", "0.110"]
