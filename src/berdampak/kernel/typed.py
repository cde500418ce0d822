"""What people typed, as plain text: the one rule by which it is cleaned."""

import re
import unicodedata

LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that turn the direction of what follows, and halves of characters; tabs stay."""


def clean(written: str | None) -> str:
    """The text in one normal form: every line ends alike, without what nobody can see and without blanks around it.

    >>> clean(" Saya sakit.\\r\\nLihat\\x00 surat dokter. ")
    'Saya sakit.\\nLihat surat dokter.'
    """
    return unicodedata.normalize("NFC", UNSEEN.sub("", LINE_ENDS.sub("\n", written or ""))).strip()
