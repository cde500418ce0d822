"""A head looks after the team of the unit: who joins, who stands in, who moves and who leaves."""

from datetime import timedelta

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.people import staff
from berdampak.people.accounts import find_account
from berdampak.people.contracts import Role
from berdampak.people.facade import colleagues, find_person
from berdampak.people.tests.cast import OTHER_AGENCY_UNIT, OTHER_UNIT, UNIT, make_cast, signed_in
from berdampak.people.tests.moments import NOON

pytestmark = pytest.mark.django_db
TEAM = f"/unit/tim/{UNIT}/"
clock = fixed_clock(NOON)


def written(name, day):
    return {f"{name}.day": str(day), f"{name}.month": "11", f"{name}.year": "2026"}


DAYS = written("from", 26) | written("until", 27)


@pytest.fixture
def cast(settings):
    settings.CLOCK = clock
    return make_cast(clock)


@pytest.fixture
def wulan(cast):
    return signed_in(cast.wulan)


def names(unit=UNIT, at=clock):
    return [one.name for one in colleagues(unit, at)]


def test_a_head_sees_the_team_with_roles(wulan):
    page = wulan.get(TEAM).content.decode()
    assert "Budi" in page
    assert "Kepala unit" in page
    assert "Dewi" not in page


def test_a_new_officer_gets_an_account_and_a_known_one_the_role(wulan):
    new = {"email": "lina@example.org", "name": "Lina", "role": "officer"}
    assert wulan.post(TEAM + "baru/", new)["Location"] == TEAM
    assert find_account(("email", "lina@example.org")).kind == "officer"
    wulan.post(TEAM + "baru/", {"email": "rudi@example.org", "role": "officer"})
    assert names() == ["Budi", "Lina", "Rudi", "Wulan"]


def test_an_acting_head_needs_a_letter_and_ends_by_itself(wulan, cast):
    acting = {"email": "rudi@example.org", "role": "head", "acting": "plh"}
    until = {"until.day": "26", "until.month": "11", "until.year": "2026"}
    refused = wulan.post(TEAM + "baru/", acting | until)
    assert refused.status_code == 422
    assert "rudi@example.org" in refused.content.decode()
    wulan.post(TEAM + "baru/", acting | until | {"ground": "800/12/2026"})
    heads = {role.unit for role in find_person(cast.rudi.code, clock).roles if role.name == "head"}
    assert heads == {UNIT}
    later = fixed_clock(NOON + timedelta(days=2))
    assert {role.name for role in find_person(cast.rudi.code, later).roles} == {"officer"}


@pytest.mark.parametrize(("role", "acting"), [("admin", ""), ("inspector", ""), ("", ""), ("head\x00", "x")])
def test_a_head_gives_no_role_beyond_the_unit(wulan, role, acting):
    answer = wulan.post(TEAM + "baru/", {"email": "x@example.org", "role": role, "acting": acting})
    assert answer.status_code in (302, 422)
    account = find_account(("email", "x@example.org"))
    assert account is None or {one.role for one in account.appointments.all()} <= {"head"}


def test_a_colleague_stands_in_for_the_days_of_leave(wulan, cast):
    wulan.post(f"{TEAM}{cast.wulan.code}/wakil/", DAYS | {"receiver": cast.budi.code})
    during, after = (fixed_clock(NOON + timedelta(days=days)) for days in (1, 3))
    assert "head" in {role.name for role in find_person(cast.budi.code, during).roles}
    assert "head" not in {role.name for role in find_person(cast.budi.code, after).roles}
    assert [one.away for one in colleagues(UNIT, during)] == [False, True]


@pytest.mark.parametrize(
    "wrong",
    [{"receiver": ""}, {"receiver": "p-dewi"}, {"from.day": "31"}, {"until.year": "99999999999"}, {"until.day": "1"}],
)
def test_a_stand_in_that_cannot_be_is_said_to_be_none(wulan, cast, wrong):
    given = DAYS | {"receiver": cast.wulan.code} | wrong
    assert wulan.post(f"{TEAM}{cast.budi.code}/wakil/", given).status_code == 422


def test_an_agency_head_moves_somebody_within_the_agency_only(cast):
    boss = signed_in(cast.agency_head)
    move = f"{TEAM}{cast.budi.code}/pindah/"
    assert boss.post(move, {"unit": OTHER_AGENCY_UNIT}).status_code == 422
    assert boss.post(move, {"unit": OTHER_UNIT}).status_code == 302
    assert names(OTHER_UNIT) == ["Budi", "Rudi"]
    assert names() == ["Wulan"]


def test_whoever_leaves_is_out_at_once_and_undoing_brings_the_role_back(wulan, cast):
    budi = signed_in(cast.budi)
    assert budi.get("/akun/").status_code == 200
    wulan.post(f"{TEAM}{cast.budi.code}/keluar/")
    assert budi.get("/akun/").status_code == 302
    assert names() == ["Wulan"]
    assert "Budi" in wulan.get(TEAM).content.decode()
    wulan.post(f"{TEAM}{cast.budi.code}/kembali/")
    assert names() == ["Budi", "Wulan"]
    assert budi.get("/akun/").status_code == 302


def test_nobody_closes_the_account_of_somebody_who_works_elsewhere_too(wulan, cast):
    staff.join(cast.budi.code, Role("officer", OTHER_AGENCY_UNIT, "dinkes"), cast.admin.code, clock)
    assert wulan.post(f"{TEAM}{cast.budi.code}/keluar/").status_code == 403
    assert wulan.post(f"{TEAM}{cast.wulan.code}/keluar/").status_code == 403
    assert names() == ["Budi", "Wulan"]


def test_an_administrator_makes_an_account_and_helps_one_in_whose_phone_was_lost(cast):
    admin = signed_in(cast.admin)
    made = {"email": "hana@example.org", "name": "Hana", "role": "inspector", "office": "kota-ternate"}
    assert admin.post("/pengelola/baru/", made).status_code == 302
    hana = find_person(find_account(("email", "hana@example.org")).code, clock)
    assert [(role.name, role.region) for role in hana.roles] == [("inspector", "82.71")]
    budi = signed_in(cast.budi)
    assert admin.post(f"/pengelola/{cast.budi.code}/langkah/").status_code == 302
    assert budi.get("/akun/").status_code == 302


def test_an_administrator_gives_no_second_role_to_an_administrator(cast):
    given = {"role": "head", "office": UNIT}
    assert signed_in(cast.admin).post(f"/pengelola/{cast.admin.code}/peran/", given).status_code == 422


def test_a_role_needs_an_office_of_its_kind(cast):
    admin = signed_in(cast.admin)
    for office in ("", "dpmptsp", "loket-01", "nowhere"):
        given = {"role": "officer", "office": office}
        assert admin.post(f"/pengelola/{cast.rudi.code}/peran/", given).status_code == 422
