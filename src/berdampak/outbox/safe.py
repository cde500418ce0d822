"""What the outbox keeps of people and of secrets, unreadable without the key."""

import json
from typing import Any

from django.conf import settings

from berdampak.kernel.dice import system_entropy


def seal(content: dict[str, Any]) -> bytes:
    """A value as it lies in a table."""
    sealed: bytes = settings.VAULT(settings.KEYS).seal(json.dumps(content).encode(), system_entropy)
    return sealed


def unseal(sealed: bytes) -> dict[str, Any]:
    """The value again; ValueError when it was changed."""
    content: dict[str, Any] = json.loads(settings.VAULT(settings.KEYS).open(sealed))
    return content
