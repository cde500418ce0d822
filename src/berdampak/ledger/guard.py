"""Append-only in the database itself: triggers, rights, and what SQLite may be asked at all."""

import sqlite3
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

APPEND_ONLY = ("ledger_entry", "ledger_leaf", "ledger_subtree", "ledger_checkpoint", "ledger_cosignature")
SAME = {
    "ledger_entry": "position = new.position or (stream = new.stream and seq = new.seq)",
    "ledger_leaf": "leaf_index = new.leaf_index or position = new.position",
    "ledger_subtree": "level = new.level and number = new.number",
    "ledger_checkpoint": "size = new.size",
    "ledger_cosignature": "size = new.size and name = new.name",
}
"""When a new row would take the place of one that is there."""
CHANGES = (sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)
DROPS = (
    sqlite3.SQLITE_DROP_TABLE,
    sqlite3.SQLITE_DROP_INDEX,
    sqlite3.SQLITE_DROP_VIEW,
)
CREATIONS = (
    sqlite3.SQLITE_CREATE_TABLE,
    sqlite3.SQLITE_CREATE_TEMP_TABLE,
    sqlite3.SQLITE_CREATE_VIEW,
    sqlite3.SQLITE_CREATE_TEMP_VIEW,
)
"""A table or view of the same name would be read in place of the book's own."""
SAFE_PRAGMAS = {"journal_mode": ("wal",), "synchronous": ("full", "extra", "2", "3"), "secure_delete": ("on", "1")}
"""Settings on which the book's safety rests, and the values they may be given."""


def read_sql(name: str) -> str:
    """One of the SQL texts of the book."""
    return files("berdampak.ledger").joinpath(f"sql/{name}.sql").read_text(encoding="utf-8")


def create_tables(connection: "BaseDatabaseWrapper") -> None:
    """Make the tables of the book where they are not there yet."""
    text = read_sql(connection.vendor)
    statements = text.split(";\n") if connection.vendor == "sqlite" else (text,)  # SQLite takes one at a time
    with connection.cursor() as cursor:
        for statement in filter(str.strip, statements):
            cursor.execute(statement)


def restore_guard(connection: "BaseDatabaseWrapper") -> None:
    """Put triggers and rights (back) in place, as they must be after every migration."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name, text in sqlite_triggers().items():
                cursor.execute(f"drop trigger if exists {name}")
                cursor.execute(text)
        return
    with connection.cursor() as cursor:
        cursor.execute("select quote_ident(current_schema())")
        ((schema,),) = cursor.fetchall()
        cursor.execute(read_sql("postgresql_guard").replace("{schema}", schema))


def sqlite_triggers() -> dict[str, str]:
    """The triggers by name, each as the text that makes it."""
    template = read_sql("sqlite_triggers").partition("\n")[2]
    found = {}
    for table in APPEND_ONLY:
        for text in template.format(table=table, same=SAME[table]).split("end;\n"):
            if text.strip():
                found[text.split()[2]] = text.strip() + " end"
    return found


def authorize(action: int, first: str | None, second: str | None, _database: str | None, _inner: str | None) -> int:
    """SQLite's question before each statement: whatever would change or remove what is in the book is refused."""
    refused = (
        (action in CHANGES and first in APPEND_ONLY)
        or (action in (*DROPS, *CREATIONS) and _is_ours(first))
        or (action in (sqlite3.SQLITE_DROP_TRIGGER, sqlite3.SQLITE_DROP_TEMP_TRIGGER) and _is_ours(second))
        or (action == sqlite3.SQLITE_ALTER_TABLE and _is_ours(second))
        or (action in (sqlite3.SQLITE_CREATE_TRIGGER, sqlite3.SQLITE_CREATE_TEMP_TRIGGER) and _is_ours(second))
        or action == sqlite3.SQLITE_ATTACH
        or (action == sqlite3.SQLITE_PRAGMA and not _is_safe(first, second))
    )
    return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK


def guard_connection(connection: "BaseDatabaseWrapper", **_: Any) -> None:
    """Have a new SQLite connection ask before each statement."""
    if connection.vendor == "sqlite":
        connection.connection.set_authorizer(authorize)


def _is_ours(name: str | None) -> bool:
    return name is not None and name.startswith("ledger_")


def _is_safe(name: str | None, value: str | None) -> bool:
    if name == "writable_schema":
        return False
    return value is None or name not in SAFE_PRAGMAS or value.lower() in SAFE_PRAGMAS[name]
