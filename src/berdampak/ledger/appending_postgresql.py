"""One entry into a PostgreSQL book: one call of the function that alone may write there."""

from typing import TYPE_CHECKING, Any

from berdampak.ledger.appending import Request
from berdampak.ledger.contracts import Sealed
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_entry import encode_hash

if TYPE_CHECKING:
    import psycopg

APPEND = (
    "select entry_position, entry_seq, entry_at, entry_hash, outcome"
    " from ledger_append(%s, %s, %s, %s, %s, %b, %s, %b, %s, %s)"
)


def record(connection: "psycopg.Connection[Any]", request: Request, at: str | None) -> Sealed:
    """Append the request, at the database's own moment unless one is given; raises `ledger.E003`, `ledger.E004`."""
    import psycopg

    words = (
        request.stream,
        request.kind,
        request.body,
        encode_hash(request.private),
        encode_hash(request.salt),
        request.sealed,
        request.key,
        request.sha256 if request.key is not None else None,
        request.expected_seq,
        at,
    )
    # Not the connection's own cursor, which would send the words inside the statement.
    with psycopg.Cursor(connection) as cursor:
        row = cursor.execute(APPEND, words, prepare=True).fetchone()
    assert row is not None
    position, seq, recorded_at, digest, outcome = row
    if outcome == "moved":
        raise problem("E003", stream=request.stream, seq=seq - 1)
    if outcome == "reused":
        raise problem("E004")
    return Sealed(position, request.stream, seq, request.kind, recorded_at, digest, repeated=outcome == "repeated")
