"""What can happen to a ticket: a table of transitions, what a command decides, and what has come of a ticket."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from berdampak.happening.queue.contracts import Channel, TicketState

SERVICES_MAX = 6
"""Services in one visit."""
OVER: tuple[TicketState, ...] = ("served", "left", "closed")

ALLOWED: dict[str, tuple[TicketState, ...]] = {
    "call": ("waiting", "skipped"),
    "recall": ("called",),
    "skip": ("called",),
    "start": ("called",),
    "hold": ("serving",),
    "resume": ("held",),
    "done": ("serving",),
    "proceed": ("serving",),
    "transfer": ("called", "serving", "held"),
    "add": ("waiting", "called", "serving", "held"),
    "leave": ("waiting", "called", "serving", "held", "skipped"),
    "close": ("waiting", "called", "serving", "held", "skipped"),
}
"""From which states each command leads."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as it stands. `queued_at` is its place in the line, which it keeps through the whole visit."""

    code: str
    number: str
    mall: str
    channel: Channel
    favoured: bool
    """Whether it goes first for its holder's age, pregnancy or disability; which of them, the book is not told."""
    services: tuple[str, ...]
    taken_at: datetime
    queued_at: datetime
    appointed_at: datetime | None = None
    place: int = 0
    state: TicketState = "waiting"
    counter: str | None = None
    only: str | None = None
    """The one counter that may call it, once it was sent there."""
    officer: str | None = None
    since: datetime | None = None
    """When it began to wait for the service where it stands."""
    called_at: datetime | None = None
    started_at: datetime | None = None
    worked_seconds: int = 0
    calls: int = 0
    ended_at: datetime | None = None

    @property
    def service(self) -> str:
        """The service where the visit stands."""
        return self.services[self.place]

    @property
    def case(self) -> str:
        """The case of the event table that this service of the visit is."""
        return f"{self.code}.{self.place + 1}"

    @property
    def following(self) -> str | None:
        """The service after this one, if the visit has one."""
        return self.services[self.place + 1] if self.place + 1 < len(self.services) else None


@dataclass(frozen=True, slots=True)
class Command:
    """Something asked of a ticket, by whom and at which counter; `target` is a service or a counter it is sent to."""

    name: str
    counter: str | None = None
    officer: str | None = None
    service: str | None = None
    target: str | None = None
    chosen: bool = False
    """Whether the officer named the ticket, rather than being given it by the order."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to a ticket; `data` are plain values that the book can hold."""

    name: str
    data: dict[str, Any]


