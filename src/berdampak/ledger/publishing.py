"""What of the book anyone may fetch: the last checkpoint with all cosignatures, the tree's hashes, proofs."""

from typing import TYPE_CHECKING

from berdampak.ledger.notes import add_lines
from berdampak.ledger.proofs import Proof, write_proof
from berdampak.ledger.rules_tree import inclusion_proof
from berdampak.ledger.tree_store import TILE_WIDTH, read_hashes, tree_reader

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.utils import CursorWrapper

LAST = "select size, note from ledger_checkpoint order by size desc limit 1"
WITNESSED = (
    "select c.size, c.note from ledger_checkpoint c where c.size > %s"
    " and exists (select 1 from ledger_cosignature s where s.size = c.size) order by c.size limit 1"
)
FIRST = "select size, note from ledger_checkpoint where size > %s order by size limit 1"


def find_note(connection: "BaseDatabaseWrapper") -> str | None:
    """The last checkpoint as a signed note, with the cosignatures that there are; None before anything was sealed."""
    with connection.cursor() as cursor:
        cursor.execute(LAST)
        row = cursor.fetchone()
        return _with_cosignatures(cursor, *row) if row else None


def find_root(connection: "BaseDatabaseWrapper", size: int) -> bytes | None:
    """The root that the checkpoint of that size signs, if there is one."""
    with connection.cursor() as cursor:
        cursor.execute("select root from ledger_checkpoint where size = %s", (size,))
        row = cursor.fetchone()
        return bytes(row[0]) if row else None


def find_tile(connection: "BaseDatabaseWrapper", level: int, number: int, width: int) -> bytes | None:
    """The first `width` hashes of a tile (C2SP tlog-tiles), if a checkpoint covers them all."""
    with connection.cursor() as cursor:
        cursor.execute(LAST)
        row = cursor.fetchone()
        start = number * TILE_WIDTH
        if row is None or (start + width) * TILE_WIDTH**level > row[0]:
            return None
        return b"".join(read_hashes(cursor, level, start, start + width))


def find_proof(connection: "BaseDatabaseWrapper", leaf_index: int) -> str | None:
    """The proof that the entry at that place is in the book, as a `.tlog-proof`; None until a checkpoint covers it.

    It stands on the first witnessed checkpoint that covers the entry; where there is none, on the first of all.
    """
    with connection.cursor() as cursor:
        row = None
        for query in (WITNESSED, FIRST):
            if row is None:
                cursor.execute(query, (leaf_index,))
                row = cursor.fetchone()
        if row is None:
            return None
        path = inclusion_proof(tree_reader(cursor), leaf_index, row[0])
        return write_proof(Proof(leaf_index, tuple(path), _with_cosignatures(cursor, *row)))


def _with_cosignatures(cursor: "CursorWrapper", size: int, note: str) -> str:
    cursor.execute("select line from ledger_cosignature where size = %s order by name", (size,))
    return add_lines(note, *(line for (line,) in cursor.fetchall()))
