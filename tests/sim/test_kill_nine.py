"""A server killed under load loses no answer it gave, and half of nothing stays."""

import pytest

from tests.sim.kill_nine import kill_under_load

KILLS = 3


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_a_killed_server_loses_nothing_it_acknowledged(vendor):
    oracle = kill_under_load(vendor, KILLS, seed=1)
    assert oracle.kills == KILLS
    assert oracle.lost == []
    assert oracle.faults == []
    assert oracle.unanswered > 0, "no kill came in the midst of work"
    assert len(oracle.book.leaves) == len(oracle.requests) == len(oracle.answered)
