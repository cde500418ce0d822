"""The queue for programs: a ticket from the phone, an appointment, the counter, and the day of a mall."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import AwareDatetime, Field

from berdampak.front.api import MAYBE, TOKEN, Line, Sent, told
from berdampak.happening.queue import facade as queue
from berdampak.happening.queue.contracts import (
    AppointmentView,
    Called,
    CounterState,
    CounterView,
    DayView,
    Deed,
    Priority,
    Slot,
    TicketView,
    Wait,
)
from berdampak.happening.queue.problems import problem
from berdampak.kernel.text import Text
from berdampak.people.contracts import Thing
from berdampak.people.facade import allow_try, person_of, require

router = Router(tags=["queue"], auth=MAYBE)
Services = Annotated[tuple[Line, ...], Field(min_length=1, max_length=10)]
TICKETS_MAX, TICKETS_MINUTES = 10, 60


class TicketIn(Sent):
    """For which services a ticket is."""

    services: Services
    priority: Priority = "none"


class BookIn(Sent):
    """For which service, and when."""

    service: Line
    at: AwareDatetime


class MoveIn(Sent):
    """To which time."""

    at: AwareDatetime


class ArriveIn(Sent):
    """Who comes first, if there is a reason."""

    priority: Priority = "none"


class OpenIn(Sent):
    """Which services a counter serves."""

    services: Services


class TurnIn(Sent):
    """What a counter is to be."""

    state: CounterState


class DeedIn(Sent):
    """What is done to the ticket at the counter; `service` and `target` say where it is sent, or what is added."""

    deed: Deed
    service: Line | None = None
    target: Line | None = None


class SyncIn(Sent):
    """What a counter did while its line was down, in order."""

    deeds: Annotated[list[dict[str, Any]], Field(max_length=500)]


class OutcomeOut(Schema):
    """What came of one deed."""

    key: str
    accepted: bool
    repeated: bool
    problem: str


class ClosedOut(Schema):
    """How many were not served when the day was closed."""

    unserved: int


@router.get("/malls/{mall}/wait", response=Wait, **told(Text("Lama menunggu", "How long one waits")))
def read_wait(request: HttpRequest, mall: str, service: Line) -> object:
    """What waiting for a service is like for somebody who comes now."""
    return queue.wait_now(mall, service, _clock(request))


@router.get("/malls/{mall}/display", response=list[Called], **told(Text("Yang dipanggil", "Who is called")))
def read_display(request: HttpRequest, mall: str) -> object:
    """The numbers called now, the newest first."""
    return queue.called_now(mall, _clock(request))


@router.post("/malls/{mall}/tickets", response={201: TicketView}, **told(Text("Ambil nomor", "Take a ticket")))
def take_ticket(request: HttpRequest, mall: str, sent: TicketIn) -> object:
    """A ticket of today for one service or several."""
    clock, person = _clock(request), person_of(request)
    _limit(request, "ticket", clock)
    return Status(201, queue.take_ticket(mall, sent.services, clock, priority=sent.priority, by=person))


@router.get("/tickets/{token}", response=TicketView, **told(Text("Lihat nomor", "Read a ticket")))
def read_ticket(request: HttpRequest, token: str) -> object:
    """A ticket by its secret word, with its place in line."""
    ticket = queue.find_ticket(token, _clock(request))
    if ticket is None:
        raise problem("E200")
    return ticket


@router.post("/tickets/{token}/leave", response=TicketView, **told(Text("Batalkan nomor", "Give a ticket back")))
def leave_queue(request: HttpRequest, token: str) -> object:
    """Give a ticket back."""
    return queue.leave(token, _clock(request))


@router.get("/malls/{mall}/slots", response=list[Slot], **told(Text("Jam yang tersedia", "Free times")))
def list_slots(request: HttpRequest, mall: str, service: Line, day: date) -> object:
    """The times of a day for which one may be appointed."""
    return queue.slots_of(mall, service, day, _clock(request))


@router.post("/malls/{mall}/appointments", response={201: AppointmentView}, **told(Text("Buat janji", "Book a time")))
def book_time(request: HttpRequest, mall: str, sent: BookIn) -> object:
    """Book a time."""
    clock = _clock(request)
    _limit(request, "appointment", clock)
    return Status(201, queue.book_appointment(mall, sent.service, sent.at, clock, by=person_of(request)))


@router.get("/my/appointments", response=list[AppointmentView], auth=TOKEN, **told(Text("Janji saya", "My times")))
def list_own_appointments(request: HttpRequest) -> object:
    """Every appointment that one made signed in, newest first."""
    return queue.appointments_of(person_of(request).code)


@router.get("/appointments/{token}", response=AppointmentView, **told(Text("Lihat janji", "Read an appointment")))
def read_appointment(request: HttpRequest, token: str) -> object:  # noqa: ARG001
    """An appointment by its secret word."""
    found = queue.find_appointment(token)
    if found is None:
        raise problem("E222")
    return found


@router.post("/appointments/{token}/move", response=AppointmentView, **told(Text("Pindahkan janji", "Move a time")))
def move_time(request: HttpRequest, token: str, sent: MoveIn) -> object:
    """Move an appointment to another time."""
    return queue.move_appointment(token, sent.at, _clock(request))


@router.post("/appointments/{token}/cancel", response=AppointmentView, **told(Text("Batalkan janji", "Cancel a time")))
def cancel_time(request: HttpRequest, token: str) -> object:
    """Give an appointment back."""
    return queue.cancel_appointment(token, _clock(request))


@router.post("/appointments/{token}/arrive", response={201: TicketView}, **told(Text("Sudah tiba", "Arrive")))
def arrive(request: HttpRequest, token: str, sent: ArriveIn) -> object:
    """Turn an appointment into a ticket on its day."""
    return Status(201, queue.arrive(token, _clock(request), priority=sent.priority))


@router.get("/malls/{mall}/day", response=DayView, auth=TOKEN, **told(Text("Hari ini di mal", "The day of a mall")))
def read_day(request: HttpRequest, mall: str) -> object:
    """Open counters, who waits, what was done."""
    require(request, "queue.read", Thing("counter", mall=mall))
    return queue.day_of(mall, _clock(request))


@router.post("/malls/{mall}/close", response=ClosedOut, auth=TOKEN, **told(Text("Tutup hari", "Close the day")))
def close_day(request: HttpRequest, mall: str) -> object:
    """Close today, so that every ticket ends."""
    return {"unserved": queue.close_day(mall, person_of(request), _clock(request))}


COUNTER = "/malls/{mall}/counters/{counter}"


@router.post(COUNTER + "/open", response=CounterView, auth=TOKEN, **told(Text("Buka loket", "Open a counter")))
def open_counter(request: HttpRequest, mall: str, counter: str, sent: OpenIn) -> object:
    """Open a counter with the officer who asks on it."""
    return queue.open_counter(mall, counter, sent.services, person_of(request), _clock(request))


@router.get(COUNTER, response=CounterView, auth=TOKEN, **told(Text("Lihat loket", "Read a counter")))
def read_counter(request: HttpRequest, mall: str, counter: str) -> object:
    """A counter today, with the tickets it has in hand."""
    require(request, "ticket.call", Thing("counter", mall=mall))
    found = queue.find_counter(mall, counter, _clock(request))
    if found is None:
        raise problem("E208")
    return found


@router.post(
    COUNTER + "/turn", response=CounterView, auth=TOKEN, **told(Text("Jeda atau tutup loket", "Turn a counter"))
)
def turn_counter(request: HttpRequest, mall: str, counter: str, sent: TurnIn) -> object:
    """Pause, open again or close a counter."""
    return queue.turn_counter(mall, counter, sent.state, person_of(request), _clock(request))


@router.post(
    COUNTER + "/next",
    response={200: TicketView, 204: None},
    auth=TOKEN,
    **told(Text("Panggil berikutnya", "Call the next")),
)
def call_next(request: HttpRequest, mall: str, counter: str) -> object:
    """Call the next ticket by the published rule; 204 when nobody waits."""
    ticket = queue.call_next(mall, counter, person_of(request), _clock(request))
    return ticket if ticket else Status(204, None)


@router.post(
    COUNTER + "/tickets/{ticket}/again", response=TicketView, auth=TOKEN, **told(Text("Panggil lagi", "Call again"))
)
def call_again(request: HttpRequest, mall: str, counter: str, ticket: str) -> object:
    """Call a ticket that was passed over and whose holder has come back."""
    return queue.call_again(mall, counter, ticket, person_of(request), _clock(request))


@router.post(
    COUNTER + "/tickets/{ticket}/do", response=TicketView, auth=TOKEN, **told(Text("Layani nomor", "Serve a ticket"))
)
def do_to_ticket(request: HttpRequest, mall: str, counter: str, ticket: str, sent: DeedIn) -> object:
    """Start, hold, pass over, transfer or finish the ticket at the counter."""
    by, clock = person_of(request), _clock(request)
    return queue.act(mall, counter, ticket, sent.deed, by, clock, service=sent.service, target=sent.target)


@router.post(
    COUNTER + "/sync", response=list[OutcomeOut], auth=TOKEN, **told(Text("Kirim yang tertunda", "Catch up a counter"))
)
def sync_counter(request: HttpRequest, mall: str, counter: str, sent: SyncIn) -> object:
    """Do in order what a counter did while its line was down, nothing twice."""
    return queue.sync(mall, counter, sent.deeds, person_of(request), _clock(request))


def _limit(request: HttpRequest, what: str, clock: Callable[[], datetime]) -> None:
    """Nobody fills the line from one place."""
    who = person_of(request).code or request.META.get("REMOTE_ADDR", "")
    if not allow_try(f"api:{what}:{who}", clock, tries=TICKETS_MAX, minutes=TICKETS_MINUTES):
        raise problem("E231", max=TICKETS_MAX)


def _clock(request: HttpRequest) -> Callable[[], datetime]:
    clock: Callable[[], datetime] = request.clock  # type: ignore[attr-defined]
    return clock
