"""What was to be expected of a peer depends on the mix of cases alone, and never mostly on the peer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.measure.fair.contracts import Cell
from berdampak.measure.fair.rules_expected import expect

NAMES = tuple("abcdefgh")
cells = st.lists(
    st.builds(
        lambda peer, stratum, of, met: Cell(peer, stratum, min(met, of), of),
        st.sampled_from(NAMES),
        st.sampled_from([("ktp", "periksa"), ("ktp", "terbit"), ("pbg", "periksa")]),
        st.integers(1, 50),
        st.integers(0, 50),
    ),
    min_size=1,
    max_size=40,
)


def test_hard_cases_are_expected_to_take_longer():
    easy = [Cell(name, ("ktp",), 9, 10) for name in NAMES]
    hard = [Cell(name, ("pbg",), 5, 10) for name in NAMES[:6]]
    by_code = {peer.code: peer for peer in expect([*easy, *hard])}
    assert by_code["a"].expected == pytest.approx(14)
    assert by_code["h"].expected == pytest.approx(9)


def test_a_kind_that_few_do_is_judged_by_the_next_coarser_one():
    shared = [Cell(name, ("ktp", "terbit"), 8, 10) for name in NAMES]
    alone = [Cell("a", ("ktp", "periksa"), 0, 10)]
    by_code = {peer.code: peer for peer in expect([*shared, *alone])}
    assert by_code["a"].expected == pytest.approx(8 + 10 * 64 / 90)


def test_nobody_is_compared_with_what_is_mostly_ones_own():
    most = [Cell("a", ("ktp", "terbit"), 900, 1000)]
    rest = [Cell(name, ("ktp", "terbit"), 5, 10) for name in NAMES[1:]]
    other = [Cell(name, ("pbg", "terbit"), 500, 1000) for name in NAMES[1:]]
    by_code = {peer.code: peer for peer in expect([*most, *rest, *other])}
    everything = (900 + 35 + 3500) / (1000 + 70 + 7000)
    assert by_code["a"].expected == pytest.approx(1000 * everything)


@given(cells)
def test_no_more_is_expected_than_was_done_and_the_counts_are_kept(drawn):
    peers = expect(drawn)
    assert sum(peer.met for peer in peers) == sum(cell.met for cell in drawn)
    assert sum(peer.of for peer in peers) == sum(cell.of for cell in drawn)
    for peer in peers:
        assert -1e-9 <= peer.expected <= peer.of + 1e-9
        assert 0 <= peer.variance <= peer.of / 4 + 1e-9


@given(cells, st.randoms())
def test_the_order_of_the_cells_does_not_matter(drawn, dice):
    again = list(drawn)
    dice.shuffle(again)
    for one, other in zip(expect(drawn), expect(again), strict=True):
        assert (one.code, one.met, one.of) == (other.code, other.met, other.of)
        assert one.expected == pytest.approx(other.expected)


def test_what_nobody_else_does_is_left_out_where_a_word_must_be_shared():
    shared = [Cell(name, ("ktp", "terbit"), 8, 10) for name in NAMES]
    alone = [Cell("a", ("ktp", "periksa"), 0, 10), Cell("z", ("pbg", "periksa"), 0, 10)]
    by_code = {peer.code: peer for peer in expect([*shared, *alone], coarsest=2)}
    assert (by_code["a"].met, by_code["a"].of) == (8, 10)
    assert "z" not in by_code
