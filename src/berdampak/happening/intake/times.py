"""When events happened, began and are due, out of the stamps of their records."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.rules_stamps import Ints, Mask, read_stamps, to_local_midnight

NO_STAMP = 3


@dataclass(frozen=True, slots=True)
class Times:
    """When each record's event happened, began and is due, in microseconds since 1970.

    `wrong` says why a record is no event: UNREADABLE, IMPLAUSIBLE or NO_STAMP, else 0. A start or due moment that
    cannot be used takes nothing from the event itself: it is left out, and counted.
    """

    happened_us: Ints
    is_day: Mask
    wrong: Ints
    started_us: Ints
    has_start: Mask
    due_us: Ints
    due_is_day: Mask
    has_due: Mask
    without_zone: int
    starts_left_out: int
    dues_left_out: int


def read_times(time: pa.StringArray, start: pa.StringArray, due: pa.StringArray, dated: Mask, map_: LogMap) -> Times:
    """The times of a batch; a record with only a start happened then, and `dated` events bear a date alone."""
    how = (map_.zone, map_.time_format, map_.believe_z)
    ended, began, owed = (read_stamps(cells, *how) for cells in (time, start, due))
    only_start = began.given & ~ended.given
    happened = np.where(only_start, began.moments_us, ended.moments_us)
    wrong = np.where(only_start, began.wrong, ended.wrong).astype(np.int64)
    wrong[~ended.given & ~began.given] = NO_STAMP
    is_day = np.where(only_start, began.is_day, ended.is_day) | dated
    midnight = is_day & (wrong == 0)
    happened[midnight] = to_local_midnight(happened[midnight], map_.zone)
    both = began.given & ended.given
    has_start = both & (began.wrong == 0) & (began.moments_us <= ended.moments_us) & ~is_day & ~began.is_day
    bare = np.where(only_start, began.bare, ended.bare) & ~is_day
    return Times(
        happened_us=happened,
        is_day=is_day,
        wrong=wrong,
        started_us=began.moments_us,
        has_start=has_start,
        due_us=owed.moments_us,
        due_is_day=owed.is_day,
        has_due=owed.given & (owed.wrong == 0),
        without_zone=int(bare.sum()),
        starts_left_out=int((both & ~has_start & ~is_day & ~began.is_day & (wrong == 0)).sum()),
        dues_left_out=int((owed.given & (owed.wrong != 0)).sum()),
    )
