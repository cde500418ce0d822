"""A file that somebody handed in, as it was kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

FileKind = Literal["pdf", "jpg", "png"]


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file by its random code. `name` is what the person called it, made harmless; `sha256` is of what is kept."""

    code: str
    name: str
    kind: FileKind
    size_bytes: int
    sha256: str
    pages: int
    uploaded_at: datetime
    owner: str
    """The code of the person, or of the draft, that it belongs to."""
    is_quarantined: bool = False
