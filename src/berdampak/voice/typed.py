"""What people typed by which they can be reached."""

import re

CONTACT = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+|\+?[0-9][0-9 ().-]{7,18}[0-9]")
CONTACT_MAX = 120


def is_contact(written: str) -> bool:
    """Whether it looks like an e-mail address or a telephone number."""
    return len(written) <= CONTACT_MAX and CONTACT.fullmatch(written) is not None
