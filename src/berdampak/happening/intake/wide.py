"""Wide logs: a row is a whole case, and each of its milestones is a column of stamps."""

import numpy as np
import pyarrow as pa

from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.reading import RawBatch, tidy


def unfold(batch: RawBatch, map_: LogMap) -> RawBatch:
    """Every milestone with a stamp as a record of its own, a row's in the order of the map.

    A row without any stamp is one record without a stamp. A log without milestones stays as it is.
    """
    if not map_.milestones:
        return batch
    count, width = len(batch.lines), len(map_.milestones)
    stamps = pa.concat_arrays([tidy(batch.columns.get(column), map_.missing, count) for _, column in map_.milestones])
    given = stamps.is_valid().to_numpy(zero_copy_only=False).reshape(width, count).T
    given[:, 0] |= ~given.any(axis=1)
    rows, milestones = np.nonzero(given)
    names = pa.array([step for step, _ in map_.milestones], pa.string())
    columns = {name: cells.take(pa.array(rows)) for name, cells in batch.columns.items()}
    columns[map_.columns.step] = names.take(pa.array(milestones))
    columns[map_.columns.time] = stamps.take(pa.array(milestones * count + rows))
    records = batch.positions.to_numpy()[rows]
    positions = pa.array((records - 1) * width + milestones + 1, pa.int64())
    return RawBatch(columns, positions, batch.lines.take(pa.array(rows)), lambda row: batch.raw(int(rows[row])))
