"""Checks checkpoints and cosignatures: what they say, who signed them, and whether that is enough."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text, same
from berdampak.ledger.keys import VerifyingKey
from berdampak.ledger.notes import (
    TIME_BYTES,
    Signature,
    parse_checkpoint,
    parse_note,
    parse_signature,
    verify_note,
)
from berdampak.ledger.notes import Note as SignedNote
from berdampak.ledger.policy import NONE, Policy
from berdampak.ledger.rules_entry import MOMENT
from berdampak.ledger.verifying.findings import Place, Report
from berdampak.ledger.verifying.rows import CHECKPOINTS, COSIGNATURES, COSIGNED_SIZES, Reader

NEVER = Text("tidak pernah", "never")


@dataclass(slots=True)
class Seals:
    """What the checkpoints of a book have shown so far."""

    report: Report
    policy: Policy | None
    origin: str = ""
    good_size: int = 0
    """The last checkpoint whose root was that of the leaves."""
    size: int = 0
    signed_at: str = ""
    witnessed_size: int = -1
    witnessed_at: int = 0
    names: dict[VerifyingKey, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.policy is not None:
            self.names = {each.key: each.name for each in self.policy.witnesses}

    def look(self, row: tuple[Any, ...], root: bytes | None, cosignatures: list[tuple[Any, ...]]) -> None:
        """Check one checkpoint against the root of its leaves; None where that is not known any more."""
        size, said_root, note, signed_at = row
        place = Place(size=size if type(size) is int else None)
        self.report.checkpoints += 1
        self.size = size if type(size) is int else self.size
        if root is not None and root != said_root:
            self.report.add("root", place, last=self.good_size)
        elif root is not None:
            self.good_size = size
        if type(signed_at) is not bytes or not _is_moment(signed_at):
            self.report.add("signed_at", place, value=repr(signed_at)[:60])
        else:
            self.signed_at = signed_at.decode()
        signed = self._read(note, row, place)
        if signed is not None:
            self._look_at_witnesses(signed, cosignatures, place)

    def _read(self, note: Any, row: tuple[Any, ...], place: Place) -> SignedNote | None:
        """The note, once it says what its columns say and the log signed it."""
        try:
            parsed = parse_note(note)
            text = parse_checkpoint(parsed.text)
            if self.policy is not None and (keys := self.policy.log_keys(text.origin)):
                verify_note(parsed, keys)
            elif self.policy is not None:
                self.report.add("origin", place, origin=text.origin)
        except (BerdampakError, AttributeError, TypeError) as error:
            self.report.add("note", place, said=said_by(error))
            return None
        if (text.size, text.root) != row[:2] or text.extensions:
            self.report.add("note_columns", place)
        if self.origin and text.origin != self.origin:
            self.report.add("origin", place, origin=text.origin)
        self.origin = self.origin or text.origin
        return parsed

    def _look_at_witnesses(self, signed: SignedNote, rows: list[tuple[Any, ...]], place: Place) -> None:
        """Check each cosignature, and whether together they are as many as the policy asks."""
        cosigned: dict[str, int] = {}
        for name, line, at in rows:
            self.report.cosignatures += 1
            try:
                signature = parse_signature(line.decode().removesuffix("\n"))
                seconds = self._verify(signed, signature, cosigned)
                written = (signature.name.encode(), signature.line.encode(), _moment_of(seconds))
                if (name, line, at) != written:
                    raise ValueError("name, line, cosigned_at")
            except (BerdampakError, ValueError, AttributeError, TypeError, OverflowError) as error:
                shown = name.decode(errors="replace") if isinstance(name, bytes) else repr(name)
                self.report.add("cosignature", place, name=shown, said=said_by(error))
        if self.policy is not None and self.policy.is_met_by(cosigned):
            self.witnessed_size, self.witnessed_at = self.size, max(cosigned.values(), default=0)

    def _verify(self, signed: SignedNote, signature: Signature, cosigned: dict[str, int]) -> int:
        """When it was made, by its own word; a witness that the policy names must have made it."""
        seconds = int.from_bytes(signature.content[:TIME_BYTES], "big")
        for key, name in self.names.items():
            if (key.name, key.id) == (signature.name, signature.key_id):
                verify_note(SignedNote(signed.text, (signature,)), [key])
                cosigned[name] = seconds
        return seconds

    def conclude(self) -> None:
        """Say what is missing at the end of the book."""
        place = Place(size=self.size)
        if self.policy is None:
            self.report.add("no_policy")
        elif self.size and self.policy.quorum != NONE and self.witnessed_size < self.size:
            self.report.add("unwitnessed", place, last=self._last_witnessed())

    def _last_witnessed(self) -> Text:
        if self.witnessed_size < 0:
            return NEVER
        when = f"{datetime.fromtimestamp(self.witnessed_at, UTC):%Y-%m-%d %H:%M} UTC" if self.witnessed_at else "?"
        return same(f"{self.witnessed_size}, {when}")


def read_seals(reader: Reader, since: int) -> Iterator[tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """Each checkpoint after that size, with its cosignatures."""
    cosigned = {size for (size,) in reader.rows(COSIGNED_SIZES, (since,))}
    for row in reader.rows(CHECKPOINTS, (since,)):
        yield row, list(reader.rows(COSIGNATURES, (row[0],))) if row[0] in cosigned else []


def said_by(error: Exception) -> Text:
    """What an error says, in both languages."""
    if isinstance(error, BerdampakError):
        first = error.problems[0]
        return first.what + same(" ") + first.why if first.why.en else first.what
    return same(str(error) or type(error).__name__)


def _is_moment(at: bytes) -> bool:
    try:
        return MOMENT.fullmatch(at.decode()) is not None and datetime.fromisoformat(at.decode()) is not None
    except ValueError:
        return False


def _moment_of(seconds: int) -> bytes:
    """That second as a column names it."""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S.%fZ}".encode()
