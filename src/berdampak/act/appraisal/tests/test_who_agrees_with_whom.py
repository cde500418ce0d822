"""Heads agree with officers, heads of agencies with heads of units, the head of a region with heads of agencies."""

from datetime import UTC, datetime

import pytest

from berdampak.act.appraisal.below import parties_of, people_below
from berdampak.kernel.clock import fixed_clock
from berdampak.people.contracts import Role
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, person_with, signed_in

pytestmark = pytest.mark.django_db

CLOCK = fixed_clock(datetime(2026, 1, 9, 2, 0, tzinfo=UTC))


@pytest.fixture
def cast(db, settings, tmp_path):  # noqa: ARG001
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", CLOCK
    return make_cast(CLOCK)


@pytest.fixture
def mayor(cast):  # noqa: ARG001
    return person_with("mayor", "Wali Kota", Role("region_head", region=REGION), CLOCK)


def test_a_head_agrees_with_officers_of_the_unit(cast):
    [one] = people_below(cast.wulan, CLOCK).values()
    assert (one.code, one.scope) == (cast.budi.code, "officer")
    assert parties_of(one, cast.wulan, 2026).scope_code == cast.budi.code


def test_the_head_of_an_agency_agrees_with_heads_of_its_units(cast):
    [one] = people_below(cast.agency_head, CLOCK).values()
    assert (one.code, one.scope, one.office) == (cast.wulan.code, "unit", UNIT)


def test_the_head_of_the_region_agrees_with_heads_of_agencies_for_the_whole_agency(cast, mayor):
    [one] = people_below(mayor, CLOCK).values()
    parties = parties_of(one, mayor, 2026)
    assert (parties.subordinate, parties.scope_kind, parties.scope_code) == (cast.agency_head.code, "agency", AGENCY)
    assert (parties.unit, parties.agency, parties.region) == ("", AGENCY, REGION)


def test_it_is_begun_on_the_page_and_seen_by_nobody_below(cast, mayor):
    sent = signed_in(mayor).post("/kinerja/baru/", {"subordinate": f"{cast.agency_head.code}:{AGENCY}", "year": "2026"})
    page = sent.headers["Location"]
    assert signed_in(mayor).get(page).status_code == signed_in(cast.agency_head).get(page).status_code == 200
    assert signed_in(cast.wulan).get(page).status_code == 403


def test_whoever_leads_nobody_begins_nothing(cast):
    assert people_below(cast.budi, CLOCK) == {}
    assert signed_in(cast.budi).get("/kinerja/baru/").status_code == 403
