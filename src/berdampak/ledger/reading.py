"""Reading the book: entries by stream, in the tree's order, and how far each is sealed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from berdampak.ledger.contracts import Entry, Standing
from berdampak.ledger.rules_entry import parse_entry

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

COLUMNS = "select e.position, e.stream, e.seq, e.kind, e.recorded_at, e.leaf_hash, e.content, l.leaf_index"
JOINED = COLUMNS + " from ledger_entry e left join ledger_leaf l on l.position = e.position"
SEALED = COLUMNS + " from ledger_leaf l join ledger_entry e on e.position = l.position"
PAGE_ENTRIES = 2_000


def find_entry(connection: "BaseDatabaseWrapper", stream: str, seq: int) -> Entry | None:
    """One entry, if it is there."""
    return next(_entries(connection, JOINED + " where e.stream = %s and e.seq = %s", (stream, seq)), None)


def find_last(connection: "BaseDatabaseWrapper", stream: str, kind: str = "") -> Entry | None:
    """The last entry of a stream, if it has any; of one kind, if said."""
    query = JOINED + " where e.stream = %s and (e.kind = %s or %s = '') order by e.seq desc limit 1"
    return next(_entries(connection, query, (stream, kind, kind)), None)


def stream_of(connection: "BaseDatabaseWrapper", stream: str) -> list[Entry]:
    """All entries of a stream, in order."""
    return list(_entries(connection, JOINED + " where e.stream = %s order by e.seq", (stream,)))


def read_sealed(connection: "BaseDatabaseWrapper", leaf_index: int, kinds: str = "") -> Iterator[Entry]:
    """Entries that have their place in the tree, from one place on, in that order; of kinds that begin so, if said.

    A page at a time, so that a long book needs little memory.
    """
    query = SEALED + " where l.leaf_index >= %s and l.leaf_index < %s and substr(e.kind, 1, %s) = %s"
    with connection.cursor() as cursor:
        cursor.execute("select coalesce(max(leaf_index) + 1, 0) from ledger_leaf")
        ((size,),) = cursor.fetchall()
    for start in range(leaf_index, size, PAGE_ENTRIES):
        words = (start, min(start + PAGE_ENTRIES, size), len(kinds), kinds)
        yield from _entries(connection, query + " order by l.leaf_index", words)


def standing(connection: "BaseDatabaseWrapper", stream: str, seq: int) -> Standing:
    """How far an entry is sealed and witnessed; nothing at all when there is no such entry."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select l.leaf_index from ledger_leaf l join ledger_entry e on e.position = l.position"
            " where e.stream = %s and e.seq = %s",
            (stream, seq),
        )
        if (row := cursor.fetchone()) is None:
            return Standing()
        cursor.execute("select size, signed_at from ledger_checkpoint where size > %s order by size limit 1", (row[0],))
        if (covering := cursor.fetchone()) is None:
            return Standing(row[0])
        cursor.execute(
            "select name, min(cosigned_at) from ledger_cosignature where size > %s group by name order by 2, 1",
            (row[0],),
        )
        return Standing(row[0], covering[0], covering[1], tuple(cursor.fetchall()))


def _entries(connection: "BaseDatabaseWrapper", query: str, words: tuple[Any, ...]) -> Iterator[Entry]:
    with connection.cursor() as cursor:
        cursor.execute(query, words)
        for position, stream, seq, kind, recorded_at, digest, content, leaf_index in cursor.fetchall():
            parts = parse_entry(bytes(content))
            yield Entry(
                position=position,
                stream=stream,
                seq=seq,
                kind=kind,
                recorded_at=recorded_at,
                flag=parts.flag,
                body=parts.body,
                private=parts.private,
                leaf_hash=bytes(digest),
                content=bytes(content),
                leaf_index=leaf_index,
            )
