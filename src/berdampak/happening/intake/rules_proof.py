"""What the cells of a log prove of themselves: its zone, which steps bear dates alone, which words mean nothing."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa

from berdampak.happening.intake.rules_stamps import DAY_US, Mask, Stamps, to_local_midnight

DATES_MIN = 5
FIXED = ("UTC", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
SHIFTING = ("CET", "EET", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT", "Australia/Sydney")
WHOLE_HOURS = tuple(f"Etc/GMT{hours:+d}" for hours in range(-14, 13) if hours)
PARTS_OF_HOURS = ("Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Tehran", "Australia/Adelaide")
NOTHING_WORDS = frozenset(
    {"?", "empty", "null", "none", "nan", "n/a", "na", "-", "--", "unknown", "missing", "tidak ada", "kosong"}
)
"""What systems write, in small or capital letters, where nothing was recorded."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def names_zone(stamps: Stamps) -> bool:
    """Whether there are stamps that name an offset which is believed."""
    return bool(_with_offset(stamps).any())


def find_zone(stamps: Stamps) -> str | None:
    """The first of the usual zones in which every stamp with an offset has just that one; None if there is none.

    A zone with summer time is tried before a fixed one, so that a log of one winter may grow into the summer.
    """
    rows = _with_offset(stamps)
    moments, offsets = stamps.moments_us[rows], stamps.offset_us[rows]
    _, first = np.unique(np.stack([moments // DAY_US, offsets]), axis=1, return_index=True)
    seen = list(zip(moments[first].tolist(), offsets[first].tolist(), strict=True))
    zones = (*FIXED, *SHIFTING, *WHOLE_HOURS, *PARTS_OF_HOURS)
    return next((zone for zone in zones if seen and _fits(ZoneInfo(zone), seen)), None)


def dated_steps(steps: pa.StringArray, stamps: Stamps, zone: str, share_min: float = 1.0) -> tuple[str, ...]:
    """Steps that bear local midnight at least five times, and in at least that share of their stamps."""
    timed = stamps.given & ~stamps.is_day & (stamps.wrong == 0) & steps.is_valid().to_numpy(zero_copy_only=False)
    midnight = timed.copy()
    midnight[timed] = stamps.moments_us[timed] == to_local_midnight(stamps.moments_us[timed], zone)
    if not midnight.any():
        return ()
    words = steps.dictionary_encode()
    which = words.indices.fill_null(0).to_numpy()
    of_step, at_midnight = (np.bincount(which[rows], minlength=len(words.dictionary)) for rows in (timed, midnight))
    dated = at_midnight >= np.maximum(DATES_MIN, share_min * of_step)
    return tuple(words.dictionary.filter(pa.array(dated)).to_pylist())


def find_nothing(columns: Iterable[pa.StringArray]) -> tuple[str, ...]:
    """The words in these columns that mean: nothing was recorded."""
    words = (word for cells in columns for word in cells.drop_null().unique().to_pylist())
    return tuple(sorted({word for word in words if word.lower() in NOTHING_WORDS}))


def _with_offset(stamps: Stamps) -> Mask:
    rows: Mask = stamps.given & ~stamps.bare & (stamps.wrong == 0)
    return rows


def _fits(zone: ZoneInfo, seen: list[tuple[int, int]]) -> bool:
    moments = ((EPOCH + timedelta(microseconds=moment), offset) for moment, offset in seen)
    return all(zone.utcoffset(moment.astimezone(zone)) == timedelta(microseconds=offset) for moment, offset in moments)
