"""How a rule is cited."""

from berdampak.kernel.text import Text, same
from berdampak.promise.contracts import Legal

MARKS = {"unverified": Text(" (belum diverifikasi)", " (unverified)"), "example": Text(" (contoh)", " (an example)")}


def legal_text(legal: Legal) -> Text:
    """The rule something rests on; one that nobody has read is said to be so."""
    return same(legal.reference) + MARKS.get(legal.status, same(""))
