"""Proof files: that an entry stands in the book, for anyone to check offline (c2sp.org/tlog-proof)."""

from dataclasses import dataclass
from typing import NoReturn

from berdampak.kernel.text import Text
from berdampak.ledger.keys import decode_base64, encode_base64
from berdampak.ledger.notes import HASH_BYTES, NOTE_BYTES_MAX, parse_size
from berdampak.ledger.policy import Judged, Policy, judge_checkpoint
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_tree import leaf_hash, verify_inclusion

FIRST_LINE = "c2sp.org/tlog-proof@v1"
PATH_HASHES_MAX = 63
EXTRA_BYTES_MAX = 65_536
PROOF_BYTES_MAX = NOTE_BYTES_MAX + 2 * EXTRA_BYTES_MAX


@dataclass(frozen=True, slots=True)
class Proof:
    """Where an entry stands, the hashes from it to the root, and the checkpoint that says the root."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: str
    """The signed note, with whatever cosignatures there are."""
    extra: bytes = b""
    """Whatever else goes with the proof; nothing vouches for it."""


def write_proof(proof: Proof) -> str:
    """The proof as its file has it."""
    extra = f"extra {encode_base64(proof.extra)}\n" if proof.extra else ""
    path = "".join(f"{encode_base64(each)}\n" for each in proof.path)
    return f"{FIRST_LINE}\n{extra}index {proof.index}\n{path}\n{proof.checkpoint}"


def parse_proof(content: str | bytes, where: object = "") -> Proof:
    """The proof in a file; its checkpoint is not looked at yet. Raises `ledger.E030`."""
    head, gap, checkpoint = _decode(content, where).partition("\n\n")
    first, *lines = head.split("\n")
    if first != FIRST_LINE:
        _unreadable(_NOT_A_PROOF, where)
    extra = b""
    if lines and lines[0].startswith("extra "):
        extra = _bytes_of(lines.pop(0).removeprefix("extra "), where)
    index = parse_size(lines.pop(0).removeprefix("index ")) if lines and lines[0].startswith("index ") else None
    if index is None:
        _unreadable(_NO_INDEX, where)
    path = tuple(_bytes_of(line, where) for line in lines)
    if len(path) > PATH_HASHES_MAX or any(len(each) != HASH_BYTES for each in path):
        _unreadable(_NOT_HASHES, where)
    if not gap or not checkpoint:
        _unreadable(_NO_CHECKPOINT, where)
    return Proof(index, path, checkpoint, extra)


def verify_proof(proof: Proof, entry: bytes, policy: Policy, where: object = "") -> Judged:
    """Check that the entry stands where the proof says, in a book that the policy trusts; what its witnesses say.

    Raises what `judge_checkpoint` raises, and `ledger.E031` when the entry is not there. Whether it is witnessed
    enough is for the caller to ask, with `require_witnessed`.
    """
    judged = judge_checkpoint(proof.checkpoint, policy, where)
    size, root = judged.checkpoint.size, judged.checkpoint.root
    if not verify_inclusion(leaf_hash(entry), proof.index, size, proof.path, root):
        raise problem("E031", where, index=proof.index, size=size)
    return judged


def _decode(content: str | bytes, where: object) -> str:
    if len(content) > PROOF_BYTES_MAX:
        _unreadable(_TOO_LARGE.format(limit=PROOF_BYTES_MAX), where)
    try:
        return content.decode() if isinstance(content, bytes) else content
    except UnicodeDecodeError:
        _unreadable(_NOT_A_PROOF, where)


def _bytes_of(text: str, where: object) -> bytes:
    try:
        return decode_base64(text)
    except ValueError:
        _unreadable(_NOT_HASHES, where)


def _unreadable(fault: Text, where: object) -> NoReturn:
    raise problem("E030", where, fault=fault)


_NOT_A_PROOF = Text(f"Baris pertamanya bukan {FIRST_LINE}", f"Its first line is not {FIRST_LINE}")
_TOO_LARGE = Text("Berkas ini lebih dari {limit} bita", "It is longer than {limit} bytes")
_NO_INDEX = Text("Baris `index` tidak ada atau bukan angka", "The line `index` is missing or no number")
_NOT_HASHES = Text("Ada baris yang bukan sidik", "A line of it is no hash")
_NO_CHECKPOINT = Text("Titik segelnya tidak ada", "Its checkpoint is missing")
