"""Whatever is done to whatever case: none is lost or in an impossible state, and the book tells each again."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from berdampak.happening.casework import codec, drafts, filing, lists, order, versions, viewing, writing
from berdampak.happening.casework.contracts import (
    Advise,
    Approve,
    AskLeave,
    Complete,
    Decide,
    DenyLeave,
    Extend,
    Gap,
    Note,
    PutBack,
    Reopen,
    Reply,
    Return,
    Take,
    Withdraw,
)
from berdampak.happening.casework.facade import act, file_case, find_case, sweep_cases, take_next
from berdampak.happening.casework.models import Case, Product, Step
from berdampak.happening.casework.rules_clock import find_legal, is_running, used_minutes
from berdampak.happening.casework.rules_state import fold
from berdampak.happening.casework.tests.made import CALENDAR, DEEMED, SERVICE, pack_with
from berdampak.happening.casework.tests.town import SIP, Hands
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import same
from berdampak.ledger.facade import stream_of
from berdampak.people.contracts import Person, Role
from berdampak.promise.contracts import Condition, ProcedureStep, Term

SARI = Person(code="sari", kind="citizen")
UNITS = ("loket", "dinas-a", "dinas-b")
STAFF = tuple(
    Person(code=code, kind="officer", roles=tuple(Role(role, unit, "dinas") for unit in UNITS))
    for code, role in (("budi", "officer"), ("rina", "officer"), ("wulan", "head"))
)
WORDS = ("besar", "kecil")


@st.composite
def services(draw):
    """A service of any procedure that a pack may have: checks and advice before the decision, issuing behind it."""
    count = draw(st.integers(0, 3))
    steps = []
    for number in range(count):
        befores = draw(st.sets(st.sampled_from([step.code for step in steps]))) if steps else set()
        condition = draw(st.sampled_from([None, Condition("luas", ("besar",))]))
        kind, unit = draw(st.sampled_from(["check", "recommend"])), draw(st.sampled_from(UNITS))
        steps.append(
            ProcedureStep(f"s{number}", same("S"), unit, Term(minutes=30), tuple(sorted(befores)), kind, condition)
        )
    steps.append(ProcedureStep("putus", same("P"), "loket", None, tuple(step.code for step in steps), "decide"))
    if draw(st.booleans()):
        steps.append(ProcedureStep("terbit", same("T"), "loket", None, ("putus",), "issue"))
    base = draw(st.sampled_from([SERVICE, DEEMED, replace(SERVICE, product=DEEMED.product)]))
    return replace(base, steps=tuple(steps), on_reply=draw(st.sampled_from(["continue", "reset"])))


def _next_commands(step):
    """What somebody who knows would do with a step; more often forward than back."""
    if step.state == "ready":
        return [Take(step.code, "perlu")]
    back = Return(step.code, "kurang", (Gap("nama", "answer", "kurang"),))
    forward = {
        "check": Complete(step.code),
        "issue": Complete(step.code),
        "recommend": Advise(step.code, "favourable", "baik"),
        "decide": Decide(step.code, "granted"),
    }[step.kind]
    return [forward, forward, forward, back]


class Shelf:
    """A shelf of one pack."""

    def __init__(self, pack):
        self.pack = pack

    def keep(self):
        return self.pack

    current = keep

    def get(self, _sha256):
        return self.pack


class Work(RuleBasedStateMachine):
    """Citizens, officers and the clock at work on a few cases of one service."""

    @initialize(service=services())
    def open(self, service):
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(versions, "packs", lambda: Shelf(pack_with(service)))
        for module in (drafts, filing, lists, order):  # each has the name for itself
            self.patch.setattr(module, "packs", versions.packs)
        self.patch.setattr(lists, "is_away", lambda *_: False)
        self.service, self.clock = service, Hands(2026, 2, 4, 9)
        self.numbers, self.paused = [], {}
        self.file(WORDS[0])

    def teardown(self):
        if hasattr(self, "patch"):
            self.patch.undo()
            Step.objects.all().delete()
            Case.objects.all().delete()
            Product.objects.all().delete()

    @rule(word=st.sampled_from(WORDS))
    def file(self, word):
        if len(self.numbers) < 3:
            receipt = file_case(replace(SIP, service="izin", answers={"nama": "x", "luas": word}), SARI, self.clock)
            self.numbers.append(receipt.number)

    @rule(minutes=st.sampled_from([1, 45, 400, 1440, 2880, 10_000]))
    def wait(self, minutes):
        self.clock.now = min(self.clock.now + timedelta(minutes=minutes), Hands(2026, 11, 1, 9).now)

    @rule()
    def sweep(self):
        before = {number: find_case(number, self.clock) for number in self.numbers}
        files = {row.number: codec.read_case(row.body) for row in Case.objects.all()}
        sweep_cases(self.clock)
        for number, case in before.items():
            after = find_case(number, self.clock)
            if after.outcome == "deemed" and case.outcome != "deemed":
                legal = find_legal(files[number], self.service, CALENDAR)
                assert self.service.deemed is not None
                assert is_running(files[number])
                assert legal.due_at < self.clock.now
        assert sweep_cases(self.clock) == 0

    @rule(who=st.sampled_from(STAFF), unit=st.sampled_from(UNITS))
    def take(self, who, unit):
        take_next(who, unit, self.clock)

    @rule(data=st.data(), who=st.sampled_from(STAFF), again=st.integers(1, 6))
    def work(self, data, who, again):
        """Do what is next to one case, some times over, as people who know what they do."""
        number = data.draw(st.sampled_from(self.numbers))
        for _ in range(again):
            case = find_case(number, self.clock)
            live = [step for step in case.steps if step.state in ("ready", "doing")]
            if case.state == "returned":
                self._try(number, Reply({"nama": "y", "luas": "besar"}), SARI)
            elif not live:
                self._try(number, Reopen("objection", "Keberatan diterima."), STAFF[2])
            else:
                step = data.draw(st.sampled_from(live))
                holder = next((person for person in STAFF if person.code == step.holder), who)
                self._try(number, data.draw(st.sampled_from(_next_commands(step))), holder)

    def _try(self, number, command, who):
        with suppress(BerdampakError):
            act(number, command, who, self.clock)

    @rule(data=st.data(), who=st.sampled_from((*STAFF, SARI)))
    def do_anything(self, data, who):
        number = data.draw(st.sampled_from(self.numbers))
        before = find_case(number, self.clock)
        step = data.draw(st.sampled_from([each.code for each in before.steps]))
        command = data.draw(
            st.sampled_from(
                [
                    Take(step, "perlu"), PutBack(step, "cukup"), Complete(step), Advise(step, "favourable", "baik"),
                    Return(step, "kurang", (Gap("nama", "answer", "kurang"),)), Approve(),
                    AskLeave(step, "perlu"), DenyLeave("cukup"),
                    Reply({"nama": "y", "luas": data.draw(st.sampled_from(WORDS))}), Decide(step, "granted"),
                    Decide(step, "refused", "kurang", "tidak"), Extend(2, "kurang", "hujan"), Withdraw(),
                    Note("catatan"), Reopen("court", "putusan"),
                ]
            )
        )  # fmt: skip
        try:
            act(number, command, who, self.clock, data.draw(st.sampled_from([None, before.version])))
        except BerdampakError:
            after = find_case(number, self.clock)
            assert after.version == before.version or after.outcome == "deemed"

    @invariant()
    def nothing_is_lost_and_the_book_tells_it_again(self):
        for number in getattr(self, "numbers", ()):
            row = Case.objects.get(number=number)
            kept, told = codec.read_case(row.body), None
            for entry in stream_of(writing.STREAM + row.code):
                told = fold(told, codec.read_event(entry))
            assert told == kept
            assert (row.state, row.outcome, row.version) == (kept.state, kept.outcome or "", kept.version)
            self._is_possible(kept)

    def _is_possible(self, case):
        live = case.live_steps()
        assert (case.closed_at is not None) == case.is_over == (case.state in ("refused", "withdrawn", "closed"))
        assert live or case.is_over or case.state == "returned"
        assert not (case.is_over and is_running(case))
        assert all((step.state == "doing") == (step.holder is not None) for step in live)
        assert case.product is None or case.outcome in ("granted", "deemed")
        assert (case.state == "closed") <= (case.outcome in ("granted", "deemed"))
        desk = {(row.code, row.state) for row in Step.objects.filter(case_id=case.code, state__in=("ready", "doing"))}
        assert desk == ({(step.code, step.state) for step in live} if case.state in ("open", "granted") else set())
        decisions = [told for told in case.history if told.kind in ("decided", "deemed", "withdrawn")]
        assert len(decisions) <= 1 + case.reopened
        valid = Product.objects.filter(case_code=case.code, revoked_at=None).count()
        assert valid == (1 if case.product else 0)

    @invariant()
    def the_clock_never_runs_while_it_stands(self):
        for number in getattr(self, "numbers", ()):
            case = codec.read_case(Case.objects.get(number=number).body)
            if is_running(case):
                continue
            used = used_minutes(case, CALENDAR, self.clock.now)
            assert self.paused.setdefault((number, case.complete_at, case.pauses), used) == used
            if case.state == "returned":
                assert viewing.view_case(case, self.clock.now).clock.promised_at is None


class TestAnyCase(TestCase):
    """The machine, inside a transaction that is rolled back."""

    def test_no_case_is_lost_or_impossible(self):
        from hypothesis.stateful import run_state_machine_as_test

        fast = settings(max_examples=25, stateful_step_count=20, suppress_health_check=list(HealthCheck))
        run_state_machine_as_test(Work, settings=fast)
