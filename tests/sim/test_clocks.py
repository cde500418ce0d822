"""A clock that wanders back and forth: each step back is flagged, and the order of entries stays as it was."""

import itertools
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from django.db import connection

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import append, stream_of
from tests.sim.invariants import faults_in

NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
STREAMS = [f"case:{number}" for number in range(3)]


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_a_wandering_clock_is_flagged_and_order_is_kept(seed):
    dice, moment = np.random.default_rng(seed), NOON
    for number in range(90):
        moment += timedelta(microseconds=int(dice.integers(-1_500_000, 2_000_000)))
        append(STREAMS[dice.integers(3)], "case.moved", {"number": number}, clock=fixed_clock(moment))
    for stream in STREAMS:
        entries = stream_of(stream)
        stepped_back = [0] + [int(b.recorded_at < a.recorded_at) for a, b in itertools.pairwise(entries)]
        assert [entry.flag for entry in entries] == stepped_back
        assert 0 < sum(stepped_back) < len(entries)
        numbers = [entry.body["number"] for entry in entries]
        assert numbers == sorted(numbers)
    with connection.cursor() as cursor:

        def select(query):
            cursor.execute(query)
            return cursor.fetchall()

        assert faults_in(select) == []
