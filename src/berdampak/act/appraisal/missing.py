"""Targets of agreements in force that were missed, by the figures alone; what follows is for people to decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from berdampak.act.appraisal.achieving import Find, Held, achieve
from berdampak.act.appraisal.law import find_version_at_the_end
from berdampak.act.appraisal.rules_achievement import HUNDRED, rounded
from berdampak.promise.agreements.contracts import Agreement, Aim, Parties, Row
from berdampak.promise.agreements.facade import list_in_force
from berdampak.report.facade import find_value


@dataclass(frozen=True, slots=True)
class Missed:
    """A row of an agreement below its target in a period (`2026-Q1`, `2026`): what was agreed, and what it came to.

    `percent` is as it is shown, to two decimals. `place` is the row's number in that version; `sha256` is the hash of
    the definition that was signed.
    """

    agreement: str
    version: int
    place: int
    parties: Parties
    row: Row
    period: str
    aim: Aim
    value: Decimal
    percent: Decimal
    n: int
    read_at: datetime

    @property
    def sha256(self) -> str:
        """The hash of the indicator's definition."""
        return self.row.indicator.sha256


def list_missed(year: int, quarter: int | None = None, find: Find = find_value) -> list[Missed]:
    """Every row of an agreement in force below its target in a quarter (1 to 4), or in the year when none is given.

    A row counts as the version has it that held when the period ended. What is shown as reached is reached. What was
    not measured is not missed, and neither is a target of nought, for which there is no formula. The values are those
    read last: ask when the period is over.
    """
    period = f"{year}-Q{quarter}" if quarter else str(year)
    return [missed for one in list_in_force(year) for missed in _missed_of(one, period, find)]


def _missed_of(agreement: Agreement, period: str, find: Find) -> Iterator[Missed]:
    version = find_version_at_the_end(agreement, period)
    if version is None:
        return
    for place, one in enumerate(achieve(agreement.terms[version.number], agreement.parties, find), 1):
        held = next((each for each in one.periods if each.period == period), None)
        if held is not None and (missed := _missed(agreement, version.number, place, one.row, held)):
            yield missed


def _missed(agreement: Agreement, version: int, place: int, row: Row, held: Held) -> Missed | None:
    if held.value is None or held.percent is None or held.read_at is None or rounded(held.percent) >= HUNDRED:
        return None
    came = (held.period, held.aim, held.value, rounded(held.percent), held.n, held.read_at)
    return Missed(agreement.code, version, place, agreement.parties, row, *came)
