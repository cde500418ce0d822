"""Private facts at rest: encrypted, in a table whose rows can go; the book keeps only what commits to them."""

import json
from dataclasses import dataclass
from typing import Any

from berdampak.kernel.dice import Entropy
from berdampak.ledger.rules_entry import PRIVATE_SALT_BYTES, private_hash

KEY_BYTES, NONCE_BYTES = 32, 12


@dataclass(frozen=True, slots=True)
class Vault:
    """Seals and opens private facts under one key (AES-256-GCM), which is kept outside the database."""

    key: bytes

    def seal(self, opening: bytes, entropy: Entropy) -> bytes:
        """The opening, encrypted."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = entropy(NONCE_BYTES)
        return nonce + AESGCM(self.key).encrypt(nonce, opening, None)

    def open(self, sealed: bytes) -> bytes:
        """The opening again; ValueError when the key is another or the bytes were changed."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(self.key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)
        except InvalidTag as error:
            raise ValueError("not sealed under this key") from error


def read_opening(opening: bytes, commitment: bytes) -> dict[str, Any]:
    """The private facts in an opening; ValueError unless they are those that the entry commits to."""
    salt, facts = opening[:PRIVATE_SALT_BYTES], json.loads(opening[PRIVATE_SALT_BYTES:])
    if not isinstance(facts, dict) or private_hash(salt, facts) != commitment:
        raise ValueError("not what the entry commits to")
    return facts
