"""Looks at the beginning of a log and works out what a map for it would say; what is not proved stays a question."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from berdampak.happening.intake.guess_wide import Events, find_milestones, first_milestones, unfold_sample
from berdampak.happening.intake.opening import open_log
from berdampak.happening.intake.proving import take_sample
from berdampak.happening.intake.reading import RawBatch, tidy
from berdampak.happening.intake.rules_proof import NOTHING_WORDS, dated_steps, find_nothing, find_zone, names_zone
from berdampak.happening.intake.rules_stamps import Mask, read_stamps
from berdampak.happening.problems import problem

DISTINCT_STAMPS = 2_000
STAMPS_MIN_SHARE = 0.9
DATES_MIN_SHARE = 0.95
OPENS_MIN_SHARE = 0.9

NAMES = {
    "case": "case:concept:name case_concept:name case_id caseid case id_kasus kasus nomor_permohonan no_permohonan "
    "permohonan nomor_berkas no_berkas nomor_registrasi no_registrasi nomor_tiket no_tiket nomor_laporan nomor no "
    "ticket tiket unique_key sr_number service_request_id case_enquiry_id incident_id request_id application_id id",
    "step": "concept:name event_concept:name activity activity_name incidentactivity_type event event_name task step "
    "aktivitas kegiatan langkah tahap tahapan proses",
    "time": "time:timestamp event_time:timestamp datestamp completed_at complete_timestamp end_time timestamp_end "
    "selesai tanggal_selesai tgl_selesai timestamp time datetime waktu tanggal tgl date event_time",
    "start": "start_timestamp started_at start_time timestamp mulai tanggal_mulai tgl_mulai waktu_mulai start",
    "officer": "org:resource event_org:resource resource officer user employee petugas pegawai pelaksana nip operator",
    "unit": "org:group org:role unit unit_kerja assignment_group group team queue department bagian bidang seksi",
    "lifecycle": "lifecycle:transition lifecycle transition",
    "agency": "agency responsible_agency owner_department opd skpd dinas instansi organization organisasi",
    "service": "service service_type layanan jenis_layanan jenis_izin jenis_permohonan request_type complaint_type "
    "sr_type case_title kategori category",
    "channel": "case:channel channel open_data_channel_type kanal saluran origin source method_received",
    "due": "case:deadline case:due due due_date due_at deadline target_dt sla_target_dt tenggat batas_waktu "
    "jatuh_tempo",
    "outcome": "outcome result decision hasil keputusan",
}
"""What a column is usually called that says this, the surest names first."""

OPENING = re.compile("open|creat|filed|submit|received|request|masuk|diterima|melding|ontvang")
CLOSING = re.compile("clos|finish|complet|resolved|selesai|tutup|afgehandeld|afgerond")
"""How the columns are called in which a wide log keeps the beginning and the end of a case."""
CLOCKS = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p", " %H.%M", " %H.%M.%S")
DAY_FIRST, MONTH_FIRST = (
    tuple(sep.join(order) + clock for sep, clock in product("/-.", CLOCKS))
    for order in (("%d", "%m", "%Y"), ("%m", "%d", "%Y"))
)
OTHER_FORMATS = (
    *(day + clock for day, clock in product(("%d %B %Y", "%d-%B-%Y", "%Y/%m/%d"), CLOCKS)),
    "%Y-%m-%d %H.%M",
    "%Y%m%d",
    "%Y%m%d%H%M%S",
)


@dataclass(frozen=True, slots=True)
class StampGuess:
    """How stamps are written: formats beside ISO, what proves the order of day and month, or fails to."""

    formats: tuple[str, ...] = ()
    proof: str | None = None
    ambiguous: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """What a map for the log would say, and what is still to be asked."""

    columns: dict[str, str]
    milestones: tuple[str, ...]
    unused: tuple[str, ...]
    stamps: StampGuess
    zone: str | None
    without_zone: bool
    date_only: tuple[str, ...]
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    last_steps: tuple[tuple[str, int], ...]
    missing: tuple[str, ...]


def guess(path: Path) -> Guess:
    """What the first rows of the log suggest (E005 if there are none)."""
    with closing(open_log(path)) as reader:
        sample = _sample(take_sample(reader.batches(None, lambda _reject: None)))
    if not sample:
        raise problem("E005", path)
    stamp_columns = [name for name, cells in sample.items() if _reads_as_stamps(cells)]
    columns = _match_names(sample, stamp_columns)
    milestones = find_milestones(sample, columns, stamp_columns)
    formats = _guess_formats(
        [sample[name] for name in milestones or _named(columns, "time", "start")]
        + [sample[name] for name in _named(columns, "due")]
    )
    events = unfold_sample(sample, milestones) if milestones else _events(sample, columns)
    stamps = read_stamps(events.times, "UTC", formats.formats, True)
    zone = find_zone(stamps) if names_zone(stamps) else None
    used = {*columns.values(), *milestones}
    return Guess(
        columns=columns,
        milestones=milestones,
        unused=tuple(name for name in sample if name and name not in used),
        stamps=formats,
        zone=zone,
        without_zone=bool(stamps.bare.any()),
        date_only=dated_steps(events.steps, stamps, zone or "UTC", DATES_MIN_SHARE),
        opens=first_milestones(events, stamps) or _only(OPENING, milestones) if milestones else _opens(sample, columns),
        closes=_only(CLOSING, milestones),
        last_steps=() if milestones else _last_steps(sample, columns),
        missing=find_nothing([sample[name] for name in used - {columns.get("case"), columns.get("step")}]),
    )


def _only(pattern: re.Pattern[str], milestones: tuple[str, ...]) -> tuple[str, ...]:
    """The one milestone that is called like this, if there is just one."""
    found = tuple(name for name in milestones if pattern.search(name.lower()))
    return found if len(found) == 1 else ()


def _events(sample: dict[str, pa.StringArray], columns: dict[str, str]) -> Events:
    """Steps and stamps of a log with a row for every event: its time, or its start where there is no time."""
    nothing = pa.nulls(len(next(iter(sample.values()))), pa.string())
    times = pc.coalesce(nothing, *(sample[name] for name in _named(columns, "time", "start")))
    return Events(sample.get(columns.get("step", ""), nothing), times, np.arange(len(nothing)))


def _named(columns: dict[str, str], *fields: str) -> list[str]:
    return [columns[field] for field in fields if field in columns]


def _sample(batches: list[RawBatch]) -> dict[str, pa.StringArray]:
    tables = [
        pa.table({name: tidy(cells, (), len(batch.lines)) for name, cells in batch.columns.items()})
        for batch in batches
    ]
    table = pa.concat_tables(tables, promote_options="default") if tables else pa.table({})
    return {name: table.column(name).combine_chunks().cast(pa.string()) for name in table.column_names}


def _distinct(cells: pa.StringArray) -> pa.StringArray:
    distinct = cells.drop_null().unique()
    distinct = distinct.filter(pc.invert(pc.is_in(pc.utf8_lower(distinct), pa.array(sorted(NOTHING_WORDS)))))
    return distinct.take(pa.array(np.linspace(0, len(distinct) - 1, min(len(distinct), DISTINCT_STAMPS)).astype(int)))


def _reads_as_stamps(cells: pa.StringArray) -> bool:
    distinct = _distinct(cells)
    readable = _readable(distinct, (*DAY_FIRST, *OTHER_FORMATS)) | _readable(distinct, MONTH_FIRST)
    return len(distinct) > 0 and readable.mean() >= STAMPS_MIN_SHARE


def _readable(texts: pa.StringArray, formats: tuple[str, ...]) -> Mask:
    """Which stamps can be read by the formats, or as ISO 8601."""
    readable: Mask = read_stamps(texts, "UTC", formats, True).wrong == 0
    return readable


def _match_names(sample: dict[str, pa.StringArray], stamp_columns: list[str]) -> dict[str, str]:
    """The column for each thing a map can name, by the columns' names; moments only where stamps stand."""
    plain = {re.sub(r"[^a-z0-9:]+", "_", name.lower()).strip("_"): name for name in reversed(sample)}
    columns: dict[str, str] = {}
    for field, names in NAMES.items():
        wants_stamps = field in ("time", "start", "due")
        for name in names.split():
            column = plain.get(name)
            if column and column not in columns.values() and (column in stamp_columns) == wants_stamps:
                columns[field] = column
                break
    if "time" not in columns and stamp_columns:
        columns["time"] = next((name for name in stamp_columns if name not in columns.values()), stamp_columns[0])
    return columns


