"""The book as the commands use it: opened, made where it is not there yet, and batches sealed in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from berdampak.house.database import say_database_problems
from berdampak.kernel.canonical import canonical_json, sha256_hex

if TYPE_CHECKING:
    from berdampak.happening.contracts import BatchRecord, BatchSeal


@contextmanager
def open_book() -> Iterator[None]:
    """The book may be used inside. A SQLite book that was never made is made; raises `house.E012`, `ledger.E006`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
    with say_database_problems():
        import django

        django.setup()
        _make_missing()
        from berdampak.ledger.facade import check_book

        check_book(serving=False)
        yield


def seal_batch(record: "BatchRecord") -> "BatchSeal":
    """Write a batch of events into the book, once: the same record again gives the same seal."""
    from dataclasses import asdict

    from berdampak.happening.contracts import BatchSeal
    from berdampak.ledger.facade import append

    body = asdict(record)
    kind, source = body.pop("kind"), body.pop("source")
    key = "batch:" + sha256_hex(canonical_json({"kind": kind, "source": source, **body}))
    sealed = append(f"batch:{source}", kind, body, key=key)
    return BatchSeal(sealed.stream, sealed.seq, sealed.leaf_hash.hex())


def _make_missing() -> None:
    """Make the tables of a SQLite database that is not there yet; another's are made by who owns it."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    if connection.vendor == "sqlite" and not connection.introspection.table_names():
        settings.VAR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0)
