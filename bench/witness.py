"""A witness under fire: thousands of racing requests, some for a rewritten book, and hundreds of kill -9."""

import argparse
import sys
import tempfile
from pathlib import Path

from harness import ROOT, machine, table

KILLS = 200
THREADS = 16
REQUESTS = 500


def main() -> None:
    """Print the table; two histories signed, or one step back, ends the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from tests.sim.witnessing import kill, race

    with tempfile.TemporaryDirectory() as folder:
        print("race", file=sys.stderr, flush=True)
        raced = race(Path(folder) / "race", THREADS, 20 if asked.quick else REQUESTS, seed=3)
        print("kill", file=sys.stderr, flush=True)
        killed = kill(Path(folder) / "kill", 5 if asked.quick else KILLS, seed=3)
    lines = []
    for name, tally in ((f"{THREADS} asking at once", raced), ("killed under load", killed)):
        if tally.faults:
            sys.exit(f"{name}: {tally.faults[:5]}")
        counts = (tally.asked, tally.cosigned, tally.kills, len(tally.faults))
        lines.append([name, *(f"{count:,}" for count in counts)])
    print(machine(asked.date, "cryptography"))
    print()
    print(table(["", "requests", "cosigned", "kills", "two histories, or a step back"], lines))


if __name__ == "__main__":
    main()
