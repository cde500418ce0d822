"""What leaves the ledger: entries, what sealing them gave, and how far they are sealed and witnessed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from berdampak.ledger.rules_entry import EntryParts, compose_entry, parse_entry
from berdampak.ledger.rules_tree import EMPTY_ROOT, Frontier, leaf_hash, node_hash, root_of, verify_inclusion

__all__ = [
    "EMPTY_ROOT",
    "Entry",
    "EntryParts",
    "Frontier",
    "Sealed",
    "Standing",
    "Vitals",
    "compose_entry",
    "leaf_hash",
    "node_hash",
    "parse_entry",
    "root_of",
    "verify_inclusion",
]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What `append` gives back. `repeated` says that the key was used before, and that this is what came of it then."""

    position: int
    stream: str
    seq: int
    kind: str
    recorded_at: str
    leaf_hash: bytes
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is read back. `leaf_index` is its place in the tree, once it has one; `private` a commitment."""

    position: int
    stream: str
    seq: int
    kind: str
    recorded_at: str
    flag: int
    body: dict[str, Any]
    private: bytes
    leaf_hash: bytes
    content: bytes
    leaf_index: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an entry is sealed: its place in the tree, the first checkpoint that covers it, and who witnessed it."""

    leaf_index: int | None = None
    checkpoint_size: int | None = None
    signed_at: str | None = None
    witnesses: tuple[tuple[str, str], ...] = ()
    """Name of the witness, and when it cosigned a checkpoint that covers the entry, earliest first."""


@dataclass(frozen=True, slots=True)
class Vitals:
    """The book's state. A moment is None when that never happened; `pending` entries have no place in the tree yet."""

    sealed: int
    pending: int
    pending_since: datetime | None
    checkpoint_size: int
    checkpoint_at: datetime | None
    cosigned_size: int
    cosigned_at: datetime | None
    witnesses: tuple[str, ...]
    verified_at: datetime | None
    findings: int | None
    drilled_at: datetime | None
    append_p99_seconds: float | None
