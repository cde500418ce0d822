"""A book in a database of its own, committed for real, on whichever database the tests run."""

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any


@contextmanager
def book_in(folder: Path, blocker: Any) -> Iterator[Any]:
    """The default connection of Django leads to a new, migrated database inside."""
    from django.conf import settings

    with blocker.unblock():
        base = dict(settings.DATABASES["default"])
        with database_beside(base, folder, like=migrated_database()) as ours, _leading_to(ours) as connection:
            yield connection


@contextmanager
def database_beside(base: dict[str, Any], folder: Path, *, like: str = "") -> Iterator[dict[str, Any]]:
    """Settings of a new database: a file in the folder, or one beside that of the tests and gone afterwards.

    It is empty, or a copy of the one named by `like`.
    """
    base = {name: value for name, value in base.items() if name != "TEST"}
    if base["ENGINE"].endswith("sqlite3"):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "berdampak.sqlite3"
        if like:
            shutil.copy(like, path)
        yield base | {"NAME": str(path)}
        return
    import psycopg

    name = f"book_{os.urandom(6).hex()}"
    with psycopg.connect(
        dbname="postgres", user=base["USER"], host=base["HOST"], port=base["PORT"] or None, autocommit=True
    ) as server:
        server.execute(f"create database {name} encoding 'UTF8' template {like or 'template0'}")
        try:
            yield base | {"NAME": name}
        finally:
            server.execute(f"drop database if exists {name} with (force)")


@contextmanager
def _leading_to(ours: dict[str, Any]) -> Iterator[Any]:
    """The default connection of Django leads to that database inside."""
    from django.db import connections
    from django.db.utils import ConnectionHandler

    before = connections["default"]
    connections["default"] = ConnectionHandler({"default": ours})["default"]
    try:
        yield connections["default"]
    finally:
        connections["default"].close()
        connections["default"] = before


@cache
def migrated_database() -> str:
    """The name of an empty, migrated database that `database_beside` may copy; made once in a run, and gone with it."""
    from django.conf import settings
    from django.core.management import call_command

    kept = ExitStack()
    atexit.register(kept.close)
    folder = Path(mkdtemp(prefix="book-"))
    kept.callback(shutil.rmtree, folder, ignore_errors=True)
    ours = kept.enter_context(database_beside(dict(settings.DATABASES["default"]), folder))
    with _leading_to(ours):
        call_command("migrate", verbosity=0)
    return str(ours["NAME"])