class NotNow(Exception):  # noqa: N818  it is an answer, not a fault
    """The command does not lead from where the ticket stands; `reason` is a word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decide(ticket: Ticket, command: Command) -> list[Happened]:
    """What happens when the command is done to the ticket; raises NotNow when it cannot be."""
    if ticket.state not in ALLOWED[command.name]:
        raise NotNow("over" if ticket.state in OVER else "state")
    if ticket.counter not in (None, command.counter) and command.counter is not None and command.name != "call":
        raise NotNow("elsewhere")
    if command.name == "call" and ticket.only not in (None, command.counter):
        raise NotNow("elsewhere")
    return DECISIONS.get(command.name, _plain)(ticket, command)


def _plain(ticket: Ticket, command: Command) -> list[Happened]:  # noqa: ARG001
    known = {"counter": command.counter, "officer": command.officer}
    return [Happened(PLAIN[command.name], {name: value for name, value in known.items() if value is not None})]


PLAIN = {"recall": "recalled", "skip": "skipped", "start": "started", "hold": "held", "resume": "resumed"}


def _call(ticket: Ticket, command: Command) -> list[Happened]:  # noqa: ARG001
    data: dict[str, Any] = {"counter": command.counter, "officer": command.officer}
    return [Happened("called", data | ({"chosen": True} if command.chosen else {}))]


def _done(ticket: Ticket, command: Command) -> list[Happened]:  # noqa: ARG001
    finished = Happened("finished", {"outcome": "served"})
    return [finished, Happened("queued", {"place": ticket.place + 1})] if ticket.following else [finished]


def _proceed(ticket: Ticket, command: Command) -> list[Happened]:
    if ticket.following is None:
        raise NotNow("last")
    here = {"counter": command.counter, "officer": command.officer}
    return [*_done(ticket, command), Happened("called", here), Happened("started", here)]


def _transfer(ticket: Ticket, command: Command) -> list[Happened]:
    """To another counter the same service goes on; another service takes the place of this one in the visit."""
    if command.target is None and command.service in (None, ticket.service):
        raise NotNow("nowhere")
    if command.service in (None, ticket.service):
        return [Happened("sent", {"only": command.target})]
    ended = Happened("finished" if ticket.started_at else "dropped", {"outcome": "transferred"})
    services = [*ticket.services[: ticket.place + 1], command.service, *ticket.services[ticket.place + 1 :]]
    if len(services) > SERVICES_MAX:
        raise NotNow("many")
    data: dict[str, Any] = {"place": ticket.place + 1, "services": services}
    return [ended, Happened("queued", data | ({"only": command.target} if command.target else {}))]


def _add(ticket: Ticket, command: Command) -> list[Happened]:
    if command.service is None or command.service in ticket.services[ticket.place :]:
        raise NotNow("nowhere")
    if len(ticket.services) >= SERVICES_MAX:
        raise NotNow("many")
    return [Happened("added", {"service": command.service})]


def _leave(ticket: Ticket, command: Command) -> list[Happened]:  # noqa: ARG001
    return [Happened("dropped", {"outcome": "left", "state": "left"})]


def _close(ticket: Ticket, command: Command) -> list[Happened]:  # noqa: ARG001
    """At the end of the day whoever was called and did not come has left; everyone else was not served."""
    gone = ticket.state == "skipped"
    return [Happened("dropped", {"outcome": "no_show", "state": "left"} if gone else CLOSED)]


CLOSED = {"outcome": "not_served", "state": "closed"}
DECISIONS = {
    "call": _call,
    "done": _done,
    "proceed": _proceed,
    "transfer": _transfer,
    "add": _add,
    "leave": _leave,
    "close": _close,
}


def fold(ticket: Ticket | None, happened: Happened, at: datetime) -> Ticket:
    """The ticket once that has happened, at the moment the book recorded."""
    if happened.name == "taken":
        return taken(happened.data, at)
    assert ticket is not None, "a ticket begins by being taken"
    return FOLDS[happened.name](ticket, happened.data, at)


def taken(data: dict[str, Any], at: datetime) -> Ticket:
    """A new ticket; one with an appointment stands where it was appointed, unless its holder came too late."""
    appointed = datetime.fromisoformat(data["appointed_at"]) if data.get("appointed_at") else None
    return Ticket(
        code=data["code"],
        number=data["number"],
        mall=data["mall"],
        channel=data["channel"],
        favoured=data["favoured"],
        services=tuple(data["services"]),
        taken_at=at,
        queued_at=at,
        appointed_at=appointed,
        since=at,
    )


def _called(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:
    here = {"counter": data["counter"], "officer": data["officer"]}
    return replace(ticket, state="called", called_at=at, calls=1, **here)


def _recalled(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:  # noqa: ARG001
    return replace(ticket, called_at=at, calls=ticket.calls + 1)


def _skipped(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:  # noqa: ARG001
    return replace(ticket, state="skipped", counter=None, officer=None)


def _started(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:
    return replace(ticket, state="serving", started_at=at, officer=data.get("officer", ticket.officer))


def _held(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:  # noqa: ARG001
    return replace(ticket, state="held", worked_seconds=_worked(ticket, at))


def _finished(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:  # noqa: ARG001
    return replace(ticket, state="served", worked_seconds=_worked(ticket, at), ended_at=at)


def _dropped(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:
    state: TicketState = data.get("state", "left")
    return replace(ticket, state=state, worked_seconds=_worked(ticket, at), ended_at=at)


def _queued(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:
    services = tuple(data.get("services", ticket.services))
    fresh = _back(ticket, data.get("only"), at)
    return replace(fresh, place=data["place"], services=services, since=at, worked_seconds=0, ended_at=None)


def _sent(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:
    back = _back(ticket, data["only"], at)
    return replace(back, worked_seconds=_worked(ticket, at), started_at=ticket.started_at)


def _back(ticket: Ticket, only: str | None, at: datetime) -> Ticket:  # noqa: ARG001
    """In the line again, where it stood before."""
    here: dict[str, Any] = {"counter": None, "officer": None, "called_at": None, "started_at": None, "calls": 0}
    return replace(ticket, state="waiting", only=only, **here)


def _added(ticket: Ticket, data: dict[str, Any], at: datetime) -> Ticket:  # noqa: ARG001
    return replace(ticket, services=(*ticket.services, data["service"]))


def _worked(ticket: Ticket, at: datetime) -> int:
    """Seconds of service so far, without those in which the ticket was held."""
    if ticket.state != "serving" or ticket.started_at is None:
        return ticket.worked_seconds
    return ticket.worked_seconds + max(0, int((at - ticket.started_at).total_seconds()))


FOLDS = {
    "called": _called,
    "recalled": _recalled,
    "skipped": _skipped,
    "started": _started,
    "held": _held,
    "resumed": _started,
    "finished": _finished,
    "dropped": _dropped,
    "queued": _queued,
    "sent": _sent,
    "added": _added,
}
