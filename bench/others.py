"""The other tools, as their own users would call them; runs in the bench environment and prints JSON.

others.py pandas-hours SAMPLE ROWS | pm4py-hours SAMPLE ROWS | pm4py-performance LOG
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

Stamps = list[tuple[datetime, datetime]]


def pandas_hours(stamps: Stamps, calendar: dict[str, Any]) -> list[float]:
    """Whole working hours by CustomBusinessHour, which takes one set of hours for all weekdays; in minutes."""
    import pandas as pd

    spans = next(spans for spans in calendar["hours"] if spans)
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    hours = pd.offsets.CustomBusinessHour(
        start=[_clock(start) for start, _ in spans],
        end=[_clock(end) for _, end in spans],
        weekmask=" ".join(name for name, day in zip(names, calendar["hours"], strict=True) if day),
        holidays=calendar["days_off"],
    )
    return [60.0 * (len(pd.date_range(start, end, freq=hours)) - 1) for start, end in stamps]


def pm4py_hours(stamps: Stamps, calendar: dict[str, Any]) -> list[float]:
    """Working minutes by PM4Py's business hours, with breaks and days off."""
    from pm4py.util.business_hours import soj_time_business_hours_diff

    class Days:
        """The days off, as PM4Py asks for them."""

        off = frozenset(map(date.fromisoformat, calendar["days_off"]))

        def is_working_day(self, day: date) -> bool:
            return day not in self.off

    slots = [
        (weekday * 86_400 + start * 60, weekday * 86_400 + end * 60)
        for weekday, spans in enumerate(calendar["hours"])
        for start, end in spans
    ]
    days = Days()
    return [soj_time_business_hours_diff(start, end, slots, days) / 60 for start, end in stamps]


def time_hours(count: Callable[[Stamps, dict[str, Any]], list[float]], sample: Path, rows: int) -> dict[str, float]:
    """Seconds a row, best of three, and how far the answers lie from the minutes of the sample, at most."""
    import numpy as np

    calendar = json.loads(sample.with_suffix(".json").read_text())
    columns = np.load(sample)
    stamps = list(zip(columns["start"][:rows].tolist(), columns["end"][:rows].tolist(), strict=True))
    count(stamps[:10], calendar)
    seconds = []
    for _ in range(3):
        begin = time.perf_counter()
        minutes = count(stamps, calendar)
        seconds.append(time.perf_counter() - begin)
    off = np.abs(np.array(minutes) - columns["minutes"][:rows])
    return {"seconds_per_row": min(seconds) / rows, "minutes_off_max": float(off.max())}


def pm4py_performance(log: Path) -> dict[str, int]:
    """Read a log and discover its performance DFG: how long from each activity to the next."""
    import pm4py

    graph, _, _ = pm4py.discover_performance_dfg(pm4py.read_xes(str(log)))
    return {"arcs": len(graph)}


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


if __name__ == "__main__":
    what, path, *rest = sys.argv[1:]
    if what == "pm4py-performance":
        answer: dict[str, Any] = pm4py_performance(Path(path))
    else:
        counts = {"pandas-hours": pandas_hours, "pm4py-hours": pm4py_hours}
        answer = time_hours(counts[what], Path(path), int(rest[0]))
    print(json.dumps(answer))
