"""Urgency, seriousness and growth: which problem first. Each is 1 to 5, and they weigh alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True, slots=True)
class Rating:
    """How pressing a problem is."""

    urgency: Decimal
    seriousness: Decimal
    growth: Decimal

    def __post_init__(self) -> None:
        assert all(LOWEST <= part <= HIGHEST for part in self.parts), "a rating goes from 1 to 5"

    @property
    def parts(self) -> tuple[Decimal, Decimal, Decimal]:
        """Urgency, seriousness, growth: also the order in which ties are broken."""
        return self.urgency, self.seriousness, self.growth

    @property
    def total(self) -> Decimal:
        """3 to 15."""
        return sum(self.parts, Decimal(0))


@dataclass(frozen=True, slots=True)
class Place:
    """A problem's place in the list; equal ratings share it, and that is said."""

    code: str
    rating: Rating
    place: int
    is_shared: bool


def put_in_order(rated: Iterable[tuple[str, Rating]]) -> list[Place]:
    """The problems, the most pressing first; equal totals go by urgency, then seriousness, then growth."""
    ordered = sorted(rated, key=lambda one: (-one[1].total, *(-part for part in one[1].parts), one[0]))
    keys = [(rating.total, *rating.parts) for _, rating in ordered]
    return [
        Place(code, rating, keys.index(key) + 1, keys.count(key) > 1)
        for (code, rating), key in zip(ordered, keys, strict=True)
    ]
