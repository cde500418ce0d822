"""What people typed, as plain text: without what no one can see, and never too long to be kept."""

import re
import unicodedata

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, and marks that turn the direction of what follows; lines and tabs stay."""
CONTACT = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+|\+?[0-9][0-9 ().-]{7,18}[0-9]")
CONTACT_MAX = 120


def clean(written: str | None) -> str:
    """The text in one normal form, without what cannot be seen and without space around it."""
    text = UNSEEN.sub("", written or "").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text).strip()


def is_contact(written: str) -> bool:
    """Whether it looks like an e-mail address or a telephone number."""
    return len(written) <= CONTACT_MAX and CONTACT.fullmatch(written) is not None
