"""Roles hold from a moment until another; delegation lends what is had, and ends by itself."""

from datetime import timedelta

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.people import staff
from berdampak.people.contracts import Role, Thing
from berdampak.people.facade import colleagues, find_person, has_left, join, may, move, names_of
from berdampak.people.tests.cast import OTHER_UNIT, UNIT, make_cast
from berdampak.people.tests.moments import NOON

pytestmark = pytest.mark.django_db
CASE = Thing("case", unit=UNIT)
clock = fixed_clock(NOON)
tomorrow = fixed_clock(NOON + timedelta(days=1, minutes=1))


@pytest.fixture
def cast():
    return make_cast(clock)


def test_an_appointment_that_has_ended_gives_nothing(cast):
    acting = Role("head", unit=OTHER_UNIT, acting="plh", until=NOON + timedelta(days=1))
    join(cast.budi.code, acting, cast.admin, clock, ground="SK 1/2026")
    there = Thing("case", unit=OTHER_UNIT)
    assert may(find_person(cast.budi.code, clock), "case.assign", there)
    assert not may(find_person(cast.budi.code, tomorrow), "case.assign", there)


def test_whoever_stands_in_has_the_roles_of_the_other_for_that_time_and_lends_nothing_on(cast):
    until = NOON + timedelta(days=1)
    staff.delegate(cast.wulan.code, cast.rudi.code, NOON, until, cast.wulan.code, clock)
    staff.delegate(cast.rudi.code, cast.dewi.code, NOON, until, cast.rudi.code, clock)
    assert may(find_person(cast.rudi.code, clock), "case.assign", CASE)
    assert not may(find_person(cast.rudi.code, tomorrow), "case.assign", CASE)
    dewi = find_person(cast.dewi.code, clock)
    assert not may(dewi, "case.assign", CASE)
    assert may(dewi, "case.read", Thing("case", unit=OTHER_UNIT))


def test_an_administrator_lends_nothing(cast):
    staff.delegate(cast.admin.code, cast.budi.code, NOON, NOON + timedelta(days=1), cast.admin.code, clock)
    assert not may(find_person(cast.budi.code, clock), "account.manage", Thing("account"))


def test_whoever_moves_leaves_the_old_unit_at_once(cast):
    move(cast.budi.code, Role("officer", unit=OTHER_UNIT), cast.admin, clock)
    budi = find_person(cast.budi.code, clock)
    assert not may(budi, "case.read", CASE)
    assert may(budi, "case.read", Thing("case", unit=OTHER_UNIT))
    assert [one.name for one in colleagues(UNIT, clock)] == ["Wulan"]


def test_whoever_leaves_has_no_roles_and_is_known_to_have_left(cast):
    staff.leave(cast.budi.code, cast.admin.code, clock)
    assert find_person(cast.budi.code, clock) is None
    assert has_left({cast.budi.code, cast.wulan.code}) == {cast.budi.code}
    assert names_of({cast.budi.code}) == {cast.budi.code: "Budi"}


def test_the_book_has_every_change_without_names_and_grounds(cast):
    staff.leave(cast.budi.code, cast.admin.code, clock, ground="Pensiun, Pak Budi")
    [entry] = stream_of(f"person:{cast.budi.code}")
    assert entry.kind == "person.left"
    assert b"Budi" not in entry.content


@pytest.mark.parametrize(
    ("role", "ground", "number"),
    [
        (Role("admin"), "", "E003"),
        (Role("head"), "", "E010"),
        (Role("head", unit=UNIT, acting="plt"), " ", "E006"),
        (Role("head", unit=UNIT, until=NOON), "", "E005"),
    ],
)
def test_an_appointment_that_cannot_be_is_refused(cast, role, ground, number):
    with pytest.raises(BerdampakError) as caught:
        join(cast.budi.code, role, cast.admin, clock, ground=ground)
    assert caught.value.problems[0].id == f"people.{number}"
