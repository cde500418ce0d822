"""From raw text columns to events: what each record says, by the map; what cannot be an event is rejected."""

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from berdampak.happening.contracts import EVENT_SCHEMA, MOMENT
from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.reading import RawBatch, Reject, RejectRow
from berdampak.happening.intake.rules_stamps import (
    IMPLAUSIBLE,
    UNREADABLE,
    YEAR_MAX,
    YEAR_MIN,
    Mask,
    Stamps,
    read_stamps,
    to_local_midnight,
)
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
WORDS = ("officer", "unit", "agency", "service", "channel", "outcome")

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
    """What was seen in a log on the way: its activities, and how many events bear moments that name no zone."""

    steps: set[str] = field(default_factory=set)
    without_zone: int = 0


def to_events(batch: RawBatch, map_: LogMap, reject: RejectRow, observed: Observed) -> pa.RecordBatch:
    """The events of the batch under `STAGED_SCHEMA`, in its order; every other record goes to `reject`, once."""
    columns = {
        field: _tidy(batch.columns.get(column), map_.missing, len(batch.lines))
        for field, column in map_.columns.wanted.items()
    }
    empty = pa.nulls(len(batch.lines), pa.string())
    cells = {
        field: columns.get(field, empty) for field in (*WORDS, "case", "step", "time", "start", "due", "lifecycle")
    }
    stamps = {field: _stamps(cells[field], map_) for field in ("time", "start", "due")}
    events = _events(cells, stamps, batch, map_)
    observed.steps.update(cells["step"].drop_null().unique().to_pylist())
    observed.without_zone += int((stamps["time"].bare & ~stamps["time"].is_day).sum())
    bad = _reject_all(_wrongs(cells, stamps), batch, cells, reject)
    return events.filter(pa.array(~bad)) if bad.any() else events


def _tidy(cells: pa.Array | None, missing: tuple[str, ...], count: int) -> pa.StringArray:
    """Cells without outer blanks; null for what is empty or means nothing."""
    if cells is None:
        return pa.nulls(count, pa.string())
    trimmed = pc.utf8_trim_whitespace(cells)
    void = pc.is_in(trimmed, value_set=pa.array(["", *missing]))
    return pc.if_else(void, None, trimmed)


def _stamps(cells: pa.StringArray, map_: LogMap) -> Stamps:
    return read_stamps(cells, map_.zone, map_.time_format, map_.believe_z)


def _events(
    cells: dict[str, pa.StringArray], stamps: dict[str, Stamps], batch: RawBatch, map_: LogMap
) -> pa.RecordBatch:
    step = _encoded(cells["step"])
    happened, started = stamps["time"], stamps["start"]
    one_stamp = started.given & ~happened.given
    moments = np.where(one_stamp, started.moments_us, happened.moments_us)
    is_day = np.where(one_stamp, started.is_day, happened.is_day) | _among(step, map_.date_only)
    moments[is_day] = to_local_midnight(moments[is_day], map_.zone)
    lifecycle = _lifecycle(cells["lifecycle"])
    complete = pc.equal(lifecycle, "complete").to_numpy(zero_copy_only=False)
    decided = pc.if_else(pa.array(_among(step, map_.outcomes) & complete), cells["step"], None)
    service = cells["service"] if map_.service is None else pc.fill_null(cells["service"], map_.service)
    due = stamps["due"]
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
        "happened_at": _moments(moments, None),
        "precision": _precisions(is_day),
        "started_at": _moments(started.moments_us, started.given & happened.given),
        "due_at": _moments(due.moments_us, due.given),
        "due_precision": pc.if_else(pa.array(due.given), _precisions(due.is_day), None),
        "opens": pa.array(_among(step, map_.opens)),
        "closes": pa.array(_among(step, map_.closes) & complete),
        "pauses": pa.array(_among(step, map_.pauses) & complete),
        "returns": pa.array(_among(step, map_.returns) & complete),
        "outcome": pc.coalesce(cells["outcome"], decided),
    }
    return pa.RecordBatch.from_arrays([values[name] for name in STAGED_SCHEMA.names], names=STAGED_SCHEMA.names)


def _moments(moments_us: NDArray[np.int64], given: Mask | None) -> pa.Array:
    return pa.array(moments_us, pa.int64(), mask=None if given is None else ~given).cast(MOMENT)


def _precisions(is_day: Mask) -> pa.StringArray:
    return pc.if_else(pa.array(is_day), "day", "instant")


def _encoded(cells: pa.StringArray) -> pa.DictionaryArray:
    return cells.dictionary_encode()


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


def _wrongs(cells: dict[str, pa.StringArray], stamps: dict[str, Stamps]) -> list[Wrong]:
    """What is wrong, the gravest first."""
    wrongs = [Wrong("empty_case", NO_CASE, _null(cells["case"])), Wrong("empty_step", NO_STEP, _null(cells["step"]))]
    wrongs.append(Wrong("empty_time", NO_TIME, ~stamps["time"].given & ~stamps["start"].given))
    for column in stamps.values():
        wrongs.append(Wrong("unreadable_time", BAD_TIME, column.wrong == UNREADABLE))
        wrongs.append(Wrong("implausible_time", ODD_TIME, column.wrong == IMPLAUSIBLE))
    before = stamps["start"].given & stamps["time"].given & (stamps["time"].moments_us < stamps["start"].moments_us)
    wrongs.append(Wrong("ends_before_start", BACKWARDS, before))
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
    for row in np.flatnonzero(bad).tolist():
        why = next(wrong for wrong in wrongs if wrong.rows[row])
        shown = " · ".join(str(cells[field][row]) for field in ("time", "start", "due") if cells[field][row].is_valid)
        words = why.words.format(value=shown[:80])
        reject(Reject(batch.lines[row].as_py(), why.reason, words, batch.raw(row)))
    return bad


def _null(cells: pa.StringArray) -> Mask:
    return _true(cells.is_null())


def _true(answers: pa.BooleanArray) -> Mask:
    filled: Mask = answers.fill_null(False).to_numpy(zero_copy_only=False)
    return filled


NO_CASE = Text("nomor kasus kosong", "the case is empty")
NO_STEP = Text("langkah kosong", "the step is empty")
NO_TIME = Text("waktu kosong", "the time is empty")
BAD_TIME = Text(
    "waktu tidak terbaca: {value} (seharusnya seperti 2026-02-13 09:30:00; bentuk lain ditulis di `time_format` peta)",
    "the time cannot be read: {value} (write it like 2026-02-13 09:30:00, or give `time_format` in the map)",
)
ODD_TIME = Text(
    f"tahun di luar {YEAR_MIN}–{YEAR_MAX}: {{value}}", f"the year is not within {YEAR_MIN}–{YEAR_MAX}: {{value}}"
)
BACKWARDS = Text("selesai sebelum mulai: {value}", "it ends before it starts: {value}")
LONG_CELL = Text(
    f"ada isian lebih panjang dari {CELL_CHARACTERS_MAX} huruf",
    f"a field is longer than {CELL_CHARACTERS_MAX} characters",
)
CONTROLS = Text("ada karakter kendali (misalnya NUL)", "there is a control character (such as NUL)")
