"""What was reached of an agreement: the value of exactly the signed definition, held against its target."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from berdampak.act.appraisal.rules_achievement import Target, reached
from berdampak.measure.facade import IndicatorScope
from berdampak.promise.agreements.contracts import QUARTERS, Aim, Parties, Row, Terms
from berdampak.report.facade import ReadValue, find_value

Why = Literal["not_read", "too_few", "not_there", "zero_target"]
"""Why there is no percentage: no value was read yet, too few cases, a series without the period, a target of nought."""
Find = Callable[[str, str, IndicatorScope], ReadValue | None]


@dataclass(frozen=True, slots=True)
class Held:
    """A period of a row: its target, the value with its `n` and when it was read, and the percentage reached.

    `seen` names the period of a series that the value stands for; `is_clamped` that the formula would be below nought.
    """

    period: str
    aim: Aim
    value: Decimal | None = None
    n: int = 0
    read_at: datetime | None = None
    seen: str = ""
    percent: Decimal | None = None
    is_clamped: bool = False
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Achieved:
    """A row and its periods: the quarters that have a target, and the year."""

    row: Row
    periods: tuple[Held, ...]


def achieve(terms: Terms, parties: Parties, find: Find = find_value) -> list[Achieved]:
    """What was reached of each row so far."""
    return [_achieve(row, parties, find) for row in terms.rows]


def _achieve(row: Row, parties: Parties, find: Find) -> Achieved:
    year = str(parties.year)
    quarters = [(f"{year}-{name}", aim) for name, aim in zip(QUARTERS, row.quarters, strict=True) if aim is not None]
    scope = IndicatorScope() if row.indicator.series else IndicatorScope(parties.scope_kind, parties.scope_code)
    periods = [*quarters, (year, row.year)]
    return Achieved(
        row, tuple(_hold(row, period, aim, find(row.indicator.sha256, period, scope)) for period, aim in periods)
    )


def _hold(row: Row, period: str, aim: Aim, read: ReadValue | None) -> Held:
    if read is None:
        return Held(period, aim, why="not_read")
    value, n = read.reading.value, read.reading.n
    if value is None:
        why: Why = "not_there" if row.indicator.series else "too_few"
        return Held(period, aim, n=n, read_at=read.read_at, why=why)
    came = reached(value, Target(row.indicator.polarity, aim.low, aim.high))
    none: Why | None = "zero_target" if came.percent is None else None
    return Held(period, aim, value, n, read.read_at, read.reading.seen, came.percent, came.remark == "clamped", none)
