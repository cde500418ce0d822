"""Signed notes, checkpoints and cosignatures, as C2SP writes them: composed, parsed and verified."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

from berdampak.kernel.text import Text
from berdampak.ledger.keys import (
    KEY_ID_BYTES,
    KeyKind,
    SigningKey,
    VerifyingKey,
    decode_base64,
    encode_base64,
    is_name,
)
from berdampak.ledger.problems import problem

NOTE_BYTES_MAX = 131_072
"""Enough for sixteen of the largest signatures that notes may carry."""
SIGNATURES_MAX = 64
SIZE_MAX = 2**63 - 1
TIME_MAX = 253_402_300_799
"""The last second of the year 9999; nobody can have signed later."""
HASH_BYTES = 32
TIME_BYTES = 8
DASH = "\N{EM DASH} "
DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
COSIGNED = "cosignature/v1\ntime {at}\n{text}"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature under a note: by whom it says it is, with which key, and its bytes."""

    name: str
    key_id: bytes
    content: bytes

    @property
    def line(self) -> str:
        """The signature as the note carries it."""
        return f"{DASH}{self.name} {encode_base64(self.key_id + self.content)}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A text and the signatures under it, of which none is verified yet."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return self.text + "\n" + "".join(signature.line for signature in self.signatures)


