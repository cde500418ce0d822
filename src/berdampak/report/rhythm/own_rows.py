"""The steps that officers' cards count, found many officers at a time, and as they are written down."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from berdampak.kernel.canonical import canonical_json
from berdampak.kernel.text import Text
from berdampak.measure.facade import Facts, list_steps_of, parse_week, units_of_officers
from berdampak.report.names import Names
from berdampak.report.rhythm.contracts import OwnRow

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def rows_of_officers(facts: Facts, officers: Sequence[str], week: str) -> dict[str, tuple[OwnRow, ...]]:
    """The steps of each officer in a week, in their order; also those that an upheld objection took out."""
    names, found = Names(facts), dict[str, list[OwnRow]]()
    for row in list_steps_of(facts, parse_week(week), officers):
        found.setdefault(row["officer"], []).append(_row(row, names))
    return {officer: tuple(rows) for officer, rows in found.items()}


def offices_of_officers(facts: Facts, officers: Sequence[str], week: str) -> Mapping[str, tuple[str, str, str]]:
    """Unit, agency and region in which each officer last worked, up to the end of a week."""
    found = {}
    for officer, unit in units_of_officers(facts, parse_week(week), officers).items():
        agency = facts.pack.find_agency(unit) if facts.pack else None
        region = facts.pack.find_region(unit) if facts.pack else None
        found[officer] = (unit, agency.code if agency else "", region or "")
    return found


def write_rows(rows: Sequence[OwnRow]) -> str:
    """Rows as text: the same rows are the same text."""
    return canonical_json([_write(row) for row in rows]).decode()


def read_rows(written: str) -> tuple[OwnRow, ...]:
    """Rows from what `write_rows` wrote."""
    return tuple(
        OwnRow(case, step, Text(*name), service, unit, datetime.fromisoformat(at), minutes, days, kept, out)
        for case, step, name, service, unit, at, minutes, days, kept, out in json.loads(written)
    )


def stamp(moment: datetime) -> str:
    """A moment by which a row is known again."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _row(row: Mapping[str, Any], names: Names) -> OwnRow:
    return OwnRow(
        row["case_id"],
        row["step"],
        names.step(row["service"], row["step"]),
        row["service"] or "",
        row["unit"] or "",
        EPOCH + timedelta(microseconds=row["done_us"]),
        row["elapsed_minutes"],
        row["elapsed_days"],
        row["within_budget"],
        row["left_out"],
    )


def _write(row: OwnRow) -> list[Any]:
    return [
        row.case,
        row.step,
        [row.name.id, row.name.en],
        row.service,
        row.unit,
        stamp(row.done_at),
        row.elapsed_minutes,
        row.elapsed_days,
        row.within_budget,
        row.left_out,
    ]
