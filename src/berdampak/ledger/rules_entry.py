"""The bytes of an entry: composed one way only, and read back with every part checked (docs/ledger.md)."""

import json
import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from berdampak.kernel.canonical import canonical_json

VERSION = 1
ENTRY_BYTES_MAX = 65_535
SAFE_INTEGER_MAX = 2**53 - 1
STREAM = re.compile(r"[a-z]+:[A-Za-z0-9._-]{1,100}")
KIND = re.compile(r"[a-z]+(\.[a-z_]+)+")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
DEPTH_MAX = 20
KEYS = frozenset(("at", "body", "flag", "kind", "prev", "private", "salt", "seq", "stream", "v"))
PRIVATE_PREFIX = b"berdampak/private/v1\x00"
SALT_BYTES, PRIVATE_SALT_BYTES, HASH_BYTES = 16, 32, 32


@dataclass(frozen=True, slots=True)
class EntryParts:
    """What the bytes of an entry say. `prev` and `private` are hashes, or empty."""

    at: str
    body: dict[str, Any]
    flag: int
    kind: str
    prev: bytes
    private: bytes
    salt: bytes
    seq: int
    stream: str


def compose_entry(parts: EntryParts) -> bytes:
    """The canonical bytes of an entry."""
    return compose_around(canonical_json(parts.body).decode(), parts)


def compose_around(body: str, parts: EntryParts) -> bytes:
    """The canonical bytes of an entry whose body is canonical text already; nothing else in it needs escaping."""
    return (
        f'{{"at":"{parts.at}","body":{body},"flag":{parts.flag},"kind":"{parts.kind}"'
        f',"prev":"{encode_hash(parts.prev)}","private":"{encode_hash(parts.private)}"'
        f',"salt":"{encode_hash(parts.salt)}","seq":{parts.seq},"stream":"{parts.stream}","v":{VERSION}}}'
    ).encode()


def parse_entry(content: bytes) -> EntryParts:
    """What an entry says; ValueError for bytes that no `compose_entry` writes."""
    said = json.loads(content)
    if not isinstance(said, dict) or said.keys() != KEYS or said["v"] != VERSION:
        raise ValueError("not an entry of this version")
    prev, private, salt = (_bytes_of(said[name]) for name in ("prev", "private", "salt"))
    parts = EntryParts(
        said["at"], said["body"], said["flag"], said["kind"], prev, private, salt, said["seq"], said["stream"]
    )
    if fault := _fault(parts):
        raise ValueError(fault)
    if compose_entry(parts) != content:
        raise ValueError("not canonical")
    return parts


def private_hash(salt: bytes, private: dict[str, Any]) -> bytes:
    """What an entry says of private facts: a hash that tells nothing to anyone without the salt."""
    return sha256(PRIVATE_PREFIX + salt + canonical_json(private)).digest()


def encode_hash(digest: bytes) -> str:
    """Bytes as standard base64, as the book writes them."""
    return b64encode(digest).decode()


def find_unsafe(value: Any, path: str = "body", depth: int = 0) -> str | None:
    """Where a body holds what canonical bytes cannot, or stands too deep; None if nowhere.

    Canonical bytes cannot hold floats, integers beyond 2**53 and, here, keys beyond ASCII.
    """
    if depth > DEPTH_MAX:
        return path
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, str):
        return None if value.isascii() or _encodes(value) else path
    if isinstance(value, int):
        return None if abs(value) <= SAFE_INTEGER_MAX else path
    if isinstance(value, list | tuple):
        return next(
            (found for at, each in enumerate(value) if (found := find_unsafe(each, f"{path}[{at}]", depth + 1))), None
        )
    if isinstance(value, dict):
        for key, each in value.items():
            if not isinstance(key, str) or not key.isascii():
                return f"{path}.{key}"
            if found := find_unsafe(each, f"{path}.{key}", depth + 1):
                return found
        return None
    return path


def _fault(parts: EntryParts) -> str | None:
    """What is wrong with the parts, if anything is."""
    rules = {
        "at": isinstance(parts.at, str) and MOMENT.fullmatch(parts.at),
        "body": isinstance(parts.body, dict) and find_unsafe(parts.body) is None,
        "flag": type(parts.flag) is int and parts.flag in (0, 1),
        "kind": isinstance(parts.kind, str) and KIND.fullmatch(parts.kind),
        "seq": type(parts.seq) is int and parts.seq >= 1,
        "stream": isinstance(parts.stream, str) and STREAM.fullmatch(parts.stream),
        "prev": len(parts.prev) == (0 if parts.seq == 1 else HASH_BYTES),
        "private": len(parts.private) in (0, HASH_BYTES),
        "salt": len(parts.salt) == SALT_BYTES,
    }
    return next((name for name, kept in rules.items() if not kept), None)


def _bytes_of(text: object) -> bytes:
    if not isinstance(text, str):
        raise ValueError("not base64")
    return b64decode(text, validate=True)


def _encodes(text: str) -> bool:
    """Whether the text has bytes at all: half a surrogate pair has none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
