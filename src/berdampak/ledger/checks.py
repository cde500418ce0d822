"""Whether the database is as the book needs it: asked before anything is served or sealed."""

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text, same
from berdampak.ledger.guard import APPEND_ONLY, read_sql, sqlite_triggers
from berdampak.ledger.problems import problem

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.utils import CursorWrapper

Fault = tuple[Text, Text]
"""What is not as it must be, and what to do about it."""
SQLITE_VERSION_MIN = (3, 37, 0)
SQLITE_SETTINGS: dict[str, tuple[object, ...]] = {
    "journal_mode": ("wal",),
    "synchronous": (2, 3),  # FULL, EXTRA
    "foreign_keys": (1,),
    "secure_delete": (1,),
}
MIGRATE = same("python -m berdampak.house.manage migrate")
SET_IN_SERVER = Text(
    "Atur di postgresql.conf menjadi on, lalu muat ulang PostgreSQL.", "Set it on in postgresql.conf, and reload it."
)
ANOTHER_ROLE = Text(
    "Layani dengan peran yang hanya anggota berdampak_app (docs/operating.md).",
    "Serve as a role that is a member of berdampak_app and no more (docs/operating.md).",
)


def check_book(connection: "BaseDatabaseWrapper", *, serving: bool = True) -> None:
    """Refuse, with everything that is wrong at once, a database on which the book would not be safe (`ledger.E006`).

    `serving` asks also that this role could not change the book itself, on a database that knows roles.
    """
    faults = list(find_faults(connection, serving=serving))
    if faults:
        found = [problem("E006", fault=fault, now=now).problems[0] for fault, now in faults]
        raise BerdampakError(*found)


def find_faults(connection: "BaseDatabaseWrapper", *, serving: bool) -> Iterator[Fault]:
    """What is not as it must be."""
    with connection.cursor() as cursor:
        if not _has_tables(connection, cursor):
            yield Text("Tabel buku belum ada", "The tables of the book are not there"), MIGRATE
        elif connection.vendor == "sqlite":
            yield from _sqlite_faults(cursor)
        else:
            yield from _postgresql_faults(cursor)
            if serving:
                yield from _role_faults(cursor)


def _has_tables(connection: "BaseDatabaseWrapper", cursor: "CursorWrapper") -> bool:
    return set(APPEND_ONLY) <= set(connection.introspection.table_names(cursor))


def _sqlite_faults(cursor: "CursorWrapper") -> Iterator[Fault]:
    update = Text("Pasang SQLite yang lebih baru", "Install a newer SQLite")
    if sqlite3.sqlite_version_info < SQLITE_VERSION_MIN:
        yield Text("SQLite terlalu lama", "SQLite is too old"), update
    settings = Text(
        "Pakai DATABASES dari pengaturan kami, tanpa mengubah OPTIONS.",
        "Use DATABASES of our settings with its OPTIONS as they are.",
    )
    for name, safe in SQLITE_SETTINGS.items():
        cursor.execute(f"pragma {name}")
        ((value,),) = cursor.fetchall()
        if value not in safe:
            yield same(f"PRAGMA {name} = {value}"), settings
    cursor.execute("select name, sql from sqlite_master where type = 'trigger'")
    found = {name: _plain(sql) for name, sql in cursor.fetchall()}
    for name, text in sqlite_triggers().items():
        if found.get(name) != _plain(text):
            yield _trigger(name), MIGRATE


def _postgresql_faults(cursor: "CursorWrapper") -> Iterator[Fault]:
    for name in ("fsync", "full_page_writes", "synchronous_commit"):
        cursor.execute("select current_setting(%s)", (name,))
        ((value,),) = cursor.fetchall()
        if value in ("off", "local"):
            yield same(f"{name} = {value}"), SET_IN_SERVER
    cursor.execute("select current_setting('server_encoding')")
    if cursor.fetchall() != [("UTF8",)]:
        yield Text("Basis data tidak memakai UTF8", "The database is not in UTF8"), same("createdb -E UTF8")
    cursor.execute(
        "select tgrelid::regclass::text, tgname from pg_trigger t join pg_proc p on p.oid = tgfoid"
        " where tgenabled = 'A' and proname = 'ledger_refuse'"
    )
    found = set(cursor.fetchall())
    for table in APPEND_ONLY:
        for name in ("is_append_only", "is_not_emptied"):
            if (table, name) not in found:
                yield _trigger(f"{table}.{name}"), MIGRATE
    cursor.execute("select proname, prosrc from pg_proc where proname in ('ledger_append', 'ledger_refuse')")
    sources = {name: _plain(source) for name, source in cursor.fetchall()}
    for name in ("ledger_append", "ledger_refuse"):
        if sources.get(name) != _plain(_source_of(name)):
            yield Text(f"Fungsi {name} tidak seperti aslinya", f"The function {name} is not as it was made"), MIGRATE


def _role_faults(cursor: "CursorWrapper") -> Iterator[Fault]:
    """What this role could do to the book that it must not be able to do."""
    cursor.execute("select rolsuper from pg_roles where rolname = current_user")
    if cursor.fetchall() == [(True,)]:
        yield Text("Peran ini berkuasa penuh (superuser)", "This role is a superuser"), ANOTHER_ROLE
        return
    for table in APPEND_ONLY:
        cursor.execute(
            "select has_table_privilege(%s, 'insert, update, delete, truncate, trigger')"
            " or pg_has_role(c.relowner, 'usage') from pg_class c where c.oid = %s::regclass",
            (table, table),
        )
        if cursor.fetchall() != [(False,)]:
            yield Text(f"Peran ini dapat mengubah {table}", f"This role could change {table}"), ANOTHER_ROLE


def _source_of(name: str) -> str:
    """The body of a function as our SQL makes it."""
    return read_sql("postgresql_guard").partition(f"function {name}(")[2].split("$$")[1]


def _trigger(name: str) -> Text:
    return Text(f"Pemicu {name} tidak ada atau diubah", f"The trigger {name} is missing or was changed")


def _plain(sql: str) -> str:
    """The text without what a database may write differently when it keeps it."""
    return " ".join(sql.lower().split())
