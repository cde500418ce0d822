"""Whatever is tried, by whoever, at whatever moment: nothing counts unheard, and what counts stays."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings as how
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from berdampak.act.appraisal.rules_course import KINDS, MOVES, UNSAID, Course, can, fold, side_of
from berdampak.promise.agreements.contracts import Parties

PARTIES = Parties("above", "below", "officer", "below", "u", "a", "82.71", 2026)
LEVELS = st.sampled_from(["below", "as", "above"])


class AnyWay(RuleBasedStateMachine):
    """A period's predikat, and people who try things."""

    def __init__(self):
        super().__init__()
        self.now, self.notes, self.counted = datetime(2026, 4, 6, tzinfo=UTC), [], None

    @property
    def course(self):
        return fold(self.notes, PARTIES).get("2026-Q1", Course("2026-Q1"))

    @rule(hours=st.integers(1, 100))
    def time_passes(self, hours):
        self.now += timedelta(hours=hours)

    @rule(
        kind=st.sampled_from(sorted(KINDS)), by=st.sampled_from(["above", "below", "third"]), result=LEVELS,
        conduct=LEVELS,
    )  # fmt: skip
    def somebody_tries(self, kind, by, result, conduct):
        deed = KINDS[kind]
        if not can(self.course, deed, side_of(by, PARTIES), self.now):
            return
        body = {"period": "2026-Q1", "by": by, "result": result, "conduct": conduct, "figures": {}, "summary": {}}
        self.notes.append((len(self.notes) + 1, kind, body, self.now))

    @invariant()
    def nothing_counts_unheard(self):
        course = self.course
        if course.state_at(self.now) != "counts":
            return
        deeds = [deed for deed, _ in course.said]
        shown_at = max(at for _, kind, _, at in self.notes if kind == "appraisal.set")
        assert "accept" in deeds or "decide" in deeds or self.now >= shown_at + UNSAID
        assert ("object" in deeds) <= ("decide" in deeds)

    @invariant()
    def what_counts_stays(self):
        course = self.course
        if self.counted is not None:
            assert course.ratings == self.counted
        if course.state_at(self.now) == "counts":
            self.counted = course.ratings
            assert not any(
                can(course, deed, side, self.now) for _, deed in MOVES for side in ("superior", "rated", "above")
            )


TestAnyWay = AnyWay.TestCase
TestAnyWay.settings = how(max_examples=60, stateful_step_count=25)
