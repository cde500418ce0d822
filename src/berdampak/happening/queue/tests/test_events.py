"""What becomes of a visit in the event table, and in the facts."""

import pytest

from berdampak.happening.live import decode_event
from berdampak.happening.queue.facade import act, call_next, leave
from berdampak.happening.queue.tests.mall import BUDI, KK, KTP, MALL, Hands, opened, taken
from berdampak.ledger.facade import stream_of

pytestmark = pytest.mark.django_db


def events_of(ticket):
    return [
        (entry.kind, decode_event(entry.body))
        for entry in stream_of(f"ticket:{ticket.code}")
        if entry.kind.startswith("event.")
    ]


def test_each_service_of_a_visit_is_a_case_that_waits_is_started_and_is_served():
    clock = Hands()
    opened(clock)
    visit = taken(clock, KTP, KK)
    call_next(MALL, "loket-01", BUDI, clock)
    for deed in ("start", "proceed", "done"):
        act(MALL, "loket-01", visit.code, deed, BUDI, clock)
    told = [
        (event.case.removeprefix(visit.code), event.lifecycle, event.service, event.officer, event.outcome)
        for _, event in events_of(visit)
    ]
    assert told == [
        (".1", "schedule", KTP, None, None),
        (".1", "start", KTP, "budi", None),
        (".1", "complete", KTP, "budi", "served"),
        (".2", "schedule", KK, None, None),
        (".2", "start", KK, "budi", None),
        (".2", "complete", KK, "budi", "served"),
    ]
    assert {(event.unit, event.agency, event.channel, event.step) for _, event in events_of(visit)} == {
        ("disdukcapil-penduduk", "disdukcapil", "walk_in", "loket")
    }


def test_who_leaves_is_a_case_that_was_dropped():
    clock = Hands()
    ticket = taken(clock)
    leave(ticket.token, clock)
    assert [(event.lifecycle, event.closes, event.outcome) for _, event in events_of(ticket)] == [
        ("schedule", False, None),
        ("abort", True, "left"),
    ]
