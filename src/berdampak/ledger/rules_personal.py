"""What must never stand in an entry: numbers and addresses by which a person could be found."""

import re

# Not within a longer run of letters and digits: a hash or a code is no number of anybody's.
_EDGE, _END = rb"(?<![A-Za-z0-9+/=_-])", rb"(?![A-Za-z0-9+/=_-])"
_IDENTITY = rb"\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[0-7]\d[ .-]?[01]\d[ .-]?\d{2}[ .-]?\d{4}"
_PHONE = rb"(?:\+|00)?(?:62|0)[ .()-]*8(?:[ .()-]?\d){7,11}"
_EMAIL = rb"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
PERSONAL = re.compile(
    b"(?P<identity>"
    + _EDGE
    + _IDENTITY
    + _END
    + b")|(?P<phone>"
    + _EDGE
    + _PHONE
    + _END
    + b")|(?P<email>"
    + _EMAIL
    + b")"
)
"""An Indonesian identity number (NIK or KK, 16 digits with a date inside), a mobile number, an e-mail address."""


def find_personal(content: bytes) -> str | None:
    """What kind of personal number or address stands in the bytes: `identity`, `phone`, `email`; None if none does."""
    found = PERSONAL.search(content)
    return found.lastgroup if found else None
