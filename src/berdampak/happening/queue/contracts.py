"""A ticket as other rooms may see it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

TicketState = Literal["waiting", "called", "serving", "held", "served", "skipped", "left", "closed"]
Priority = Literal["none", "elderly", "pregnant", "disabled"]


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket of today. `token` is the secret word by which its holder follows it; `number` is called aloud."""

    token: str
    number: str
    mall: str
    service: str
    state: TicketState
    priority: Priority
    taken_at: datetime
    appointed_at: datetime | None = None
    counter: str | None = None
    ahead: int | None = None
    wait_minutes: int | None = None
    """Estimated; None when there is too little to estimate from."""
