"""A city of so many officers, its last week's cards made in a process of its own, which may be killed and goes on.

    python -m tests.sim.city_of_cards FOLDER OFFICERS BATCH [STATEMENT]

With `STATEMENT` it is killed before its so many-th statement within transactions. `FOLDER` keeps pack, events, book
and evidence. Progress goes to standard output, what it took is its last line.
"""

import json
import os
import sys
import time
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import EVENT_SCHEMA, EventSet, Rules, Source
from tests.sim.dying import dying_at

WEEK = "2026-W46"
ENDS = datetime(2026, 11, 13, 6, tzinfo=UTC)
"""Friday 15:00 in Ternate."""
WEEKS, STEPS_A_WEEK, TEAM, UNITS_IN_AGENCY, UNITS_OF_SERVICE = 12, 20, 20, 8, 5
HEAD = "valid_from: 2026-01-01\nlegal: {reference: Contoh, status: example}\n"


def officers_of(count: int) -> list[str]:
    """The codes of the officers, in order."""
    return [f"p-{number:06d}" for number in range(count)]


def write_city(folder: Path, officers: int) -> None:
    """Write a pack with an agency for every few units, and twelve weeks of events."""
    units = max(1, officers // TEAM)
    pack = folder / "pack"
    (pack / "services").mkdir(parents=True)
    pack.joinpath("pack.yaml").write_text(
        f'format: 1\ncode: kota\nversion: "1"\nname: {{id: Kota, en: City}}\n{HEAD}calendar: id-ternate\n'
    )
    pack.joinpath("offices.yaml").write_text(f"{HEAD}offices:\n{_offices(units)}")
    for number in range(-(-units // UNITS_OF_SERVICE)):
        pack.joinpath("services", f"s{number:04d}.yaml").write_text(_service(number))
    pq.write_table(_events(officers, units), folder / "events.parquet", compression="zstd")


def read_city(folder: Path) -> EventSet:
    """The events of the city, by its pack."""
    rules = Rules("Asia/Jayapura", "id-ternate", "FRI 15:00", "open", str(folder / "pack"))
    path = folder / "events.parquet"
    source = Source("kota", "ab" * 32, "", rules, pq.read_metadata(path).num_rows, 0, 0)
    return EventSet((path,), rules, (source,), until=ENDS)


def make_cards(folder: Path, officers: int, batch: int) -> dict[str, Any]:
    """Make every card of the last week, saying how far it is; what it took, in seconds."""
    from berdampak.kernel.clock import fixed_clock
    from berdampak.measure.facade import build_facts, parse_week
    from berdampak.report.facade import make_week
    from berdampak.report.rhythm import composing

    composing.CARDS_AT_ONCE = batch
    begun = time.perf_counter()
    facts = build_facts(read_city(folder))
    measured = time.perf_counter()
    done = 0

    def say(now: int, whole: int) -> None:
        nonlocal done
        done = now
        if now % batch == 0 or now == whole:
            print(f"{now}/{whole}", flush=True)

    make_week(
        facts,
        parse_week(WEEK),
        folder / "evidence",
        fixed_clock(ENDS + timedelta(minutes=1)),
        officers=officers_of(officers),
        digest="city",
        say=say,
        entropy=lambda count: bytes(range(count)),
    )
    took = {"facts": measured - begun, "cards": time.perf_counter() - measured, "made": done}
    return took | {"rows": facts.events.sources[0].rows}


def dump() -> dict[str, list[Any]]:
    """Everything that the making of the cards left behind: cards, rows, and entries of the book."""
    from django.db import connection

    asked = {
        "held": "select subject_kind, subject_code, week, revision, body, public_body, card_sha256, evidence,"
        " rows_root, state from report_heldcard order by 1, 2, 3, 4",
        "own": "select officer, week, revision, body, rows, unit from report_owncard order by 1, 2",
        "runs": "select week, digest, publication, reached from report_composingrun",
    }
    found: dict[str, list[Any]] = {}
    with connection.cursor() as cursor:
        for name, query in asked.items():
            cursor.execute(query)
            found[name] = [list(row) for row in cursor.fetchall()]
    from berdampak.ledger.facade import stream_of
    from berdampak.report.facade import stream_name

    keys = [tuple(row[:3]) for row in found["held"]] + [("officer", *row[:2]) for row in found["own"]]
    found["book"] = [[e.seq, e.kind, e.body] for key in keys for e in stream_of(stream_name(*key))]
    return found


def _offices(units: int) -> str:
    lines = ['  - {code: kota, kind: government, region: "82.71", name: {id: Kota, en: City}}']
    lines.append("  - {code: mal, kind: mall, parent: kota, name: {id: Mal, en: Mall}}")
    for number in range(-(-units // UNITS_IN_AGENCY)):
        named = f"name: {{id: Dinas {number}, en: Agency {number}}}"
        lines.append(f"  - {{code: d{number:03d}, kind: agency, parent: kota, mall: mal, {named}}}")
    for number in range(units):
        named = f"name: {{id: Unit {number}, en: Unit {number}}}"
        lines.append(f"  - {{code: u{number:04d}, kind: unit, parent: d{number // UNITS_IN_AGENCY:03d}, {named}}}")
    return "\n".join(lines) + "\n"


def _service(number: int) -> str:
    unit = f"u{number * UNITS_OF_SERVICE:04d}"
    return (
        f"code: s{number:04d}\nname: {{id: Izin {number}, en: Licence {number}}}\nunit: {unit}\n{HEAD}"
        "promised: {days: 3}\nsteps:\n  - {code: terima, name: {id: Terima, en: Receive}}\n"
        "  - {code: putus, name: {id: Putus, en: Decide}, kind: decide, budget: {days: 2}}\n"
    )


def _events(officers: int, units: int) -> pa.Table:
    """Cases of two steps each, done by two officers of one unit, spread over the hours of twelve weeks."""
    dice = np.random.default_rng(46)
    cases = officers * STEPS_A_WEEK * WEEKS // 2
    unit = dice.integers(0, units, cases)
    team = np.maximum(1, np.minimum(TEAM, officers - unit * TEAM))
    first, second = (np.minimum(unit * TEAM + dice.integers(0, team), officers - 1) for _ in range(2))
    days = dice.integers(0, WEEKS * 5, cases)
    monday = datetime(2026, 8, 24, tzinfo=UTC)
    filed = (days // 5 * 7 + days % 5) * 86_400 + dice.integers(0, 5 * 3600, cases)
    took = dice.exponential(1.2, cases) * 86_400
    base = int(monday.timestamp())
    moments = np.concatenate([base + filed, base + filed + took.astype(np.int64)]) * 1_000_000
    order = np.argsort(moments, kind="stable")
    numbers = np.concatenate([np.arange(cases)] * 2)[order]
    done = order >= cases
    who = np.concatenate([first, second])[order]
    count = len(order)

    def words(values: Any) -> pa.Array:
        return pa.array(values).dictionary_encode()

    nothing = pa.nulls(count, pa.string())
    at = pa.array(moments[order], pa.timestamp("us", tz="UTC"))
    ids = np.zeros((count, 2), ">u8")
    ids[:, 1] = np.arange(count)
    columns = {
        "event_id": pa.array([row.tobytes() for row in ids], pa.binary(16)),
        "source": words(["kota"] * count),
        "position": pa.array(np.arange(1, count + 1)),
        "case_id": pa.array([f"k{number:08d}" for number in numbers]),
        "step": words(np.where(done, "putus", "terima")),
        "lifecycle": words(["complete"] * count),
        "officer": words([f"p-{number:06d}" for number in who]),
        "unit": words([f"u{number:04d}" for number in unit[numbers]]),
        "service": words([f"s{number:04d}" for number in unit[numbers] // UNITS_OF_SERVICE]),
        "happened_at": at,
        "precision": words(["instant"] * count),
        "opens": pa.array(~done),
        "closes": pa.array(done),
        "pauses": pa.array(np.zeros(count, bool)),
        "returns": pa.array(np.zeros(count, bool)),
        "recorded_at": at,
    }
    filled = [columns.get(field.name, nothing).cast(field.type) for field in EVENT_SCHEMA]
    return pa.table(filled, schema=EVENT_SCHEMA)


def main() -> None:
    """Make the cards of the city in the folder, and say what they took."""
    folder, officers, batch, *killed_at = Path(sys.argv[1]), *map(int, sys.argv[2:])
    os.environ["BERDAMPAK_VAR"] = str(folder / "var")
    if not folder.joinpath("events.parquet").exists():
        write_city(folder, officers)
    from berdampak.house.book import open_book

    with open_book(), dying_at(*killed_at) if killed_at else nullcontext():
        took = make_cards(folder, officers, batch)
        folder.joinpath("dump.json").write_text(json.dumps(dump()))
    print(json.dumps(took), flush=True)


if __name__ == "__main__":
    main()
