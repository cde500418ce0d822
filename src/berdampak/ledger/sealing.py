"""The sealer's work: give every entry its place in the tree, and sign the tree's root."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text
from berdampak.ledger.appending import moment_of
from berdampak.ledger.notes import compose_checkpoint
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_tree import leaf_hash, root_at
from berdampak.ledger.tree_store import add_subtrees, read_size, tree_reader

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.utils import CursorWrapper

BATCH_ENTRIES = 5_000
LOCK = 0x5EA1
Sign = Callable[[str], str]
"""From the text of a checkpoint to the signed note; the key stays with whoever signs."""
PENDING = (
    "select e.position, e.content, e.leaf_hash from ledger_pending p join ledger_entry e on e.position = p.position"
    " order by e.position limit %s"
)
LAST = "select size, root, note, signed_at from ledger_checkpoint order by size desc limit 1"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed statement of the tree's size and root; `note` is its text with the log's own signature."""

    size: int
    root: bytes
    note: str
    signed_at: str


def seal_book(connection: "BaseDatabaseWrapper", origin: str, sign: Sign, clock: Clock) -> Checkpoint | None:
    """Integrate what is pending and sign the root; what `integrate_all` and `sign_root` do, one after the other."""
    integrate_all(connection)
    return sign_root(connection, origin, sign, clock)


def integrate_all(connection: "BaseDatabaseWrapper") -> None:
    """Give every pending entry its place; raises `ledger.E007` when an entry is not what its hash says."""
    while _integrate(connection):
        pass


def sign_root(connection: "BaseDatabaseWrapper", origin: str, sign: Sign, clock: Clock) -> Checkpoint | None:
    """Sign the root of the tree; the new checkpoint, or None when nothing changed since the last.

    Raises `ledger.E007` when the tree no longer begins with the last checkpoint.
    """
    from django.db import transaction

    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        _lock(connection, cursor)
        size, last = read_size(cursor), find_checkpoint(cursor)
        read = tree_reader(cursor)
        if last is not None and (last.size > size or root_at(read, last.size) != last.root):
            raise problem("E007", fault=_NOT_CONSISTENT.format(size=last.size))
        if (last.size if last else 0) == size:
            return None
        root = root_at(read, size)
        note = sign(compose_checkpoint(origin, size, root))
        made = Checkpoint(size, root, note, moment_of(clock()))
        cursor.execute(
            "insert into ledger_checkpoint values (%s, %s, %s, %s)", (made.size, made.root, made.note, made.signed_at)
        )
    return made


def find_checkpoint(cursor: "CursorWrapper") -> Checkpoint | None:
    """The last checkpoint, if anything was ever sealed."""
    cursor.execute(LAST)
    row = cursor.fetchone()
    return Checkpoint(row[0], bytes(row[1]), row[2], row[3]) if row else None


def _integrate(connection: "BaseDatabaseWrapper") -> int:
    """Give some of the pending entries their places; how many."""
    from django.db import transaction

    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        _lock(connection, cursor)
        cursor.execute(PENDING, (BATCH_ENTRIES,))
        pending = cursor.fetchall()
        if not pending:
            return 0
        _require_whole(pending)
        size = read_size(cursor)
        places = [(size + at, position) for at, (position, _, _) in enumerate(pending)]
        cursor.executemany("insert into ledger_leaf values (%s, %s)", places)
        add_subtrees(cursor, size, size + len(pending))
        if connection.vendor == "postgresql":
            cursor.execute("delete from ledger_pending where position = any(%s)", ([row[0] for row in pending],))
        return len(pending)


def _require_whole(rows: list[tuple[Any, ...]]) -> None:
    for position, content, digest in rows:
        if leaf_hash(bytes(content)) != bytes(digest):
            raise problem("E007", fault=_NOT_WHOLE.format(position=position))


def _lock(connection: "BaseDatabaseWrapper", cursor: "CursorWrapper") -> None:
    """One sealer at a time; SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        cursor.execute("select pg_advisory_xact_lock(%s)", (LOCK,))


_NOT_WHOLE = Text("Catatan {position} tidak sesuai sidiknya", "Entry {position} is not what its hash says")
_NOT_CONSISTENT = Text(
    "Buku tidak lagi bermula dengan titik segel {size}", "The book no longer begins with checkpoint {size}"
)
