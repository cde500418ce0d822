"""Whatever the dice give, the code of a ticket or an appointment is taken for nobody's identity number."""

from datetime import timedelta

import pytest

from berdampak.happening.queue.appointments import book, slots_of
from berdampak.happening.queue.tests.mall import KTP, MALL, Hands
from berdampak.happening.queue.tickets import take

pytestmark = pytest.mark.django_db


def digits(count):
    """Dice whose bytes, written down, are digits that could be a person's number."""
    return (bytes.fromhex("82710155" + "07000001") * 4)[:count]


def test_a_ticket_is_given():
    assert take(MALL, (KTP,), "none", Hands(), entropy=digits).state == "waiting"


def test_an_appointment_is_given():
    clock = Hands()
    slot = slots_of(MALL, KTP, (clock() + timedelta(days=1)).date(), clock)[0]
    assert book(MALL, KTP, slot.at, clock, entropy=digits).state == "booked"
