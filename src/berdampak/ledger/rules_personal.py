"""What must never stand in an entry: numbers and addresses by which a person could be found."""

import re

# Not within a longer run of letters and digits, nor of groups joined by hyphens: a hash or a UUID is nobody's number.
_EDGE, _END = rb"(?<![A-Za-z0-9])(?<![0-9A-Fa-f]-)", rb"(?![A-Za-z0-9]|-[0-9A-Fa-f])"
_IDENTITY = rb"\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[0-7]\d[ .-]?[01]\d[ .-]?\d{2}[ .-]?\d{4}"
_DATE = rb"08[ .-][01]\d[ .-](?:19|20)\d\d(?!\d)"
_PHONE = rb"(?<!\d[.-])(?!" + _DATE + rb")(?:\+|00)?(?:62|0)[ .()-]{0,3}8(?:[ .()-]{0,2}\d){7,11}"
_EMAIL = rb"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
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
