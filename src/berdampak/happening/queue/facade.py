"""The front door of the queue: tickets, counters, appointments, the display, and the closing of the day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from berdampak.happening.queue.contracts import (
    AppointmentView,
    Called,
    CounterState,
    CounterView,
    DayView,
    Deed,
    Outcome,
    Priority,
    Slot,
    TicketView,
    Wait,
)
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import STRANGER, Person, Thing

__all__ = [
    "act",
    "appointments_of",
    "arrive",
    "book_appointment",
    "call_again",
    "call_next",
    "called_now",
    "cancel_appointment",
    "close_day",
    "count_waiting",
    "counter_of",
    "day_of",
    "find_appointment",
    "find_counter",
    "find_ticket",
    "leave",
    "move_appointment",
    "open_counter",
    "served_now",
    "slots_of",
    "sweep_queue",
    "sync",
    "take_ticket",
    "turn_counter",
    "wait_now",
    "waits_now",
]


def take_ticket(
    mall: str,
    services: Sequence[str],
    clock: Clock,
    *,
    priority: Priority = "none",
    by: Person = STRANGER,
    at_kiosk: bool = False,
) -> TicketView:
    """A ticket of today for one service or several, within opening hours; raises `happening.E201` to `E204`, `E214`."""
    from berdampak.happening.queue import tickets

    return tickets.take(mall, services, priority, clock, owner=by.code, at_kiosk=at_kiosk)


def find_ticket(token: str, clock: Clock) -> TicketView | None:
    """A ticket by its secret word, with its place in line and its wait."""
    from berdampak.happening.queue import tickets

    return tickets.find(token, clock)


def leave(token: str, clock: Clock) -> TicketView:
    """Give a ticket back, by its holder; raises `happening.E200`, `E205` and `E206`."""
    from berdampak.happening.queue import tickets

    return tickets.leave(token, clock)


def wait_now(mall: str, service: str, clock: Clock) -> Wait:
    """What waiting for a service is like for somebody who comes now; raises `happening.E201` and `E202`."""
    from berdampak.happening.queue import counters, offices, views

    day = counters.today(mall, clock)
    offices.get_service(offices.pack_now(), mall, service)
    return views.wait_for(views.load_of(views.find_day(mall, day)), mall, service)


def waits_now(mall: str, clock: Clock) -> dict[str, Wait]:
    """The same for every service of a mall, by code; raises `happening.E201`."""
    from berdampak.happening.queue import counters, offices, views

    load = views.load_of(views.find_day(mall, counters.today(mall, clock)))
    return {code: views.wait_for(load, mall, code) for code in offices.services_in(offices.pack_now(), mall)}


def count_waiting(mall: str, clock: Clock) -> int | None:
    """How many wait in a mall now; None while its queue has not begun today, or is closed. Raises `happening.E201`."""
    from berdampak.happening.queue import counters, views

    return views.count_waiting(mall, counters.today(mall, clock))


def open_counter(mall: str, code: str, services: Sequence[str], by: Person, clock: Clock) -> CounterView:
    """Open a counter with the officer who asks on it; raises `happening.E204`, `E210` to `E212`."""
    from berdampak.happening.queue import counters

    _require(by, "ticket.call", mall)
    return counters.open_counter(mall, code, services, by, clock)


def turn_counter(mall: str, code: str, state: CounterState, by: Person, clock: Clock) -> CounterView:
    """Pause, open again or close a counter; raises `happening.E208` to `E210`."""
    from berdampak.happening.queue import counters
    from berdampak.people.facade import may

    manages = bool(may(by, "ticket.manage", Thing("counter", mall=mall)))
    if not manages:
        _require(by, "ticket.call", mall)
    return counters.turn_counter(mall, code, state, by, clock, manages=manages)


def call_next(mall: str, counter: str, by: Person, clock: Clock) -> TicketView | None:
    """Call the next ticket by the published rule, each to one counter; raises `happening.E208` to `E210`."""
    from berdampak.happening.queue import counters

    _require(by, "ticket.call", mall)
    return counters.call_next(mall, counter, by, clock)


def call_again(mall: str, counter: str, ticket: str, by: Person, clock: Clock) -> TicketView:
    """Call a ticket that was passed over and whose holder has come back; raises `happening.E205` to `E210`."""
    from berdampak.happening.queue import counters

    _require(by, "ticket.call", mall)
    return counters.call_chosen(mall, counter, ticket, by, clock)


def act(
    mall: str,
    counter: str,
    ticket: str,
    deed: Deed,
    by: Person,
    clock: Clock,
    *,
    service: str | None = None,
    target: str | None = None,
) -> TicketView:
    """Do something to the ticket at the counter; raises `happening.E200` and `E205` to `E215`.

    `service` and `target` (a counter) say where it is sent, or what is added to the visit.
    """
    from berdampak.happening.queue import counters

    _require(by, "ticket.call", mall)
    return counters.do(mall, counter, ticket, deed, by, clock, service=service, target=target)


def sync(mall: str, counter: str, sent: Any, by: Person, clock: Clock) -> list[Outcome]:
    """Do in order what a counter did while its line was down, nothing twice; raises `happening.E230`."""
    from berdampak.happening.queue import syncing

    _require(by, "ticket.call", mall)
    return syncing.sync(mall, counter, syncing.read_claims(sent), by, clock)


def find_counter(mall: str, code: str, clock: Clock) -> CounterView | None:
    """A counter today, if it was opened."""
    from berdampak.happening.queue import counters

    return counters.find_counter(mall, code, clock)


def counter_of(mall: str, by: Person, clock: Clock) -> CounterView | None:
    """The counter that an officer is on today, if any."""
    from berdampak.happening.queue import counters

    return counters.counter_of(mall, by, clock)


def called_now(mall: str, clock: Clock) -> list[Called]:
    """The numbers called now, the newest first."""
    from berdampak.happening.queue import counters, views

    return views.called_in(mall, counters.today(mall, clock))


def served_now(mall: str, clock: Clock) -> list[Called]:
    """The numbers that are being served, the newest first."""
    from berdampak.happening.queue import counters, views

    return views.served_in(mall, counters.today(mall, clock))


def day_of(mall: str, clock: Clock) -> DayView:
    """The day of a mall: open counters, who waits, what was done."""
    from berdampak.happening.queue import counters, views

    return views.day_view(mall, counters.today(mall, clock), clock)


def close_day(mall: str, by: Person, clock: Clock) -> int:
    """Close today, so that every ticket ends; gives how many were not served. A day that is closed stays as it is."""
    from berdampak.happening.queue import closing, counters

    _require(by, "queue.close", mall)
    return closing.close_day(mall, counters.today(mall, clock), by.code, clock)


def sweep_queue(clock: Clock, limit: int = 100) -> int:
    """Close days that are over and let appointments be missed; returns how many. Idempotent."""
    from berdampak.happening.queue import closing

    return closing.sweep_queue(clock, limit)


def slots_of(mall: str, service: str, day: date, clock: Clock) -> list[Slot]:
    """The times of a day for which one may be appointed, with what is free."""
    from berdampak.happening.queue import appointments

    return appointments.slots_of(mall, service, day, clock)


def book_appointment(mall: str, service: str, at: datetime, clock: Clock, *, by: Person = STRANGER) -> AppointmentView:
    """Book a time; raises `happening.E201`, `E202`, `E220` and `E221`."""
    from berdampak.happening.queue import appointments

    return appointments.book(mall, service, at, clock, owner=by.code)


def find_appointment(token: str) -> AppointmentView | None:
    """An appointment by its secret word."""
    from berdampak.happening.queue import appointments

    return appointments.find(token)


def appointments_of(person: str) -> list[AppointmentView]:
    """Every appointment that a person made signed in, the newest first."""
    from berdampak.happening.queue import appointments

    return appointments.of_owner(person)


def move_appointment(token: str, at: datetime, clock: Clock) -> AppointmentView:
    """Move an appointment to another time; raises `happening.E220` to `E223`."""
    from berdampak.happening.queue import appointments

    return appointments.move(token, at, clock)


def cancel_appointment(token: str, clock: Clock) -> AppointmentView:
    """Give an appointment back; raises `happening.E222` and `E223`."""
    from berdampak.happening.queue import appointments

    return appointments.cancel(token, clock)


def arrive(token: str, clock: Clock, *, priority: Priority = "none") -> TicketView:
    """Turn an appointment into a ticket on its day; raises `happening.E203`, `E204` and `E222` to `E224`."""
    from berdampak.happening.queue import appointments

    return appointments.arrive(token, priority, clock)


def _require(by: Person, act: str, mall: str) -> None:
    """Be sure that the person may do that in the mall; raises Refused, which says why not."""
    from berdampak.people.facade import Refused, may

    if not (decision := may(by, act, Thing("counter", mall=mall))):
        raise Refused(decision, stranger=by.kind == "stranger")
