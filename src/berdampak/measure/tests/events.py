"""Small event sets for tests, written as Parquet the way a source would be."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import EVENT_SCHEMA, EventSet, Rules, Source

ZONE = ZoneInfo("Asia/Jayapura")
RULES = Rules(zone="Asia/Jayapura", calendar="id-ternate")


def at(day: str, clock: str = "") -> datetime | date:
    """A local moment of 2026 (`at("11-16", "09:00")`), or a date alone."""
    on = date.fromisoformat(f"2026-{day}")
    return datetime.combine(on, time.fromisoformat(clock), ZONE) if clock else on


def event(case: str, step: str, when: datetime | date, **more: Any) -> dict[str, Any]:
    """One event; everything not named is as an ordinary completed step of Budi at the front desk."""
    dated = not isinstance(when, datetime)
    due = more.pop("due", None)
    row = {
        "source": "log",
        "case_id": case,
        "step": step,
        "lifecycle": "complete",
        "officer": "budi",
        "unit": "front",
        "happened_at": _moment(when),
        "precision": "day" if dated else "instant",
        "due_at": None if due is None else _moment(due),
        "due_precision": None if due is None else ("instant" if isinstance(due, datetime) else "day"),
        "opens": False,
        "closes": False,
        "pauses": False,
        "returns": False,
    }
    return row | more


def event_set(folder: Path, rows: Iterable[dict[str, Any]], rules: Rules = RULES) -> EventSet:
    """The events in one part, in the order given."""
    numbered = [
        {"position": number, "event_id": number.to_bytes(16, "big"), "recorded_at": row["happened_at"]} | row
        for number, row in enumerate(rows, start=1)
    ]
    path = folder / "part.parquet"
    pq.write_table(pa.Table.from_pylist(numbered, schema=EVENT_SCHEMA), path)
    source = Source("log", "ab" * 32, "", rules, len(numbered), 0, 0)
    return EventSet((path,), rules, (source,))


def _moment(when: datetime | date) -> datetime:
    local = when if isinstance(when, datetime) else datetime.combine(when, time(), ZONE)
    return local.astimezone(UTC)
