"""Checks entries one after another: each alone, and each against the one before it in its stream."""

import json
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Any, Protocol

from berdampak.ledger.private import read_opening
from berdampak.ledger.rules_entry import HASH_BYTES
from berdampak.ledger.verifying.findings import Place, Report
from berdampak.ledger.verifying.rows import BEFORE, ERASURES, OPEN_STILL, Reader, Row
from berdampak.ledger.verifying.rules_frame import Frame, body_of, find_frame, read_frame

HEADS_MAX = 100_000
"""Streams whose last entry is remembered; of others it is asked again."""
HEADS_DROPPED = 25_000
NO_HASH = bytes(HASH_BYTES)
COLUMNS = ("stream", "seq", "kind", "recorded_at")
ERASED = b"privacy.erased"
Words = tuple[Any, ...]
"""A row of entries as it comes; `Row` names its parts."""
Head = tuple[int, bytes, bytes]
"""Number, hash in base64 and moment of a stream's last entry."""


class Opener(Protocol):
    """Whatever opens private facts; ValueError where it cannot."""

    def open(self, sealed: bytes) -> bytes:
        """The opening again."""


class EntryCheck:
    """What was seen of the book so far, as much as the next entry needs."""

    def __init__(self, reader: Reader, report: Report, vault: Opener | None = None) -> None:
        self.reader, self.report, self.vault = reader, report, vault
        self.heads: dict[bytes, Head] = {}

    def look(self, row: Words) -> bytes:
        """Check one entry; its leaf hash, made from its bytes."""
        content = row[8]
        if type(content) is not bytes:
            self._fault("form" if row[2] is not None else "entry_missing", row)
            return NO_HASH
        digest = sha256(b"\x00" + content).digest()
        if digest != row[7]:
            self._fault("hash", row)
        frame, found = read_frame(content)
        if found:
            self._fault("personal", row, found=found)
        if frame is None:
            self._fault("form", row)
            return digest
        at, _, _, kind, _, private, seq, stream = frame
        if row[3:7] != (stream, int(seq), kind, at):
            self._differ(frame, row)
        self._follow(frame, digest, row)
        if private or row[9] is not None:
            self._open(private, row, stream, int(seq))
        if kind == ERASED:
            self._look_for_erased(stream, body_of(content))
        return digest

    def _follow(self, frame: Frame, digest: bytes, row: Words) -> None:
        """The entry against the one before it in its stream."""
        at, _, flag, _, prev, _, number, stream = frame
        seq, heads = int(number), self.heads
        head = heads.pop(stream, None)
        if head is None or head[0] != seq - 1:
            head = self._before(stream, seq, head, row)
        if head is not None:
            if head[1] != prev:
                self._fault("prev", row)
            if (b"1" if at < head[2] else b"0") != flag:
                self._fault("flag", row)
        heads[stream] = (seq, b64encode(digest), at)
        if len(heads) > HEADS_MAX:
            for forgotten in list(heads)[:HEADS_DROPPED]:
                del heads[forgotten]

    def _before(self, stream: bytes, seq: int, head: Head | None, row: Words) -> Head | None:
        """The one before, as the database has it; None, after saying so, where that cannot be."""
        if head is None and seq == 1:
            return (0, b"", b"")
        found = self.reader.one(BEFORE, (stream.decode(), seq - 1)) if head is None and seq < 2**63 else None
        if found is None:
            self._fault("sequence", row)
            return None
        digest, at = found
        return (seq - 1, b64encode(digest) if isinstance(digest, bytes) else b"?", at if type(at) is bytes else b"")

    def _open(self, private: bytes, row: Words, stream: bytes, seq: int) -> None:
        """The private facts beside an entry, against what it commits to."""
        opening = row[9]
        if opening is None:
            if seq not in self._erased(stream):
                self._fault("opening_gone", row)
            return
        self.report.openings += 1
        if not private:
            self._fault("opening_alone", row)
        elif self.vault is not None:
            self._compare(self.vault, opening, private, row)

    def _compare(self, vault: Opener, opening: Any, private: bytes, row: Words) -> None:
        from base64 import b64decode

        try:
            read_opening(vault.open(opening), b64decode(private))
        except (ValueError, TypeError, RecursionError):
            self._fault("commitment", row)
        else:
            self.report.opened += 1

    def _erased(self, stream: bytes) -> set[int]:
        """Numbers of the stream's entries whose private facts were erased, as later entries of it say."""
        said: set[int] = set()
        for (content,) in self.reader.rows(ERASURES, (stream.decode(),)):
            if type(content) is bytes and find_frame(content):
                said |= _numbers_in(body_of(content))
        return said

    def _look_for_erased(self, stream: bytes, body: bytes) -> None:
        """What an erasure names must be gone."""
        for seq in sorted(_numbers_in(body)):
            if still := self.reader.one(OPEN_STILL, (stream.decode(), seq)):
                self.report.add("not_erased", Place(still[0], stream.decode(), seq))

    def _differ(self, frame: Frame, row: Words) -> None:
        said = (frame[7], int(frame[6]), frame[3], frame[0])
        names = [name for name, ours, theirs in zip(COLUMNS, said, row[3:7], strict=True) if ours != theirs]
        self._fault("columns", row, columns=", ".join(names))

    def _fault(self, code: str, row: Words, **words: object) -> None:
        self.report.add(code, place_of(row), **words)


def place_of(words: Words) -> Place:
    """Where an entry is, as its columns have it; what is of a wrong type is left out."""
    row = Row._make(words)
    whole: Callable[[Any], int | None] = lambda value: value if type(value) is int else None  # noqa: E731
    stream = row.stream.decode(errors="replace") if isinstance(row.stream, bytes) else None
    position = whole(row.position)
    return Place(
        whole(row.leaf_position) if position is None else position, stream, whole(row.seq), whole(row.leaf_index)
    )


def _numbers_in(body: bytes) -> set[int]:
    """The numbers under `erased` in a body that is in order."""
    numbers = json.loads(body).get("erased")
    return {each for each in numbers if type(each) is int and each > 0} if isinstance(numbers, list) else set()
