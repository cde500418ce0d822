"""What the house puts in the places that pages of earlier rooms keep free."""

from berdampak.front.facade import SLOTS, Place
from berdampak.kernel.text import Text


def fill_slots() -> None:
    """Put every page in its menu, once, however often this is called."""
    SLOTS.public[:] = [
        Place(Text("Rapor", "Report cards"), "cards"),
    ]
    SLOTS.foot[:] = [
        Place(Text("Cara menghitung", "How we count"), "about"),
        Place(Text("Keadaan buku", "State of the book"), "status"),
    ]
    SLOTS.staff[:] = []
