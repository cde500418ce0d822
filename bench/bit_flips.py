"""Single bits turned over in a book's database and in its checkpoints, and who notices."""

import argparse
import sys

from harness import ROOT, machine, table

FLIPS, ENTRIES, ROUNDS = 2_000, 600, 3


def main() -> None:
    """Print the table; a change that nobody caught ends the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from tests.sim.bit_flips import Flips, flip_database, flip_note

    flips, rounds = (100, 1) if asked.quick else (FLIPS, ROUNDS)
    found: list[Flips] = []
    for seed in range(rounds):
        print(f"{seed + 1}/{rounds} database", file=sys.stderr, flush=True)
        found.append(flip_database(flips, ENTRIES, seed))
    notes = flip_note(flips, 0)
    if missed := [each for tally in (*found, notes) for each in tally.missed]:
        sys.exit(f"not caught: {missed[:5]}")
    counts = [sum(getattr(each, name) for each in found) for name in COLUMNS]
    print(machine(asked.date, "cryptography"))
    print()
    heads = (
        "",
        "bits turned",
        "unreadable then",
        "content changed",
        "caught by the verifier",
        "by `integrity_check`",
        "a column no hash covers",
        "verifier stopped",
    )
    lines = [["database", *(f"{count:,}" for count in counts)]]
    lines.append(
        ["cosigned checkpoint", f"{notes.flips:,}", "", f"{notes.changed:,}", f"{notes.by_verifier:,}", "", "", ""]
    )
    print(table(heads, lines))


COLUMNS = ("flips", "unreadable", "changed", "by_verifier", "by_database", "unproven", "crashed")

if __name__ == "__main__":
    main()
