"""Counters of the day: opening, pausing and closing them, calling the next ticket, and what is done to it."""

from collections.abc import Sequence
from datetime import date, datetime

from berdampak.happening.queue import models, offices, views
from berdampak.happening.queue.contracts import CounterState, CounterView, Deed, TicketView
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.rules_order import next_run
from berdampak.happening.queue.rules_queue import Command
from berdampak.happening.queue.tickets import change, day_held
from berdampak.happening.queue.words_states import STATES
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append
from berdampak.people.contracts import Person
from berdampak.promise.contracts import Pack


def today(mall: str, clock: Clock) -> date:
    """The date by the mall's clock; raises `happening.E201`."""
    pack = offices.pack_now()
    return offices.local(pack, offices.get_mall(pack, mall).code, clock()).date()


def open_counter(mall: str, code: str, services: Sequence[str], by: Person, clock: Clock) -> CounterView:
    """Open a counter, or let it serve others, with the officer who asks on it; raises `happening.E210` to `E212`."""
    pack = offices.pack_now()
    if code not in {one.code for one in offices.counters_in(pack, mall)}:
        raise problem("E211")
    chosen = [each for each in dict.fromkeys(services) if offices.get_service(pack, mall, each)]
    if not chosen:
        raise problem("E212")
    with day_held(mall, today(mall, clock)) as day:
        if day.closed_at is not None:
            raise problem("E204")
        row = models.Counter.objects.filter(day=day, code=code).first()
        if row is not None and row.state != "closed" and row.officer != by.code:
            raise problem("E210")
        row = row or models.Counter(day=day, code=code)
        row.services, row.officer = chosen, by.code
        _turn(row, "open", clock)
        return views.counter_view(row, clock)


def turn_counter(
    mall: str, code: str, state: CounterState, by: Person, clock: Clock, *, manages: bool = False
) -> CounterView:
    """Pause, open again or close a counter, by its officer or by whoever manages the mall's counters.

    Raises `happening.E208`, `E209` while it has a ticket in hand, and `E210`.
    """
    with day_held(mall, today(mall, clock)) as day:
        row = _own(day, code, by, manages=manages)
        if state == "closed" and _in_hand(row):
            raise problem("E209")
        _turn(row, state, clock)
        return views.counter_view(row, clock)


def call_next(mall: str, code: str, by: Person, clock: Clock) -> TicketView | None:
    """Call the next ticket to the counter by the published rule; None when nobody waits for it.

    Each ticket is given to one counter, however many ask at once. Raises `happening.E208` to `E210`.
    """
    with day_held(mall, today(mall, clock)) as day:
        counter = _ready(day, code, by)
        line = views.line_of(views.callable_by(views.waiting_in(day), counter), counter.run, clock())
        if not line:
            return None
        return views.plain_view(_call(counter, line[0], clock))


def call_chosen(
    mall: str, code: str, ticket: str, by: Person, clock: Clock, claimed_at: datetime | None = None
) -> TicketView:
    """Call a ticket by its code: one that was passed over and came back, or that was called while the line was down."""
    with day_held(mall, today(mall, clock)) as day:
        counter = _ready(day, code, by)
        return views.plain_view(_call(counter, _ticket(day, ticket), clock, chosen=True, claimed_at=claimed_at))


def has_called(mall: str, code: str, ticket: str, by: Person, clock: Clock) -> bool:
    """Whether the ticket is at the officer's counter already, called and not yet served."""
    here = {"day__mall": mall, "day__day": today(mall, clock), "code": ticket}
    return models.Ticket.objects.filter(**here, counter=code, officer=by.code, state="called").exists()


def do(
    mall: str,
    code: str,
    ticket: str,
    deed: Deed,
    by: Person,
    clock: Clock,
    *,
    service: str | None = None,
    target: str | None = None,
    claimed_at: datetime | None = None,
) -> TicketView:
    """Do something to a ticket at the counter that has it; raises `happening.E200` and `E205` to `E215`."""
    pack = offices.pack_now()
    if service is not None:
        offices.get_service(pack, mall, service)
    if target is not None and (target == code or target not in {one.code for one in offices.counters_in(pack, mall)}):
        raise problem("E213")
    with day_held(mall, today(mall, clock)) as day:
        counter, row = _own(day, code, by), _ticket(day, ticket)
        if deed == "resume" and _in_hand(counter):
            raise problem("E209")
        if row.counter != code and row.state != "skipped":
            raise _not_here(row, pack)
        command = Command(deed, code, by.code, service=service, target=target)
        return views.plain_view(change(row, command, pack, clock, claimed_at))


def find_counter(mall: str, code: str, clock: Clock) -> CounterView | None:
    """A counter today, if it was opened."""
    row = (
        models.Counter.objects.select_related("day")
        .filter(day__mall=mall, day__day=today(mall, clock), code=code)
        .first()
    )
    return views.counter_view(row, clock) if row else None


def counter_of(mall: str, by: Person, clock: Clock) -> CounterView | None:
    """The counter that an officer is on today, if any."""
    row = (
        models.Counter.objects.select_related("day")
        .filter(day__mall=mall, day__day=today(mall, clock), officer=by.code)
        .exclude(state="closed")
        .first()
    )
    return views.counter_view(row, clock) if row else None


def _call(
    counter: models.Counter,
    row: models.Ticket,
    clock: Clock,
    *,
    chosen: bool = False,
    claimed_at: datetime | None = None,
) -> models.Ticket:
    command = Command("call", counter.code, counter.officer, chosen=chosen)
    if row.state == "waiting":
        counter.run = next_run(counter.run, views.waiting_of(row), clock())
    called = change(row, command, offices.pack_now(), clock, claimed_at)
    counter.save(update_fields=["run"])
    return called


def _turn(row: models.Counter, state: CounterState, clock: Clock) -> None:
    """Let the counter be open, paused or closed, and tell the book."""
    row.state = state
    row.save()
    body = {"mall": row.day.mall, "day": row.day.day.isoformat(), "officer": row.officer, "services": row.services}
    append(f"counter:{row.code}", f"counter.{state}", body, clock=clock)


def _own(day: models.Day, code: str, by: Person, *, manages: bool = False) -> models.Counter:
    """The counter of the officer who asks; raises `happening.E208` and `E210`."""
    row = models.Counter.objects.select_related("day").filter(day=day, code=code).exclude(state="closed").first()
    if row is None:
        raise problem("E208")
    if row.officer != by.code and not manages:
        raise problem("E210")
    return row


def _ready(day: models.Day, code: str, by: Person) -> models.Counter:
    """The counter, if it may call somebody now."""
    row = _own(day, code, by)
    if row.state != "open":
        raise problem("E208")
    if _in_hand(row):
        raise problem("E209")
    return row


def _in_hand(row: models.Counter) -> bool:
    return models.Ticket.objects.filter(day=row.day, counter=row.code, state__in=views.IN_HAND).exists()


def _ticket(day: models.Day, code: str) -> models.Ticket:
    rows = models.Ticket.objects.select_related("day").filter(day=day)
    row = None if "\x00" in code else rows.filter(code=code).first()
    if row is None:
        raise problem("E200")
    return row


def _not_here(row: models.Ticket, pack: Pack) -> Exception:
    """What to say of a ticket that another counter has, or none any more."""
    if row.counter is None:
        return problem("E206", state=STATES[row.state])  # type: ignore[index]
    return problem("E207", counter=pack.offices[row.counter].name)
