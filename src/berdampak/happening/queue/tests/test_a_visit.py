"""One visit, from the kiosk to the last word."""

import pytest

from berdampak.happening.queue.facade import act, call_next, find_ticket
from berdampak.happening.queue.tests.mall import (
    BUDI,
    KK,
    KTP,
    MALL,
    Hands,
    opened,
    require_the_book_and_the_rows_agree,
    taken,
)

pytestmark = pytest.mark.django_db


def test_a_ticket_is_called_started_and_served():
    clock = Hands()
    opened(clock)
    ticket = taken(clock)
    called = call_next(MALL, "loket-01", BUDI, clock)
    assert (called.number, called.state, called.counter) == (ticket.number, "called", "loket-01")
    for deed, state in (("start", "serving"), ("hold", "held"), ("resume", "serving"), ("done", "served")):
        assert act(MALL, "loket-01", ticket.code, deed, BUDI, clock).state == state
    assert find_ticket(ticket.token, clock).state == "served"
    require_the_book_and_the_rows_agree()


def test_the_services_of_a_visit_follow_each_other_and_keep_their_place():
    clock = Hands()
    opened(clock)
    visit, later = taken(clock, KTP, KK), taken(clock, KK)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", visit.code, "start", BUDI, clock)
    assert act(MALL, "loket-01", visit.code, "done", BUDI, clock).service == KK
    assert find_ticket(visit.token, clock).ahead == 0
    assert find_ticket(later.token, clock).ahead == 1
    assert call_next(MALL, "loket-01", BUDI, clock).number == visit.number
    require_the_book_and_the_rows_agree()


def test_the_next_service_may_go_on_at_the_same_counter():
    clock = Hands()
    opened(clock)
    visit = taken(clock, KTP, KK)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", visit.code, "start", BUDI, clock)
    on = act(MALL, "loket-01", visit.code, "proceed", BUDI, clock)
    assert (on.state, on.service, on.counter) == ("serving", KK, "loket-01")
    assert act(MALL, "loket-01", visit.code, "done", BUDI, clock).state == "served"
    require_the_book_and_the_rows_agree()
