"""kill -9 of the whole server under load, on each database, with an oracle outside it."""

import argparse
import sys

from harness import ROOT, machine, table

KILLS = 200


def main() -> None:
    """Print the table; anything lost or wrong ends the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from tests.sim.kill_nine import kill_under_load

    lines = []
    for vendor, name in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
        print(name, file=sys.stderr, flush=True)
        oracle = kill_under_load(vendor, 4 if asked.quick else KILLS, seed=2)
        if oracle.lost or oracle.faults:
            sys.exit(f"{name}: lost {oracle.lost[:5]}, wrong {oracle.faults[:5]}")
        counts = (oracle.kills, len(oracle.answered), oracle.unanswered, len(oracle.lost), len(oracle.faults))
        print(name, *counts, file=sys.stderr, flush=True)
        lines.append([name, *(f"{count:,}" for count in counts)])
    print(machine(asked.date, "django", "granian", "psycopg"))
    print()
    print(table(["", "kills", "entries acknowledged", "cut off and asked again", "lost", "violations"], lines))


if __name__ == "__main__":
    main()
