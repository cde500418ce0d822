"""How the book knows a published card."""

from hashlib import sha256

KIND = "card.published"


def stream_of(kind: str, code: str, week: str) -> str:
    """The stream of the book in which the revisions of one card stand."""
    return "card:" + sha256(f"{kind}\0{code}\0{week}".encode()).hexdigest()[:32]
