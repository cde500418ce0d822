"""Any day, in any order: no ticket is lost or called twice, the order is the published one, the book tells it all."""

from collections import defaultdict

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from berdampak.happening.queue.contracts import DEEDS
from berdampak.happening.queue.facade import act, call_again, call_next, close_day, leave, sweep_queue
from berdampak.happening.queue.models import Ticket
from berdampak.happening.queue.tests.mall import (
    BUDI,
    KK,
    KTP,
    MALL,
    MANAGER,
    RUDI,
    SKCK,
    Hands,
    opened,
    require_the_book_and_the_rows_agree,
    taken,
)
from berdampak.kernel.errors import BerdampakError

COUNTERS = {"loket-01": (BUDI, (KTP, KK)), "loket-02": (RUDI, (KK, SKCK))}
OVER = ("served", "left", "closed")
IN_HAND = ("called", "serving")


class AnyDay(RuleBasedStateMachine):
    """Two counters whose services overlap, and people who come, wait, are served, sent on, or go away."""

    def __init__(self):
        super().__init__()
        self.scope = transaction.atomic()
        self.scope.__enter__()
        self.clock, self.tokens, self.calls = Hands(), {}, defaultdict(int)
        self.ended, self.runs, self.closed = {}, defaultdict(list), False
        for code, (by, services) in COUNTERS.items():
            opened(self.clock, code, services, by)

    def teardown(self):
        require_the_book_and_the_rows_agree()
        transaction.set_rollback(True)
        self.scope.__exit__(None, None, None)

    @precondition(lambda self: not self.closed)
    @rule(
        services=st.lists(st.sampled_from([KTP, KK, SKCK]), min_size=1, max_size=3, unique=True),
        priority=st.sampled_from(["none", "none", "elderly", "disabled"]),
    )
    def somebody_comes(self, services, priority):
        ticket = taken(self.clock, *services, priority=priority)
        assert ticket.code not in self.tokens
        self.tokens[ticket.code] = ticket.token

    @precondition(lambda self: not self.closed)
    @rule(counter=st.sampled_from(sorted(COUNTERS)))
    def the_next_is_called(self, counter):
        by, services = COUNTERS[counter]
        waiting = [
            row
            for row in Ticket.objects.filter(state="waiting").order_by("queued_at", "serial")
            if row.service in services and row.only in (None, counter)
        ]
        if Ticket.objects.filter(counter=counter, state__in=IN_HAND).exists():
            with pytest.raises(BerdampakError, match="E209"):
                call_next(MALL, counter, by, self.clock)
            return
        called = call_next(MALL, counter, by, self.clock)
        favoured = next((row for row in waiting if row.favoured), None)
        ordinary = next((row for row in waiting if not row.favoured), None)
        expected = self.expected(counter, favoured, ordinary)
        assert (called and called.code) == (expected and expected.code)
        if expected:
            self.runs[counter].append(expected.favoured)
            assert self.calls[called.code, called.place, expected.version] == 0
            self.calls[called.code, called.place, expected.version] += 1

    @precondition(lambda self: not self.closed)
    @rule(counter=st.sampled_from(sorted(COUNTERS)), favoured=st.integers(2, 4))
    def a_counter_works_through_a_crowd(self, counter, favoured):
        by, services = COUNTERS[counter]
        for priority in ["none", *["elderly"] * favoured]:
            ticket = taken(self.clock, services[0], priority=priority)
            self.tokens[ticket.code] = ticket.token
        for _ in range(favoured + 1):
            self.the_next_is_called(counter)
            for row in Ticket.objects.filter(counter=counter, state="called"):
                self.ended[row.code] = act(MALL, counter, row.code, "leave", by, self.clock).state

    def expected(self, counter, favoured, ordinary):
        """Who is next by the rule as it is published: after two who go first, one who does not, if one waits."""
        if favoured and ordinary:
            return ordinary if self.runs[counter][-2:] == [True, True] else favoured
        return favoured or ordinary

    @precondition(lambda self: not self.closed)
    @rule(
        counter=st.sampled_from(sorted(COUNTERS)),
        deed=st.sampled_from(DEEDS),
        service=st.sampled_from([None, KTP, KK, SKCK]),
        sent_to=st.sampled_from([None, "loket-01", "loket-02"]),
        pick=st.integers(0, 30),
    )
    def something_is_done(self, counter, deed, service, sent_to, pick):
        rows = list(Ticket.objects.filter(counter=counter).exclude(state__in=OVER).order_by("serial"))
        if not rows:
            return
        row = rows[pick % len(rows)]
        held = sum(one.state in IN_HAND for one in rows)
        try:
            by = COUNTERS[counter][0]
            after = act(MALL, counter, row.code, deed, by, self.clock, service=service, target=sent_to)
        except BerdampakError:
            assert Ticket.objects.get(pk=row.pk).version == row.version
            return
        assert deed != "resume" or held == 0
        if after.is_over:
            self.ended[after.code] = after.state

    @precondition(lambda self: not self.closed)
    @rule(counter=st.sampled_from(sorted(COUNTERS)))
    def somebody_who_was_passed_over_comes_back(self, counter):
        row = Ticket.objects.filter(state="skipped").first()
        busy = Ticket.objects.filter(counter=counter, state__in=IN_HAND).exists()
        if row and not busy and row.only in (None, counter):
            assert call_again(MALL, counter, row.code, COUNTERS[counter][0], self.clock).counter == counter

    @precondition(lambda self: self.tokens)
    @rule(pick=st.integers(0, 50))
    def somebody_goes_away(self, pick):
        code = sorted(self.tokens)[pick % len(self.tokens)]
        before = Ticket.objects.get(code=code).state
        try:
            self.ended[code] = leave(self.tokens[code], self.clock).state
        except BerdampakError:
            assert before in (*OVER, "serving")

    @rule(minutes=st.integers(1, 20))
    def time_passes(self, minutes):
        self.clock.move(minutes=minutes)

    @precondition(lambda self: len(self.tokens) > 4)
    @rule(by_itself=st.booleans())
    def the_day_is_closed(self, by_itself):
        if by_itself:
            self.clock.move(days=1)
            sweep_queue(self.clock)
            self.clock.move(days=-1)
        elif not self.closed:
            close_day(MALL, MANAGER, self.clock)
        self.closed = True
        assert set(Ticket.objects.values_list("state", flat=True)) <= set(OVER)
        assert sweep_queue(self.clock) == 0
        self.ended = dict(Ticket.objects.values_list("code", "state"))

    @invariant()
    def nobody_is_lost(self):
        states = dict(Ticket.objects.values_list("code", "state"))
        assert set(states) == set(self.tokens)
        assert {code: states[code] for code in self.ended} == self.ended

    @invariant()
    def a_counter_has_one_ticket_at_a_time(self):
        held = list(Ticket.objects.filter(state__in=IN_HAND).values_list("counter", flat=True))
        assert len(held) == len(set(held))
        assert None not in held


@pytest.mark.django_db
def test_any_day_goes_by_the_rules():
    quick = settings(
        max_examples=30,
        stateful_step_count=40,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    run_state_machine_as_test(AnyDay, settings=quick)
