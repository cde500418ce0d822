"""A book in a database of its own, committed for real, on whichever database the tests run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def book_in(folder: Path, blocker: Any) -> Iterator[Any]:
    """The default connection of Django leads to a new, migrated database inside."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections
    from django.db.utils import ConnectionHandler

    base = dict(settings.DATABASES["default"])
    with blocker.unblock(), database_beside(base, folder) as ours:
        before = connections["default"]
        handler = ConnectionHandler({"default": ours})
        connections["default"] = handler["default"]
        try:
            call_command("migrate", verbosity=0)
            yield connections["default"]
        finally:
            connections["default"].close()
            connections["default"] = before


@contextmanager
def database_beside(base: dict[str, Any], folder: Path) -> Iterator[dict[str, Any]]:
    """Settings of a new database: a file in the folder, or one beside that of the tests and gone afterwards."""
    base = {name: value for name, value in base.items() if name != "TEST"}
    if base["ENGINE"].endswith("sqlite3"):
        folder.mkdir(parents=True, exist_ok=True)
        yield base | {"NAME": str(folder / "berdampak.sqlite3")}
        return
    import psycopg

    name = f"book_{os.urandom(6).hex()}"
    with psycopg.connect(
        dbname="postgres", user=base["USER"], host=base["HOST"], port=base["PORT"] or None, autocommit=True
    ) as server:
        server.execute(f"create database {name} encoding 'UTF8' template template0")
        try:
            yield base | {"NAME": name}
        finally:
            server.execute(f"drop database if exists {name} with (force)")
