"""One look of a watch at so many cases finds those who game about as often as its power says."""

import numpy as np
import pytest

from berdampak.measure.watches.rules_shares import Count, see_shares
from berdampak.measure.watches.rules_tails import lower_tail
from berdampak.measure.watches.rules_watches import WATCHES

ALPHA, PEERS, GAMERS = 0.001, 400, 4
POWERS = [
    ("reopenings", 0.04, 0.12, 100, 0.55),
    ("reopenings", 0.04, 0.12, 200, 0.89),
    ("rush", 0.047, 0.084, 800, 0.89),
    ("many_pauses", 0.12, 0.25, 160, 0.88),
    ("late_pauses", 0.20, 0.45, 40, 0.68),
    ("late_pauses", 0.20, 0.45, 80, 0.96),
]


@pytest.mark.parametrize(("watch", "honest", "gaming", "n", "power"), POWERS)
def test_a_share_is_found_with_the_power_it_has(watch, honest, gaming, n, power):
    dice, found = np.random.default_rng(n), []
    for _ in range(100):
        seen = dice.binomial(n, [gaming] * GAMERS + [honest] * (PEERS - GAMERS))
        counts = [Count(f"p{place:03}", "u", "", int(met), n) for place, met in enumerate(seen)]
        sightings = see_shares(WATCHES[watch], 0, counts)
        found += [one.chance <= ALPHA for one in sightings if one.subject < f"p{GAMERS:03}"]
    assert np.mean(found) == pytest.approx(power, abs=0.05)


def test_picked_cases_are_found_with_the_power_they_have():
    dice = np.random.default_rng(160)
    found = [
        lower_tail(dice.normal(-0.4, 1, 160), dice.normal(0, 1, 160 * 39)) <= ALPHA
        for _ in range(400)
    ]  # fmt: skip
    assert np.mean(found) >= 0.82 - 0.05


@pytest.mark.parametrize("spread", [0.0, 0.02, 0.05])
def test_honest_people_who_differ_are_not_taken_for_gamers(spread):
    dice, named, of = np.random.default_rng(9), 0, 0
    for _ in range(15):
        shares = np.clip(dice.normal(0.12, spread, PEERS), 0.005, 0.9)
        seen = dice.binomial(160, shares)
        counts = [Count(f"p{place:03}", "u", "", int(met), 160) for place, met in enumerate(seen)]
        sightings = see_shares(WATCHES["many_pauses"], 0, counts)
        named += sum(one.chance <= ALPHA for one in sightings)
        of += len(sightings)
    assert named / of <= 0.003


def test_kinds_of_work_are_compared_with_their_own_kind():
    """Whoever does what is often paused anyway is not taken for one who pauses often."""
    counts = [Count(f"p{place:02}", "u", "hard", 40, 80) for place in range(5)]
    counts += [Count(f"p{place:02}", "u", "easy", 4, 80) for place in range(5, 40)]
    sightings = see_shares(WATCHES["many_pauses"], 0, counts)
    assert min(one.chance for one in sightings) > 0.3
