"""Deliveries: each parcel is taken by one, tried, and settled; whoever is killed leaves it to the next."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import F

from berdampak.kernel.clock import Clock
from berdampak.outbox.limits import ATTEMPTS_MAX, DEAD_KEPT, LEASE, SENT_KEPT
from berdampak.outbox.messages import send_email, send_sms
from berdampak.outbox.models import Parcel
from berdampak.outbox.rules import delay_after
from berdampak.outbox.safe import unseal
from berdampak.outbox.webhooks import post_signal

Sender = Callable[[Parcel, dict[str, Any], Clock], None]
"""Hands a parcel over; raises when it was not taken."""
LOOKED_AT = 20


def mark_of(parcel: Parcel) -> str:
    """The same word for each attempt at a parcel, so that whoever gets it twice can tell."""
    return parcel.key or f"parcel-{parcel.pk}"


SENDERS: Mapping[str, Sender] = {
    "email": lambda parcel, content, _: send_email(content, mark_of(parcel)),
    "sms": lambda parcel, content, _: send_sms(content, mark_of(parcel)),
    "webhook": post_signal,
}


def deliver(clock: Clock, limit: int = 100, senders: Mapping[str, Sender] = SENDERS) -> int:
    """Deliver what is due, at most so many; returns how many were delivered."""
    delivered = 0
    for _ in range(limit):
        parcel = _take(clock())
        if parcel is None:
            break
        delivered += _hand_over(parcel, clock, senders)
    return delivered


def forget(clock: Clock) -> None:
    """Empty what has been dead for long, and forget what was sent long ago."""
    Parcel.objects.filter(state="dead", done_at__lt=clock() - DEAD_KEPT).exclude(sealed=b"").update(sealed=b"")
    Parcel.objects.filter(done_at__lt=clock() - SENT_KEPT).delete()


def _take(now: datetime) -> Parcel | None:
    """A parcel that is due, once it is sure that nobody else has it."""
    due = Parcel.objects.filter(state="waiting", due_at__lte=now).order_by("due_at", "id")
    while candidates := list(due[:LOOKED_AT]):
        for parcel in candidates:
            mine = Parcel.objects.filter(pk=parcel.pk, state="waiting", attempts=parcel.attempts, due_at=parcel.due_at)
            if mine.update(attempts=F("attempts") + 1, due_at=now + LEASE):
                parcel.attempts += 1
                return parcel
    return None


def _hand_over(parcel: Parcel, clock: Clock, senders: Mapping[str, Sender]) -> bool:
    settle = partial(_settle, parcel)
    try:
        senders[parcel.kind](parcel, unseal(bytes(parcel.sealed)), clock)
    except Exception as error:  # whatever goes wrong with one parcel must not keep the others waiting
        return settle(error=type(error).__name__, **_after_failure(parcel, clock()))
    return settle(state="sent", sealed=b"", done_at=clock(), error="")


def _after_failure(parcel: Parcel, now: datetime) -> dict[str, Any]:
    if parcel.attempts >= ATTEMPTS_MAX:
        return {"state": "dead", "done_at": now}
    return {"due_at": now + delay_after(parcel.attempts)}


def _settle(parcel: Parcel, **outcome: Any) -> bool:
    """Write what came of an attempt, unless somebody took the parcel over; whether it was delivered."""
    mine = Parcel.objects.filter(pk=parcel.pk, state="waiting", attempts=parcel.attempts)
    return bool(mine.update(**outcome)) and outcome.get("state") == "sent"