@dataclass(frozen=True, slots=True)
class Verified:
    """A signature that was checked. `at` is when a witness says it signed, in seconds since 1970; None for a log."""

    key: VerifyingKey
    line: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class CheckpointText:
    """What a checkpoint says: which book, how many entries, and their root."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()
    """Further lines that other logs may write; ours writes none."""


def sign_note(text: str, *keys: SigningKey) -> str:
    """The text as a note signed by these keys of a log."""
    assert keys, "a note has a signature"
    lines = [_signature(key, key.sign(text.encode())).line for key in keys if key.kind is KeyKind.LOG]
    assert len(lines) == len(keys), "a witness cosigns"
    return str(parse_note(f"{text}\n{''.join(lines)}"))


def cosign(text: str, key: SigningKey, at: int) -> str:
    """The line by which a witness says that it saw this checkpoint at that moment (seconds since 1970)."""
    assert key.kind is KeyKind.WITNESS, "only a witness cosigns"
    assert 0 <= at <= TIME_MAX
    content = at.to_bytes(TIME_BYTES, "big") + key.sign(COSIGNED.format(at=at, text=text).encode())
    return _signature(key, content).line


def add_lines(note: str, *lines: str) -> str:
    """The note with further signature lines; a line that it carries already is not added again."""
    known = set(note.splitlines(keepends=True))
    return note + "".join(line for line in dict.fromkeys(lines) if line not in known)


def parse_note(content: str | bytes, where: object = "") -> Note:
    """The text and the signatures of a note. Raises `ledger.E025` for whatever is not one."""
    whole = _decode(content, where)
    head, gap, tail = whole.rpartition("\n\n")
    if not gap or not tail.endswith("\n"):
        _unreadable(_NO_SIGNATURES, where)
    lines = tail[:-1].split("\n")
    if len(lines) > SIGNATURES_MAX:
        _unreadable(_TOO_MANY.format(limit=SIGNATURES_MAX), where)
    return Note(head + "\n", tuple(parse_signature(line, where) for line in lines))


def parse_signature(line: str, where: object = "") -> Signature:
    """The signature in one line, without its end. Raises `ledger.E025`."""
    name, gap, packed = line.removeprefix(DASH).partition(" ")
    try:
        content = decode_base64(packed)
    except ValueError:
        content = b""
    if not line.startswith(DASH) or not gap or not is_name(name) or len(content) <= KEY_ID_BYTES:
        _unreadable(_NOT_A_SIGNATURE.format(line="".join(filter(str.isprintable, line[:60]))), where)
    return Signature(name, content[:KEY_ID_BYTES], content[KEY_ID_BYTES:])


def verify_note(note: Note, keys: Iterable[VerifyingKey], where: object = "") -> tuple[Verified, ...]:
    """The signatures made by these keys, one of each; signatures of other keys are passed over.

    Raises `ledger.E026` when a signature that claims one of the keys is false, or when there is none of theirs.
    """
    known = {(key.name, key.id): key for key in keys}
    found: dict[VerifyingKey, Verified] = {}
    for signature in note.signatures:
        if key := known.get((signature.name, signature.key_id)):
            found.setdefault(key, _verify(note.text, signature, key, where))
    if not found:
        raise problem("E026", where, fault=_NOBODY_KNOWN)
    return tuple(found.values())


def compose_checkpoint(origin: str, size: int, root: bytes) -> str:
    """The text of a checkpoint of ours."""
    assert is_name(origin)
    assert 0 <= size <= SIZE_MAX
    assert len(root) == HASH_BYTES
    return f"{origin}\n{size}\n{encode_base64(root)}\n"


def parse_checkpoint(text: str, where: object = "") -> CheckpointText:
    """What the text of a checkpoint says. Raises `ledger.E027`."""
    lines = text.split("\n")
    if len(lines) < 4 or lines.pop() or not all(lines):
        raise problem("E027", where)
    origin, size, packed, *extensions = lines
    try:
        root = decode_base64(packed)
    except ValueError as error:
        raise problem("E027", where) from error
    if parse_size(size) is None or len(root) != HASH_BYTES:
        raise problem("E027", where)
    return CheckpointText(origin, int(size), root, tuple(extensions))


def parse_size(text: str) -> int | None:
    """A size in decimal without leading zeroes; None for anything else."""
    return int(text) if DECIMAL.fullmatch(text) and int(text) <= SIZE_MAX else None


def _decode(content: str | bytes, where: object) -> str:
    try:
        whole = content.decode() if isinstance(content, bytes) else content
        length = len(whole.encode())
    except UnicodeError:
        _unreadable(_NOT_TEXT, where)
    if length > NOTE_BYTES_MAX:
        _unreadable(_TOO_LARGE.format(limit=NOTE_BYTES_MAX), where)
    if CONTROL.search(whole):
        _unreadable(_NOT_TEXT, where)
    return whole


def _signature(key: SigningKey, content: bytes) -> Signature:
    return Signature(key.name, key.verifying_key.id, content)


def _verify(text: str, signature: Signature, key: VerifyingKey, where: object) -> Verified:
    message, content, at = text, signature.content, None
    if key.kind is KeyKind.WITNESS:
        at, content = int.from_bytes(content[:TIME_BYTES], "big"), content[TIME_BYTES:]
        message = COSIGNED.format(at=at, text=text)
    if (at or 0) > TIME_MAX or not key.signed(message.encode(), content):
        raise problem("E026", where, fault=_FALSE.format(name=key.name))
    return Verified(key, signature.line, at)


def _unreadable(fault: Text, where: object) -> NoReturn:
    raise problem("E025", where, fault=fault)


_NOT_TEXT = Text("Isinya bukan teks UTF-8 biasa", "It is not plain UTF-8 text")
_TOO_LARGE = Text("Panjangnya lebih dari {limit} bita", "It is longer than {limit} bytes")
_NO_SIGNATURES = Text("Tidak ada tanda tangan di bawahnya", "There are no signatures under it")
_TOO_MANY = Text("Tanda tangannya lebih dari {limit}", "It has more than {limit} signatures")
_NOT_A_SIGNATURE = Text("Baris ini bukan tanda tangan: {line}", "This line is no signature: {line}")
_NOBODY_KNOWN = Text("Tidak satu pun dari kunci yang dipercaya", "None is by a key that is trusted")
_FALSE = Text("Tanda tangan atas nama {name} palsu atau isinya diubah", "The one in the name of {name} is false")
