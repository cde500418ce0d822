"""Many at once, each with a connection of its own, on a database that is committed for real."""

import threading
from collections import Counter

import pytest
from django.db import connections
from django.db.utils import ConnectionHandler

from berdampak.happening.queue.appointments import book
from berdampak.happening.queue.facade import act, call_next, slots_of, sync, take_ticket
from berdampak.happening.queue.models import Appointment, Slot, Ticket
from berdampak.happening.queue.tests.mall import (
    KTP,
    MALL,
    MORNING,
    Hands,
    officer,
    opened,
    require_the_book_and_the_rows_agree,
    taken,
)
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.tests.own_book import book_in

pytestmark = pytest.mark.database
OFFICERS, TICKETS = 6, 24


@pytest.fixture
def book_of_its_own(tmp_path, django_db_blocker):
    with book_in(tmp_path / "book", django_db_blocker) as connection:
        yield connection


def at_once(connection, runs):
    """Run all of them at the same moment, each in a thread with a connection of its own; the first error is raised."""
    start, errors = threading.Barrier(len(runs)), []
    settings = dict(connection.settings_dict)

    def run(work):
        ours = ConnectionHandler({"default": settings})["default"]
        connections["default"] = ours
        try:
            start.wait()
            work()
        except BaseException as error:
            errors.append(error)
        finally:
            ours.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in runs]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    if errors:
        raise errors[0]


def test_officers_who_call_at_once_get_each_ticket_once_and_all_of_them(book_of_its_own):
    clock, called = Hands(ticks=False), []
    people = [officer(f"petugas-{number}") for number in range(OFFICERS)]
    codes = [f"loket-{number + 1:02}" for number in range(OFFICERS)]
    for by, code in zip(people, codes, strict=True):
        opened(clock, code, (KTP,), by)
    waiting = {taken(clock).number for _ in range(TICKETS)}

    def work(by, code):
        while (ticket := call_next(MALL, code, by, clock)) is not None:
            called.append(ticket.number)
            act(MALL, code, ticket.code, "start", by, clock)
            act(MALL, code, ticket.code, "done", by, clock)

    at_once(book_of_its_own, [lambda by=by, code=code: work(by, code) for by, code in zip(people, codes, strict=True)])
    assert Counter(called) == Counter(waiting)
    assert set(Ticket.objects.values_list("state", flat=True)) == {"served"}
    require_the_book_and_the_rows_agree()


def test_people_who_take_tickets_at_once_get_a_number_each(book_of_its_own):
    clock = Hands(ticks=False)
    at_once(book_of_its_own, [lambda: [take_ticket(MALL, (KTP,), clock) for _ in range(4)]] * 5)
    numbers = sorted(Ticket.objects.values_list("number", flat=True))
    assert len(numbers) == len(set(numbers)) == 20
    assert {number[1:] for number in numbers} == {f"{serial:03}" for serial in range(1, 21)}


def test_a_slot_is_never_overbooked(book_of_its_own, settings):
    settings.APPOINTMENTS_PER_SLOT = 3
    clock, came = Hands(ticks=False), []
    at = slots_of(MALL, KTP, MORNING.date(), clock)[0].at

    def work():
        try:
            came.append(book(MALL, KTP, at, clock).token)
        except BerdampakError as error:
            came.append(error.problems[0].id)

    at_once(book_of_its_own, [work] * 8)
    assert Counter(word == "happening.E220" for word in came) == {False: 3, True: 5}
    assert Slot.objects.get().booked == Appointment.objects.filter(state="booked").count() == 3


def test_a_deed_that_is_sent_twice_at_once_is_done_once(book_of_its_own):
    clock, by, told = Hands(ticks=False), officer("budi"), []
    opened(clock)
    ticket = taken(clock)
    sent = [
        {"key": f"key-{deed}-0001", "deed": deed, "ticket": ticket.code, "claimed_at": MORNING.isoformat()}
        for deed in ("call", "start", "done")
    ]
    at_once(book_of_its_own, [lambda: told.extend(sync(MALL, "loket-01", sent, by, clock))] * 3)
    assert Counter((one.accepted, one.repeated) for one in told) == {(True, False): 3, (True, True): 6}
    assert Ticket.objects.get().state == "served"
    require_the_book_and_the_rows_agree()
