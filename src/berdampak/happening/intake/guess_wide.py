"""Recognises wide logs, in which a row is a whole case, and which of their stamps files one."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from berdampak.happening.intake.log_map import Columns, LogMap
from berdampak.happening.intake.reading import RawBatch
from berdampak.happening.intake.rules_stamps import Ints, Stamps
from berdampak.happening.intake.wide import unfold

CASES_MIN_SHARE = 0.99
OPENS_MIN_SHARE = 0.9
Cells = dict[str, pa.StringArray]


@dataclass(frozen=True, slots=True)
class Events:
    """Steps and stamps of the events of a log; of a wide one, `records` say which row each comes from."""

    steps: pa.StringArray
    times: pa.StringArray
    records: Ints


def find_milestones(sample: Cells, columns: dict[str, str], stamp_columns: list[str]) -> tuple[str, ...]:
    """The stamps of a log without activities in which a row is a case; none for any other log.

    What `columns` says of time is taken from it then, and of the case added where names do not tell.
    """
    milestones = tuple(name for name in stamp_columns if name != columns.get("due"))
    candidates = [columns["case"]] if "case" in columns else [name for name in sample if name not in stamp_columns]
    case = next((name for name in candidates if _is_unique(sample[name])), None)
    if "step" in columns or len(milestones) < 2 or case is None:
        return ()
    others = {field: name for field, name in columns.items() if field not in ("case", "time", "start") and name != case}
    columns.clear()
    columns |= {"case": case, **others}
    return milestones


def unfold_sample(sample: Cells, milestones: tuple[str, ...]) -> Events:
    """The events of a wide log."""
    count = len(next(iter(sample.values())))
    numbers = pa.array(range(1, count + 1), pa.int64())
    columns = Columns()
    map_ = LogMap(columns, tuple((name, name) for name in milestones))
    long = unfold(RawBatch({name: sample[name] for name in milestones}, numbers, numbers, str), map_)
    return Events(long.columns[columns.step], long.columns[columns.time], long.lines.to_numpy() - 1)


def first_milestones(events: Events, stamps: Stamps) -> tuple[str, ...]:
    """The milestone that nearly every row has, and before which it has nothing."""
    rows = stamps.given & (stamps.wrong == 0)
    if not rows.any():
        return ()
    records, moments = events.records[rows], stamps.moments_us[rows]
    first = np.full(int(records.max()) + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, records, moments)
    at_first = events.steps.filter(pa.array(rows)).filter(pa.array(moments == first[records]))
    needed = OPENS_MIN_SHARE * len(np.unique(records))
    counts = {each["values"]: each["counts"] for each in pc.value_counts(at_first).to_pylist()}
    usual = max(counts, key=lambda step: counts[step])
    return (usual,) if counts[usual] >= needed else ()


def _is_unique(cells: pa.StringArray) -> bool:
    known = len(cells) - cells.null_count
    return known > 0 and len(cells.unique().drop_null()) >= CASES_MIN_SHARE * len(cells)
