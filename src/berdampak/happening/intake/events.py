"""From raw text columns to events: what each record says, by the map; what cannot be an event is rejected."""

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from berdampak.happening.contracts import EVENT_SCHEMA, MOMENT
from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.reading import RawBatch, Reject, RejectRow, tidy
from berdampak.happening.intake.rules_stamps import IMPLAUSIBLE, UNREADABLE, YEAR_MAX, YEAR_MIN, Mask
from berdampak.happening.intake.times import NO_STAMP, Times, read_times
from berdampak.kernel.limits import CELL_CHARACTERS_MAX
from berdampak.kernel.text import Text

LATER = ("event_id", "source", "recorded_at")
"""Columns that are known only when all records have been read."""

STAGED_SCHEMA = pa.schema(
    [
        field.with_type(pa.string()) if pa.types.is_dictionary(field.type) else field
        for field in EVENT_SCHEMA
        if field.name not in LATER
    ]
)
CELLS = (
    "case",
    "step",
    "time",
    "start",
    "due",
    "lifecycle",
    "officer",
    "unit",
    "agency",
    "service",
    "channel",
    "outcome",
)

XES_LIFECYCLES = {
    "schedule": "schedule",
    "assign": "schedule",
    "reassign": "schedule",
    "start": "start",
    "suspend": "suspend",
    "resume": "resume",
    "withdraw": "abort",
    "abort": "abort",
    "ate_abort": "abort",
    "pi_abort": "abort",
    "autoskip": "abort",
    "manualskip": "abort",
}
"""The transitions of XES by what they mean here; every other word means complete."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Records that one reason keeps from being events."""

    reason: str
    words: Text
    rows: Mask


@dataclass(slots=True)
class Observed:
    """What was seen in a log on the way, and had to be assumed or left out."""

    good: int = 0
    steps: set[str] = field(default_factory=set)
    without_zone: int = 0
    starts_left_out: int = 0
    dues_left_out: int = 0


def to_events(batch: RawBatch, map_: LogMap, reject: RejectRow, observed: Observed) -> pa.RecordBatch:
    """The events of the batch under `STAGED_SCHEMA`, in its order; every other record goes to `reject`, once."""
    wanted = map_.columns.wanted
    cells = {name: tidy(batch.columns.get(wanted.get(name, "")), map_.missing, len(batch.lines)) for name in CELLS}
    steps = cells["step"].dictionary_encode()
    times = read_times(cells["time"], cells["start"], cells["due"], _among(steps, map_.date_only), map_)
    observed.steps.update(steps.dictionary.to_pylist())
    observed.without_zone += times.without_zone
    observed.starts_left_out += times.starts_left_out
    observed.dues_left_out += times.dues_left_out
    events = _events(cells, steps, times, batch, map_)
    bad = _reject_all(_wrongs(cells, times), batch, cells, reject)
    return events.filter(pa.array(~bad)) if bad.any() else events


def _events(
    cells: dict[str, pa.StringArray], steps: pa.DictionaryArray, times: Times, batch: RawBatch, map_: LogMap
) -> pa.RecordBatch:
    lifecycle = _lifecycle(cells["lifecycle"])
    complete = pc.equal(lifecycle, "complete").to_numpy(zero_copy_only=False)
    decided = pc.if_else(pa.array(_among(steps, map_.outcomes) & complete), cells["step"], None)
    service = cells["service"] if map_.service is None else pc.fill_null(cells["service"], map_.service)
    values = {
        "position": batch.positions,
        "case_id": cells["case"],
        "step": cells["step"],
        "lifecycle": lifecycle,
        "officer": cells["officer"],
        "unit": cells["unit"],
        "agency": cells["agency"],
        "service": service,
        "channel": cells["channel"],
        "happened_at": _moments(times.happened_us, None),
        "precision": _precisions(times.is_day),
        "started_at": _moments(times.started_us, times.has_start),
        "due_at": _moments(times.due_us, times.has_due),
        "due_precision": pc.if_else(pa.array(times.has_due), _precisions(times.due_is_day), None),
        "opens": pa.array(_among(steps, map_.opens)),
        "closes": pa.array(_among(steps, map_.closes) & complete),
        "pauses": pa.array(_among(steps, map_.pauses) & complete),
        "returns": pa.array(_among(steps, map_.returns) & complete),
        "outcome": pc.coalesce(cells["outcome"], decided),
    }
    return pa.RecordBatch.from_arrays([values[name] for name in STAGED_SCHEMA.names], names=STAGED_SCHEMA.names)


