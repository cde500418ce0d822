"""What all appending has in common, whichever the database: the request, checked before it comes near a table."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.dice import Entropy
from berdampak.kernel.text import Text
from berdampak.ledger.problems import problem
from berdampak.ledger.rules_entry import (
    ENTRY_BYTES_MAX,
    KIND,
    PRIVATE_SALT_BYTES,
    SALT_BYTES,
    STREAM,
    find_unsafe,
    private_hash,
)
from berdampak.ledger.rules_personal import find_personal

KEY = re.compile(r"[A-Za-z0-9._:-]{8,200}")
FRAME_BYTES = 512
"""What an entry needs around its body, at most."""
PERSONAL_WORDS = {
    "identity": Text("nomor identitas", "an identity number"),
    "phone": Text("nomor telepon", "a telephone number"),
    "email": Text("alamat surel", "an e-mail address"),
}


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be appended, checked: `body` is canonical JSON; `private` the commitment to what is kept apart."""

    stream: str
    kind: str
    body: str
    salt: bytes
    private: bytes = b""
    sealed: bytes | None = None
    key: str | None = None
    expected_seq: int | None = None

    @property
    def sha256(self) -> bytes:
        """What tells this request from another under the same key. Private facts are not in it: it has no salt."""
        return sha256(f"{self.key}\x00{self.stream}\x00{self.kind}\x00{self.body}".encode()).digest()


def make_request(
    stream: str,
    kind: str,
    body: dict[str, Any],
    *,
    entropy: Entropy,
    key: str | None = None,
    expected_seq: int | None = None,
) -> Request:
    """The request without private facts; raises `ledger.E001` (form) and `ledger.E002` (personal data in it)."""
    _require("stream", stream, STREAM.fullmatch(stream))
    _require("kind", kind, KIND.fullmatch(kind))
    _require("key", key, key is None or KEY.fullmatch(key))
    _require(find_unsafe(body) or "body", type(body).__name__, isinstance(body, dict) and not find_unsafe(body))
    content = canonical_json(body)
    length = len(content) + len(stream) + len(kind) + FRAME_BYTES
    _require("body", f"{length} > {ENTRY_BYTES_MAX}", length <= ENTRY_BYTES_MAX)
    _require("body", "\\u0000", b"\\u0000" not in content)  # PostgreSQL's text has no such letter
    if found := find_personal(content) or find_personal(stream.partition(":")[2].encode()):
        raise problem("E002", found=PERSONAL_WORDS[found])
    return Request(stream, kind, content.decode(), entropy(SALT_BYTES), key=key, expected_seq=expected_seq)


def commit_to(private: dict[str, Any], entropy: Entropy) -> tuple[bytes, bytes]:
    """The commitment to private facts, and the bytes that open it: salt and canonical JSON."""
    if unsafe := find_unsafe(private, "private"):
        raise problem("E001", part=unsafe, value="?")
    salt = entropy(PRIVATE_SALT_BYTES)
    return private_hash(salt, private), salt + canonical_json(private)


def moment_of(moment: datetime) -> str:
    """The moment as an entry writes it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _require(part: str, value: object, kept: object) -> None:
    if not kept:
        raise problem("E001", part=part, value=value)
