"""Opens a book for reading only, wherever it is, and tells damage from absence."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from berdampak.ledger.problems import problem
from berdampak.ledger.verifying.findings import Report
from berdampak.ledger.verifying.rows import Reader

if TYPE_CHECKING:
    import psycopg

TEXT = re.compile(r"\{text:([a-z_.]+)\}")
PAGE_ROWS = 2_000
POSTGRES = ("postgres", "postgresql")
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_INTERRUPT)
TABLES = ("entry", "leaf", "subtree", "checkpoint", "cosignature", "opening", "key")


def open_book(database: str) -> Reader:
    """A reader of the book at that address, or in that file of SQLite. Raises `ledger.E060` where there is none."""
    return _open_postgresql(database) if database.partition(":")[0] in POSTGRES else _open_sqlite(_path_of(database))


@contextmanager
def note_damage(report: Report) -> Iterator[None]:
    """Whatever the database cannot read inside is a finding. Raises `ledger.E060` when it does not answer at all."""
    import psycopg

    try:
        yield
    except sqlite3.Error as error:
        if (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF in BUSY:
            raise problem("E060", said=error) from error
        report.add("database", said=_line(error))
    except (UnicodeError, MemoryError, OverflowError) as error:  # what a damaged schema or length does to sqlite3
        report.add("database", said=_line(error))
    except psycopg.Error as error:
        if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
            raise problem("E060", said=_line(error)) from error
        if isinstance(error, psycopg.errors.InsufficientPrivilege | psycopg.errors.QueryCanceled):
            raise problem("E060", said=_line(error)) from error
        report.add("database", said=_line(error))


class SqliteReader:
    """Reads a file of SQLite, opened for reading only."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        connection.text_factory = bytes
        connection.isolation_level = None
        connection.execute("pragma query_only = on")
        connection.execute("pragma cell_size_check = on")
        connection.execute("begin")

    def rows(self, query: str, words: Iterable[object] = ()) -> Iterator[tuple[Any, ...]]:
        return self.connection.execute(TEXT.sub(r"\1", query), tuple(words))

    def one(self, query: str, words: Iterable[object] = ()) -> tuple[Any, ...] | None:
        return next(self.rows(query, words), None)

    def faults(self) -> Iterator[str]:
        for table in TABLES:
            for (said,) in self.connection.execute(f"pragma integrity_check('ledger_{table}')"):
                if said != b"ok":
                    yield said.decode(errors="replace").splitlines()[0]

    def close(self) -> None:
        self.connection.close()


class PostgresqlReader:
    """Reads a PostgreSQL database in one transaction that writes nothing."""

    def __init__(self, connection: "psycopg.Connection[Any]") -> None:
        import psycopg

        self.connection = connection
        self.streams = 0
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True

    def rows(self, query: str, words: Iterable[object] = ()) -> Iterator[tuple[Any, ...]]:
        self.streams += 1
        with self.connection.cursor(f"verify_{self.streams}", binary=True) as cursor:
            cursor.itersize = PAGE_ROWS
            cursor.execute(_postgresql(query), tuple(words))
            yield from cursor

    def one(self, query: str, words: Iterable[object] = ()) -> tuple[Any, ...] | None:
        with self.connection.cursor(binary=True) as cursor:
            return cursor.execute(_postgresql(query), tuple(words), prepare=True).fetchone()

    def faults(self) -> Iterator[str]:
        return iter(())

    def close(self) -> None:
        self.connection.close()


def _postgresql(query: str) -> bytes:
    return TEXT.sub(r"convert_to(\1, 'UTF8')", query).replace("?", "%s").encode()


def _open_postgresql(address: str) -> Reader:
    import psycopg

    try:
        connection = psycopg.connect(address)
        reader = PostgresqlReader(connection)
        found = reader.one("select to_regclass('ledger_entry') is not null")
    except psycopg.Error as error:
        raise problem("E060", said=_line(error)) from error
    if found != (True,):
        connection.close()
        raise problem("E061")
    return reader


def _open_sqlite(path: Path) -> Reader:
    """The file, even where nothing may be written beside it: then nobody else is writing either."""
    if not path.is_file():
        raise problem("E061", path)
    try:
        return _attach(path, "mode=ro")
    except sqlite3.OperationalError as error:
        code = (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
        wal = path.with_name(path.name + "-wal")
        if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) and not (wal.exists() and wal.stat().st_size):
            return _attach(path, "mode=ro&immutable=1")
        raise


def _attach(path: Path, how: str) -> Reader:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=20, cached_statements=256)
    try:
        reader = SqliteReader(connection)
        names = [name for (name,) in reader.rows("select name from sqlite_schema where type = 'table'")]
    except sqlite3.Error:
        connection.close()
        raise
    if not any(name.startswith(b"ledger_") for name in names if isinstance(name, bytes)):
        connection.close()
        raise problem("E061", path)
    return reader


def _path_of(database: str) -> Path:
    """The file that an address of SQLite names, or the path as it stands."""
    if not database.startswith("sqlite:"):
        return Path(database)
    return Path(unquote(urlsplit(database).path[1:]))


def _line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
