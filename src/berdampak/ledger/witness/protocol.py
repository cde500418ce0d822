"""What goes between a book and a witness over HTTP (c2sp.org/tlog-witness)."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from berdampak.kernel.text import Text
from berdampak.ledger.keys import decode_base64, encode_base64
from berdampak.ledger.notes import (
    HASH_BYTES,
    NOTE_BYTES_MAX,
    CheckpointText,
    Note,
    parse_checkpoint,
    parse_note,
    parse_size,
)

ADD_CHECKPOINT = "/add-checkpoint"
CHECKPOINT = "/checkpoint"
PLAIN, SIZE = "text/plain; charset=utf-8", "text/x.tlog.size"
PROOF_HASHES_MAX = 63
BODY_BYTES_MAX = NOTE_BYTES_MAX + 64 * 50
OLD = "old "


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer over HTTP."""

    status: int
    content: bytes
    content_type: str = PLAIN


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to cosign: what the asker thinks the witness saw last, and why the checkpoint continues it."""

    old_size: int
    proof: tuple[bytes, ...]
    note: Note
    checkpoint: CheckpointText


def say(status: HTTPStatus, words: Text) -> Answer:
    """An answer in words, in both languages."""
    return Answer(status, f"{words.id}\n{words.en}\n".encode())


def compose_request(old_size: int, proof: Sequence[bytes], note: str) -> bytes:
    """The body of a request to cosign."""
    lines = "".join(f"{encode_base64(each)}\n" for each in proof)
    return f"{OLD}{old_size}\n{lines}\n{note}".encode()


def parse_request(body: bytes) -> Asked:
    """What a request asks. Raises ValueError, or a problem of notes, for what is none."""
    head, gap, rest = body.partition(b"\n\n")
    first, *lines = head.decode("ascii").split("\n")
    old_size = parse_size(first.removeprefix(OLD)) if first.startswith(OLD) else None
    proof = tuple(decode_base64(line) for line in lines)
    if not gap or old_size is None or len(proof) > PROOF_HASHES_MAX or any(len(each) != HASH_BYTES for each in proof):
        raise ValueError("not a request to cosign")
    note = parse_note(rest)
    return Asked(old_size, proof, note, parse_checkpoint(note.text))