def _moments(moments_us: NDArray[np.int64], given: Mask | None) -> pa.Array:
    return pa.array(moments_us, pa.int64(), mask=None if given is None else ~given).cast(MOMENT)


def _precisions(is_day: Mask) -> pa.StringArray:
    return pc.if_else(pa.array(is_day), "day", "instant")


def _among(words: pa.DictionaryArray, patterns: tuple[str, ...]) -> Mask:
    """Which rows bear a word that is among the patterns; a trailing `*` stands for anything."""
    hits = np.array(
        [any(matches(word, pattern) for pattern in patterns) for word in words.dictionary.to_pylist()], bool
    )
    if not hits.any():
        return np.zeros(len(words), np.bool_)
    among: Mask = hits[words.indices.fill_null(0).to_numpy()] & words.is_valid().to_numpy(zero_copy_only=False)
    return among


def matches(word: str, pattern: str) -> bool:
    """Whether a word is what the pattern says: itself, or its beginning if the pattern ends in `*`."""
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _lifecycle(cells: pa.StringArray) -> pa.StringArray:
    known = cells.dictionary_encode()
    words = [XES_LIFECYCLES.get((word or "").lower(), "complete") for word in known.dictionary.to_pylist()]
    meant = pa.DictionaryArray.from_arrays(known.indices, pa.array(words, pa.string())).cast(pa.string())
    return pc.fill_null(meant, "complete")


def _wrongs(cells: dict[str, pa.StringArray], times: Times) -> list[Wrong]:
    """What is wrong, the gravest first."""
    wrongs = [
        Wrong("empty_case", NO_CASE, _null(cells["case"])),
        Wrong("empty_step", NO_STEP, _null(cells["step"])),
        Wrong("empty_time", NO_TIME, times.wrong == NO_STAMP),
        Wrong("unreadable_time", BAD_TIME, times.wrong == UNREADABLE),
        Wrong("implausible_time", ODD_TIME, times.wrong == IMPLAUSIBLE),
    ]
    for cell in cells.values():
        if cell.null_count < len(cell):
            long = pc.greater(pc.utf8_length(cell), CELL_CHARACTERS_MAX)
            wrongs.append(Wrong("long_cell", LONG_CELL, _true(long)))
            wrongs.append(
                Wrong("control_characters", CONTROLS, _true(pc.match_substring_regex(cell, r"[\x00-\x08\x0e-\x1f]")))
            )
    return wrongs


def _reject_all(wrongs: list[Wrong], batch: RawBatch, cells: dict[str, pa.StringArray], reject: RejectRow) -> Mask:
    bad = np.zeros(len(batch.lines), np.bool_)
    for wrong in wrongs:
        bad |= wrong.rows
    told = None
    for row in np.flatnonzero(bad).tolist():
        why = next(wrong for wrong in wrongs if wrong.rows[row])
        shown = cells["time"][row].as_py() or cells["start"][row].as_py() or ""
        rejected = Reject(batch.lines[row].as_py(), why.reason, why.words.format(value=shown[:80]), batch.raw(row))
        if rejected != told:  # what is wrong with a whole case need not be told at each of its milestones
            reject(rejected)
        told = rejected
    return bad


def _null(cells: pa.StringArray) -> Mask:
    return _true(cells.is_null())


def _true(answers: pa.BooleanArray) -> Mask:
    filled: Mask = answers.fill_null(False).to_numpy(zero_copy_only=False)
    return filled


NO_CASE = Text("nomor berkas kosong", "the case is empty")
NO_STEP = Text("langkah kosong", "the step is empty")
NO_TIME = Text("waktu kosong", "the time is empty")
BAD_TIME = Text(
    "waktu tidak terbaca: {value} (seharusnya seperti 2026-02-13 09:30:00; bentuk lain ditulis di `time_format` peta)",
    "the time cannot be read: {value} (write it like 2026-02-13 09:30:00, or give `time_format` in the map)",
)
ODD_TIME = Text(
    f"tahun di luar {YEAR_MIN}–{YEAR_MAX}: {{value}}", f"the year is not within {YEAR_MIN}–{YEAR_MAX}: {{value}}"
)
LONG_CELL = Text(
    f"ada isian lebih panjang dari {CELL_CHARACTERS_MAX} huruf",
    f"a field is longer than {CELL_CHARACTERS_MAX} characters",
)
CONTROLS = Text("ada karakter kendali (misalnya NUL)", "there is a control character (such as NUL)")
