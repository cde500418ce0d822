"""How fast the simulator writes events, whole process, at several sizes."""

import argparse
import json
import os
import tempfile
from datetime import date
from pathlib import Path

from harness import OWN_PYTHON, machine, run, table

UNTIL = date(2026, 11, 20)
WEEKS = 12


def simulate(folder: Path, events: int) -> None:
    """Simulate as many cities as have so many events, and say in JSON how many there were."""
    from berdampak.kernel.places import packs_folder
    from berdampak.promise.facade import load_pack
    from berdampak.rehearsal.facade import simulate_city

    pack = load_pack(packs_folder() / "ternate")
    workers = os.cpu_count() or 1
    made = simulate_city(pack, seed=1, until=UNTIL, weeks=WEEKS, store=folder, events=events, workers=workers)
    print(json.dumps({"events": made.events, "cases": made.cases}))


def line(events: int) -> list[str]:
    """One size."""
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as folder:
        took = run([OWN_PYTHON, __file__, "--simulate", folder, str(events)])
        megabytes = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()) / 1e6
    count = took.said["events"]
    rate = f"{count / took.wall_seconds:,.0f}"
    return [f"{count:,}", f"{took.wall_seconds:.1f}", rate, f"{took.peak_mb:,.0f} MB", f"{megabytes:,.0f} MB"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--simulate", nargs=2, metavar=("FOLDER", "EVENTS"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.simulate:
        simulate(Path(asked.simulate[0]), int(asked.simulate[1]))
        return
    sizes = (1,) if asked.quick else (1, 1_000_000, 10_000_000, 100_000_000)
    print(machine(asked.date, "numpy", "pyarrow"))
    print()
    print(table(["events", "seconds", "events a second", "peak memory", "on disk"], [line(size) for size in sizes]))


if __name__ == "__main__":
    main()
