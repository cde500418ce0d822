"""Taking a ticket, following it, and what officers and holders do to it; one thing after another within a day."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from django.db import transaction

from berdampak.happening.queue import models, offices, views
from berdampak.happening.queue.contracts import Channel, Priority, TicketView
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.recording import record, ticket_of, write
from berdampak.happening.queue.rules_order import number_of
from berdampak.happening.queue.rules_queue import SERVICES_MAX, Command, Happened, NotNow, Ticket, decide
from berdampak.happening.queue.rules_slots import is_open
from berdampak.happening.queue.words_states import STATES
from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import moment_text
from berdampak.promise.contracts import Pack

EARLY_MINUTES = 30
"""So long before the opening the kiosk gives its first numbers."""


@contextmanager
def day_held(mall: str, day: date) -> Iterator[models.Day]:
    """The day of a mall, held until the end of the transaction: nobody else changes anything of it meanwhile."""
    with transaction.atomic():
        models.Day.objects.get_or_create(mall=mall, day=day)
        yield models.Day.objects.select_for_update().get(mall=mall, day=day)


def take(
    mall: str,
    services: Sequence[str],
    priority: Priority,
    clock: Clock,
    *,
    owner: str = "",
    at_kiosk: bool = False,
    entropy: Entropy = system_entropy,
) -> TicketView:
    """Give a ticket for one service or several, in that order; raises `happening.E201` to `E204` and `E214`."""
    pack, now = offices.pack_now(), clock()
    offices.get_mall(pack, mall)
    chosen = list(dict.fromkeys(services))
    for code in chosen or [""]:
        offices.get_service(pack, mall, code)
    if len(chosen) > SERVICES_MAX:
        raise problem("E214", max=SERVICES_MAX)
    require_open(pack, mall, now, EARLY_MINUTES if at_kiosk else 0)
    with day_held(mall, offices.local(pack, mall, now).date()) as day:
        row = give(day, pack, chosen, priority, clock, owner=owner, entropy=entropy)
        return views.view_of(row, clock)


def require_open(pack: Pack, mall: str, now: datetime, early: int = 0) -> None:
    """Raise `happening.E203` outside opening hours, saying when the mall opens."""
    here = offices.local(pack, mall, now)
    if is_open(offices.hours_on(pack, mall, here.date()), here.hour * 60 + here.minute, early):
        return
    opening = offices.next_opening(pack, mall, now)
    hours = OPENS.format(at=moment_text(opening)) if opening else same("")
    raise problem("E203", hours=hours)


OPENS = Text("Buka lagi {at}.", "It opens again on {at}.")


def give(
    day: models.Day,
    pack: Pack,
    services: list[str],
    priority: Priority,
    clock: Clock,
    *,
    owner: str = "",
    channel: Channel = "walk_in",
    appointed_at: datetime | None = None,
    entropy: Entropy = system_entropy,
) -> models.Ticket:
    """A new ticket of the day that is held; raises `happening.E204` once the day is closed."""
    if day.closed_at is not None:
        raise problem("E204")
    letter = offices.letter_at(pack, day.mall, services[0])
    serial = _count_up(day, str(letter))
    code = f"q-{entropy(10).hex()}"
    data = {
        "code": code,
        "number": number_of(letter, serial),
        "mall": day.mall,
        "channel": channel,
        "favoured": priority != "none",
        "services": services,
        "appointed_at": appointed_at.isoformat() if appointed_at else None,
    }
    taken = Happened("taken", {name: value for name, value in data.items() if value is not None})
    ((_, ticket),), version = record(None, 0, [taken], pack, clock)
    row = models.Ticket(token=entropy(16).hex(), day=day, owner=owner, priority=priority, serial=_count_up(day, "all"))
    return write(row, ticket, version)


def _count_up(day: models.Day, series: str) -> int:
    """The next number of a series of the day that is held."""
    day.serials[series] = day.serials.get(series, 0) + 1
    day.save(update_fields=["serials"])
    return int(day.serials[series])


def find(token: str, clock: Clock) -> TicketView | None:
    """The ticket of that token, if there is one."""
    row = by_token(token)
    return views.view_of(row, clock) if row else None


def by_token(token: str) -> models.Ticket | None:
    """The row of that token; a word that no database holds is nobody's."""
    return None if "\x00" in token else models.Ticket.objects.select_related("day").filter(token=token).first()


def change(
    row: models.Ticket, command: Command, pack: Pack, clock: Clock, claimed_at: datetime | None = None
) -> models.Ticket:
    """Do a command to a ticket of the day that is held; raises `happening.E205` to `E207` and `E213` to `E215`."""
    before = ticket_of(row)
    try:
        happened = decide(before, command)
    except NotNow as error:
        raise problem_of(error, before, pack) from error
    told, version = record(before, row.version, happened, pack, clock, claimed_at)
    for one, stood in told:
        if one.name == "finished" and one.data["outcome"] == "served":
            _remember(row.day, stood)
    return write(row, told[-1][1], version)


def _remember(day: models.Day, ticket: Ticket) -> None:
    """Keep how long a service took, for those who wait to be told."""
    assert ticket.counter is not None, "a service is given at a counter"
    assert ticket.ended_at is not None, "what was served has ended"
    models.Served.objects.create(
        day=day, counter=ticket.counter, service=ticket.service, seconds=ticket.worked_seconds, ended_at=ticket.ended_at
    )


def leave(token: str, clock: Clock) -> TicketView:
    """Give a ticket back, by its holder; raises `happening.E200` and `E205`."""
    found = by_token(token)
    if found is None:
        raise problem("E200")
    with day_held(found.day.mall, found.day.day):
        row = models.Ticket.objects.select_related("day").get(pk=found.pk)
        if row.state == "serving":
            raise problem("E206", state=STATES["serving"])
        return views.view_of(change(row, Command("leave"), offices.pack_now(), clock), clock)


def problem_of(error: NotNow, ticket: Ticket, pack: Pack) -> Exception:
    """What stood in the way, as whoever asked is told."""
    if error.reason == "elsewhere":
        office = pack.offices.get(ticket.counter or ticket.only or "")
        return problem("E207", counter=office.name if office else same(ticket.counter or ticket.only or "?"))
    if error.reason == "state":
        return problem("E206", state=STATES[ticket.state])
    numbers = {"over": "E205", "nowhere": "E213", "many": "E214", "last": "E215"}
    return problem(numbers[error.reason], max=SERVICES_MAX)
