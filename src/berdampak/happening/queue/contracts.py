"""Tickets, counters and appointments as other rooms may see them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

TicketState = Literal["waiting", "called", "serving", "held", "served", "skipped", "left", "closed"]
Priority = Literal["none", "elderly", "pregnant", "disabled"]
Channel = Literal["walk_in", "appointment"]
CounterState = Literal["open", "paused", "closed"]
AppointmentState = Literal["booked", "arrived", "cancelled", "missed"]
Deed = Literal["recall", "skip", "start", "hold", "resume", "done", "proceed", "transfer", "add", "leave"]
"""What an officer does to the ticket at the counter; calling one is a deed of its own."""
DEEDS: tuple[Deed, ...] = (
    "recall", "skip", "start", "hold", "resume", "done", "proceed", "transfer", "add", "leave",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket of today. `token` is the secret word by which its holder follows it; `number` is called aloud.

    `service` is where the visit stands now, `services` all that it is for, in order. `wait_minutes` is estimated, and
    None when there is too little to estimate from.
    """

    token: str
    code: str
    number: str
    mall: str
    service: str
    services: tuple[str, ...]
    place: int
    state: TicketState
    priority: Priority
    taken_at: datetime
    appointed_at: datetime | None = None
    counter: str | None = None
    ahead: int | None = None
    wait_minutes: int | None = None
    calls: int = 0

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in ("served", "left", "closed")


@dataclass(frozen=True, slots=True)
class Wait:
    """What waiting for a service is like now; `minutes` is None when there is too little to estimate from."""

    mall: str
    service: str
    waiting: int
    counters: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class CounterView:
    """A counter today: the services it serves, the officer on it, and the tickets it has in hand."""

    mall: str
    code: str
    state: CounterState
    services: tuple[str, ...]
    officer: str
    current: TicketView | None = None
    held: tuple[TicketView, ...] = ()
    skipped: tuple[TicketView, ...] = ()
    following: tuple[TicketView, ...] = ()
    """Whom it would call next, in order, if nothing changed."""
    waiting: int = 0
    served: int = 0


@dataclass(frozen=True, slots=True)
class Called:
    """A number on the display: where to go, since when."""

    number: str
    counter: str
    called_at: datetime
    again: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which people may be appointed, and how many places are left."""

    at: datetime
    free: int


@dataclass(frozen=True, slots=True)
class AppointmentView:
    """An appointment; `token` is the secret word by which its holder finds it."""

    token: str
    mall: str
    service: str
    at: datetime
    state: AppointmentState
    ticket: str | None = None
    """Token of the ticket that it became when its holder arrived."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a deed that a counter did while its line was down."""

    key: str
    accepted: bool
    repeated: bool = False
    problem: str = ""
    """Id of what stood in the way."""


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of a mall: who waits, what was done, whether it is over."""

    mall: str
    day: date
    counters: tuple[CounterView, ...]
    waiting: int
    in_hand: int
    served: int
    lost: int
    closed_at: datetime | None = None
