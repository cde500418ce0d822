"""What a file may be called: nothing that leaves a folder, hides, or changes the direction of reading."""

import re
import unicodedata

SEPARATORS = re.compile(r"[/\\:*?\"<>|;%\x00]+")
BLANKS = re.compile(r"\s+")
SAFE_CATEGORIES = ("L", "M", "N", "P", "S", "Z")
FALLBACK = "berkas"


def harmless_name(said: str, kind: str, characters_max: int) -> str:
    """The name that a person gave, without path, marks and tricks, with the ending that its content has."""
    last = SEPARATORS.split(said.replace("\0", "/"))[-1] if said else ""
    shown = "".join(
        mark for mark in unicodedata.normalize("NFC", last) if unicodedata.category(mark)[0] in SAFE_CATEGORIES
    )
    words = BLANKS.sub(" ", shown)
    stem = words.rpartition(".")[0] if "." in words.strip(". ") else words
    stem = stem.strip(" .-_~#=+@'`$!&(){}[],").replace(".", "_")[:characters_max].strip()
    return f"{stem or FALLBACK}.{kind}"


def kind_of(start: bytes) -> str | None:
    """Which kind of file begins with these bytes; its name and what the browser says of it count for nothing."""
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return None
