"""Whoever reads how an officer was rated, or what they reached, is shown to that officer."""

import pytest

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import APRIL, PERIOD, VALUES
from berdampak.people.tests.cast import signed_in
from berdampak.report.facade import list_looks

pytestmark = pytest.mark.django_db


@pytest.fixture
def objected(code, cast, hand):
    hand.now = APRIL
    deeds.ask(code, PERIOD, cast.wulan, hand)
    for one in (cast.wulan, cast.budi):
        deeds.give(code, PERIOD, one, dict.fromkeys(VALUES, "as"), {}, hand)
    deeds.close(code, PERIOD, cast.wulan, hand)
    deeds.set_(code, PERIOD, ("as", "as"), ("Tidak terukur.", ""), cast.wulan, hand)
    deeds.respond(code, PERIOD, "object", "Keberatan.", cast.budi, hand)
    return code


def looks(cast):
    return [(look.by, look.what) for look in list_looks(cast.budi.code)]


def test_the_form_on_which_an_objection_is_decided_is_a_look(objected, cast):
    assert signed_in(cast.agency_head).get(f"/kinerja/{objected}/predikat/{PERIOD}/keberatan/").status_code == 200
    assert looks(cast) == [(cast.agency_head.code, f"predicate:{PERIOD}")]


@pytest.mark.parametrize("who", ["wulan", "anton", "reform"])
def test_what_an_officer_reached_is_looked_at_by_name(code, cast, who):
    someone = getattr(cast, who)
    assert signed_in(someone).get(f"/kinerja/{code}/capaian/").status_code == 200
    assert looks(cast) == [(someone.code, f"agreement:{code}")]
    assert "capaian perjanjian kinerja" in signed_in(cast.budi).get("/rapor/saya/dilihat/").content.decode()


def test_ones_own_look_is_none(code, cast):
    signed_in(cast.budi).get(f"/kinerja/{code}/capaian/")
    assert looks(cast) == []
