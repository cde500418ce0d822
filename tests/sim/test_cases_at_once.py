"""Whatever happens at once or is killed, every case is taken by one officer and granted by law once."""

import pytest

from tests.sim import cases
from tests.sim.servers import fresh_database

VENDORS = ["sqlite", "postgresql"]


@pytest.fixture(params=VENDORS)
def place(request, tmp_path):
    database = fresh_database(request.param, tmp_path)
    yield database, tmp_path
    database.stop()


def test_two_officers_never_get_the_same_case(place):
    database, folder = place
    got = cases.race(database, folder, cases=15, workers=3)
    numbers = [number for _, number in got]
    assert len(numbers) == len(set(numbers)) == 15
    assert {count for _, count in cases.read(database, cases.TAKINGS)} == {1}
    assert sorted(holder for _, holder in cases.read(database, cases.HELD)) == sorted(officer for officer, _ in got)


def test_sweeps_that_are_killed_grant_every_case_exactly_once(place):
    database, folder = place
    cases.kill_sweeps(database, folder, cases=24, kills=4, seed=4)
    granted = cases.read(database, cases.GRANTS)
    assert (len(granted), {count for _, count in granted}) == (24, {1})
    products = cases.read(database, cases.PRODUCTS)
    assert [number for number, _ in products] == [f"SPPL-2026-{number:05}" for number in range(1, 25)]
    assert len({case for _, case in products}) == 24
    heads = {stream.removeprefix("case:"): seq for stream, seq in cases.read(database, cases.HEADS)}
    assert dict(cases.read(database, cases.CLOSED)) == heads
