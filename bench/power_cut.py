"""Power cuts by the thousand: the book's own settings, and weaker ones that must be seen to fail."""

import argparse
import sys

from harness import ROOT, machine, table

APPENDS = 120


def main() -> None:
    """Print the table; a loss under the book's own settings ends the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from tests.sim.power_cut import SAFE, UNSAFE, Tally, cut_power

    def line(journal: str, synchronous: str, rounds: int, states: int) -> list[str]:
        total = Tally()
        for seed in range(rounds):
            print(f"{seed + 1}/{rounds} {journal} {synchronous}", file=sys.stderr, flush=True)
            tally = cut_power(journal, synchronous, states=states, appends=APPENDS, seed=seed)
            total.states, total.lost = total.states + tally.states, total.lost + tally.lost
            total.broken += tally.broken
        if (journal, synchronous) == SAFE and not total.is_clean:
            sys.exit(f"lost under the book's own settings: {total}")
        return [f"`{journal}`, `{synchronous}`", *(f"{count:,}" for count in (total.states, total.lost, total.broken))]

    states = 500 if asked.quick else 2_500
    lines = [line(*SAFE, 1 if asked.quick else 10, states)]
    lines += [line(*settings, 1, states) for settings in UNSAFE]
    print(machine(asked.date, "apsw"))
    print()
    print(table(["journal and synchronous", "crash states", "lost something", "damaged"], lines))


if __name__ == "__main__":
    main()
