"""Whatever people do to objections: rows follow the book, nobody answers their own, an answer is given once."""

import contextlib

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.people.facade import Refused
from berdampak.report.facade import answer, list_objections, list_to_answer, object_to, withdraw
from berdampak.report.rhythm.models import ObjectionRow
from berdampak.report.rhythm.tests.weeks import UNIT, WEEK, local

SATURDAY = fixed_clock(local(14, 9))
EVERYBODY = st.sampled_from(["budi", "wulan", "agency_head", "anton", "rudi"])
OFFICERS = st.sampled_from(["budi", "wulan"])
ABOVE = {"budi": {"wulan"}, "wulan": {"agency_head", "anton"}}
"""Who answers whom."""


@pytest.mark.django_db
def test_rows_follow_the_book_and_everybody_keeps_to_their_part(cast, vault, cards):  # noqa: ARG001
    run_state_machine_as_test(
        lambda: Objecting(cast, vault),
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
        ),
    )


class Objecting(RuleBasedStateMachine):
    """Two officers, one of them the head, and three others, who try whatever they like; undone at the end."""

    def __init__(self, cast, vault):
        super().__init__()
        self.cast, self.vault, self.states = cast, vault, {}
        self.undoing = transaction.atomic()
        self.undoing.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.undoing.__exit__(None, None, None)

    def of(self, who):
        return getattr(self.cast, who)

    @rule(who=OFFICERS, place=st.integers(0, 4), reason=st.sampled_from(["not_mine", "stopped", "nonsense"]))
    def object(self, who, place, reason):
        free = not any(key[:2] == (who, place) and state != "withdrawn" for key, state in self.states.items())
        may = free and place > 0 and reason != "nonsense"
        with contextlib.nullcontext() if may else pytest.raises(BerdampakError), transaction.atomic():
            seq = object_to(WEEK, place, reason, "Bukan saya.", self.of(who), self.vault, SATURDAY)
            self.states[who, place, seq] = "open"

    @rule(who=EVERYBODY, pick=st.integers(0, 9))
    def take_back(self, who, pick):
        for key in self.picked(pick):
            officer, _, seq = key
            may = self.states[key] == "open" and who == officer
            if who == officer:
                with contextlib.nullcontext() if may else pytest.raises(BerdampakError), transaction.atomic():
                    withdraw(WEEK, seq, self.of(who), SATURDAY)
                    self.states[key] = "withdrawn"

    @rule(who=EVERYBODY, pick=st.integers(0, 9), said=st.sampled_from(["upheld", "refused"]))
    def reply(self, who, pick, said):
        for key in self.picked(pick):
            officer, _, seq = key
            may = self.states[key] == "open" and who in ABOVE[officer]
            wrong = pytest.raises((Refused, BerdampakError))
            with contextlib.nullcontext() if may else wrong, transaction.atomic():
                answer(self.of(officer).code, WEEK, seq, said, "Sudah diperiksa.", self.of(who), self.vault, SATURDAY)
                self.states[key] = said

    def picked(self, pick):
        return [sorted(self.states)[pick % len(self.states)]] if self.states else []

    @invariant()
    def the_book_says_what_was_done(self):
        said = {(who, one.seq): one.state for who in ABOVE for one in list_objections(self.of(who).code, WEEK)}
        assert said == {(who, seq): state for (who, _, seq), state in self.states.items()}

    @invariant()
    def rows_follow_the_book(self):
        names = {self.of(who).code: who for who in ABOVE}
        rows = {(names[row.officer], row.seq): row.state for row in ObjectionRow.objects.all()}
        assert rows == {(who, seq): state for (who, _, seq), state in self.states.items()}

    @invariant()
    def each_upheld_one_is_noted_once_in_the_unit(self):
        notes = [entry for entry in stream_of(f"unit:{UNIT}") if entry.kind == "row.left_out"]
        assert len(notes) == sum(state == "upheld" for state in self.states.values())

    @invariant()
    def nobody_is_asked_what_is_not_theirs_to_answer(self):
        for who in ("budi", "wulan", "agency_head", "anton", "rudi"):
            asked = {one.seq for one in list_to_answer(self.of(who), SATURDAY) if one.state == "open"}
            due = {seq for (officer, _, seq), state in self.states.items() if state == "open" and who in ABOVE[officer]}
            assert asked == due
