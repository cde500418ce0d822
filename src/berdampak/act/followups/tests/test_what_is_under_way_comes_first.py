"""However many are over, what waits for somebody and what is their own is in the list."""

import pytest

from berdampak.act.followups import deeds, listing
from berdampak.act.followups.contracts import Subject
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.listing import list_for
from berdampak.act.followups.proposing import propose
from berdampak.act.followups.tests.conftest import STANDING, rule_of
from berdampak.act.followups.waiting import list_waiting
from berdampak.people.tests.cast import AGENCY, REGION, UNIT

pytestmark = pytest.mark.django_db


def test_newer_ones_that_are_over_push_out_nothing_that_waits(answered, cast, clock, monkeypatch):
    waits = answered("coaching")
    clock.move(minutes=1)
    over = answered("sanction")
    deeds.decide(over, Ruling("refuse", "Tidak terbukti."), cast.wulan, clock)
    monkeypatch.setattr(listing, "MOST", 1)
    assert [one.code for one in list_for(cast.wulan).to_decide] == [waits]
    assert [one.named["code"] for one in list_waiting(cast.wulan, clock)] == [waits]


def test_ones_own_comes_before_what_others_have_under_way(answered, cast, clock, monkeypatch):
    subject = Subject(cast.wulan.code, UNIT, AGENCY, REGION)
    own = propose(rule_of("coaching"), subject, STANDING, clock)
    clock.move(minutes=1)
    answered("coaching")
    monkeypatch.setattr(listing, "MOST", 1)
    assert [one.code for one in list_for(cast.wulan).own] == [own]
