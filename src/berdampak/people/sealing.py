"""What is personal about a person, at rest: encrypted, and found again only by who knows it already."""

import hmac
import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from berdampak.kernel.dice import system_entropy
from berdampak.ledger.facade import Vault, open_vault


def seal(facts: dict[str, str]) -> bytes:
    """The facts, encrypted under the key of private facts."""
    return _vault(settings.KEYS).seal(json.dumps(facts, ensure_ascii=False).encode(), system_entropy)


def unseal(sealed: bytes | memoryview) -> dict[str, str]:
    """The facts again; none, where they were erased or the key is another."""
    try:
        facts = json.loads(_vault(settings.KEYS).open(bytes(sealed))) if sealed else {}
    except ValueError:
        return {}
    return facts if isinstance(facts, dict) else {}


def fingerprint(purpose: str, word: str) -> str:
    """By what a word is found without being kept: nobody without the key can try words against it."""
    key = sha256(b"berdampak people\x00" + _vault(settings.KEYS).key).digest()
    return hmac.new(key, f"{purpose}\x00{word}".encode(), sha256).hexdigest()


@cache
def _vault(folder: Path) -> Vault:
    return open_vault(folder)
