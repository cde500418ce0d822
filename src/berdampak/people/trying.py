"""How often something may be tried: a bucket per key in the database, so that every process counts the same."""

from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction

from berdampak.kernel.clock import Clock
from berdampak.people.models import Bucket
from berdampak.people.rules import refill


def allow_try(key: str, clock: Clock, *, tries: int = 10, minutes: float = 60) -> bool:
    """Whether this may be tried once more: `tries` at once, and as many again spread over `minutes`."""
    now, digest = clock(), sha256(f"{settings.SECRET_KEY}\x00{key}".encode()).hexdigest()
    with transaction.atomic():
        Bucket.objects.bulk_create([Bucket(key=digest, level=tries, at=now)], ignore_conflicts=True)
        bucket = Bucket.objects.select_for_update().get(key=digest)
        level = refill(bucket.level, (now - bucket.at).total_seconds(), tries, minutes)
        if level < 1:
            return False
        bucket.level, bucket.at = level - 1, now
        bucket.save(update_fields=["level", "at"])
    return True


def forget_tries(clock: Clock, *, hours: int = 48) -> int:
    """Remove buckets that nobody has tried for long, and so are full again; returns how many."""
    return Bucket.objects.filter(at__lt=clock() - timedelta(hours=hours)).delete()[0]
