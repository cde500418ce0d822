"""How long one waits: told from serving times of the day, or not told."""

import pytest

from berdampak.happening.queue.facade import act, call_next, find_ticket, wait_now
from berdampak.happening.queue.tests.mall import BUDI, KTP, MALL, SKCK, Hands, opened, taken

pytestmark = pytest.mark.django_db


def serve(clock, times, minutes):
    for _ in range(times):
        ticket = taken(clock)
        call_next(MALL, "loket-01", BUDI, clock)
        act(MALL, "loket-01", ticket.code, "start", BUDI, clock)
        clock.move(minutes=minutes)
        act(MALL, "loket-01", ticket.code, "done", BUDI, clock)


def test_from_four_services_nothing_is_told_and_from_five_it_is():
    clock = Hands()
    opened(clock)
    serve(clock, 4, 6)
    taken(clock)
    assert wait_now(MALL, KTP, clock).minutes is None
    call_next(MALL, "loket-01", BUDI, clock)
    clock.move(minutes=1)
    waiting = taken(clock)
    assert find_ticket(waiting.token, clock).wait_minutes is None


def test_the_estimate_is_the_usual_time_of_everyone_before():
    clock = Hands()
    opened(clock)
    serve(clock, 5, 6)
    first, second = taken(clock), taken(clock)
    assert find_ticket(first.token, clock).wait_minutes == 0
    assert find_ticket(second.token, clock).wait_minutes == 7
    now = wait_now(MALL, KTP, clock)
    assert (now.waiting, now.counters, now.minutes) == (2, 1, 13)


def test_without_an_open_counter_nothing_is_told():
    clock = Hands()
    opened(clock)
    serve(clock, 5, 6)
    taken(clock, SKCK)
    assert wait_now(MALL, SKCK, clock).minutes is None


def test_time_on_hold_is_not_serving_time():
    clock = Hands()
    opened(clock)
    for _ in range(5):
        ticket = taken(clock)
        call_next(MALL, "loket-01", BUDI, clock)
        act(MALL, "loket-01", ticket.code, "start", BUDI, clock)
        act(MALL, "loket-01", ticket.code, "hold", BUDI, clock)
        clock.move(minutes=40)
        act(MALL, "loket-01", ticket.code, "resume", BUDI, clock)
        clock.move(minutes=2)
        act(MALL, "loket-01", ticket.code, "done", BUDI, clock)
    taken(clock)
    assert wait_now(MALL, KTP, clock).minutes == 3
