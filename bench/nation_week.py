"""A nation's week rolled up to all levels, against a bare scan and against DuckDB's GROUP BY of the officers alone."""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from harness import OWN_PYTHON, Command, Run, in_turn, machine, run, table

OFFICERS, UNITS, AGENCIES, REGIONS = 4_400_000, 110_000, 10_000, 514
THREADS = 2
ROWS_AT_ONCE = 1 << 20
SCAN = "select sum(officer), sum(minutes), sum(on_time::int) from '{steps}'"
GROUP_BY = (
    "select officer, count(*) as steps, sum(on_time::int) as on_time, quantile_disc(minutes, [0.5, 0.9]) as times"
    " from '{steps}' group by officer"
)
FIGURES = ("steps", "on_time", "median_minutes", "p90_minutes")


def make(folder: Path, rows: int) -> None:
    """Write the week: who belongs where, and steps in no order, most of them short, two in a hundred not measured."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    dice = np.random.default_rng(1)

    def parents(children: int, of: int) -> Any:
        """For each child its parent; no parent is without a child."""
        return dice.permutation(np.concatenate([np.arange(of), dice.integers(0, of, children - of)])).astype(np.int32)

    unit, agency_of, region_of = parents(OFFICERS, UNITS), parents(UNITS, AGENCIES), parents(AGENCIES, REGIONS)
    officer = np.arange(OFFICERS, dtype=np.int32)
    agency = agency_of[unit]
    places = {"officer": officer, "unit": unit, "agency": agency, "region": region_of[agency]}
    pq.write_table(pa.table(places), folder / "places.parquet")
    pace = dice.lognormal(0, 0.5, OFFICERS)
    schema = pa.schema([("officer", pa.int32()), ("minutes", pa.int32()), ("on_time", pa.bool_())])
    with pq.ParquetWriter(folder / "steps.parquet", schema) as writer:
        for at in range(0, rows, ROWS_AT_ONCE):
            count = min(ROWS_AT_ONCE, rows - at)
            officer = dice.integers(0, OFFICERS, count, dtype=np.int32)
            minutes = np.minimum(dice.lognormal(4, 1.2, count) * pace[officer], 20_000).astype(np.int32)
            measured = pa.array(minutes, mask=dice.random(count) < 0.02)
            writer.write_table(pa.table({"officer": officer, "minutes": measured, "on_time": minutes <= 180}, schema))


def scan(folder: Path) -> dict[str, int]:
    """Read the same columns and add them up."""
    connection = _duckdb()
    connection.execute(SCAN.format(steps=folder / "steps.parquet")).fetchall()
    return {}


def group_by(folder: Path) -> dict[str, int]:
    """The figures of the officers, and of nobody above them."""
    connection = _duckdb()
    connection.register("officers", connection.sql(GROUP_BY.format(steps=folder / "steps.parquet")).to_arrow_table())
    sums = connection.sql("select sum(steps), sum(on_time), sum(times[1]), sum(times[2]) from officers").fetchall()[0]
    return dict(zip(FIGURES, sums, strict=True))


def roll_up(folder: Path) -> dict[str, int]:
    """The figures of every level."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from berdampak.measure.facade import roll_up as product

    officers = product([folder / "steps.parquet"], pq.read_table(folder / "places.parquet"), threads=THREADS)["officer"]
    return {name: pc.sum(officers[name]).as_py() for name in FIGURES}


CONTENDERS: dict[str, tuple[str, Callable[[Path], dict[str, int]]]] = {
    "scan": ("DuckDB, scan of the columns", scan),
    "group-by": ("DuckDB, `GROUP BY officer`", group_by),
    "roll-up": ("Berdampak, all levels", roll_up),
}


def contend(name: str, folder: Path) -> None:
    """Be one contender in this process, and say in JSON what it took and what it found."""
    import duckdb  # noqa: F401
    import pyarrow.parquet  # noqa: F401

    import berdampak.measure.facade  # noqa: F401

    begin, begin_cpu = time.perf_counter(), time.process_time()
    found = CONTENDERS[name][1](folder)
    took = {"seconds": time.perf_counter() - begin, "cpu_seconds": time.process_time() - begin_cpu}
    print(json.dumps({**took, "found": {figure: int(value) for figure, value in found.items()}}))


def compare(rows: int, rounds: int) -> str:
    """The table for one size: the best round of each contender, and its highest peak."""
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as folder:
        run([OWN_PYTHON, __file__, "--make", folder, str(rows)])
        commands: dict[str, Command] = {name: [OWN_PYTHON, __file__, "--contend", name, folder] for name in CONTENDERS}
        runs = in_turn(commands, rounds)
    lines = [_line(name, runs[name], runs["scan"], runs["group-by"]) for name in CONTENDERS]
    same = runs["roll-up"][0].said["found"] == runs["group-by"][0].said["found"]
    heads = ["", "seconds", "CPU seconds", "peak memory", "to the scan", "to the `GROUP BY`"]
    return table(heads, lines) + f"\n\nThe officers' figures are {'the same' if same else 'NOT the same'} in both."


def _line(name: str, runs: list[Run], scans: list[Run], groups: list[Run]) -> list[str]:
    best, of_scan, of_group = (min(run.said["seconds"] for run in those) for those in (runs, scans, groups))
    cpu_seconds, peak_mb = min(run.said["cpu_seconds"] for run in runs), max(run.peak_mb for run in runs)
    took = [f"{best:.2f}", f"{cpu_seconds:.2f}", f"{peak_mb / 1000:.1f} GB"]
    return [CONTENDERS[name][0], *took, f"{best / of_scan:.1f} ×", f"{best / of_group:.2f} ×"]


def _duckdb() -> Any:
    import duckdb

    return duckdb.connect(config={"threads": THREADS})


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--make", nargs=2, metavar=("FOLDER", "ROWS"), help=argparse.SUPPRESS)
    parser.add_argument("--contend", nargs=2, metavar=("CONTENDER", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.make:
        make(Path(asked.make[0]), int(asked.make[1]))
    elif asked.contend:
        contend(asked.contend[0], Path(asked.contend[1]))
    else:
        print(machine(asked.date, "duckdb", "numpy", "pyarrow"))
        for rows, rounds in ((5_000_000, 1),) if asked.quick else ((20_000_000, 5), (100_000_000, 3)):
            print(f"\n{rows:,} steps of {OFFICERS:,} officers in {REGIONS} regions, {THREADS} threads:\n")
            print(compare(rows, rounds), flush=True)


if __name__ == "__main__":
    main()
