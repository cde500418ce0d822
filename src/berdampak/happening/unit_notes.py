"""What units noted of themselves, read back from the table of notes."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from berdampak.happening.casework.unit.contracts import Notes
from berdampak.happening.casework.unit.rules import absence_on, day_of, fold, week_of
from berdampak.happening.projection import UNIT_STREAM
from berdampak.kernel.clock import Clock
from berdampak.ledger.contracts import Sealed

LEFT_OUT = "row.left_out"
"""The kind of a note that takes a step out of its officer's figures."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the table as the entry that it was."""

    seq: int
    kind: str
    recorded_at: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A step that counts in the figures of no officer, because an objection to it was upheld."""

    unit: str
    officer: str
    case: str
    step: str
    done_at: datetime


def read_notes(paths: Iterable[Path]) -> dict[str, Notes]:
    """What each unit's notes come to, by its code; of a mall too."""
    return {unit: fold(unit, sorted(each, key=lambda entry: entry.seq)) for unit, each in _read(paths)}


def read_left_out(paths: Iterable[Path]) -> list[LeftOut]:
    """The steps that upheld objections took out of the figures of their officers."""
    return [
        LeftOut(unit, body["officer"], body["case"], body["step"], datetime.fromisoformat(body["done_at"]))
        for unit, entries in _read(paths)
        for body in (entry.body for entry in entries if entry.kind == LEFT_OUT)
    ]


def note_left_out(one: LeftOut, by: str, record: Callable[..., Sealed], clock: Clock) -> Sealed:
    """Note in the unit's stream that a step counts in no officer's figures; the work of the unit stays as it is."""
    body = {
        "officer": one.officer,
        "case": one.case,
        "step": one.step,
        "done_at": one.done_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": by,
    }
    return record(UNIT_STREAM + one.unit, LEFT_OUT, body, clock=clock)


def _read(paths: Iterable[Path]) -> list[tuple[str, list[_Entry]]]:
    """The entries of each unit, by its code."""
    entries: dict[str, list[_Entry]] = {}
    for path in paths:
        for row in pq.read_table(path, columns=["unit", "entry", "kind", "body", "recorded_at"]).to_pylist():
            entry = _Entry(row["entry"], row["kind"], row["recorded_at"].isoformat(), json.loads(row["body"]))
            entries.setdefault(row["unit"], []).append(entry)
    return sorted(entries.items())


def is_off(notes: Notes, officer: str, day: date) -> bool:
    """Whether an officer was away that day, or free by the roster."""
    if absence_on(notes, officer, day):
        return True
    if exception := day_of(notes, officer, day):
        return not exception.hours
    week = week_of(notes, officer, day)
    return week is not None and not week[day.weekday()]
