"""One pass over a whole book, or over what is new of it: entries, tree, seals, and what lies beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from berdampak.ledger.notes import CheckpointText
from berdampak.ledger.policy import Policy
from berdampak.ledger.rules_tree import Frontier, root_at
from berdampak.ledger.verifying import rows as sql
from berdampak.ledger.verifying.entries import EntryCheck, Opener, Words, place_of
from berdampak.ledger.verifying.findings import Grade, Place, Report
from berdampak.ledger.verifying.opening import note_damage
from berdampak.ledger.verifying.rows import Reader, Row
from berdampak.ledger.verifying.rules_frame import Frame, body_of, find_frame
from berdampak.ledger.verifying.seals import Seals, read_seals
from berdampak.ledger.verifying.state import State
from berdampak.ledger.verifying.tree import Tiles, hash_reader, subtree_look

WAIT_MAX = timedelta(minutes=10)
Seal = tuple[tuple[Any, ...], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a book is to be held against. Without a policy nobody's signature is trusted."""

    now: datetime
    policy: Policy | None = None
    seen: CheckpointText | None = None
    """What a witness saw last."""
    vault: Opener | None = None
    since: State | None = None
    """What an earlier run came to; only what is new after it is looked at."""


@dataclass(slots=True)
class Pass:
    """A pass over a book, as far as it has come."""

    reader: Reader
    report: Report
    wanted: Wanted
    entries: EntryCheck = field(init=False)
    tree: Tiles = field(init=False)
    seals: Seals = field(init=False)
    is_unbroken: bool = True
    """Whether leaf follows leaf so far, so that the root means something."""

    def __post_init__(self) -> None:
        since = self.wanted.since
        self.entries = EntryCheck(self.reader, self.report, self.wanted.vault)
        look = subtree_look(self.reader, self.report)
        self.tree = Tiles(look, since.size, since.hashes) if since else Tiles(look)
        self.seals = Seals(self.report, self.wanted.policy)
        if since:
            self.seals.origin, self.seals.size, self.seals.good_size = since.origin, since.checkpoint, since.checkpoint
            self.seals.witnessed_size, self.seals.witnessed_at = since.witnessed, since.witnessed_at
            self.report.since = since.size

    def run(self) -> State | None:
        """Look at everything; what the next run may begin with, or None after anything worse than being unwitnessed."""
        for look in (self._before, self._sealed, self._waiting, self._beside):
            with note_damage(self.report):
                look()
        self.seals.conclude()
        self.report.size, self.report.checkpoint_size = self.tree.size, self.seals.size
        is_good = self.seals.origin and self.report.grade in (Grade.OK, Grade.UNWITNESSED)
        return self._state() if is_good else None

    def _before(self) -> None:
        """That the book still begins with what an earlier run saw, and holds what a witness saw."""
        since, seen = self.wanted.since, self.wanted.seen
        if since:
            self._require(since.size, Frontier(since.size, since.hashes).root)
        if seen is not None and seen.size <= self.tree.size:
            self._require(seen.size, seen.root)

    def _require(self, size: int, root: bytes) -> None:
        """Compare with the tree that the database keeps."""
        have = (self.reader.one(sql.SIZE) or (0,))[0]
        if type(have) is int and have < size:
            self.report.add("shorter", size=have, seen=size)
            return
        if kept_root(self.reader, size) != root:
            self.report.add("rewritten", seen=size)

    def _sealed(self) -> None:
        """Entries in the order of the tree, and each checkpoint as its last leaf comes by."""
        seals = read_seals(self.reader, self.wanted.since.checkpoint if self.wanted.since else -1)
        seal, at = next(seals, None), self.tree.size
        seal = self._pass_seals(seals, seal)
        look, add, seen = self.entries.look, self.tree.add, self.wanted.seen
        seen_size = seen.size if seen is not None and seen.size > self.tree.size else -1
        stop = _stop_at(seal, seen_size)
        for row in self.reader.rows(self._with_opening(sql.SEALED), (at,)):
            if row[0] != at or row[1] != row[2]:
                self._misplaced(row, at)
            digest = look(row)
            if self.is_unbroken:
                add(digest)
                at += 1
                if at == stop:
                    self.tree.settle()
                    seal = self._pass_seals(seals, seal)
                    seen_size = self._pass_seen(seen_size)
                    stop = _stop_at(seal, seen_size)
            self.report.entries += 1
        self.tree.settle()
        self._finish(seals, seal, seen_size)

    def _misplaced(self, row: Words, at: int) -> None:
        if row[0] != at and self.is_unbroken:
            self.is_unbroken = False
            self.report.add("leaves", place_of(row))
        if row[2] is None:
            self.report.entries -= 1

    def _pass_seals(self, seals: Iterator[Seal], seal: Seal | None) -> Seal | None:
        """Check the checkpoints that the tree has reached; the next one."""
        while seal is not None and not _is_beyond(seal, self.tree.size):
            self.seals.look(seal[0], self._root_at(seal[0][0]) if self.is_unbroken else None, seal[1])
            seal = next(seals, None)
        return seal

    def _root_at(self, size: int) -> bytes:
        """The root of the first leaves; of a tree that has grown past them as the database keeps it."""
        return self.tree.root if size == self.tree.size else kept_root(self.reader, size)

    def _pass_seen(self, size: int) -> int:
        """Compare with what a witness saw, once the tree has reached it; the size that is still to come."""
        seen = self.wanted.seen
        if seen is None or size != self.tree.size:
            return size
        if self.tree.root != seen.root:
            self.report.add("rewritten", seen=size)
        return -1

    def _finish(self, seals: Iterator[Seal], seal: Seal | None, seen_size: int) -> None:
        """What stands beyond the last leaf."""
        while seal is not None:
            if self.is_unbroken:
                self.report.add("beyond", Place(size=_whole(seal[0][0])), found=self.tree.size)
            self.seals.look(seal[0], None, seal[1])
            seal = next(seals, None)
        if seen_size >= 0 and self.is_unbroken:
            self.report.add("shorter", size=self.tree.size, seen=seen_size)
        if self.tree.size and not self.seals.size:
            self.report.add("no_checkpoint")
        elif self.seals.size < self.tree.size:
            self.report.add("unsealed", count=self.tree.size - self.seals.size)
        if self.is_unbroken:
            self._count_subtrees()

    def _count_subtrees(self) -> None:
        kept = (self.reader.one(sql.SUBTREES) or (0,))[0]
        if kept != self.tree.count_subtrees():
            self.report.add("subtrees", found=kept, said=self.tree.count_subtrees())

    def _waiting(self) -> None:
        """Entries that are not in the tree yet."""
        oldest = self.wanted.now - WAIT_MAX
        latest = f"{oldest:%Y-%m-%dT%H:%M:%S.%fZ}".encode()
        late: Row | None = None
        for words in self.reader.rows(self._with_opening(sql.PENDING if self.wanted.since else sql.UNSEALED)):
            row = Row._make(words)
            self.entries.look(row)
            self.report.pending += 1
            if late is None and isinstance(row.recorded_at, bytes) and row.recorded_at < latest:
                late = row
        if late is not None:
            self.report.add("waiting", place_of(late))
        self.report.entries += self.report.pending

    def _beside(self) -> None:
        """What lies beside the entries; of an earlier run's book only what is cheap to ask."""
        reader, report = self.reader, self.report
        if self.wanted.since is None:
            self._whole_table()
            self._keys()
        for size, name in reader.rows(sql.ALONE_COSIGNATURES):
            shown = name.decode(errors="replace") if isinstance(name, bytes) else repr(name)
            report.add("cosignature_alone", Place(size=_whole(size)), name=shown)
        for query, code in ((sql.ALONE_OPENINGS, "openings_alone"), (sql.WRONG_PENDING, "pending")):
            if count := (reader.one(query) or (0,))[0]:
                report.add(code, count=count)

    def _whole_table(self) -> None:
        """That every row of the table of entries was seen, once, and waits in the queue if it is not in the tree."""
        reader, report = self.reader, self.report
        count = (reader.one(sql.COUNT) or (0,))[0]
        if count != report.entries:
            report.add("count", found=report.entries, said=count)
        for position, stream, seq in reader.rows(sql.DOUBLES):
            report.add("double", Place(_whole(position), _shown(stream), _whole(seq)))
        lost = reader.one(sql.NOT_PENDING)
        if lost and lost[1]:
            report.add("not_pending", Place(_whole(lost[0])))
        for said in reader.faults():
            report.add("integrity", said=said)

    def _keys(self) -> None:
        """That every request key leads to the entry that came of that request."""
        for key, request, _, content in self.reader.rows(sql.KEYS):
            self.report.keys += 1
            if type(content) is not bytes:
                self.report.add("key_alone", key=_shown(key))
            elif (frame := find_frame(content)) and request_hash(key, frame, content) != request:
                self.report.add("key", key=_shown(key))

    def _with_opening(self, query: str) -> str:
        return sql.with_entries(query, with_sealed=self.wanted.vault is not None)

    def _state(self) -> State:
        keys = keys_of(self.wanted.policy, self.seals.origin)
        return State(
            self.seals.origin,
            keys,
            self.tree.size,
            tuple(self.tree.hashes),
            self.seals.size,
            self.seals.witnessed_size,
            self.seals.witnessed_at,
        )


def request_hash(key: object, frame: Frame, content: bytes) -> bytes:
    """What the key of a request is kept with: the hash of the key and of all that the request said."""
    written = key if isinstance(key, bytes) else str(key).encode(errors="surrogateescape")
    return sha256(b"\x00".join((written, frame[7], frame[3], body_of(content)))).digest()


def keys_of(policy: Policy | None, origin: str) -> tuple[str, ...]:
    """The keys under which a book's seals were checked."""
    return tuple(sorted(map(str, policy.log_keys(origin)))) if policy else ()


def kept_root(reader: Reader, size: int) -> bytes:
    """The root of the first leaves by what the database keeps; nothing where it does not keep enough."""
    try:
        return root_at(hash_reader(reader), size)
    except LookupError:
        return b""


def _stop_at(seal: Seal | None, seen_size: int) -> int:
    """The next size at which there is something to compare."""
    sizes = [size for size in (seal[0][0] if seal else -1, seen_size) if size >= 0]
    return min(sizes, default=-1)


def _is_beyond(seal: Seal, size: int) -> bool:
    return bool(seal[0][0] > size)


def _whole(value: Any) -> int | None:
    return value if type(value) is int else None


def _shown(value: Any) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else repr(value)
