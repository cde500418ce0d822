"""Counters: opened by one officer each, paused, closed, and never with two tickets in hand."""

import pytest

from berdampak.happening.queue.facade import act, call_again, call_next, find_counter, open_counter, turn_counter
from berdampak.happening.queue.tests.mall import BUDI, KTP, MALL, MANAGER, RUDI, SKCK, Hands, opened, taken
from berdampak.kernel.errors import BerdampakError
from berdampak.people.contracts import STRANGER, Person
from berdampak.people.facade import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    hands = Hands()
    opened(hands)
    return hands


def test_a_counter_has_one_officer(clock):
    for deed in (lambda: opened(clock, by=RUDI), lambda: call_next(MALL, "loket-01", RUDI, clock)):
        with pytest.raises(BerdampakError, match="E210"):
            deed()


def test_a_counter_calls_nobody_while_it_has_somebody(clock):
    taken(clock), taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    with pytest.raises(BerdampakError, match="E209"):
        call_next(MALL, "loket-01", BUDI, clock)
    with pytest.raises(BerdampakError, match="E209"):
        turn_counter(MALL, "loket-01", "closed", BUDI, clock)


def test_a_paused_counter_calls_nobody_until_it_is_open_again(clock):
    taken(clock)
    turn_counter(MALL, "loket-01", "paused", BUDI, clock)
    with pytest.raises(BerdampakError, match="E208"):
        call_next(MALL, "loket-01", BUDI, clock)
    turn_counter(MALL, "loket-01", "open", BUDI, clock)
    assert call_next(MALL, "loket-01", BUDI, clock) is not None


def test_the_manager_closes_a_counter_that_was_left_open(clock):
    turn_counter(MALL, "loket-01", "closed", MANAGER, clock)
    assert find_counter(MALL, "loket-01", clock).state == "closed"
    assert opened(clock, by=RUDI).officer == "rudi"


def test_a_counter_serves_what_it_says_and_nothing_else(clock):
    taken(clock, SKCK)
    assert call_next(MALL, "loket-01", BUDI, clock) is None
    for wrong, number in (((), "E212"), (("nothing",), "E202"), (("cuti-pegawai",), "E202")):
        with pytest.raises(BerdampakError, match=number):
            open_counter(MALL, "loket-01", wrong, BUDI, clock)
    with pytest.raises(BerdampakError, match="E211"):
        open_counter(MALL, "loket-99", (KTP,), BUDI, clock)


def test_who_was_passed_over_is_called_again_when_they_turn_up(clock):
    ticket, other = taken(clock), taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", ticket.code, "recall", BUDI, clock)
    act(MALL, "loket-01", ticket.code, "skip", BUDI, clock)
    assert call_next(MALL, "loket-01", BUDI, clock).code == other.code
    for deed in ("start", "done"):
        act(MALL, "loket-01", other.code, deed, BUDI, clock)
    assert call_again(MALL, "loket-01", ticket.code, BUDI, clock).state == "called"


def test_a_ticket_at_another_counter_is_left_alone(clock):
    opened(clock, "loket-02", by=RUDI)
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    with pytest.raises(BerdampakError, match="E207"):
        act(MALL, "loket-02", ticket.code, "start", RUDI, clock)


@pytest.mark.parametrize("who", [STRANGER, Person("sari", "Sari", "citizen")])
def test_a_citizen_calls_nobody(clock, who):
    with pytest.raises(Refused):
        call_next(MALL, "loket-01", who, clock)