def _guess_formats(columns: list[pa.StringArray]) -> StampGuess:
    texts = _distinct(pa.concat_arrays(columns)) if columns else pa.array([], pa.string())
    iso = _readable(texts, ())
    if iso.all():
        return StampGuess()
    texts = texts.filter(pa.array(~iso))
    day_first, month_first = _readable(texts, DAY_FIRST), _readable(texts, MONTH_FIRST)
    if day_first.any() and day_first.sum() == month_first.sum():
        return StampGuess(_used(texts, OTHER_FORMATS), ambiguous=texts[int(np.flatnonzero(day_first)[0])].as_py())
    family, other = (DAY_FIRST, month_first) if day_first.sum() > month_first.sum() else (MONTH_FIRST, day_first)
    proof = np.flatnonzero(_readable(texts, family) & ~other)
    return StampGuess(
        _used(texts, (*family, *OTHER_FORMATS)), proof=texts[int(proof[0])].as_py() if len(proof) else None
    )


def _used(texts: pa.StringArray, formats: tuple[str, ...]) -> tuple[str, ...]:
    """The formats that read something which those before them do not."""
    used: list[str] = []
    readable = np.zeros(len(texts), np.bool_)
    for format_ in formats:
        more = readable | (read_stamps(texts, "UTC", (format_,), True).wrong == 0)
        if more.sum() > readable.sum():
            used.append(format_)
            readable = more
    return tuple(used)


def _steps_by_case(sample: dict[str, pa.StringArray], columns: dict[str, str]) -> Iterator[tuple[str, str]]:
    if {"case", "step"} <= columns.keys():
        pairs = zip(sample[columns["case"]].to_pylist(), sample[columns["step"]].to_pylist(), strict=True)
        yield from ((case, step) for case, step in pairs if case and step)


def _opens(sample: dict[str, pa.StringArray], columns: dict[str, str]) -> tuple[str, ...]:
    """The activity that nearly every case begins with in the file."""
    first: dict[str, str] = {}
    for case, step in _steps_by_case(sample, columns):
        first.setdefault(case, step)
    return tuple(step for step, count in Counter(first.values()).items() if count >= OPENS_MIN_SHARE * len(first))


def _last_steps(sample: dict[str, pa.StringArray], columns: dict[str, str]) -> tuple[tuple[str, int], ...]:
    """The activities that cases end with in the file, the usual ones first."""
    return tuple(Counter(dict(_steps_by_case(sample, columns)).values()).most_common(6))
