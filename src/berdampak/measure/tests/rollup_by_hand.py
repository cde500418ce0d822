"""A nation in small, and its figures computed one row at a time."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.measure.rollup import roll_up

Step = tuple[int, int | None, bool | None]
"""Officer, minutes, on time."""

STEPS = pa.schema([("officer", pa.int32()), ("minutes", pa.int32()), ("on_time", pa.bool_())])
PLACES = pa.table(
    {
        "officer": [40, 7, 0, 3, 12, 5],
        "unit": [1, 1, 9, 4, 4, 2],
        "agency": [3, 3, 3, 0, 0, 8],
        "region": [2, 2, 2, 5, 5, 5],
    }
)
OFFICERS = PLACES["officer"].to_pylist()


def write_steps(path: Path, steps: list[Step], rows_per_group: int = 100) -> Path:
    """A Parquet file of steps."""
    columns = list(zip(*steps, strict=True)) or [[], [], []]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, STEPS, strict=True)]
    pq.write_table(pa.Table.from_arrays(arrays, schema=STEPS), path, row_group_size=rows_per_group)
    return path


def rolled(path: Path, steps: list[Step]) -> dict[str, list[dict[str, Any]]]:
    """What `roll_up` says, as rows by level."""
    return {name: table.to_pylist() for name, table in roll_up([write_steps(path, steps)], PLACES).items()}


def by_hand(steps: list[Step]) -> dict[str, list[dict[str, Any]]]:
    """What `roll_up` must say, as rows by level."""
    places = {row["officer"]: row for row in PLACES.to_pylist()}
    levels: dict[str, list[dict[str, Any]]] = {"whole": [_figures(steps)]}
    for level in PLACES.column_names:
        groups = defaultdict(list)
        for step in steps:
            groups[places[step[0]][level]].append(step)
        levels[level] = [{level: code, **_figures(group)} for code, group in groups.items()]
        levels[level].sort(key=lambda row, level=level: _from_the_top(places, level, row[level]))
    return levels


def _from_the_top(places: dict[int, dict[str, int]], level: str, code: int) -> list[int]:
    names = PLACES.column_names
    place = next(row for row in places.values() if row[level] == code)
    return [place[name] for name in reversed(names[names.index(level) :])]


def _figures(steps: list[Step]) -> dict[str, int | None]:
    minutes = sorted(step[1] for step in steps if step[1] is not None)
    n = len(minutes)
    return {
        "steps": len(steps),
        "promised": sum(step[2] is not None for step in steps),
        "on_time": sum(step[2] is True for step in steps),
        "measured": n,
        "total_minutes": sum(minutes),
        "median_minutes": minutes[(n * 5 + 9) // 10 - 1] if n else None,
        "p90_minutes": minutes[(n * 9 + 9) // 10 - 1] if n else None,
    }
