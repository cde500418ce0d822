"""How far a published card is sealed in the book, and in whose sight, as its page says it."""

from dataclasses import dataclass
from datetime import datetime

from berdampak.kernel.text import Text
from berdampak.kernel.wording import number
from berdampak.ledger.contracts import Standing
from berdampak.ledger.facade import standing
from berdampak.publish.phrases import Phrases
from berdampak.report.facade import Publication

STREAM_SHOWN = 13
"""Enough of a stream's name to tell it from others."""


@dataclass(frozen=True, slots=True)
class CardSeal:
    """The entry of a published card in the book, and how far the book has it."""

    stream: str
    seq: int
    standing: Standing
    said: tuple[Text, ...] = ()
    """How the card came to be out: signed or by itself, with which comment, and what was corrected."""

    @property
    def moments(self) -> list[datetime]:
        """When each thing happened that the seal tells of."""
        told = (self.standing.signed_at, *(at for _, at in self.standing.witnesses))
        return [datetime.fromisoformat(at) for at in told if at]


def find_seal(found: Publication, said: tuple[Text, ...] = ()) -> CardSeal | None:
    """The seal of a card on the shelf; None when it was published without one."""
    if found.entry_seq is None:
        return None
    return CardSeal(found.stream, found.entry_seq, standing(found.stream, found.entry_seq), said)


def list_seal(seal: CardSeal, zone: str, phrases: Phrases) -> list[tuple[str, str]]:
    """What the seal says, as label and words."""
    out = [(phrases.say(OUT), " ".join(map(phrases.say, seal.said)))] if seal.said else []
    return out + _list_standing(seal, zone, phrases)


def _list_standing(seal: CardSeal, zone: str, phrases: Phrases) -> list[tuple[str, str]]:
    entry = phrases.say(ENTRY, stream=seal.stream[:STREAM_SHOWN], seq=seal.seq)
    at = seal.standing
    if at.checkpoint_size is None or at.signed_at is None:
        return [(phrases.say(CARD_SEAL), f"{entry}; {phrases.say(WAITING)}")]
    size, signed = number(at.checkpoint_size, phrases.language), phrases.moment(at.signed_at, zone)
    seen = [phrases.say(BY, name=name, at=phrases.moment(when, zone)) for name, when in at.witnesses]
    return [
        (phrases.say(CARD_SEAL), f"{entry}; {phrases.say(SIGNED, size=size, at=signed)}"),
        (phrases.say(WITNESSED), "; ".join(seen) or phrases.say(NOBODY)),
    ]


OUT = Text("Terbit", "Out")
CARD_SEAL = Text("Segel rapor", "Seal of the card")
ENTRY = Text("catatan {stream}… no. {seq}", "entry {stream}… no. {seq}")
WAITING = Text("menunggu segel buku berikutnya", "waiting for the next seal of the book")
SIGNED = Text("di bawah segel buku ukuran {size}, {at}", "under the seal of the book at size {size}, {at}")
WITNESSED = Text("Saksi", "Witnesses")
BY = Text("{name}, {at}", "{name}, {at}")
NOBODY = Text("belum disaksikan", "not witnessed yet")
