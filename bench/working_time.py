"""Working time of a column of durations, on one core, against a bare subtraction, pandas and PM4Py."""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from harness import BENCH, OTHERS_PYTHON, machine, run, table
from numpy.typing import NDArray

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar, local_us, vector_calendar

Moments = NDArray[np.int64]
DAY_US = 86_400_000_000
OURS = {
    "subtraction": "NumPy, bare subtraction",
    "plain": "Berdampak, `nl-2010`",
    "mixed": "Berdampak, `nl-2010`, in no order",
    "rich": "Berdampak, `id-ternate`",
}


def durations(calendar: Calendar, rows: int) -> tuple[Moments, Moments]:
    """Starts all over the calendar's years, in order, and ends a few days later, half of them within two days."""
    dice = np.random.default_rng(1)
    first, last = (np.datetime64(day, "us").astype(np.int64) for day in (calendar.first, calendar.last))
    length = np.minimum(dice.lognormal(0.7, 1.3, rows), 90) * DAY_US
    start = np.sort(dice.integers(first + DAY_US, last - 91 * DAY_US, rows))
    return start, start + length.astype(np.int64)


def best_in_turn(contenders: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The best time of each, in seconds, all taken in turn."""
    best = dict.fromkeys(contenders, float("inf"))
    for _ in range(rounds):
        for name, work in contenders.items():
            begin = time.perf_counter()
            work()
            best[name] = min(best[name], time.perf_counter() - begin)
    return best


def write_sample(path: Path, calendar: Calendar, start: Moments, end: Moments) -> None:
    """The first rows in local wall time, with our minutes, and the calendar, for tools in another environment."""
    minutes = vector_calendar(calendar).minutes(start, end)
    local = {name: local_us(calendar.zone, us).view("datetime64[us]") for name, us in (("start", start), ("end", end))}
    np.savez(path, minutes=minutes, **local)
    hours = [[(span.start_minute, span.end_minute) for span in day] for day in calendar.hours]
    days_off = sorted(off.date.isoformat() for off in calendar.days_off)
    path.with_suffix(".json").write_text(json.dumps({"hours": hours, "days_off": days_off}))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", required=True)
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = 1_000_000 if asked.quick else 10_000_000
    plain, rich = load_calendar("nl-2010"), load_calendar("id-ternate")
    (start, end), (start_rich, end_rich) = durations(plain, rows), durations(rich, rows)
    mixed = np.random.default_rng(2).permutation(rows)
    start_mixed, end_mixed = start[mixed], end[mixed]
    best = best_in_turn(
        {
            "subtraction": lambda: end - start,
            "plain": lambda: vector_calendar(plain).minutes(start, end),
            "mixed": lambda: vector_calendar(plain).minutes(start_mixed, end_mixed),
            "rich": lambda: vector_calendar(rich).minutes(start_rich, end_rich),
        },
        rounds=3 if asked.quick else 9,
    )
    others = {"pandas": ("pandas-hours", 200), "PM4Py": ("pm4py-hours", 20_000)}
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.npz"
        write_sample(sample, plain, start_mixed[:20_000], end_mixed[:20_000])
        said = {}
        for name, (word, count) in others.items():
            print(name, file=sys.stderr, flush=True)
            said[name] = run([OTHERS_PYTHON, BENCH / "others.py", word, sample, str(count)]).said
    say(asked.date, rows, {name: seconds / rows for name, seconds in best.items()}, others, said)


def say(
    date: str,
    rows: int,
    ours: dict[str, float],
    others: dict[str, tuple[str, int]],
    said: dict[str, dict[str, float]],
) -> None:
    """Each contender's time a duration, beside that of `nl-2010`."""
    bare, plain = ours["subtraction"], ours["plain"]
    lines = [
        [
            words,
            f"{rows:,}",
            f"{ours[name] * 1e9:,.2f} ns",
            f"{ours[name] / bare:,.1f} ×",
            f"{ours[name] / plain:,.2f} ×",
        ]
        for name, words in OURS.items()
    ]
    for name, (_, count) in others.items():
        seconds = said[name]["seconds_per_row"]
        each = [f"{name}, `nl-2010`", f"{count:,}", f"{seconds * 1e9:,.0f} ns"]
        lines.append([*each, f"{seconds / bare:,.0f} ×", f"{seconds / plain:,.0f} ×"])
    print(machine(date, "numpy"))
    print()
    print(table(["", "durations", "each", "to the subtraction", "to Berdampak, `nl-2010`"], lines))
    print()
    off = {name: answer["minutes_off_max"] for name, answer in said.items()}
    print(f"Farthest from Berdampak's minutes: PM4Py {off['PM4Py']:.1f}, pandas {off['pandas']:.0f} (it counts hours).")


if __name__ == "__main__":
    main()
