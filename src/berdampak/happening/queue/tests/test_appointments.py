"""Appointments beside walk-ins: booked within capacity, moved, cancelled, kept, missed."""

from datetime import timedelta

import pytest

from berdampak.happening.queue.facade import (
    arrive,
    book_appointment,
    call_next,
    cancel_appointment,
    find_appointment,
    move_appointment,
    slots_of,
    sweep_queue,
)
from berdampak.happening.queue.models import Slot
from berdampak.happening.queue.tests.mall import BUDI, KTP, MALL, MORNING, Hands, opened, taken
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import stream_of

pytestmark = pytest.mark.django_db
DAY = MORNING.date()


@pytest.fixture
def clock():
    return Hands(ticks=False)


def times(clock, day=DAY):
    return [slot.at for slot in slots_of(MALL, KTP, day, clock) if slot.free]


def test_the_times_are_those_of_the_hours_still_to_come(clock):
    local = [(at.hour, at.minute) for at in times(clock)]
    assert local[0] == (9, 30)
    assert (11, 30) in local
    assert (12, 0) not in local
    assert local[-1] == (15, 30)
    assert times(clock, DAY + timedelta(days=3)) == []  # a Saturday
    assert times(clock, DAY + timedelta(days=15)) == []


def test_a_full_time_is_refused_and_a_cancelled_one_is_free_again(clock, settings):
    settings.APPOINTMENTS_PER_SLOT = 1
    at = times(clock)[0]
    first = book_appointment(MALL, KTP, at, clock)
    with pytest.raises(BerdampakError, match="E220"):
        book_appointment(MALL, KTP, at, clock)
    assert at not in times(clock)
    cancel_appointment(first.token, clock)
    assert book_appointment(MALL, KTP, at, clock).state == "booked"


def test_moving_frees_the_old_time_and_fills_the_new(clock):
    old, new = times(clock)[:2]
    made = book_appointment(MALL, KTP, old, clock)
    assert move_appointment(made.token, new, clock).at == new
    assert {slot.at: slot.booked for slot in Slot.objects.all()} == {old: 0, new: 1}


def test_a_time_that_is_none_is_refused(clock):
    for at in (MORNING, times(clock)[0] + timedelta(minutes=1), MORNING + timedelta(days=400)):
        with pytest.raises(BerdampakError, match="E221"):
            book_appointment(MALL, KTP, at, clock)


def test_at_its_hour_it_goes_before_those_who_came_earlier(clock):
    opened(clock)
    at = times(clock)[0]
    made = book_appointment(MALL, KTP, at, clock)
    taken(clock)
    clock.now = at - timedelta(minutes=5)
    ticket = arrive(made.token, clock)
    assert find_appointment(made.token).ticket == ticket.token
    assert arrive(made.token, clock).token == ticket.token
    clock.now = at
    assert call_next(MALL, "loket-01", BUDI, clock).code == ticket.code
    (event, *_) = stream_of(f"ticket:{ticket.code}")
    assert event.body["channel"] == "appointment"


def test_who_comes_too_late_waits_like_any_other(clock):
    at = times(clock)[0]
    made = book_appointment(MALL, KTP, at, clock)
    clock.now = at + timedelta(minutes=16)
    ticket = arrive(made.token, clock)
    assert ticket.appointed_at is None
    assert stream_of(f"ticket:{ticket.code}")[0].body["channel"] == "walk_in"


def test_on_another_day_it_is_no_ticket(clock):
    made = book_appointment(MALL, KTP, times(clock, DAY + timedelta(days=1))[0], clock)
    with pytest.raises(BerdampakError, match="E224"):
        arrive(made.token, clock)


def test_one_that_nobody_came_to_is_missed_when_its_day_is_over(clock):
    made = book_appointment(MALL, KTP, times(clock)[0], clock)
    clock.move(hours=2)
    assert sweep_queue(clock) == 0
    clock.move(days=1)
    assert sweep_queue(clock) == 1
    assert sweep_queue(clock) == 0
    assert find_appointment(made.token).state == "missed"
    for change in (lambda: cancel_appointment(made.token, clock), lambda: arrive(made.token, Hands(made.at))):
        with pytest.raises(BerdampakError, match="E223"):
            change()
