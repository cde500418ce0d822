"""Peers are those whose work touches; how much they differ is asked among them alone."""

from hypothesis import given
from hypothesis import strategies as st

from berdampak.measure.fair.contracts import Cell
from berdampak.measure.fair.rules_peers import split_peers, stand_among_peers

kinds = st.sampled_from([("ktp", "periksa"), ("ktp", "terbit"), ("pbg", "periksa"), ("sip", "periksa")])
cells = st.lists(st.builds(Cell, st.sampled_from("abcdefghijkl"), kinds, st.integers(0, 20), st.just(20)), max_size=40)


def crowd(prefix, kind, shares):
    return [Cell(f"{prefix}{at:02}", (kind, "periksa"), met, 100) for at, met in enumerate(shares)]


def test_a_wild_counter_does_not_make_a_quiet_one_speak():
    quiet = crowd("q", "ktp", [98, 99, 97, 98, 98, 99, 97, 98])
    wild = crowd("w", "pbg", [30, 50, 70, 90, 40, 60, 80, 95])
    among = {one.code: one for one in stand_among_peers([*quiet, *wild], coarsest=2)}
    assert all(among[cell.peer].shrunk is None for cell in quiet)
    assert all(among[cell.peer].shrunk is not None for cell in wild)


def test_who_did_both_joins_two_groups():
    apart = [*crowd("q", "ktp", [9, 9]), *crowd("w", "pbg", [5, 5])]
    assert len(split_peers(apart, 2)) == 2
    assert len(split_peers([*apart, Cell("q00", ("pbg", "periksa"), 1, 1)], 2)) == 1


@given(cells)
def test_every_cell_is_in_one_group_and_no_work_in_two(drawn):
    groups = split_peers(drawn, 2)
    assert sorted(map(repr, (cell for group in groups for cell in group))) == sorted(map(repr, drawn))
    for words in (lambda cell: cell.peer, lambda cell: cell.stratum):
        seen = [{words(cell) for cell in group} for group in groups]
        assert sum(map(len, seen)) == len(set().union(*seen))


@given(cells, st.randoms())
def test_the_order_of_the_cells_does_not_matter(drawn, dice):
    again = list(drawn)
    dice.shuffle(again)
    counts = [[(one.code, one.met, one.of) for one in stand_among_peers(each, coarsest=2)] for each in (drawn, again)]
    assert counts[0] == counts[1]
