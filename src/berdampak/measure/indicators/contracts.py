"""What an indicator came to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        assert self.first <= self.last, "a period goes forward"


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose value is asked for: of one office, one service or one officer; `whole` has no code."""

    kind: Literal["whole", "agency", "unit", "service", "officer"] = "whole"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an indicator, in its own unit; None with too few cases (`n`), or where none is known.

    `low` to `high` is the 95 % interval of a share. `seen` names the period of a series that the value stands for.
    """

    indicator: str
    sha256: str
    value: Decimal | None
    n: int
    low: Decimal | None = None
    high: Decimal | None = None
    seen: str = ""


ReadIndex = Callable[[Scope, Period], tuple[Decimal | None, int]]
"""The satisfaction index and how many answered; whoever keeps the answers gives it."""
