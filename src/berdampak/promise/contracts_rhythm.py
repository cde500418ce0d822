"""The rhythm of a week's cards, as the pack sets it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When the cards of a week are seen, each the first such local moment after the week has ended.

    Whoever a card is about sees it at the end of the week, the line from `line`, everyone from `public`. Nothing
    follows from a figure before `consequences_from`; None: nothing ever yet.
    """

    line: str = "MON 07:00"
    public: str = "WED 07:00"
    consequences_from: date | None = None
