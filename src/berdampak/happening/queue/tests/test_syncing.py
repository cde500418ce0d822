"""What a counter did while its line was down is done in order, nothing twice, and what cannot be is told."""

import pytest

from berdampak.happening.live import decode_event
from berdampak.happening.queue.facade import act, call_next, find_ticket, sync
from berdampak.happening.queue.tests.mall import (
    BUDI,
    MALL,
    MORNING,
    RUDI,
    Hands,
    opened,
    require_the_book_and_the_rows_agree,
    taken,
)
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

pytestmark = pytest.mark.django_db


def claims(ticket, *deeds):
    return [
        {
            "key": f"{ticket.code[-6:]}-{at}-{deed}",
            "deed": deed,
            "ticket": ticket.code,
            "claimed_at": MORNING.isoformat(),
        }
        for at, deed in enumerate(deeds)
    ]


@pytest.fixture
def clock():
    hands = Hands()
    opened(hands)
    hands.move(minutes=30)
    return hands


def test_deeds_are_done_in_order_and_again_they_do_nothing(clock):
    first, second = taken(clock), taken(clock)
    sent = claims(first, "call", "start", "done") + claims(second, "call", "skip")
    told = sync(MALL, "loket-01", sent, BUDI, clock)
    assert [(one.accepted, one.repeated) for one in told] == [(True, False)] * 5
    again = sync(MALL, "loket-01", sent, BUDI, clock)
    assert [(one.accepted, one.repeated) for one in again] == [(True, True)] * 5
    assert [find_ticket(one.token, clock).state for one in (first, second)] == ["served", "skipped"]
    require_the_book_and_the_rows_agree()


def test_the_book_says_when_they_came_and_what_was_claimed(clock):
    ticket = taken(clock)
    sync(MALL, "loket-01", claims(ticket, "call", "start", "done"), BUDI, clock)
    entries = [entry for entry in stream_of(f"ticket:{ticket.code}") if entry.kind.startswith("event.")]
    assert [decode_event(entry.body).claimed_at for entry in entries] == [None, MORNING, MORNING]
    assert all(entry.recorded_at > MORNING.isoformat() for entry in entries)


def test_a_number_that_another_counter_called_meanwhile_is_told_and_the_rest_goes_on(clock):
    opened(clock, "loket-02", by=RUDI)
    lost, mine = taken(clock), taken(clock)
    call_next(MALL, "loket-02", RUDI, clock)
    told = sync(MALL, "loket-01", claims(lost, "call", "start", "done") + claims(mine, "call", "start"), BUDI, clock)
    assert [(one.accepted, one.problem) for one in told] == [
        (False, "happening.E206"),
        (False, "happening.E207"),
        (False, "happening.E207"),
        (True, ""),
        (True, ""),
    ]
    assert find_ticket(lost.token, clock).counter == "loket-02"
    again = sync(MALL, "loket-01", claims(lost, "call"), BUDI, clock)
    assert [(one.accepted, one.repeated, one.problem) for one in again] == [(False, True, "happening.E206")]
    require_the_book_and_the_rows_agree()


def test_a_call_whose_answer_was_lost_is_the_same_call(clock):
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    told = sync(MALL, "loket-01", claims(ticket, "call", "start"), BUDI, clock)
    assert [one.accepted for one in told] == [True, True]
    assert find_ticket(ticket.token, clock).calls == 1


def test_a_hold_that_was_undone_online_is_told(clock):
    ticket = taken(clock)
    call_next(MALL, "loket-01", BUDI, clock)
    act(MALL, "loket-01", ticket.code, "start", BUDI, clock)
    told = sync(MALL, "loket-01", claims(ticket, "done", "hold"), BUDI, clock)
    assert [(one.accepted, one.problem) for one in told] == [(True, ""), (False, "happening.E205")]


@pytest.mark.parametrize(
    "sent",
    [
        None,
        {},
        "x",
        [None],
        [{}],
        [{"key": "12345678", "deed": "explode", "ticket": "q", "claimed_at": MORNING.isoformat()}],
        [{"key": "12345678", "deed": "done", "ticket": "q", "claimed_at": "2026-11-25T00:00"}],
        [{"key": "12345678", "deed": "done", "ticket": "q\0", "claimed_at": MORNING.isoformat()}],
        [{"key": "short", "deed": "done", "ticket": "q", "claimed_at": MORNING.isoformat()}],
        [{"key": "k" * 99, "deed": "done", "ticket": "q", "claimed_at": MORNING.isoformat()}],
        [{"key": 12345678, "deed": ["done"], "ticket": {}, "claimed_at": 0}],
        [{}] * 201,
    ],
)
def test_what_is_no_list_of_deeds_is_refused_whole(clock, sent):
    with pytest.raises(BerdampakError, match="E230"):
        sync(MALL, "loket-01", sent, BUDI, clock)
