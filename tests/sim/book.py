"""A sealed book on a bare SQLite connection, with a table of state beside it, for faults that need no Django."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.ledger.appending import Request, moment_of
from berdampak.ledger.appending_sqlite import record
from berdampak.ledger.contracts import Sealed
from berdampak.ledger.guard import read_sql, sqlite_triggers
from berdampak.ledger.rules_tree import root_at
from berdampak.ledger.sealing import BATCH_ENTRIES, PENDING
from berdampak.ledger.tree_store import add_subtrees, read_size, tree_reader

Sign = Callable[[int, bytes], str]
"""From the size and root of the tree to the note that is kept."""
BEGIN_AT = datetime(2026, 11, 20, 7, 12, 34, 123456, tzinfo=UTC)
STATE = "create table state (stream text primary key, seq integer not null, leaf_hash blob not null)"
SET_STATE = (
    "insert into state values (?, ?, ?) on conflict (stream)"
    " do update set seq = excluded.seq, leaf_hash = excluded.leaf_hash"
)


def make_tables(connection: Any) -> None:
    """The tables and triggers of the book, and the table of state."""
    for statement in (*read_sql("sqlite").split(";\n"), *sqlite_triggers().values(), STATE):
        connection.execute(statement)


def request_number(number: int, streams: int = 3, padding: int = 40) -> Request:
    """The request with that number: same number, same request."""
    stream = f"case:{number % streams}"
    body = canonical_json({"note": "x" * (padding * (number % 7)), "number": number}).decode()
    return Request(stream, "case.moved", body, number.to_bytes(16, "big"), key=f"request-{number:08}")


def append_with_state(connection: Any, number: int) -> Sealed:
    """One request and the state it changes, in one transaction, which is on the disk when this returns."""
    connection.execute("begin immediate")
    sealed = record(connection, request_number(number), moment_of(BEGIN_AT + timedelta(seconds=number)))
    connection.execute(SET_STATE, (sealed.stream, sealed.seq, sealed.leaf_hash))
    connection.execute("commit")
    return sealed


class Cursor:
    """A connection seen as one of Django's cursors, for the ledger's own tree store."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self.rows: list[tuple[Any, ...]] = []

    def execute(self, sql: str, words: tuple[Any, ...] = ()) -> None:
        self.rows = list(self.connection.execute(sql.replace("%s", "?"), words))

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self.rows


def seal(connection: Any, sign: Sign = lambda size, _: f"size {size}") -> int:
    """What the sealer does, in its two transactions; the size that was sealed."""
    cursor: Any = Cursor(connection)
    connection.execute("begin immediate")
    cursor.execute(PENDING, (BATCH_ENTRIES,))
    pending = cursor.fetchall()
    size = read_size(cursor)
    for at, (position, _, _) in enumerate(pending):
        cursor.execute("insert into ledger_leaf values (%s, %s)", (size + at, position))
    add_subtrees(cursor, size, size + len(pending))
    connection.execute("commit")
    connection.execute("begin immediate")
    size = read_size(cursor)
    root = root_at(tree_reader(cursor), size)
    row = (size, root, sign(size, root), moment_of(BEGIN_AT))
    cursor.execute("insert into ledger_checkpoint values (%s, %s, %s, %s)", row)
    connection.execute("commit")
    return size
