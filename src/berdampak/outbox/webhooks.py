"""Other systems that asked to be told: their subscriptions, and one delivery to one of them."""

import json
import secrets
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db.models import F

from berdampak.kernel.clock import Clock
from berdampak.outbox import knocking
from berdampak.outbox.addresses import is_address
from berdampak.outbox.contracts import Delivery, Signal, Subscriber
from berdampak.outbox.limits import FAILURES_MAX, SUBSCRIPTIONS_MAX
from berdampak.outbox.messages import NotTakenError
from berdampak.outbox.models import Parcel, Subscription
from berdampak.outbox.problems import problem
from berdampak.outbox.rules import asks_for, sign
from berdampak.outbox.safe import seal, unseal

GONE = 410
TEST = "webhook.test"
"""The signal that only tries whether somebody answers."""


def subscribe(url: str, names: Sequence[str], owner: str, clock: Clock) -> tuple[Subscriber, str]:
    """Have an address told of signals of these names; gives the secret that signs, which is shown this once."""
    if not is_address(url, loopback=settings.DEBUG):
        raise problem("E001")
    if not names or not all(_is_name(name) for name in names):
        raise problem("E002")
    if Subscription.objects.count() >= SUBSCRIPTIONS_MAX:
        raise problem("E004", most=SUBSCRIPTIONS_MAX)
    secret = secrets.token_urlsafe(32)
    row = Subscription.objects.create(
        code=secrets.token_hex(16),
        url=url,
        names=sorted(set(names)),
        secret_sealed=seal({"secret": secret}),
        owner=owner,
        created_at=clock(),
    )
    return subscriber(row), secret


def unsubscribe(code: str) -> None:
    """Tell that address nothing any more; raises `outbox.E003` for one that there is not."""
    removed, _ = Subscription.objects.filter(code=code).delete() if "\0" not in code else (0, {})
    if not removed:
        raise problem("E003")
    Parcel.objects.filter(subscription=code, state="waiting").delete()


def switch_on(code: str) -> None:
    """Tell an address again that was switched off because it did not answer; raises `outbox.E003`."""
    found = Subscription.objects.filter(code=code) if "\0" not in code else Subscription.objects.none()
    if not found.update(is_active=True, failures=0, disabled_at=None):
        raise problem("E003")


def subscriber(row: Subscription) -> Subscriber:
    """A subscription as other rooms may see it: without its secret."""
    return Subscriber(row.code, row.url, tuple(row.names), row.owner, row.is_active, row.failures, row.created_at)


def parcels_of(signal: Signal, clock: Clock) -> list[Parcel]:
    """What is to be delivered so that everybody who asked is told."""
    asked = [row for row in Subscription.objects.filter(is_active=True) if asks_for(row.names, signal.name)]
    return [_parcel_of(row, signal, clock) for row in asked]


def try_out(code: str, clock: Clock) -> None:
    """Have one address told of a signal that says nothing; raises `outbox.E003`, and `E005` when it is switched off."""
    row = Subscription.objects.filter(code=code).first() if "\0" not in code else None
    if row is None:
        raise problem("E003")
    if not row.is_active:
        raise problem("E005")
    _parcel_of(row, Signal(TEST), clock).save()


def list_deliveries(code: str, limit: int) -> list[Delivery]:
    """What an address was told lately, newest first."""
    rows = Parcel.objects.filter(subscription=code, kind="webhook").order_by("-id")[:limit]
    return [Delivery(row.created_at, row.state, row.attempts, row.done_at, row.error) for row in rows]  # type: ignore[arg-type]


def _parcel_of(row: Subscription, signal: Signal, clock: Clock) -> Parcel:
    now = clock()
    body = {"name": signal.name, "at": now.isoformat(), "facts": signal.facts}
    return Parcel(
        kind="webhook",
        key=sha256(f"webhook:{row.code}:{signal.key}".encode()).hexdigest() if signal.key else None,
        subscription=row.code,
        sealed=seal({"id": secrets.token_hex(16), **body}),
        due_at=now,
        created_at=now,
    )


def post_signal(parcel: Parcel, content: dict[str, Any], clock: Clock) -> None:
    """Deliver a signal to its subscriber; raises NotTakenError for any answer but 2xx."""
    row = Subscription.objects.filter(code=parcel.subscription, is_active=True).first()
    if row is None:
        raise NotTakenError("nobody asks any more")
    try:
        status = _post(row, content, clock)
    except (OSError, knocking.UnsafeError):
        _count_failure(row, clock)
        raise
    if not 200 <= status < 300:
        _count_failure(row, clock, at_once=status == GONE)
        raise NotTakenError(str(status))
    Subscription.objects.filter(pk=row.pk, failures__gt=0).update(failures=0)


def _post(row: Subscription, content: dict[str, Any], clock: Clock) -> int:
    body = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "berdampak",
        "Berdampak-Delivery": content["id"],
        "Berdampak-Signature": sign(body, unseal(bytes(row.secret_sealed))["secret"], int(clock().timestamp())),
    }
    return knocking.post(row.url, body, headers, loopback=settings.DEBUG)


def _count_failure(row: Subscription, clock: Clock, *, at_once: bool = False) -> None:
    mine = Subscription.objects.filter(pk=row.pk)
    mine.update(failures=F("failures") + 1)
    if at_once or row.failures + 1 >= FAILURES_MAX:
        mine.update(is_active=False, disabled_at=clock())


def _is_name(name: str) -> bool:
    parts = name.removesuffix(".*").split(".")
    return name == "*" or (len(name) <= 100 and all(part.isascii() and part.isidentifier() for part in parts))
