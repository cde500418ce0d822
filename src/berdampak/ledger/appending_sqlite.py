"""One entry into a SQLite book, inside a transaction that holds its write lock already."""

from collections.abc import Iterator
from typing import Any, Protocol

from berdampak.ledger.appending import Request
from berdampak.ledger.contracts import Sealed
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_entry import EntryParts, compose_around
from berdampak.ledger.rules_tree import leaf_hash

KNOWN = (
    "select k.request_sha256, e.position, e.seq, e.kind, e.recorded_at, e.leaf_hash"
    " from ledger_key k join ledger_entry e on e.position = k.position where k.key = ?"
)
HEAD = "select seq, leaf_hash, recorded_at from ledger_entry where stream = ? order by seq desc limit 1"
INSERT = (
    "insert into ledger_entry (stream, seq, kind, recorded_at, leaf_hash, content)"
    " values (?, ?, ?, ?, ?, ?) returning position"
)


class Connection(Protocol):
    """What is asked of a connection: `sqlite3`'s own has it."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Iterator[Any]:
        """Run one statement; its rows can be iterated over."""


def record(connection: Connection, request: Request, at: str) -> Sealed:
    """Append the request as recorded at that moment; raises `ledger.E003` (moved) and `ledger.E004` (key reused)."""
    if request.key is not None and (known := next(connection.execute(KNOWN, (request.key,)), None)):
        if known[0] != request.sha256:
            raise problem("E004")
        _, position, seq, kind, recorded_at, digest = known
        return Sealed(position, request.stream, seq, kind, recorded_at, digest, repeated=True)
    last_seq, prev, last_at = next(connection.execute(HEAD, (request.stream,)), (0, b"", ""))
    if request.expected_seq not in (None, last_seq + 1):
        raise problem("E003", stream=request.stream, seq=last_seq)
    flag = 1 if at < last_at else 0
    parts = EntryParts(at, {}, flag, request.kind, prev, request.private, request.salt, last_seq + 1, request.stream)
    content = compose_around(request.body, parts)
    digest = leaf_hash(content)
    row = (request.stream, parts.seq, request.kind, at, digest, content)
    ((position,),) = list(connection.execute(INSERT, row))
    if request.sealed is not None:
        connection.execute("insert into ledger_opening values (?, ?)", (position, request.sealed))
    if request.key is not None:
        connection.execute("insert into ledger_key values (?, ?, ?)", (request.key, request.sha256, position))
    return Sealed(position, request.stream, parts.seq, request.kind, at, digest)
