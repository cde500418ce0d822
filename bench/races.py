"""A hundred thousand appends that race to a few shared streams, on each database."""

import argparse
import sys
import time

from harness import ROOT, machine, table

APPENDS, KEYS, PROCESSES = 100_000, 2_000, 4


def main() -> None:
    """Print the table; a double or a gap ends the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from tests.sim.racing import STREAMS, THREADS, race_appends, race_keys

    appends, keys = (1_000, 20) if asked.quick else (APPENDS, KEYS)
    lines = []
    for vendor, name in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
        print(name, file=sys.stderr, flush=True)
        begin = time.perf_counter()
        entries, faults = race_appends(vendor, PROCESSES, appends)
        took = time.perf_counter() - begin
        if (faults := faults + race_keys(vendor, PROCESSES, keys)) or entries != appends:
            sys.exit(f"{name}: {entries} entries, {faults[:5]}")
        shared = f"{PROCESSES * THREADS} × {keys:,}"
        lines.append([name, f"{entries:,}", str(STREAMS), f"{took:.0f}", shared, f"{keys:,}", str(len(faults))])
    print(machine(asked.date, "django", "psycopg"))
    print()
    heads = ("", "appends", "streams", "seconds", "posts with shared keys", "results", "doubles, gaps, violations")
    print(table(heads, lines))


if __name__ == "__main__":
    main()
