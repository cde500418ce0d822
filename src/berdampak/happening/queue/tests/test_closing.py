"""The closing of the day: everything ends, once, and whoever still waits is told."""

from datetime import timedelta

import pytest

from berdampak.happening.queue.facade import act, call_next, close_day, find_ticket, sweep_queue, take_ticket
from berdampak.happening.queue.models import Counter, Ticket
from berdampak.happening.queue.tests.mall import (
    BUDI,
    KTP,
    MALL,
    MANAGER,
    MORNING,
    Hands,
    opened,
    require_the_book_and_the_rows_agree,
    taken,
)
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of
from berdampak.people.facade import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    hands = Hands()
    opened(hands)
    return hands


def test_everyone_ends_and_the_book_says_who_was_not_served(clock):
    skipped, held, waiting = (taken(clock, priority=one) for one in ("none", "none", "elderly"))
    for ticket, deeds in ((waiting, ("start", "done")), (skipped, ("skip",)), (held, ("start", "hold"))):
        assert call_next(MALL, "loket-01", BUDI, clock).code == ticket.code
        for deed in deeds:
            act(MALL, "loket-01", ticket.code, deed, BUDI, clock)
    late = taken(clock)
    assert close_day(MALL, MANAGER, clock) == 3
    states = {one.number: find_ticket(one.token, clock).state for one in (skipped, held, waiting, late)}
    assert list(states.values()) == ["left", "closed", "served", "closed"]
    (told,) = stream_of(f"queue:{MALL}")
    assert (told.kind, told.body["unserved"], told.body["counters"]) == ("queue.day_closed", 3, ["loket-01"])
    require_the_book_and_the_rows_agree()


def test_a_day_is_closed_once(clock):
    taken(clock)
    assert close_day(MALL, MANAGER, clock) == 1
    assert close_day(MALL, MANAGER, clock) == 0
    assert len(stream_of(f"queue:{MALL}")) == 1


def test_a_closed_day_gives_no_tickets_and_opens_no_counters(clock):
    close_day(MALL, MANAGER, clock)
    with pytest.raises(BerdampakError, match="E204"):
        taken(clock)
    with pytest.raises(BerdampakError, match="E204"):
        opened(clock)


def test_a_forgotten_day_closes_by_itself_two_hours_after_the_mall(clock):
    taken(clock)
    clock.now = MORNING + timedelta(hours=8, minutes=50)  # 17:50 in Ternate; the mall closes at 16:00
    assert sweep_queue(clock) == 0
    clock.move(minutes=15)
    assert sweep_queue(clock) == 1
    assert sweep_queue(clock) == 0
    assert set(Ticket.objects.values_list("state", flat=True)) == {"closed"}
    assert set(Counter.objects.values_list("state", flat=True)) == {"closed"}


def test_why_somebody_went_first_is_forgotten(clock):
    taken(clock, priority="disabled")
    close_day(MALL, MANAGER, clock)
    assert set(Ticket.objects.values_list("priority", "favoured")) == {("none", True)}


def test_only_who_manages_the_mall_closes_its_day(clock):
    with pytest.raises(Refused):
        close_day(MALL, BUDI, clock)


@pytest.mark.parametrize("minutes", [-91, 420, 3 * 24 * 60])
def test_tickets_are_given_in_opening_hours_only(minutes):
    clock = Hands(MORNING + timedelta(minutes=minutes))  # before 07:30, at 16:00, on a Saturday
    with pytest.raises(BerdampakError, match="E203"):
        take_ticket(MALL, (KTP,), clock)
