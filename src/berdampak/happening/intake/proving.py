"""What the map leaves open and the log itself decides, by its first rows; whatever is decided is said."""

from collections.abc import Iterable
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.reading import RawBatch, tidy
from berdampak.happening.intake.rules_proof import dated_steps, find_nothing, find_zone, names_zone
from berdampak.happening.intake.rules_stamps import read_stamps
from berdampak.kernel.text import Text

SAMPLE_ROWS = 100_000
NAMED_MAX = 5


def take_sample(batches: Iterable[RawBatch]) -> list[RawBatch]:
    """The first batches: as many as have the rows to decide on."""
    taken: list[RawBatch] = []
    rows = 0
    for batch in batches:
        taken.append(batch)
        rows += len(batch.lines)
        if rows >= SAMPLE_ROWS:
            break
    return taken


def decide(map_: LogMap, sample: list[RawBatch]) -> tuple[LogMap, list[Text]]:
    """The map with the words for nothing, the zone and the steps that bear dates alone, where it does not say them."""
    columns = map_.columns
    notes: list[Text] = []
    people = [_first_cells(name, map_, sample) for name in (columns.officer, columns.unit) if name]
    if "missing" not in map_.named and (nothing := find_nothing(people)):
        notes.append(NOTHING.format(words=_shortened(nothing)))
        map_ = replace(map_, missing=nothing)
    steps = _first_cells(columns.step, map_, sample)
    times = pc.coalesce(*(_first_cells(name, map_, sample) for name in (columns.time, columns.start) if name))
    stamps = read_stamps(times, map_.zone, map_.time_format, map_.believe_z)
    if "zone" not in map_.named and names_zone(stamps):
        zone = find_zone(stamps)
        notes.append(ZONE_FITS.format(zone=zone) if zone else NO_ZONE_FITS.format(zone=map_.zone))
        map_ = replace(map_, zone=zone or map_.zone)
        stamps = read_stamps(times, map_.zone, map_.time_format, map_.believe_z)
    if "date_only" not in map_.named and (dated := dated_steps(steps, stamps, map_.zone)):
        notes.append(DATES_ALONE.format(steps=_shortened(dated)))
        map_ = replace(map_, date_only=dated)
    return map_, notes


def _first_cells(column: str, map_: LogMap, sample: list[RawBatch]) -> pa.StringArray:
    cells = [tidy(batch.columns.get(column), map_.missing, len(batch.lines)) for batch in sample]
    return pa.concat_arrays([pa.array([], pa.string()), *cells])[:SAMPLE_ROWS]


def _shortened(words: tuple[str, ...]) -> str:
    return ", ".join((*words[:NAMED_MAX], *["…"] * (len(words) > NAMED_MAX)))


NOTHING = Text(
    "Sebagai petugas atau unit, {words} dibaca sebagai tidak tercatat; tulis `missing` di peta bila seharusnya lain.",
    "As an officer or a unit, {words} was read as not recorded; write `missing` in the map if it should be otherwise.",
)
ZONE_FITS = Text(
    "Hari dan minggu dihitung dalam zona {zone}, yang cocok dengan semua waktu di log; "
    "tulis `zone` di peta bila seharusnya lain.",
    "Days and weeks are those of zone {zone}, which fits the offsets of all moments; "
    "write `zone` in the map if it should be another.",
)
NO_ZONE_FITS = Text(
    "Tidak ada satu zona yang cocok dengan semua waktu di log; hari dan minggu dihitung dalam {zone}. "
    "Tulis `zone` di peta bila seharusnya lain.",
    "No one zone fits the offsets of all moments; days and weeks are those of {zone}. "
    "Write `zone` in the map if it should be another.",
)
DATES_ALONE = Text(
    "Selalu bertanda tengah malam, jadi dibaca sebagai tanggal saja: {steps}. "
    "Tulis `date_only` di peta bila seharusnya lain.",
    "Always stamped at midnight, and so read as dates alone: {steps}. "
    "Write `date_only` in the map if it should be otherwise.",
)
