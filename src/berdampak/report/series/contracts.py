"""A figure of somebody else, as it was sent."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """What an indicator came to in a period (`2025`, `2025-Q3`, `2025-07`), on which day it was read at its source.

    `revision` counts from 1; `why` says what made it another figure than the one before.
    """

    indicator: str
    period: str
    value: Decimal
    read_on: date
    why: str
    revision: int
    told_by: str
    told_at: datetime
