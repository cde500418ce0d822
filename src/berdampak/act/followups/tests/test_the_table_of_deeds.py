"""The table alone, whoever tries whatever: no way to an outcome without a person, and none decided by one concerned."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from berdampak.act.followups.rules_state import KINDS, MOVES, PROPOSED, SYSTEM, WHO, can, fits, fold

ACTORS = ("concerned", "head", "agency_head", "inspector", "other_inspector", "stranger", SYSTEM, "")
KIND_OF = {deed: kind for kind, deed in KINDS.items()}
PROPOSES = ("recognition", "coaching", "sanction", "idea")
CAP = 199
CHOICES = ("accept", "refuse", "change", "adopt", "try", "not_now")
WEIGHTS = (0, 100, 101, 199, 200)
LATER = datetime(2026, 4, 10, tzinfo=UTC)


class AnyLife(RuleBasedStateMachine):
    """Everybody does whatever the table lets them, in any order."""

    def __init__(self):
        super().__init__()
        self.entries = []

    @initialize(proposes=st.sampled_from(PROPOSES), by=st.sampled_from([SYSTEM, "head"]), found=st.booleans())
    def propose(self, proposes, by, found):
        figures = [["found_by", "inspector"]] if found else []
        by = "concerned" if proposes == "idea" else by
        subject = {"person": "concerned", "unit": "u", "agency": "a", "region": "r"}
        evidence = {"kind": "finding", "source": "s", "week": "", "sha256": "", "seal": "", "figures": figures}
        self.note(PROPOSED, by, due_at="d", proposal={
            "subject": subject, "rule": "x", "rule_sha256": "", "pack": "", "proposes": proposes,
            "evidence": evidence, "cap": CAP if proposes == "sanction" else 0,
        })  # fmt: skip

    @rule(data=st.data(), learning=st.booleans())
    def do_something(self, data, learning):
        standing = self.standing
        open_to = [(deed, by) for deed in sorted(WHO) for by in ACTORS if can(standing, deed, by)]
        if not open_to:
            return
        deed, by = data.draw(st.sampled_from(open_to))
        more = self.of(deed)
        if deed in ("decide", "decide_again"):
            fitting = [(choice, weight) for choice in CHOICES for weight in WEIGHTS if fits(standing, choice, weight)]
            choice, weight = data.draw(st.sampled_from(fitting))
            more = {"choice": choice, "weight": weight, "learning": ["a", "b"] if learning and not weight else []}
        self.note(KIND_OF[deed], by, **more)

    def of(self, deed):
        return {
            "mark": {"learning": "a"}, "check": {"helped": "no_sign", "before": [], "now": []},
            "close": {"end": "lapsed"}, "link": {"priority": "p"},
        }.get(deed, {})  # fmt: skip

    def note(self, kind, by, **body):
        at = (LATER + timedelta(minutes=len(self.entries))).isoformat()
        self.entries.append((len(self.entries) + 1, kind, {"by": by} | body, at))

    @property
    def standing(self):
        return fold(self.entries)

    @invariant()
    def holds(self):
        if not self.entries:
            return
        standing, kinds = self.standing, [kind for _, kind, _, _ in self.entries]
        deciders = [one.by for one in standing.decisions]
        involved = {"concerned", standing.proposal.by, standing.proposal.evidence.find("found_by"), SYSTEM, ""}
        assert not involved & set(deciders)
        assert len(set(deciders)) == len(deciders) <= 2
        if standing.state in ("decided", "appealed", "running") or standing.began_at or standing.carried_at:
            assert deciders
        if standing.began_at:
            assert not standing.last.is_refused
        heard = {"followup.answered", "followup.opened"} & set(kinds)
        assert heard or standing.state == "proposed" or standing.proposal.proposes == "idea"
        assert standing.is_seen_by_the_line() or not deciders
        weights = [standing.proposal.cap, *(one.weight for one in standing.decisions)]
        assert weights == sorted(weights, reverse=True)
        assert not standing.is_public or standing.comes_to == "recognition"
        assert not standing.carried_at or standing.comes_to == "sanction"
        assert not (standing.marks or standing.check) or standing.comes_to == "coaching"
        assert not standing.link or standing.comes_to == "idea"
        assert not (standing.state == "closed" and any(can(standing, deed, by) for deed in WHO for by in ACTORS))


AnyLife.TestCase.settings = settings(max_examples=150, stateful_step_count=40)
TestAnyLife = AnyLife.TestCase


@pytest.mark.parametrize("deed", sorted(WHO))
def test_every_deed_is_somebodys_and_has_its_place_in_the_table(deed):
    assert any(known == deed for _, known in MOVES)
    assert deed in KIND_OF


def test_what_happens_by_itself_decides_nothing():
    by_itself = {deed for deed, who in WHO.items() if who == "nobody"}
    assert by_itself == {"open", "settle", "close", "check"}
    assert not {MOVES[move] for move in MOVES if move[1] in by_itself} & {"decided", "appealed"}


def test_an_appeal_is_made_once():
    life = AnyLife()
    life.note(PROPOSED, SYSTEM, due_at="d", proposal={
        "subject": {"person": "concerned", "unit": "u", "agency": "a", "region": "r"}, "rule": "x", "rule_sha256": "",
        "pack": "", "proposes": "sanction", "cap": CAP,
        "evidence": {"kind": "finding", "source": "s", "week": "", "sha256": "", "seal": "", "figures": []},
    })  # fmt: skip
    decided = {"choice": "accept", "weight": 100}
    for deed, by, more in (
        ("answer", "concerned", {}), ("decide", "head", decided), ("appeal", "concerned", {}),
        ("decide_again", "inspector", decided),
    ):  # fmt: skip
        assert can(life.standing, deed, by)
        life.note(KIND_OF[deed], by, **more)
    assert not can(life.standing, "appeal", "concerned")
    assert not any(can(life.standing, "decide_again", by) for by in ACTORS)
