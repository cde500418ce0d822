"""Appointments beside walk-ins: free times, booking without overbooking, moving, cancelling, arriving."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from berdampak.happening.queue import models, offices, views
from berdampak.happening.queue.contracts import AppointmentView, Channel, Priority, Slot, TicketView
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.rules_order import LATE_MINUTES
from berdampak.happening.queue.rules_slots import slot_minutes
from berdampak.happening.queue.tickets import EARLY_MINUTES, day_held, give, require_open
from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.wording import moment_text
from berdampak.ledger.facade import append


def days_for(mall: str, clock: Clock) -> list[date]:
    """The dates for which appointments are given: the days the mall is open within two weeks, today among them."""
    pack = offices.pack_now()
    today = offices.local(pack, offices.get_mall(pack, mall).code, clock()).date()
    ahead = (today + timedelta(days=number) for number in range(offices.DAYS_AHEAD + 1))
    return [day for day in ahead if offices.hours_on(pack, mall, day)]


def slots_of(mall: str, service: str, day: date, clock: Clock) -> list[Slot]:
    """The times of a day that are still to come, with what is free; none on a day without appointments."""
    pack = offices.pack_now()
    offices.get_service(pack, mall, service)
    if day not in days_for(mall, clock):
        return []
    minutes = slot_minutes(offices.hours_on(pack, mall, day))
    times = [at for minute in minutes if (at := offices.moment_on(pack, mall, day, minute)) > clock()]
    booked = dict(models.Slot.objects.filter(mall=mall, service=service, at__in=times).values_list("at", "booked"))
    return [Slot(at, max(0, settings.APPOINTMENTS_PER_SLOT - booked.get(at, 0))) for at in times]


def book(
    mall: str, service: str, at: datetime, clock: Clock, *, owner: str = "", entropy: Entropy = system_entropy
) -> AppointmentView:
    """Book a time; raises `happening.E201`, `E202`, `E220` when it is full and `E221` when it is none of the times."""
    with transaction.atomic():
        row = models.Appointment(token=entropy(16).hex(), code=f"j-{entropy(10).hex()}", owner=owner, state="booked")
        row.slot = _fill(mall, service, at, clock)
        row.save()
        _tell(row, "booked", clock)
        return _view(row)


def move(token: str, at: datetime, clock: Clock) -> AppointmentView:
    """Move an appointment to another time of the same service; raises `happening.E220` to `E223`."""
    with _held(token) as row:
        if at != row.slot.at:
            _empty(row.slot)
            row.slot = _fill(row.slot.mall, row.slot.service, at, clock)
            row.save()
            _tell(row, "moved", clock)
        return _view(row)


def cancel(token: str, clock: Clock) -> AppointmentView:
    """Give an appointment back, so that somebody else may have its place; raises `happening.E222` and `E223`."""
    with _held(token) as row:
        _empty(row.slot)
        _end(row, "cancelled", clock)
        return _view(row)


def arrive(token: str, priority: Priority, clock: Clock) -> TicketView:
    """Turn an appointment into a ticket on its day; raises `happening.E203`, `E204` and `E222` to `E224`.

    Until a quarter of an hour after its time the ticket is called ahead at that time; later it waits like any other.
    """
    pack, now = offices.pack_now(), clock()
    found = _get(token)
    mall, at = found.slot.mall, offices.local(pack, found.slot.mall, found.slot.at)
    if found.ticket is not None:
        return views.view_of(found.ticket, clock)
    if at.date() != offices.local(pack, mall, now).date():
        raise problem("E224", at=moment_text(at))
    require_open(pack, mall, now, EARLY_MINUTES)
    with day_held(mall, at.date()) as day, _held(token) as row:
        channel: Channel = "appointment" if now <= row.slot.at + timedelta(minutes=LATE_MINUTES) else "walk_in"
        appointed = row.slot.at if channel == "appointment" else None
        chosen = [row.slot.service]
        row.ticket = give(day, pack, chosen, priority, clock, owner=row.owner, channel=channel, appointed_at=appointed)
        _end(row, "arrived", clock)
        return views.view_of(row.ticket, clock)


def find(token: str) -> AppointmentView | None:
    """The appointment of that token, if there is one."""
    row = _by_token(token)
    return _view(row) if row else None


def of_owner(owner: str) -> list[AppointmentView]:
    """Every appointment of a person, the newest first."""
    rows = models.Appointment.objects.select_related("slot", "ticket").filter(owner=owner).order_by("-slot__at")
    return [_view(row) for row in rows] if owner else []


def sweep_missed(clock: Clock, limit: int) -> int:
    """Let appointments that nobody came to be missed, once their day is over; returns how many."""
    pack, count = offices.pack_now(), 0
    late = models.Appointment.objects.select_related("slot").filter(state="booked", slot__at__lt=clock())
    for row in late.order_by("slot__at")[:limit]:
        here = offices.local(pack, row.slot.mall, row.slot.at).date()
        day = views.find_day(row.slot.mall, here)
        over = here < offices.local(pack, row.slot.mall, clock()).date() or (day and day.closed_at is not None)
        if over and models.Appointment.objects.filter(pk=row.pk, state="booked").update(state="missed"):
            _tell(row, "missed", clock)
            count += 1
    return count


def _fill(mall: str, service: str, at: datetime, clock: Clock) -> models.Slot:
    """One more in the slot, if there is room; the database itself refuses one too many."""
    pack = offices.pack_now()
    day = offices.local(pack, offices.get_mall(pack, mall).code, at).date()
    if at not in [slot.at for slot in slots_of(mall, service, day, clock)]:
        raise problem("E221")
    slot, _ = models.Slot.objects.get_or_create(mall=mall, service=service, at=at)
    room = models.Slot.objects.filter(pk=slot.pk, booked__lt=settings.APPOINTMENTS_PER_SLOT)
    if not room.update(booked=F("booked") + 1):
        raise problem("E220")
    return slot


def _empty(slot: models.Slot) -> None:
    models.Slot.objects.filter(pk=slot.pk, booked__gt=0).update(booked=F("booked") - 1)


def _end(row: models.Appointment, state: str, clock: Clock) -> None:
    row.state = state
    row.save()
    _tell(row, state, clock)


def _tell(row: models.Appointment, what: str, clock: Clock) -> None:
    """Tell the book."""
    body = {"mall": row.slot.mall, "service": row.slot.service, "at": row.slot.at.isoformat()}
    if row.ticket is not None:
        body["ticket"] = row.ticket.code
    append(f"appointment:{row.code}", f"appointment.{what}", body, clock=clock)


def _by_token(token: str) -> models.Appointment | None:
    rows = models.Appointment.objects.select_related("slot", "ticket", "ticket__day")
    return None if "\x00" in token else rows.filter(token=token).first()


def _get(token: str) -> models.Appointment:
    row = _by_token(token)
    if row is None:
        raise problem("E222")
    return row


@contextmanager
def _held(token: str) -> Iterator[models.Appointment]:
    """The appointment that is still to come, held until the end of the transaction; raises `happening.E222`, `E223`."""
    with transaction.atomic():
        row = models.Appointment.objects.select_for_update().filter(pk=_get(token).pk).get()
        if row.state != "booked":
            raise problem("E223")
        yield row


def _view(row: models.Appointment) -> AppointmentView:
    return AppointmentView(
        token=row.token,
        mall=row.slot.mall,
        service=row.slot.service,
        at=row.slot.at,
        state=row.state,  # type: ignore[arg-type]
        ticket=row.ticket.token if row.ticket else None,
    )
