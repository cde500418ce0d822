"""What a verifier asks of a database, whichever it is; text comes as bytes, so that nothing is lost in reading it."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Protocol


class Row(NamedTuple):
    """An entry with its leaf and its opening; of a damaged table any of it may be of any type."""

    leaf_index: Any
    leaf_position: Any
    position: Any
    stream: Any
    seq: Any
    kind: Any
    recorded_at: Any
    leaf_hash: Any
    content: Any
    opening: Any


class Reader(Protocol):
    """Reads one unchanging view of a book."""

    def rows(self, query: str, words: Iterable[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, streamed; `{text:column}` in it gives text as bytes."""

    def one(self, query: str, words: Iterable[object] = ()) -> tuple[Any, ...] | None:
        """The first row of a query."""

    def faults(self) -> Iterator[str]:
        """What the database says of its own health."""

    def close(self) -> None:
        """Let go of the database."""


ENTRY = (
    "{leaf}, e.position, {text:e.stream}, e.seq, {text:e.kind}, {text:e.recorded_at}, e.leaf_hash, e.content, {opening}"
)
SEALED = (
    "select {entry} from ledger_leaf l left join ledger_entry e on e.position = l.position"
    " left join ledger_opening o on o.position = e.position where l.leaf_index >= ? order by l.leaf_index"
)
UNSEALED = (
    "select {unsealed} from ledger_entry e left join ledger_opening o on o.position = e.position"
    " where not exists (select 1 from ledger_leaf l where l.position = e.position) order by e.position"
)
PENDING = (
    "select {unsealed} from ledger_pending p join ledger_entry e on e.position = p.position"
    " left join ledger_opening o on o.position = e.position order by e.position"
)
STREAM = (
    "select {entry} from ledger_entry e left join ledger_leaf l on l.position = e.position"
    " left join ledger_opening o on o.position = e.position where e.stream = ? order by e.seq"
)
BEFORE = "select leaf_hash, {text:recorded_at} from ledger_entry where stream = ? and seq = ?"
DOUBLES = "select min(position), {text:stream}, seq from ledger_entry group by stream, seq having count(*) > 1 limit 20"
COUNT = "select count(*) from ledger_entry"
SIZE = "select coalesce(max(leaf_index) + 1, 0) from ledger_leaf"
SUBTREE = "select hash from ledger_subtree where level = ? and number = ?"
SUBTREES = "select count(*) from ledger_subtree"
LEAF_HASHES = (
    "select e.leaf_hash from ledger_leaf l join ledger_entry e on e.position = l.position"
    " where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index"
)
CHECKPOINTS = "select size, root, {text:note}, {text:signed_at} from ledger_checkpoint where size > ? order by size"
LAST_CHECKPOINT = "select size, root, {text:note}, {text:signed_at} from ledger_checkpoint order by size desc limit 1"
COSIGNATURES = (
    "select {text:name}, {text:line}, {text:cosigned_at} from ledger_cosignature where size = ? order by name"
)
COSIGNED_SIZES = "select distinct size from ledger_cosignature where size > ?"
ALONE_COSIGNATURES = (
    "select s.size, {text:s.name} from ledger_cosignature s left join ledger_checkpoint c on c.size = s.size"
    " where c.size is null"
)
KEYS = (
    "select {text:k.key}, k.request_sha256, k.position, e.content from ledger_key k"
    " left join ledger_entry e on e.position = k.position"
)
ALONE_OPENINGS = (
    "select count(*) from ledger_opening o left join ledger_entry e on e.position = o.position where e.position is null"
)
WRONG_PENDING = (
    "select count(*) from ledger_pending p left join ledger_entry e on e.position = p.position"
    " left join ledger_leaf l on l.position = p.position where e.position is null or l.position is not null"
)
NOT_PENDING = (
    "select min(e.position), count(*) from ledger_entry e where not exists"
    " (select 1 from ledger_leaf l where l.position = e.position)"
    " and not exists (select 1 from ledger_pending p where p.position = e.position)"
)
ERASURES = "select content from ledger_entry where stream = ? and kind = 'privacy.erased' order by seq"
OPEN_STILL = (
    "select e.position from ledger_entry e join ledger_opening o on o.position = e.position"
    " where e.stream = ? and e.seq = ?"
)


def with_entries(query: str, *, with_sealed: bool) -> str:
    """The query with the columns of a `Row`; `with_sealed` reads private facts and not only whether there are any."""
    entry = ENTRY.replace("{opening}", "o.sealed" if with_sealed else "o.position")
    of_leaf, of_none = (entry.replace("{leaf}", leaf) for leaf in ("l.leaf_index, l.position", "null, null"))
    return query.replace("{entry}", of_leaf).replace("{unsealed}", of_none)
