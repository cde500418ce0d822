"""Canonical bytes of a value, so that the same value is always the same bytes."""

import hashlib
import json
from typing import Any


def canonical_json(value: Any) -> bytes:
    """The value as JSON with sorted keys and no spaces, in UTF-8 (RFC 8785 for ASCII keys and safe integers)."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def sha256_hex(content: bytes) -> str:
    """The SHA-256 of the content, in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()
