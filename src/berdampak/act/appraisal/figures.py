"""What the targets of a period came to, as it is frozen beside the rating of a result."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from berdampak.act.appraisal.achieving import Find, Held, achieve
from berdampak.act.appraisal.law import find_version_at_the_end, signed_versions
from berdampak.act.appraisal.rules_achievement import HUNDRED, rounded
from berdampak.act.appraisal.rules_result import Part, Proposal, propose
from berdampak.promise.agreements.contracts import Agreement, Row
from berdampak.promise.contracts_appraisal import ResultRules
from berdampak.report.facade import find_value


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the agreement that has a target in the period, and what it came to."""

    place: int
    row: Row
    held: Held


@dataclass(frozen=True, slots=True)
class Figures:
    """The rows of a version with a target in the period, and the level that they propose."""

    version: int
    lines: tuple[Line, ...]
    proposal: Proposal

    def written(self) -> dict[str, Any]:
        """The figures as an entry keeps them."""
        value = self.proposal.value
        return {
            "version": self.version,
            "proposed": self.proposal.level,
            "value": None if value is None else str(rounded(value)),
            "measured": self.proposal.measured,
            "of": self.proposal.of,
            "rows": [_written(one) for one in self.lines],
        }


def find_figures(agreement: Agreement, period: str, rules: ResultRules, find: Find = find_value) -> Figures:
    """The figures of a period by the version that held at its end; by the first, where none was signed by then."""
    version = find_version_at_the_end(agreement, period) or signed_versions(agreement)[0]
    rows = achieve(agreement.terms[version.number], agreement.parties, find)
    lines = tuple(
        Line(place, one.row, held) for place, one in enumerate(rows, 1) for held in one.periods if held.period == period
    )
    parts = [Part(one.held.percent, one.row.weight, is_at_limit(one.row, one.held)) for one in lines]
    return Figures(version.number, lines, propose(parts, rules))


def is_at_limit(row: Row, held: Held) -> bool:
    """Whether all that is possible was aimed at and reached: every case of a share, or none of a bad one."""
    if row.indicator.formula is None or row.indicator.formula.kind != "share" or held.percent != HUNDRED:
        return False
    return held.aim.low == held.aim.high == (Decimal(0) if row.indicator.polarity == "down" else HUNDRED)


def _written(line: Line) -> dict[str, Any]:
    held = line.held
    return {
        "place": line.place,
        "sha256": line.row.indicator.sha256,
        "target": [str(held.aim.low), str(held.aim.high)],
        "value": None if held.value is None else str(held.value),
        "percent": None if held.percent is None else str(rounded(held.percent)),
        "n": held.n,
    }
