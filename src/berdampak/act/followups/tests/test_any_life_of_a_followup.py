"""Whatever anybody does in whatever order: people decide, none twice, and the one concerned sees it first."""

import contextlib
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.keeping import find_followup, may_read
from berdampak.act.followups.listing import list_for, list_public
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.sweeping import sweep_followups
from berdampak.act.followups.tests.conftest import RULES
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

WHO = ("budi", "wulan", "agency_head", "anton", "rudi", "sari")
RULINGS = st.builds(
    Ruling,
    choice=st.sampled_from(["accept", "refuse", "change", "adopt"]),
    reason=st.sampled_from(["", "Sebab yang jelas."]),
    kind=st.sampled_from(["", "teguran-lisan", "tidak-puas", "potong-6", "potong-12", "turun-jabatan", "coaching"]),
    learning=st.sampled_from([(), ("kelola-berkas",), ("entah",)]),
)
WORDS = ("answer", "appeal", "plan", "mark")
PLAIN = ("see", "agree", "consent", "withdraw", "carry_out")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([*WORDS, *PLAIN]), st.sampled_from(WHO)),
        st.tuples(st.sampled_from(["decide", "decide_appeal"]), st.sampled_from(WHO), RULINGS),
        st.tuples(st.just("wait"), st.sampled_from([1, 8, 20, 120])),
    ),
    max_size=14,
)


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(RULES)), STEPS)
def test_nothing_is_decided_but_by_the_right_person_in_the_right_order(cast, clock, proposed, kind, steps):
    FollowupRow.objects.all().delete()
    code = proposed(kind)
    first_term = datetime.fromisoformat(find_followup(code).standing.due_at)
    for step in steps:
        with contextlib.suppress(BerdampakError):
            do(code, step, cast, clock)
        followup, row = find_followup(code), FollowupRow.objects.get(code=code)
        standing, concerned = followup.standing, cast.budi.code
        assert (row.state, row.is_public) == (standing.state, standing.is_public)
        assert standing.head == len(stream_of(f"followup:{code}"))
        deciders = [one.by for one in standing.decisions]
        assert len(set(deciders)) == len(deciders) <= 2
        assert not {concerned, standing.proposal.by, "system", ""} & set(deciders)
        weights = [standing.proposal.cap, *(one.weight for one in standing.decisions)]
        assert weights == sorted(weights, reverse=True)
        if standing.state == "proposed":
            assert not any(may_read(one, standing) for one in cast.everyone() if one.code != concerned)
            assert all(not list_for(one).own + list_for(one).others for one in (cast.wulan, cast.anton))
        else:
            assert standing.answered_at or (standing.notes[1:] and clock() >= first_term)
        if standing.began_at:
            assert standing.last is not None
            assert not standing.last.is_refused
        assert not any(may_read(one, standing) for one in (cast.sari, cast.rudi, cast.admin, cast.stranger))
        assert [one.code for one in list_public(clock)] == ([code] if standing.is_public else [])
        assert not standing.is_public or any(note.by == concerned for note in standing.notes)


def do(code, step, cast, clock):
    if step[0] == "wait":
        clock.move(days=step[1])
        sweep_followups(clock, 10)
        return
    deed, by = step[0], getattr(cast, step[1])
    if deed in ("decide", "decide_appeal"):
        getattr(deeds, deed)(code, step[2], by, clock)
    elif deed in WORDS:
        getattr(deeds, deed)(code, "kelola-berkas" if deed == "mark" else "Kata-kata.", by, clock)
    else:
        getattr(deeds, deed)(code, by, clock)
