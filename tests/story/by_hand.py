"""The figures of a card computed once more in plain Python from the CSV itself, sharing nothing with the engine.

Only the calendar's data are taken over: which minutes of which dates are worked.
"""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil, sqrt
from pathlib import Path
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar

ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass
class Case:
    unit: str
    filed: datetime
    finished: datetime
    due: datetime
    rework: bool
    steps: list[tuple[str, str, datetime, datetime | None]]
    """Step, officer, moment, and the moment of the event before."""


def read_cases(path: Path) -> list[Case]:
    """The cases of the receipt log, each finished at its last event."""
    events = defaultdict(list)
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            events[row["case:concept:name"]].append((_local(row["time:timestamp"]), row))
    cases = []
    for rows in events.values():
        rows.sort(key=lambda pair: pair[0])
        moments = [moment for moment, _ in rows]
        names = Counter(row["concept:name"] for _, row in rows)
        cases.append(
            Case(
                unit=rows[-1][1]["org:group"],
                filed=moments[0],
                finished=moments[-1],
                due=_local(rows[-1][1]["case:deadline"]),
                rework=max(names.values()) > 1,
                steps=[
                    (row["concept:name"], row["org:resource"], moment, before)
                    for (moment, row), before in zip(rows, [None, *moments], strict=False)
                ],
            )
        )
    return cases


def iso_week(moment: datetime) -> str:
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02d}"


def working_minutes(calendar: Calendar, start: datetime, end: datetime) -> int:
    """Minute by minute of wall-clock time; the office is closed whenever its zone changes its clocks."""
    off = {day.date for day in calendar.days_off}
    first, last = start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)
    total, day = 0, first.date()
    while day <= last.date():
        hours = _hours(calendar, day)
        midnight = datetime.combine(day, datetime.min.time(), ZONE)
        for span in () if day in off else hours:
            opens = midnight + timedelta(minutes=span.start_minute)
            closes = midnight + timedelta(minutes=span.end_minute)
            overlap = min(closes, last).replace(tzinfo=None) - max(opens, first).replace(tzinfo=None)
            total += max(0, int(overlap.total_seconds()) // 60)
        day += timedelta(days=1)
    return total


def nearest_rank(values: list[int], part: float) -> int:
    return sorted(values)[ceil(part * len(values)) - 1]


def wilson(met: int, of: int) -> tuple[float, float]:
    z, p = 1.959963984540054, met / of
    root = z * sqrt((p * (1 - p) + z * z / (4 * of)) / of)
    low, high = ((p + z * z / (2 * of) + sign * root) / (1 + z * z / of) for sign in (-1, 1))
    return low, high


def _hours(calendar: Calendar, day: date):
    for period in calendar.periods:
        if period.first <= day <= period.last:
            return period.hours[day.weekday()]
    return calendar.hours[day.weekday()]


def _local(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(ZONE)
