"""What is proposed from what was measured and found: once, by the floors, and not before the day it may begin."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.keeping import find_followup, read_words
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.proposing import propose, propose_as_superior, propose_seen, send_idea
from berdampak.act.followups.rules_propose import Seen, Stands
from berdampak.act.followups.sweeping import sweep_followups
from berdampak.act.followups.tests.conftest import FINDING, STANDING, rule_of
from berdampak.act.priorities.facade import Measure, add, find_place
from berdampak.kernel.errors import BerdampakError
from berdampak.people.facade import Refused, leave
from berdampak.people.tests.cast import UNIT

pytestmark = pytest.mark.django_db

IDEA = {"what": "Satu map untuk satu berkas.", "where": "Ruang arsip.", "effect": "Mencari berkas lebih cepat."}


def stands(weeks=12, reliability=0.8, above=0.5, below=0.5):
    return Stands(weeks, reliability, above, below)


@pytest.mark.parametrize(
    ("standing", "wanted"),
    [
        (stands(above=0.95, below=0.05), ["apresiasi-kerja"]),
        (stands(above=0.95, reliability=0.69), []),
        (stands(above=0.949), []),
        (stands(above=0.99, weeks=11), []),
        (stands(below=0.99, above=0.01), ["pendampingan-kerja"]),
        (stands(below=0.989), []),
        (stands(below=0.999, weeks=11), []),
        (Stands(12, None, None, None), []),
    ],
)
def test_a_standing_proposes_by_the_floors_alone(budi, clock, standing, wanted):
    propose_seen([Seen(budi, STANDING, standing)], clock)
    assert list(FollowupRow.objects.values_list("rule", flat=True)) == wanted


def test_a_finding_and_a_missed_target_propose_each_its_own(budi, clock):
    target = replace(STANDING, kind="target", source="target:pk-x:1:1:2026-Q1")
    seen = [Seen(budi, target, percent=79.9), Seen(budi, FINDING), Seen(budi, target, percent=80.0)]
    assert propose_seen(seen, clock) == 2
    assert set(FollowupRow.objects.values_list("rule", "proposes")) == {
        ("pendampingan-target", "coaching"), ("temuan-inspektorat", "sanction"),
    }  # fmt: skip
    assert propose_seen(seen, clock) == 0


def test_nothing_but_an_idea_before_the_day_from_which_it_may(budi, cast, clock):
    clock.at = datetime(2026, 3, 29, 6, 0, tzinfo=UTC)
    assert propose_seen([Seen(budi, FINDING)], clock) == 0
    with pytest.raises(BerdampakError) as error:
        propose_as_superior("apresiasi-atasan", budi, "Rajin.", cast.wulan, clock)
    assert error.value.problems[0].id == "act.E047"
    assert send_idea(budi, IDEA, cast.budi, clock)


@pytest.mark.parametrize(("week", "made"), [("2026-W13", 0), ("2026-W14", 1)])
def test_of_the_weeks_on_trial_nothing_follows_later_either(budi, clock, week, made):
    assert propose_seen([Seen(budi, replace(FINDING, week=week))], clock) == made


def test_the_same_is_proposed_again_only_after_the_cool_down(budi, cast, clock, answered):
    deeds.decide(answered("coaching"), Ruling("refuse", "Belum."), cast.wulan, clock)
    later = replace(STANDING, source="standings:2026-W20:p-budi")
    clock.move(days=60)
    assert propose(rule_of("coaching"), budi, later, clock) is None
    clock.move(days=40)
    assert propose(rule_of("coaching"), budi, later, clock)


def test_whoever_left_is_proposed_nothing(budi, cast, clock):
    leave(cast.budi.code, cast.admin, clock)
    assert propose_seen([Seen(budi, FINDING)], clock) == 0


def test_the_evidence_stays_as_it_was(budi, clock):
    standing = find_followup(propose(rule_of("coaching"), budi, STANDING, clock)).standing
    assert standing.proposal.evidence == STANDING
    assert standing.proposal.by == "system"


def test_an_idea_is_answered_by_the_head(budi, cast, clock):
    code = send_idea(budi, IDEA, cast.budi, clock)
    first = find_followup(code).standing
    assert (first.state, read_words(code, 1)) == ("open", IDEA)
    with pytest.raises(BerdampakError):
        deeds.decide(code, Ruling("accept", "Ya."), cast.wulan, clock)
    taken = deeds.decide(code, Ruling("adopt", "Mulai Senin."), cast.wulan, clock).standing
    assert (taken.state, taken.last.choice) == ("running", "adopt")
    with pytest.raises(BerdampakError):
        deeds.link(code, "masalah-lain", cast.wulan, clock)
    problem = add(find_place(UNIT), "Berkas lama dicari", "", Measure("none"), cast.wulan, clock)
    assert deeds.link(code, problem, cast.wulan, clock).standing.link == problem


def test_an_idea_that_nobody_answers_is_over_and_may_be_sent_again(budi, cast, clock):
    code = send_idea(budi, IDEA, cast.budi, clock)
    clock.move(days=30)
    sweep_followups(clock, 10)
    assert find_followup(code).standing.end == "lapsed"
    assert send_idea(budi, IDEA, cast.budi, clock) != code


def test_nobody_proposes_for_another_unit_or_sends_ideas_for_others(budi, cast, clock):
    with pytest.raises(Refused):
        propose_as_superior("apresiasi-atasan", budi, "Rajin.", cast.rudi, clock)
    with pytest.raises(BerdampakError):
        send_idea(budi, IDEA, cast.wulan, clock)
