"""The book as the commands use it: opened, made where it is not there yet, and batches sealed in it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from berdampak.house.command import say_problems
from berdampak.house.database import say_database_problems
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError

if TYPE_CHECKING:
    from berdampak.happening.contracts import BatchRecord, BatchSeal, Source


@contextmanager
def open_book() -> Iterator[None]:
    """The book may be used inside. A SQLite book that was never made is made; raises `house.E012`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
    with say_database_problems():
        import django

        django.setup()
        _make_missing()
        yield


def seal_batch(record: "BatchRecord", clock: Clock | None = None) -> "BatchSeal":
    """Write a batch of events into the book, once: the same record again gives the same seal."""
    from dataclasses import asdict

    from berdampak.happening.contracts import BatchSeal
    from berdampak.ledger.facade import append

    body = asdict(record)
    kind, source = body.pop("kind"), body.pop("source")
    key = "batch:" + sha256_hex(canonical_json({"kind": kind, "source": source, **body}))
    sealed = append(f"batch:{source}", kind, body, key=key, clock=clock)
    return BatchSeal(sealed.stream, sealed.seq, sealed.leaf_hash.hex())


def give_receipt(source: "Source", store: Path) -> Path | None:
    """Put the receipt for a source's last batch beside it; None while the book has given no receipts yet."""
    from django.conf import settings

    from berdampak.ledger.facade import give_receipt

    if not source.seals:
        return None
    seal = source.seals[-1]
    receipt = give_receipt(seal.stream, seal.seq, settings.KEYS)
    if receipt is None:
        return None
    folder = store / "events" / source.name / "receipts"
    folder.mkdir(exist_ok=True)
    path = folder / f"{seal.seq}.json"
    path.write_bytes(receipt)
    return path


def refuse_unsafe_book() -> None:
    """End the process with a sentence for each fault, unless the database is as the book needs it."""
    from berdampak.ledger.facade import check_book

    try:
        with say_database_problems():
            check_book()
    except BerdampakError as error:
        say_problems(error)
        sys.exit(2)


def _make_missing() -> None:
    """Make the tables of a SQLite database that is not there yet; another's are made by who owns it."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    settings.VAR.mkdir(parents=True, exist_ok=True)
    if not connection.introspection.table_names():
        call_command("migrate", verbosity=0)
