"""From the standings a Friday keeps to proposals, and back: figures that were corrected since are said to be so."""

from dataclasses import replace

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.facade import propose, propose_followups
from berdampak.act.followups.keeping import find_followup
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.tests.conftest import STANDING, rule_of
from berdampak.measure.facade import Standing
from berdampak.people.contracts import Role
from berdampak.people.facade import Refused
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, person_with, signed_in
from berdampak.report.facade import FairStanding, list_looks
from berdampak.report.models import KeptStanding
from berdampak.report.standing import keeping as standings

pytestmark = pytest.mark.django_db
WEEK = "2026-W15"


def keep(code, *, week=WEEK, weeks=12, **said):
    """Keep a standing as a Friday does; its hash."""
    usual = {"reliability": 0.8, "raw": -0.1417, "shrunk": -0.116, "low": -0.17, "high": -0.062}
    stands = Standing(code, 170, 240, 204.0, **(usual | {"above": 0.004, "below": 0.996} | said))
    one = FairStanding("officer", code, UNIT, AGENCY, REGION, week, weeks, 170, 240, stands, "")
    body = standings.canonical_json(standings._said(one)).decode()
    sha256 = standings.sha256_hex(body.encode())
    KeptStanding.objects.update_or_create(
        kind="officer", code=code, week=week, defaults={"body": body, "sha256": sha256, "made_at": "2026-04-10T06:00Z"}
    )
    return sha256


def test_a_friday_proposes_once_from_what_it_kept(cast, clock):
    sha256 = keep(cast.budi.code)
    keep(cast.rudi.code, weeks=11)
    keep("nobody-here")
    assert propose_followups(WEEK, clock) == 1
    assert propose_followups(WEEK, clock) == 0
    row = FollowupRow.objects.get()
    evidence = find_followup(row.code).standing.proposal.evidence
    assert (row.concerned, row.rule) == (cast.budi.code, "pendampingan-kerja")
    assert (evidence.sha256, evidence.seal, evidence.find("below")) == (sha256, f"standings:{WEEK}", "0.9960")


def test_figures_that_were_corrected_since_are_said_to_be_so(cast, clock):
    keep(cast.budi.code)
    propose_followups(WEEK, clock)
    code = FollowupRow.objects.get().code
    budi = signed_in(cast.budi)
    assert "dikoreksi" not in budi.get(f"/tindak-lanjut/{code}/").content.decode()
    keep(cast.budi.code, below=0.9, above=0.1)
    page = budi.get(f"/tindak-lanjut/{code}/").content.decode()
    assert "usulan ini tidak akan dibuat" in page
    assert find_followup(code).standing.proposal.evidence.find("below") == "0.9960"


def test_every_look_by_somebody_else_is_shown_to_the_one_concerned(answered, cast):
    code = answered("coaching")
    signed_in(cast.budi).get(f"/tindak-lanjut/{code}/")
    signed_in(cast.wulan).get(f"/tindak-lanjut/{code}/")
    assert [(one.by, one.what) for one in list_looks(cast.budi.code)] == [(cast.wulan.code, f"followup:{code}")]


def test_a_head_of_an_agency_is_decided_on_by_the_head_of_the_region(cast, clock, budi):
    mayor = person_with("mayor", "Bu Wali", Role("region_head", region=REGION), clock)
    above = replace(budi, person=cast.agency_head.code, unit="")
    code = propose(rule_of("coaching"), above, STANDING, clock)
    deeds.answer(code, "Kami kekurangan orang.", cast.agency_head, clock)
    with pytest.raises(Refused):
        deeds.decide(code, deeds.Ruling("accept", "Ya."), cast.wulan, clock)
    assert deeds.decide(code, deeds.Ruling("accept", "Ya."), mayor, clock).standing.state == "decided"
