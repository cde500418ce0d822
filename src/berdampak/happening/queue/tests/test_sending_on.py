"""A ticket that is sent to another service or counter keeps its place."""

import pytest

from berdampak.happening.live import decode_event
from berdampak.happening.queue.facade import act, call_next, find_ticket
from berdampak.happening.queue.tests.mall import (
    BUDI,
    KK,
    KTP,
    MALL,
    RUDI,
    SKCK,
    Hands,
    opened,
    require_the_book_and_the_rows_agree,
    taken,
)
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    hands = Hands()
    opened(hands)
    opened(hands, "loket-02", (KTP, SKCK), RUDI)
    return hands


def test_to_another_service_it_stands_before_those_who_came_later(clock):
    early, late = taken(clock), taken(clock, SKCK)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", early.code, "start", BUDI, clock)
    act(MALL, "loket-01", early.code, "transfer", BUDI, clock, service=SKCK)
    assert call_next(MALL, "loket-02", RUDI, clock).number == early.number
    assert find_ticket(late.token, clock).ahead == 0
    require_the_book_and_the_rows_agree()


def test_to_another_counter_only_that_one_may_call_it(clock):
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", ticket.code, "transfer", BUDI, clock, target="loket-02")
    assert call_next(MALL, "loket-01", BUDI, clock) is None
    assert call_next(MALL, "loket-02", RUDI, clock).number == ticket.number
    require_the_book_and_the_rows_agree()


def test_sent_on_while_being_served_both_officers_have_their_part(clock):
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", ticket.code, "start", BUDI, clock)
    act(MALL, "loket-01", ticket.code, "transfer", BUDI, clock, target="loket-02")
    call_next(MALL, "loket-02", RUDI, clock)
    for deed in ("start", "done"):
        act(MALL, "loket-02", ticket.code, deed, RUDI, clock)
    events = [entry for entry in stream_of(f"ticket:{ticket.code}") if entry.kind.startswith("event.")]
    told = [(event.lifecycle, event.officer) for event in (decode_event(entry.body) for entry in events)]
    assert told == [
        ("schedule", None),
        ("start", "budi"),
        ("suspend", "budi"),
        ("start", "rudi"),
        ("complete", "rudi"),
    ]


def test_nowhere_is_no_place_to_be_sent_to(clock):
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    for where in ({}, {"service": KTP}, {"target": "loket-01"}, {"target": "loket-99"}):
        with pytest.raises(BerdampakError, match="E213"):
            act(MALL, "loket-01", ticket.code, "transfer", BUDI, clock, **where)


def test_a_service_may_be_added_to_the_visit(clock):
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    added = act(MALL, "loket-01", ticket.code, "add", BUDI, clock, service=KK)
    assert added.services == (KTP, KK)
    assert added.state == "called"
    require_the_book_and_the_rows_agree()
