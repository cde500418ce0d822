"""What units noted of themselves, read back from the table of notes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from berdampak.happening.casework.unit.contracts import Notes
from berdampak.happening.casework.unit.rules import absence_on, day_of, fold, week_of


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the table as the entry that it was."""

    seq: int
    kind: str
    recorded_at: str
    body: dict[str, Any]


def read_notes(paths: Iterable[Path]) -> dict[str, Notes]:
    """What each unit's notes come to, by its code; of a mall too."""
    entries: dict[str, list[_Entry]] = {}
    for path in paths:
        for row in pq.read_table(path, columns=["unit", "entry", "kind", "body", "recorded_at"]).to_pylist():
            entry = _Entry(row["entry"], row["kind"], row["recorded_at"].isoformat(), json.loads(row["body"]))
            entries.setdefault(row["unit"], []).append(entry)
    return {unit: fold(unit, sorted(each, key=lambda entry: entry.seq)) for unit, each in sorted(entries.items())}


def is_off(notes: Notes, officer: str, day: date) -> bool:
    """Whether an officer was away that day, or free by the roster."""
    if absence_on(notes, officer, day):
        return True
    if exception := day_of(notes, officer, day):
        return not exception.hours
    week = week_of(notes, officer, day)
    return week is not None and not week[day.weekday()]
