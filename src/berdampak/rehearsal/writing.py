"""A simulation written once: every city's events into the store, and the truth beside it."""

import json
import shutil
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import BatchRecord, Rules, Seal, Source
from berdampak.happening.facade import EventStore, SourceWriter, last_seal, seal_batch
from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.promise.contracts import Pack
from berdampak.rehearsal.city import events_of, make_city
from berdampak.rehearsal.contracts import Conditions, Progress, Simulated
from berdampak.rehearsal.problems import problem
from berdampak.rehearsal.truth import truth_tables
from berdampak.rehearsal.window import Days

GENERATOR = 1
"""Raised whenever the same arguments would make other events than before."""
POSITIONS_A_CITY = 100_000_000
"""Each city numbers its records from its own start, so that cities may be made side by side."""
ROW_GROUP = 1_000_000
TRUTH_FILE = "simulation.json"


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a simulation depends on; `days` are by calendar."""

    pack: Pack
    source: str
    seed: int
    events: int | None
    conditions: Conditions
    days: Mapping[str, Days]

    @property
    def arguments(self) -> dict[str, object]:
        """The recipe as plain values, kept with the truth."""
        windows = {
            calendar: asdict(days.window) | {"first": str(days.window.first)} for calendar, days in self.days.items()
        }
        return {
            "generator": GENERATOR,
            "pack": self.pack.code,
            "pack_sha256": self.pack.sha256,
            "source": self.source,
            "seed": self.seed,
            "events": self.events,
            "conditions": asdict(self.conditions),
            "windows": windows,
            "office_hours": {calendar: _digest(days.hours.stretches) for calendar, days in self.days.items()},
        }

    @property
    def sha256(self) -> str:
        """What tells this simulation from every other."""
        return _digest(self.arguments)


@dataclass(frozen=True, slots=True)
class MadeCity:
    """What is left of a city when its events are on the disk."""

    part: Path
    events: int
    cases: int
    truth: dict[str, pa.Table]


def write_simulation(
    recipe: Recipe,
    rules: Rules,
    folder: Path,
    *,
    replace: bool,
    workers: int,
    progress: Progress | None,
    seal: Seal | None = None,
) -> Simulated:
    """Write the simulation into the store at `folder`, unless it is there already (E005, E006).

    With `seal` the book has it before it counts.
    """
    truth = folder / "truth" / recipe.source
    store = EventStore(folder)
    if (found := _find_made(store, recipe, truth, replace)) is not None:
        return found
    with store.writing(recipe.source, "berdampak simulate") as writer:
        if (found := _find_made(store, recipe, truth, replace)) is not None:
            return found
        parts, events, cases = _write_cities(recipe, writer, workers, progress)
        summary = {"sha256": recipe.sha256, "arguments": recipe.arguments, "events": events, "cases": cases}
        (writer.scratch / "truth" / TRUTH_FILE).write_text(json.dumps(summary, indent=2, sort_keys=True) + "\n")
        _put_truth(writer.scratch / "truth", truth)
        seals = seal_batch(seal, _record(recipe, events, writer), parts)
        source = Source(
            recipe.source,
            recipe.sha256,
            recipe.pack.sha256,
            rules,
            events,
            rejected=0,
            repeated=0,
            batches=1,
            seals=seals,
        )
        writer.commit(source, tuple(parts), (recipe.sha256,))
    return Simulated((recipe.source,), truth, events, cases, made=True)


def _record(recipe: Recipe, events: int, writer: SourceWriter) -> BatchRecord:
    """What the book is told of the simulation; the root of its rows comes later."""
    present = writer.find_present()
    return BatchRecord(
        source=recipe.source,
        kind="batch.simulated",
        file_sha256=recipe.sha256,
        map_sha256=recipe.pack.sha256,
        rows_root="",
        rows=events,
        rejected=0,
        replaces=present is not None,
        follows=last_seal(present.source if present else None),
    )


def _find_made(store: EventStore, recipe: Recipe, truth: Path, replace: bool) -> Simulated | None:
    """The same simulation if it is whole in the store; an error if something else is, and may not be replaced."""
    present = store.find_source(recipe.source)
    if present is None:
        return None
    if not (truth / TRUTH_FILE).exists():
        raise problem("E006", store.events / recipe.source)
    try:
        summary = json.loads((truth / TRUTH_FILE).read_text())
    except ValueError:
        summary = {"sha256": None}
    if present.file_sha256 == recipe.sha256 == summary["sha256"]:
        return Simulated((recipe.source,), truth, summary["events"], summary["cases"], made=False)
    if not replace:
        raise problem("E005", store.events / recipe.source)
    return None


def _write_cities(
    recipe: Recipe, writer: SourceWriter, workers: int, progress: Progress | None
) -> tuple[list[Path], int, int]:
    """Cities, one after another or several at once, until there are events enough; the last one is kept whole."""
    parts: list[Path] = []
    events = cases = 0
    truth = writer.scratch / "truth"
    truth.mkdir()
    with ExitStack() as stack:
        writers: dict[str, pq.ParquetWriter] = {}
        for city in _made_cities(recipe, writer.scratch, workers, stack):
            for name, table in city.truth.items():
                if name not in writers:
                    path = truth / f"{name}.parquet"
                    writers[name] = stack.enter_context(pq.ParquetWriter(path, table.schema, compression="zstd"))
                writers[name].write_table(table)
            parts.append(city.part)
            events, cases = events + city.events, cases + city.cases
            if progress is not None:
                progress(events, max(recipe.events or 0, events))
            # A city in which nothing happens would be followed by others like it without end.
            if events >= (recipe.events or 0) or not city.events:
                break
    return parts, events, cases


def _made_cities(recipe: Recipe, scratch: Path, workers: int, stack: ExitStack) -> Iterator[MadeCity]:
    """Cities without end in the order of their numbers, several at once if they are many."""
    make = partial(_make_city, recipe, scratch)
    first = make(0)
    yield first
    if workers <= 1 or first.events >= (recipe.events or 0):
        yield from map(make, count(1))
        return
    pool = stack.enter_context(ProcessPoolExecutor(workers, mp_context=get_context("spawn")))
    stack.callback(pool.shutdown, cancel_futures=True)
    waiting = deque(pool.submit(make, number) for number in range(1, 2 * workers))
    for number in count(2 * workers):
        waiting.append(pool.submit(make, number))
        yield waiting.popleft().result()


def _make_city(recipe: Recipe, scratch: Path, number: int) -> MadeCity:
    city = make_city(recipe.pack, number, recipe.seed, recipe.days, recipe.conditions)
    events = events_of(city, recipe.pack, recipe.source, 1 + number * POSITIONS_A_CITY)
    part = scratch / f"city-{number:06d}.parquet"
    pq.write_table(events, part, compression="zstd", row_group_size=ROW_GROUP)
    return MadeCity(part, events.num_rows, len(city.filings.at), truth_tables(city, recipe.pack))


def _put_truth(made: Path, truth: Path) -> None:
    """Put the truth in its place, before the events that it explains count."""
    shutil.rmtree(truth, ignore_errors=True)
    truth.parent.mkdir(parents=True, exist_ok=True)
    made.rename(truth)


def _digest(value: object) -> str:
    return sha256_hex(canonical_json(value))
