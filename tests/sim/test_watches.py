"""In a town in which a known few game, the watches find them, and leave the others in peace."""

from collections import Counter

import numpy as np
import pytest

from berdampak.rehearsal.gaming import Town
from berdampak.rehearsal.gaming_events import write_town
from berdampak.rehearsal.gaming_found import WARM_WEEKS, judge_town

TOWN = Town(units=12, officers=10, weeks=15, gamed_from=5, gamers=0.017)
CERTAIN = ("splitting", "impossible_speed", "self_approved", "survey_burst")
"""What is gamed so strongly here that it cannot be missed."""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    gamed = write_town(TOWN, tmp_path_factory.mktemp("town"), np.random.default_rng(3))
    return judge_town(TOWN, gamed)


def test_whoever_games_plainly_is_found(found):
    missed = {way: found[way].gamers - len(found[way].caught) for way in CERTAIN}
    assert missed == dict.fromkeys(CERTAIN, 0)


def test_half_of_those_who_game_are_found_within_weeks(found):
    caught = sum(len(one.caught) for one in found.values())
    assert caught >= 0.5 * sum(one.gamers for one in found.values())


def test_hardly_anybody_honest_is_asked(found):
    """At most one false question for each unit and year."""
    false = Counter({way: one.false for way, one in found.items() if one.false})
    assert false.total() <= TOWN.units * (TOWN.weeks - WARM_WEEKS) / 52, false


def test_where_nobody_games_hardly_anything_is_asked(tmp_path):
    honest = Town(units=12, officers=10, weeks=11, gamed_from=11)
    found = judge_town(honest, write_town(honest, tmp_path, np.random.default_rng(4)))
    asked = Counter({way: one.false + one.right for way, one in found.items()})
    assert asked.total() <= honest.units * (honest.weeks - WARM_WEEKS) / 52 + 1, asked
