"""Small logs for tests: Budi at the counter, Wulan who signs."""

import csv
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from berdampak.happening.contracts import EVENT_SCHEMA
from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import ImportResult, import_log
from berdampak.kernel.clock import fixed_clock

CASE, STEP, TIME, OFFICER, UNIT = "case:concept:name", "concept:name", "time:timestamp", "org:resource", "org:group"
HEADER = (CASE, STEP, TIME, OFFICER, UNIT)
CLOCK = fixed_clock(datetime(2026, 11, 22, tzinfo=UTC))
ROWS = (
    ("K1", "Terima berkas", "2026-11-02 09:00:00+09:00", "budi", "loket"),
    ("K1", "Periksa", "2026-11-02 10:30:00+09:00", "budi", "loket"),
    ("K2", "Terima berkas", "2026-11-03 08:15:00+09:00", "budi", "loket"),
    ("K1", "Tanda tangan", "2026-11-04 14:00:00+09:00", "wulan", "bidang"),
)


def write_log(path: Path, rows: Any = ROWS, header: Any = HEADER, separator: str = ",") -> Path:
    """A CSV log of those rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([header, *rows])
    return path


def write_map(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def run(path: Path, store: EventStore, map_text: str | None = None, **options: Any) -> ImportResult:
    """Import the log, by a map of that text if one is given."""
    if map_text is not None:
        options["map_path"] = write_map(path.with_suffix(".map.yaml"), map_text)
    return import_log(path, store, clock=CLOCK, **options)


def events_of(store: EventStore, source: str | None = None) -> list[dict[str, Any]]:
    """The events of a source, in the order of its parts."""
    rows: list[dict[str, Any]] = []
    for path in store.event_set(source).paths:
        table = pq.ParquetFile(path).read()
        assert table.schema.equals(EVENT_SCHEMA)
        rows += table.to_pylist()
    return rows


def imported(path: Path, map_text: str | None = None, **options: Any) -> list[dict[str, Any]]:
    """The events of a log, read into a store of its own."""
    store = EventStore(path.parent / f"store-of-{path.name}")
    run(path, store, map_text, **options)
    return events_of(store)


def shared_data() -> Path:
    """The folder of real logs; the test is skipped where there is none."""
    beside = Path(__file__).parents[6] / "shared"
    folder = Path(os.environ.get("BERDAMPAK_SHARED", beside)) / "data"
    if not folder.is_dir():
        pytest.skip("the real logs are not on this machine")
    return folder
