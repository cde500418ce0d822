"""The database as a file and back again, for both kinds, at one moment of the book."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.kernel.text import Text
from berdampak.ledger.backup import postgresql
from berdampak.ledger.guard import restore_guard
from berdampak.ledger.problems import problem

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE_FILE, DUMP_FILE = "berdampak.sqlite3", "database.dump"
STATE = (
    "select (select coalesce(max(leaf_index) + 1, 0) from ledger_leaf), (select count(*) from ledger_entry),"
    " coalesce((select note from ledger_checkpoint order by size desc limit 1), '')"
)
NOT_EMPTY = (
    "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
    " where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'"
)
GONE = Text("berkasnya tidak ada", "its file is not there")
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class BookState:
    """How far the book reached: leaves of the tree, entries in all, and the last checkpoint's note."""

    size: int
    entries: int
    checkpoint: str


def file_of(vendor: str) -> str:
    """How the copy of a database of that kind is named."""
    return SQLITE_FILE if vendor == "sqlite" else DUMP_FILE


def copy_database(connection: "BaseDatabaseWrapper", target: Path) -> BookState:
    """Write a consistent copy of the database, while others write on; the state of the book in it.

    Raises `ledger.E085` and `E086` (PostgreSQL's tools), `E088` when there is no database.
    """
    if connection.vendor == "sqlite":
        return _copy_sqlite(Path(str(connection.settings_dict["NAME"])), target)
    return _dump_postgresql(connection, target)


@contextmanager
def opened(settings: Mapping[str, Any]) -> "Iterator[BaseDatabaseWrapper]":
    """A connection of its own to another database, closed afterwards."""
    from django.db.utils import ConnectionHandler

    connection = ConnectionHandler({"default": dict(settings)})["default"]
    try:
        yield connection
    finally:
        connection.close()


def like(settings: Mapping[str, Any], name: object) -> dict[str, Any]:
    """The settings of a database beside this one, of another name."""
    return dict(settings) | {"NAME": str(name)}


def require_empty(connection: "BaseDatabaseWrapper") -> None:
    """Check that a PostgreSQL database has nothing in it. Raises `ledger.E083`."""
    with connection.cursor() as cursor:
        cursor.execute(NOT_EMPTY)
        if cursor.fetchall() != [(0,)]:
            raise problem("E083", connection.settings_dict["NAME"])


def fill_database(connection: "BaseDatabaseWrapper", dump: Path) -> None:
    """Fill an empty PostgreSQL database from its copy."""
    require_empty(connection)
    version = _server_version(connection)
    connection.close()
    postgresql.restore(connection.settings_dict, version, dump)


def guard_again(connection: "BaseDatabaseWrapper") -> None:
    """Put triggers and rights of the book in place, which no copy is trusted to bring."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        connection.connection.set_authorizer(None)
    restore_guard(connection)


def _copy_sqlite(source: Path, target: Path) -> BookState:
    if not source.is_file():
        raise problem("E088", source, said=GONE)
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("pragma busy_timeout = 20000")
            connection.execute("vacuum into ?", (str(target),))
        with closing(sqlite3.connect(target)) as copy:
            return BookState(*copy.execute(STATE).fetchone())
    except sqlite3.Error as error:
        raise problem("E088", source, said=error) from error


def _dump_postgresql(connection: "BaseDatabaseWrapper", target: Path) -> BookState:
    """Have pg_dump see what this transaction sees."""
    with opened(connection.settings_dict) as ours, ours.cursor() as cursor:
        cursor.execute("begin isolation level repeatable read, read only")
        cursor.execute("select pg_export_snapshot()")
        ((snapshot,),) = cursor.fetchall()
        cursor.execute(STATE)
        ((size, entries, note),) = cursor.fetchall()
        postgresql.dump(connection.settings_dict, _server_version(ours), target, snapshot)
        cursor.execute("rollback")
    return BookState(size, entries, note)


def _server_version(connection: "BaseDatabaseWrapper") -> int:
    connection.ensure_connection()
    return int(connection.connection.info.server_version) // 10_000
