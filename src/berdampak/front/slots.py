"""Places on every page that later rooms fill; the house says with what, once, when it starts."""

from dataclasses import dataclass, field

from berdampak.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of a menu: what it is called and the name of its address; `acts` are the acts of which one opens it."""

    words: Text
    url_name: str
    acts: tuple[str, ...] = ()


@dataclass(slots=True)
class Slots:
    """What the house has put in each slot."""

    public: list[Place] = field(default_factory=list)
    """The main menu of pages that anyone may read, and that are alike for everybody."""
    staff: list[Place] = field(default_factory=list)
    """The main menu of officials; each sees the places that one of their acts opens."""
    foot: list[Place] = field(default_factory=list)
    """What stands at the foot of every public page."""
    notice: Text | None = None
    """What every page says at its head, such as that this is a demo."""


SLOTS = Slots()
