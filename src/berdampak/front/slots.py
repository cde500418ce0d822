"""Places on every page that later rooms fill; the house says with what, once, when it starts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from berdampak.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of a menu: what it is called and the name of its address; `acts` are the acts of which one opens it."""

    words: Text
    url_name: str
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for somebody: what to do, at which address, and until when, if there is an end to it."""

    words: Text
    url_name: str
    named: dict[str, str] = field(default_factory=dict)
    until: datetime | None = None


def nothing_waits(request: Any) -> Sequence[Waiting]:  # noqa: ARG001
    """Where the house has put nothing."""
    return ()


@dataclass(slots=True)
class Slots:
    """What the house has put in each slot."""

    public: list[Place] = field(default_factory=list)
    """The main menu of pages that anyone may read, and that are alike for everybody."""
    own: list[Place] = field(default_factory=list)
    """What stands in place of the last of these, signing in, on pages for one visitor alone who has signed in."""
    staff: list[Place] = field(default_factory=list)
    """The main menu of officials; each sees the places that one of their acts opens."""
    foot: list[Place] = field(default_factory=list)
    """What stands at the foot of every public page."""
    waiting: Callable[[Any], Sequence[Waiting]] = nothing_waits
    """What waits for whoever asks, the most urgent first."""
    notice: Text | None = None
    """What every page says at its head, such as that this is a demo."""


SLOTS = Slots()
