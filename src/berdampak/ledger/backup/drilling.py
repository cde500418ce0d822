"""The drill: the newest backup is restored on trial, looked at, and compared with the book as it is."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.ledger.backup.archive import Progress
from berdampak.ledger.backup.databases import BookState, opened
from berdampak.ledger.backup.making import Place
from berdampak.ledger.backup.restoring import Restored, restore_backup
from berdampak.ledger.rules_tree import root_at
from berdampak.ledger.tree_store import read_size, tree_reader

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

Look = Callable[[Restored], str]
"""Looks at a restored book: a word for what it found, `ok` when that is nothing."""
NOT_CONTINUED = "not_continued"
NOT_SEALED = (
    "select e.stream, e.seq, e.leaf_hash from ledger_entry e left join ledger_leaf l on l.position = e.position"
    " where l.position is null order by e.position"
)
SAME_ENTRY = "select leaf_hash from ledger_entry where stream = %s and seq = %s"


@dataclass(frozen=True, slots=True)
class Drilled:
    """What came of a drill: `ok`, or a word for what was wrong."""

    name: str
    state: BookState
    result: str


def drill_backup(
    live: "BaseDatabaseWrapper",
    place: Place,
    path: Path,
    look: Look,
    progress: Progress,
    key: Path | None = None,
    entropy: Entropy = system_entropy,
) -> Drilled:
    """Restore a backup into a temporary place, and say whether it is whole and whether the live book continues it.

    Raises what `restore_backup` raises: a backup that cannot be restored at all.
    """
    place.scratch.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".drill-", dir=place.scratch) as folder, _empty(live, entropy) as database:
        restored = restore_backup(
            path, Path(folder) / "book", live.settings_dict, progress, keys=place.keys, key=key, database=database
        )
        result = look(restored)
        with opened(restored.settings) as old:
            if result == "ok" and not continues(live, old):
                result = NOT_CONTINUED
    return Drilled(path.name, restored.state, result)


def continues(live: "BaseDatabaseWrapper", old: "BaseDatabaseWrapper") -> bool:
    """Whether one book begins with all that another holds, in and before the tree."""
    with live.cursor() as now, old.cursor() as then:
        size = read_size(then)
        if size > read_size(now) or (size and root_at(tree_reader(now), size) != root_at(tree_reader(then), size)):
            return False
        then.execute(NOT_SEALED)
        for stream, seq, digest in then.fetchall():
            now.execute(SAME_ENTRY, (stream, seq))
            if [bytes(each) for (each,) in now.fetchall()] != [bytes(digest)]:
                return False
    return True


@contextmanager
def _empty(live: "BaseDatabaseWrapper", entropy: Entropy) -> "Iterator[dict[str, Any] | None]":
    """Settings of an empty PostgreSQL database that is gone afterwards; none where the live one is of SQLite."""
    if live.vendor == "sqlite":
        yield None
        return
    name = f"berdampak_drill_{entropy(6).hex()}"
    with opened(live.settings_dict) as ours, ours.cursor() as cursor:
        cursor.execute(f"create database {name} encoding 'UTF8' template template0")
        try:
            yield dict(live.settings_dict) | {"NAME": name}
        finally:
            cursor.execute(f"drop database if exists {name} with (force)")
