"""What may be put in the outbox."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from berdampak.kernel.text import Language, Text

Channel = Literal["email", "sms"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to one person: what it is about, said once, with one thing to do.

    `link` is an address of ours without the host. `key` makes a notice unique: the same again is not sent twice.
    """

    channel: Channel
    to: str
    subject: Text
    body: Text
    language: Language = "id"
    link: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """What other systems may be told of: a name such as `case.decided`, and facts without personal data."""

    name: str
    facts: dict[str, Any] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Another system that asked to be told; it was switched off when it did not answer for long."""

    code: str
    url: str
    names: tuple[str, ...]
    owner: str
    is_active: bool
    failures: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing that an address was told or will be: how that stands. `error` names what went wrong last."""

    at: datetime
    state: Literal["waiting", "sent", "dead"]
    attempts: int
    done_at: datetime | None
    error: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How the outbox is: what waits, since when, and what is dead, which a person must look at."""

    waiting: int
    dead: int
    oldest_due_at: datetime | None
