"""The dice come in as an argument, like the clock."""

import secrets
from collections.abc import Callable

Entropy = Callable[[int], bytes]
"""A function that gives so many random bytes."""

system_entropy: Entropy = secrets.token_bytes
"""The machine's own dice, good enough for keys and salts."""
