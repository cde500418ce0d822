"""Small logs drawn by chance in the exact dress of well-known ones, with what is true of their cases.

None of the real logs is here; these have their columns, their stamps and their oddities.
"""

import csv
import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zoneinfo import ZoneInfo

import numpy as np

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Row = dict[str, str]


@dataclass
class Case:
    """One case as it was drawn: its events in order, by their local wall-clock time; `open` if nothing ended it."""

    number: int
    events: list[tuple[str, datetime]]
    open: bool = False

    @property
    def filed(self) -> datetime:
        return self.events[0][1]

    @property
    def finished(self) -> datetime | None:
        return None if self.open else self.events[-1][1]


@dataclass
class Imitation:
    """A log that was written, its cases, and how many of its rows nobody could use."""

    path: Path
    cases: list[Case]
    rejected: int = 0
    zone: str = "UTC"
    dates_alone: bool = False
    guessed: tuple[str, ...] = field(default=())
    """Lines that stand in the guessed map."""


def draw_cases(seed: int, steps: str, *, first: str, count: int = 160, days: int = 84) -> list[Case]:
    """Cases that begin with the first step and go on with some of the others."""
    dice = np.random.default_rng(seed)
    names = steps.split("|")
    cases = []
    for number in range(1, count + 1):
        minute, millisecond = int(dice.integers(days * 24 * 60)), int(dice.integers(60_000))
        moment = datetime.fromisoformat(first) + timedelta(minutes=minute, milliseconds=millisecond)
        events = [(names[0], moment)]
        for _ in range(dice.integers(1, 6)):
            moment += timedelta(minutes=1 + int(dice.exponential(4_000)))
            events.append((str(dice.choice(names[1:])), moment))
        cases.append(Case(number, events))
    return cases


def cut_to_dates(cases: list[Case]) -> list[Case]:
    """The same cases with midnight for every hour."""
    for case in cases:
        case.events = [
            (step, moment.replace(hour=0, minute=0, second=0, microsecond=0)) for step, moment in case.events
        ]
    return cases


def write_xes(
    path: Path, cases: list[Case], of_event: Callable[[Case, int], Row], of_case: Row, zone: ZoneInfo
) -> Path:
    """The cases as XES, in local time with the offset of each moment."""
    text = "".join(_xes_lines(cases, of_event, of_case, zone))
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode(), mtime=0))
    else:
        path.write_text(text, encoding="utf-8")
    return path


def _xes_lines(cases: list[Case], of_event: Callable[[Case, int], Row], of_case: Row, zone: ZoneInfo) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8" ?>\n'
    yield '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n'
    yield '<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>\n'
    yield '<global scope="event">\n'
    yield '<date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>\n'
    yield '</global>\n<classifier name="Activity" keys="concept:name lifecycle:transition"/>\n'
    yield '<string key="concept:name" value="an imitation"/>\n'
    for case in cases:
        yield "<trace>\n" + _attribute("concept:name", f"Case {case.number}")
        yield "".join(_attribute(key, value) for key, value in of_case.items())
        for place, (step, moment) in enumerate(case.events):
            exists = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
            stamp = exists.isoformat(timespec="milliseconds")
            yield f'<event>\n<date key="time:timestamp" value="{stamp}"/>\n' + _attribute("concept:name", step)
            yield "".join(_attribute(key, value) for key, value in of_event(case, place).items()) + "</event>\n"
        yield "</trace>\n"
    yield "</log>\n"


def _attribute(key: str, value: str) -> str:
    return f"<string key={quoteattr(key)} value={quoteattr(value)}/>\n"


def write_rows(path: Path, rows: list[Row], *, separator: str = ",", encoding: str = "utf-8") -> Path:
    """The rows as separated text with a header."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)
    return path
