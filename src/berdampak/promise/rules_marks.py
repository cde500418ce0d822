"""Which characters an answer may hold, and how it is tidied."""

import re
import unicodedata

_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
"""Marks that turn the direction of writing, by which a text can look like another."""
_FORBIDDEN = {"Cc", "Cs", "Co", "Cn"}
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff\U000e0000-\U000e007f]")


def tidy(text: str, *, lines: bool = False) -> str:
    """The text in one way of writing, without blanks around it; only a long one keeps its lines."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if lines:
        return "\n".join(line.rstrip(" \t\u00a0") for line in text.split("\n")).strip()
    return " ".join(text.split(None))


def find_hidden(text: str) -> bool:
    """Whether the text holds a character that nobody sees and that cannot be kept."""
    return any(
        (mark not in "\n\r\t" and unicodedata.category(mark) in _FORBIDDEN) or ord(mark) in _BIDI for mark in text
    )


def find_emoji(text: str) -> bool:
    """Whether the text holds a picture."""
    return _EMOJI.search(text) is not None
