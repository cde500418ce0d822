"""The front door of the outbox: put something in it, in the transaction of what it tells of."""

from collections.abc import Sequence
from hashlib import sha256

from berdampak.kernel.clock import Clock
from berdampak.outbox.contracts import Counts, Delivery, Notice, Signal, Subscriber
from berdampak.outbox.rules import is_signed, sign

__all__ = [
    "announce",
    "count",
    "deliver",
    "find_subscriber",
    "is_signed",
    "list_deliveries",
    "list_subscribers",
    "retry_dead",
    "send",
    "sign",
    "subscribe",
    "switch_on",
    "try_out",
    "unsubscribe",
]


def send(notice: Notice, clock: Clock) -> None:
    """Have a notice delivered after the transaction that is open; the same key again is sent once."""
    from berdampak.outbox.messages import written
    from berdampak.outbox.models import Parcel
    from berdampak.outbox.safe import seal

    if not notice.to:
        return
    now = clock()
    key = sha256(f"{notice.channel}:{notice.key}".encode()).hexdigest() if notice.key else None
    parcel = Parcel(kind=notice.channel, key=key, sealed=seal(written(notice)), due_at=now, created_at=now)
    Parcel.objects.bulk_create([parcel], ignore_conflicts=True)


def announce(signal: Signal, clock: Clock) -> None:
    """Tell every webhook that asked for signals of this name, after the transaction that is open."""
    from berdampak.outbox.models import Parcel
    from berdampak.outbox.webhooks import parcels_of

    Parcel.objects.bulk_create(parcels_of(signal, clock), ignore_conflicts=True)


def deliver(clock: Clock, limit: int = 100) -> int:
    """Deliver what is due and has not been; returns how many were. Safe to run in several processes."""
    from berdampak.outbox import delivering

    delivered = delivering.deliver(clock, limit)
    delivering.forget(clock)
    return delivered


def count() -> Counts:
    """How many parcels wait and how many are dead."""
    from django.db.models import Count, Min, Q

    from berdampak.outbox.models import Parcel

    found = Parcel.objects.filter(state__in=("waiting", "dead")).aggregate(
        waiting=Count("id", filter=Q(state="waiting")),
        dead=Count("id", filter=Q(state="dead")),
        oldest_due_at=Min("due_at", filter=Q(state="waiting")),
    )
    return Counts(**found)


def retry_dead(clock: Clock) -> int:
    """Try once more what is dead and not yet emptied; returns how many parcels."""
    from berdampak.outbox.models import Parcel

    dead = Parcel.objects.filter(state="dead").exclude(sealed=b"")
    return dead.update(state="waiting", attempts=0, due_at=clock(), done_at=None)


def subscribe(url: str, names: Sequence[str], owner: str, clock: Clock) -> tuple[Subscriber, str]:
    """Have an address told of signals of these names; gives the secret that signs, which is shown this once.

    Raises `outbox.E001` for an address that may not be told, `E002` for names that are none, `E004` when there are
    too many.
    """
    from berdampak.outbox import webhooks

    return webhooks.subscribe(url, names, owner, clock)


def unsubscribe(code: str) -> None:
    """Tell that address nothing any more; raises `outbox.E003`."""
    from berdampak.outbox import webhooks

    webhooks.unsubscribe(code)


def switch_on(code: str) -> None:
    """Tell an address again that was switched off because it did not answer; raises `outbox.E003`."""
    from berdampak.outbox import webhooks

    webhooks.switch_on(code)


def list_subscribers() -> list[Subscriber]:
    """Everybody who asked to be told, oldest first."""
    from berdampak.outbox.models import Subscription
    from berdampak.outbox.webhooks import subscriber

    return [subscriber(row) for row in Subscription.objects.order_by("id")]


def find_subscriber(code: str) -> Subscriber | None:
    """One of those who asked to be told."""
    return next((one for one in list_subscribers() if one.code == code), None)


def list_deliveries(code: str, limit: int) -> list[Delivery]:
    """What an address was told lately, newest first."""
    from berdampak.outbox import webhooks

    return webhooks.list_deliveries(code, limit)


def try_out(code: str, clock: Clock) -> None:
    """Have an address told of `webhook.test`, to see whether it answers; raises `outbox.E003`, and `E005` when off."""
    from berdampak.outbox import webhooks

    webhooks.try_out(code, clock)
