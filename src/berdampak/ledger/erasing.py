"""Private facts opened, and erased for good: their bytes leave the database's files, and the book says so."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from berdampak.kernel.text import Text, same
from berdampak.ledger.contracts import Sealed
from berdampak.ledger.private import Vault, read_opening
from berdampak.ledger.problems import problem
from berdampak.ledger.reading import find_entry

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.utils import CursorWrapper

ERASED = "privacy.erased"
GROUND_CHARACTERS_MAX = 500
OPENINGS = (
    "select e.seq, e.position from ledger_opening o join ledger_entry e on e.position = o.position"
    " where e.stream = %s order by e.seq"
)
Append = Callable[[str, str, dict[str, Any]], Sealed]
"""Appends an entry of that stream and kind to the book."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and under which entry; `left` says that bytes remain in the database's files, and why."""

    sealed: Sealed
    seqs: tuple[int, ...]
    left: Text | None = None


def open_private(connection: "BaseDatabaseWrapper", stream: str, seq: int, vault: Vault) -> dict[str, Any] | None:
    """The private facts of an entry; None when it has none, or has them no more.

    Raises `ledger.E071` when the key is another, or they are not those that the entry commits to.
    """
    entry = find_entry(connection, stream, seq)
    if entry is None or not entry.private:
        return None
    with connection.cursor() as cursor:
        cursor.execute("select sealed from ledger_opening where position = %s", (entry.position,))
        row = cursor.fetchone()
    if row is None:
        return None
    try:
        return read_opening(vault.open(bytes(row[0])), entry.private)
    except ValueError as error:
        raise problem("E071", stream=stream, seq=seq) from error


def erase_openings(
    connection: "BaseDatabaseWrapper", stream: str, seqs: Collection[int] | None, ground: str, append: Append
) -> tuple[Sealed, tuple[int, ...]]:
    """Delete the openings of these entries, or of all of the stream, and say so in it; inside a transaction.

    Raises `ledger.E072` when there is nothing to erase of one of them, `ledger.E073` without a ground.
    """
    if not ground.strip() or len(ground) > GROUND_CHARACTERS_MAX:
        raise problem("E073", limit=GROUND_CHARACTERS_MAX)
    with connection.cursor() as cursor:
        cursor.execute(OPENINGS, (stream,))
        there = dict(cursor.fetchall())
        asked = tuple(sorted(set(there if seqs is None else seqs)))
        gone = [seq for seq in asked if seq not in there or not _delete(cursor, there[seq])]
        if gone or not asked:
            raise problem("E072", stream=stream, seqs=same(", ".join(map(str, gone))) if gone else _ALL)
    return append(stream, ERASED, {"erased": list(asked), "ground": ground.strip()}), asked


def scrub(connection: "BaseDatabaseWrapper") -> Text | None:
    """Have deleted bytes leave the files of the database, outside any transaction; what stood in the way, if anything.

    SQLite overwrites what it deletes, but its write-ahead log keeps the page until it is emptied. PostgreSQL leaves
    deleted bytes in the page after a plain VACUUM, and after a full one as long as anybody's older snapshot could see
    them; so the table is written anew with what is still in it.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("pragma wal_checkpoint(truncate)")
            return _BUSY if cursor.fetchall()[0][0] else None
        cursor.execute("select pg_has_role(relowner, 'usage') from pg_class where oid = 'ledger_opening'::regclass")
        if cursor.fetchall() != [(True,)]:
            return _NOT_OWNER
        cursor.execute("alter table ledger_opening alter column sealed type bytea using sealed || ''::bytea")
    return None


def _delete(cursor: "CursorWrapper", position: int) -> bool:
    """Delete one opening; whether it was still there."""
    cursor.execute("delete from ledger_opening where position = %s", (position,))
    return bool(cursor.rowcount == 1)


_ALL = Text("semuanya", "all of them")
_BUSY = Text(
    "Basis data sedang dibaca, sehingga catatan lamanya (WAL) belum dikosongkan. Ulangi nanti: berdampak erase --scrub",
    "The database is being read, so its log (WAL) was not emptied yet. Later, run: berdampak erase --scrub",
)
_NOT_OWNER = Text(
    "Peran ini bukan pemilik tabel. Jalankan sebagai pemiliknya: berdampak erase --scrub",
    "This role does not own the table. As its owner, run: berdampak erase --scrub",
)
