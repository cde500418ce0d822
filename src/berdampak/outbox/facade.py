"""The front door of the outbox: put something in it, in the transaction of what it tells of."""

from berdampak.kernel.clock import Clock
from berdampak.outbox.contracts import Notice, Signal

__all__ = ["announce", "deliver", "send"]


def send(notice: Notice, clock: Clock) -> None:
    """Have a notice delivered after the transaction that is open; the same key again is sent once."""
    raise NotImplementedError


def announce(signal: Signal, clock: Clock) -> None:
    """Tell every webhook that asked for signals of this name, after the transaction that is open."""
    raise NotImplementedError


def deliver(clock: Clock, limit: int = 100) -> int:
    """Deliver what is due and has not been; returns how many were. Safe to run in several processes."""
    raise NotImplementedError
