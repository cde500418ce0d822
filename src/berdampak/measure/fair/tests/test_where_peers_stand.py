"""What is said of a peer leans on the mean by as much as chance explains, and is not said at all on too little."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.measure.fair.contracts import Peer
from berdampak.measure.fair.rules_standing import RELIABILITY_MIN, stand, variance_between


def peer(code, met, of, share=0.85):
    return Peer(code, met, of, of * share, of * share * (1 - share))


peers = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 300)).map(lambda pair: (min(pair), max(pair))),
    min_size=1,
    max_size=30,
).map(lambda pairs: [peer(f"p{at}", met, of) for at, (met, of) in enumerate(pairs)])


def test_reliability_is_the_share_that_is_not_chance():
    """FAIR: between-officer SD 0.05 at p = 0.85 needs n = 119 for R = 0.7."""
    chance = 0.85 * 0.15 / 119
    assert 0.05**2 / (0.05**2 + chance) == pytest.approx(0.7, abs=0.001)


def test_the_variance_between_peers_is_found_again():
    dice = np.random.default_rng(7)
    chance = np.full(4000, 0.85 * 0.15 / 100)
    seen = dice.normal(0, np.sqrt(chance + 0.05**2))
    assert variance_between(seen, chance) == pytest.approx(0.05**2, rel=0.1)


def test_where_nothing_varies_beyond_chance_nothing_is_said():
    alike = [peer(f"p{at}", 85, 100) for at in range(20)]
    for standing in stand(alike):
        assert standing.reliability == 0.0
        assert standing.shrunk is standing.above is standing.beyond is None


def test_four_peers_cannot_be_compared():
    assert all(
        standing.reliability is None for standing in stand([peer(f"p{at}", 50 + 10 * at, 100) for at in range(4)])
    )


def test_nine_cases_say_nothing():
    others = [peer(f"p{at}", 60 + 2 * at, 100) for at in range(20)]
    few = stand([*others, peer("few", 0, 9)])[-1]
    assert (few.code, few.met, few.of, few.reliability) == ("few", 0, 9, None)


def test_the_same_share_of_more_cases_is_believed_more():
    others = [peer(f"p{at}", 75 + at, 100) for at in range(20)]
    few, many = stand([*others, peer("few", 28, 40), peer("many", 280, 400)])[-2:]
    assert few.raw == pytest.approx(many.raw)
    assert many.shrunk < few.shrunk
    assert many.reliability > few.reliability
    assert many.below > few.below > 0.5


@given(peers)
def test_it_never_says_what_it_cannot(drawn):
    for asked, said in zip(drawn, stand(drawn), strict=True):
        assert (said.code, said.met, said.of) == (asked.code, asked.met, asked.of)
        if said.shrunk is None:
            assert said.above is said.below is said.low is said.beyond is None
            continue
        assert said.reliability >= RELIABILITY_MIN
        assert said.low <= said.shrunk <= said.high
        assert 0 <= said.above <= 1
        assert said.above + said.below == pytest.approx(1)
        assert said.funnel_low <= said.funnel_high


@given(peers)
def test_whoever_did_better_with_as_many_cases_never_stands_worse(drawn):
    by_cases = {}
    for said in stand(drawn):
        if said.shrunk is not None:
            by_cases.setdefault(said.of, []).append((said.met, said.shrunk))
    for rows in by_cases.values():
        ranked = [shrunk for _, shrunk in sorted(rows)]
        assert all(one <= other + 1e-9 for one, other in itertools.pairwise(ranked))


def test_a_clean_record_where_hardly_anything_is_missed_is_nothing_special():
    """Of 169 that were expected to miss one or two, none missed: one in four such officers needs no more than luck."""
    others = [peer(f"p{at}", 73 + at, 100) for at in range(25)]
    clean = stand([*others, Peer("clean", 169, 169, 167.6, 1.4)])[-1]
    assert clean.above is None or clean.above < 0.95


@given(peers)
def test_the_limits_are_on_the_scale_of_what_is_seen(drawn):
    for said in stand(drawn):
        if said.raw is not None and abs(said.raw) < 1 - 1e-9:
            outside = "above" if said.raw > said.funnel_high else "below" if said.raw < said.funnel_low else None
            near = min(abs(said.raw - said.funnel_high), abs(said.raw - said.funnel_low)) < 1e-9
            assert near or said.beyond == outside
