"""Rows as contracts: a ticket with its place in line, a wait, a counter, a day, the display."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from berdampak.happening.queue import models
from berdampak.happening.queue.contracts import Called, CounterView, DayView, TicketView, Wait
from berdampak.happening.queue.rules_order import Waiting, estimate_minutes, favoured_from, line_up
from berdampak.kernel.clock import Clock

TIMES_MAX = 30
"""So many of the last serving times tell how long one takes."""
FOLLOWING_SHOWN = 5
CALLED_SHOWN = 8
IN_HAND = ("called", "serving")


def waiting_of(row: models.Ticket) -> Waiting:
    """A ticket in line, as the rule of order knows it."""
    begins = favoured_from(row.favoured, row.queued_at, row.appointed_at)
    return Waiting(row.code, row.queued_at, begins, row.serial)


def callable_by(rows: Iterable[models.Ticket], counter: models.Counter) -> list[models.Ticket]:
    """Those among waiting tickets that a counter may call."""
    return [row for row in rows if row.service in counter.services and row.only in (None, counter.code)]


def line_of(rows: Iterable[models.Ticket], run: int, now: datetime) -> list[models.Ticket]:
    """Waiting tickets in the order of calling."""
    by_code = {row.code: row for row in rows}
    return [by_code[one.code] for one in line_up(map(waiting_of, by_code.values()), run, now)]


def view_of(row: models.Ticket, clock: Clock) -> TicketView:
    """A ticket with its place in line and its wait, while it waits."""
    ahead, minutes = _ahead(row, clock()) if row.state == "waiting" else (None, None)
    return plain_view(row, ahead, minutes)


def plain_view(row: models.Ticket, ahead: int | None = None, minutes: int | None = None) -> TicketView:
    """A ticket."""
    return TicketView(
        token=row.token,
        code=row.code,
        number=row.number,
        mall=row.mall,
        service=row.service,
        services=tuple(row.services),
        place=row.place,
        state=row.state,  # type: ignore[arg-type]
        priority=row.priority,  # type: ignore[arg-type]
        taken_at=row.taken_at,
        appointed_at=row.appointed_at,
        counter=row.counter,
        ahead=ahead,
        wait_minutes=minutes,
        calls=row.calls,
    )


@dataclass(frozen=True, slots=True)
class Load:
    """What a day has in it now: who waits, which counters are open, how long services took at each."""

    waiting: list[models.Ticket]
    counters: list[models.Counter]
    times: dict[str, list[int]]
    busy: set[str | None]
    """Counters that have a ticket in hand."""

    def serving(self, service: str) -> list[models.Counter]:
        """The open counters that serve a service."""
        return [one for one in self.counters if service in one.services]

    def reach(self, service: str) -> set[str]:
        """The services whose tickets wait for the same counters."""
        return {service, *(each for one in self.serving(service) for each in one.services)}

    def minutes(self, service: str, ahead: int) -> int | None:
        """How long it takes with so many ahead; None when there is too little to estimate from."""
        counters = self.serving(service)
        times = [seconds for one in counters for seconds in self.times.get(one.code, ())]
        busy = sum(one.code in self.busy for one in counters)
        return estimate_minutes(ahead, times, len(counters), busy)


def load_of(day: models.Day | None) -> Load:
    """The load of a day; none of one on which nothing happened."""
    if day is None:
        return Load([], [], {}, set())
    times: dict[str, list[int]] = {}
    rows = models.Served.objects.filter(day=day).order_by("-ended_at").values_list("counter", "seconds")
    for counter, seconds in rows:
        if len(kept := times.setdefault(counter, [])) < TIMES_MAX:
            kept.append(seconds)
    open_now = list(models.Counter.objects.filter(day=day, state="open"))
    in_hand = models.Ticket.objects.filter(day=day, state__in=IN_HAND).values_list("counter", flat=True)
    return Load(waiting_in(day), open_now, times, set(in_hand))


def _ahead(row: models.Ticket, now: datetime) -> tuple[int, int | None]:
    """How many go before it at the counters that serve it, and how long that takes."""
    load = load_of(row.day)
    line = line_of((one for one in load.waiting if one.service in load.reach(row.service)), 0, now)
    ahead = next(place for place, one in enumerate(line) if one.pk == row.pk)
    return ahead, load.minutes(row.service, ahead)


def wait_for(load: Load, mall: str, service: str) -> Wait:
    """What waiting for a service is like for somebody who comes now."""
    reach = load.reach(service)
    ahead = sum(one.service in reach for one in load.waiting)
    own = sum(one.service == service for one in load.waiting)
    minutes = load.minutes(service, ahead)
    return Wait(mall, service, waiting=own, counters=len(load.serving(service)), minutes=minutes)


def waiting_in(day: models.Day) -> list[models.Ticket]:
    """Everyone who waits."""
    return list(models.Ticket.objects.filter(day=day, state="waiting"))


def count_waiting(mall: str, day: date) -> int | None:
    """How many wait; None on a day that has not begun, or is closed."""
    row = models.Day.objects.filter(mall=mall, day=day, closed_at=None).first()
    return models.Ticket.objects.filter(day=row, state="waiting").count() if row else None


def find_day(mall: str, day: date) -> models.Day | None:
    """The day of a mall, if anything happened on it."""
    return models.Day.objects.filter(mall=mall, day=day).first()


def counter_view(row: models.Counter, clock: Clock) -> CounterView:
    """A counter with what it has in hand and whom it would call next."""
    tickets = list(models.Ticket.objects.filter(day=row.day).exclude(state__in=("served", "left", "closed")))
    mine = [one for one in tickets if one.counter == row.code]
    waiting = callable_by([one for one in tickets if one.state == "waiting"], row)
    skipped = callable_by([one for one in tickets if one.state == "skipped"], row)
    following = line_of(waiting, row.run, clock())[:FOLLOWING_SHOWN]
    return CounterView(
        mall=row.day.mall,
        code=row.code,
        state=row.state,  # type: ignore[arg-type]
        services=tuple(row.services),
        officer=row.officer,
        current=next((plain_view(one) for one in mine if one.state in IN_HAND), None),
        held=tuple(plain_view(one) for one in mine if one.state == "held"),
        skipped=tuple(map(plain_view, sorted(skipped, key=lambda one: one.queued_at))),
        following=tuple(map(plain_view, following)),
        waiting=len(waiting),
        served=models.Served.objects.filter(day=row.day, counter=row.code).count(),
    )


def day_view(mall: str, day: date, clock: Clock) -> DayView:
    """A day of a mall as its manager sees it."""
    row = find_day(mall, day)
    if row is None:
        return DayView(mall, day, (), waiting=0, in_hand=0, served=0, lost=0)
    states = list(models.Ticket.objects.filter(day=row).values_list("state", flat=True))
    counters = models.Counter.objects.filter(day=row).exclude(state="closed").select_related("day").order_by("code")
    return DayView(
        mall=mall,
        day=day,
        counters=tuple(counter_view(one, clock) for one in counters),
        waiting=states.count("waiting"),
        in_hand=sum(state in ("called", "serving", "held") for state in states),
        served=states.count("served"),
        lost=sum(state in ("left", "closed") for state in states),
        closed_at=row.closed_at,
    )


def called_in(mall: str, day: date) -> list[Called]:
    """The numbers called now, the newest first."""
    rows = models.Ticket.objects.filter(day__mall=mall, day__day=day, state="called").order_by("-called_at", "-serial")
    return [
        Called(row.number, row.counter or "", row.called_at, again=row.calls > 1)
        for row in rows[:CALLED_SHOWN]
        if row.called_at
    ]


def served_in(mall: str, day: date) -> list[Called]:
    """The numbers that are being served, the newest first."""
    rows = models.Ticket.objects.filter(day__mall=mall, day__day=day, state="serving").order_by("-started_at")
    return [Called(row.number, row.counter or "", row.started_at) for row in rows[:CALLED_SHOWN] if row.started_at]
