"""All cards of a week for a city of so many officers, composed and sealed: whole, and killed -9 in between."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from harness import MAXRSS_PER_MB, ROOT, machine, table

OFFICERS, BATCH = 5_000, 200
SAID_EVERY = 10
"""Every so many lines of progress one is shown."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    officers = 200 if asked.quick else OFFICERS
    with tempfile.TemporaryDirectory(prefix="berdampak-bench-") as name:
        folder = Path(name) / "city"
        folder.mkdir()
        sys.path.insert(0, str(ROOT))
        from tests.sim.city_of_cards import write_city

        print("writing the city", file=sys.stderr, flush=True)
        write_city(folder, officers)
        whole = make(folder, officers)
        first = (folder / "dump.json").read_bytes()
        for left in ("var", "evidence"):
            (folder / left).rename(Path(name) / left)
        killed = make(folder, officers, kill_at=0.5)
        again = make(folder, officers)
        same = (folder / "dump.json").read_bytes() == first
    print(machine(asked.date, "django", "duckdb", "pyarrow"))
    print()
    print(f"{officers:,} officers, {whole['rows']:,} events of twelve weeks, {whole['made']:,} cards, SQLite:")
    print()
    heads = ["", "cards", "minutes", "of them facts", "peak memory"]
    lines = [
        line("whole", whole, whole["made"]),
        line("killed -9 half way", killed, killed["made"]),
        line("gone on with", again, whole["made"] - killed["counted"]),
    ]
    print(table(heads, lines))
    print()
    print(f"Killed and gone on with, every card and entry {'is the same' if same else 'IS NOT THE SAME'}.")


def line(name: str, took: dict[str, Any], cards: int) -> list[str]:
    """One line of the table."""
    facts = f"{took['facts'] / 60:.1f}" if took["facts"] is not None else "–"
    return [name, f"{cards:,}", f"{took['seconds'] / 60:.1f}", facts, f"{took['peak_mb'] / 1000:.1f} GB"]


def make(folder: Path, officers: int, kill_at: float | None = None) -> dict[str, Any]:
    """Make the cards in a process of its own, and kill it once that share of them is done."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.sim.city_of_cards", folder, str(officers), str(BATCH)]
    begun, said, made, whole = time.perf_counter(), "", 0, 1
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    process = subprocess.Popen([str(word) for word in command], env=dict(os.environ), **pipes)
    for number, said in enumerate(process.stdout or ()):
        if "/" in said:
            made, whole = (int(word) for word in said.split("/"))
            if number % SAID_EVERY == 0:
                print(said.strip(), file=sys.stderr, flush=True)
        if kill_at is not None and made / whole >= kill_at:
            process.kill()
            break
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took: dict[str, Any] = {"facts": None, "made": made, "counted": made // BATCH * BATCH}
    if kill_at is None:
        if process.returncode:
            sys.exit("making the cards failed, see above")
        took |= json.loads(said)
    return took | {"seconds": time.perf_counter() - begun, "peak_mb": usage.ru_maxrss / MAXRSS_PER_MB}


if __name__ == "__main__":
    main()
