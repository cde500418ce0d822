"""From a log to its first card, whole process, against PM4Py reading the log and discovering its performance graph."""

import argparse
import sys
from pathlib import Path

from harness import BENCH, OTHERS_PYTHON, OWN_PYTHON, ROOT, SHARED, Command, in_turn, machine, table

LOG = SHARED / "data" / "receipt.xes.gz"
CARD = [Path(OWN_PYTHON).parent / "berdampak", "card", LOG, "--week", "2011-W20"]
CONTENDERS: dict[str, Command] = {
    "PM4Py, `read_xes` and `discover_performance_dfg`": [OTHERS_PYTHON, BENCH / "others.py", "pm4py-performance", LOG],
    "Berdampak, `card`": CARD,
    "Berdampak, `card --map`": [*CARD, "--map", ROOT / "packs" / "maps" / "receipt.yaml"],
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", required=True)
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    if not LOG.exists():
        sys.exit(f"{LOG} is not here; name its folder in BERDAMPAK_SHARED.")
    runs = in_turn(CONTENDERS, 2 if asked.quick else 9)
    slowest = min(run.wall_seconds for run in next(iter(runs.values())))
    lines = []
    for name, those in runs.items():
        best, cpu = (min(getattr(run, took) for run in those) for took in ("wall_seconds", "cpu_seconds"))
        peak_mb = max(run.peak_mb for run in those)
        lines.append([name, f"{best:.2f}", f"{cpu:.2f}", f"{peak_mb:.0f} MB", f"{slowest / best:.1f} ×"])
    print(machine(asked.date, "duckdb", "pyarrow"))
    print()
    print(table(["", "seconds", "CPU seconds", "peak memory", "faster than PM4Py"], lines))


if __name__ == "__main__":
    main()
