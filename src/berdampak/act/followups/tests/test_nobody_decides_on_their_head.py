"""Whoever stands in for a head neither proposes nor decides about that head: that is for the head of the agency."""

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.contracts import Subject
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.keeping import find_followup
from berdampak.act.followups.proposing import propose, propose_as_superior
from berdampak.act.followups.tests.conftest import FINDING, rule_of
from berdampak.act.followups.waiting import list_waiting
from berdampak.kernel.errors import BerdampakError
from berdampak.people.contracts import Role
from berdampak.people.facade import Refused, find_person
from berdampak.people.staff import join
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, signed_in

pytestmark = pytest.mark.django_db

YES = Ruling("accept", "Sudah jelas.", "teguran-lisan")


@pytest.fixture
def stand_in(cast, clock):
    """Budi, while Wulan is away."""
    role = Role("head", UNIT, AGENCY, REGION, acting="plh")
    join(cast.budi.code, role, cast.admin.code, clock, ground="Wulan cuti.")
    return find_person(cast.budi.code, clock)


@pytest.fixture
def of_the_head(cast, clock):
    code = propose(rule_of("sanction"), Subject(cast.wulan.code, UNIT, AGENCY, REGION), FINDING, clock)
    deeds.answer(code, "Saya sudah menjelaskan.", cast.wulan, clock)
    return code


def test_the_stand_in_neither_reads_nor_decides(of_the_head, stand_in, clock):
    with pytest.raises(Refused):
        deeds.decide(of_the_head, YES, stand_in, clock)
    assert list_waiting(stand_in, clock) == []
    assert signed_in(stand_in).get(f"/tindak-lanjut/{of_the_head}/").status_code == 403


def test_the_head_of_the_agency_does(of_the_head, cast, clock):
    assert deeds.decide(of_the_head, YES, cast.agency_head, clock).standing.state == "decided"
    assert find_followup(of_the_head).subject.leads


def test_the_stand_in_proposes_nothing_about_the_head(stand_in, cast, clock):
    subject = Subject(cast.wulan.code, UNIT, AGENCY, REGION)
    with pytest.raises(BerdampakError, match=r"act\.E044"):
        propose_as_superior("pelanggaran-disiplin", subject, "Terlambat.", stand_in, clock)
    assert cast.wulan.code not in signed_in(stand_in).get("/tindak-lanjut/baru/").content.decode()


def test_about_those_who_work_there_the_stand_in_decides(stand_in, proposed, cast, clock):
    code = proposed("sanction")
    deeds.answer(code, "Bukan saya.", cast.budi, clock)
    with pytest.raises(Refused):
        deeds.decide(code, YES, stand_in, clock)
    assert deeds.decide(code, YES, cast.wulan, clock).standing.state == "decided"
