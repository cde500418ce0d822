"""Figures of every subject over every window asked for, aggregated from facts by SQL."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.resources import files
from typing import Any, Literal

from berdampak.measure.contracts import Facts
from berdampak.measure.sources import find_sources, list_regions

Dimension = Literal["region", "agency", "unit", "service", "officer"]
Key = tuple[str | None, ...]
"""The codes of a subject, one for each dimension asked for; null where the log does not say."""


@dataclass(frozen=True, slots=True)
class Window:
    """Weeks `first` to `last`, both included."""

    first: int
    last: int


Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measured:
    """Rows of figures by (key, window); a subject that did nothing in a window has no row there."""

    finished: dict[tuple[Key, Window], Row]
    filed: dict[tuple[Key, Window], Row]
    open: dict[tuple[Key, Window], Row]
    steps: dict[tuple[Key, Window], Row]
    presence: dict[tuple[Key, Window], Row]
    stops: dict[tuple[Key, Window], Row]
    marks: dict[tuple[Key, Window], Row]
    holds: dict[tuple[Key, Window], list[Row]]
    left_out: dict[tuple[Key, Window], Row]


def codes_of(facts: Facts, dimension: Dimension) -> list[str]:
    """Every code of a dimension that the events name, in order."""
    if dimension == "region":
        return list_regions(facts)
    tables = ("steps",) if dimension == "officer" else ("steps", "cases")
    union = " union ".join(f"select {dimension} as code from {table}" for table in tables)
    query = f"select distinct code from ({union}) where code is not null order by code"
    return [code for (code,) in facts.connection.execute(query).fetchall()]


def services_of_steps(facts: Facts, officers: Collection[str] | None = None) -> dict[str, dict[str, str]]:
    """By officer, the service of each step of theirs that was of one alone: by its procedure the step is named."""
    steps = find_sources(facts, (), officers)["steps"]
    query = f"select officer, step, min(service) from {steps} group by all having count(distinct service) = 1"
    found: dict[str, dict[str, str]] = {}
    for officer, step, service in facts.connection.execute(query).fetchall():
        found.setdefault(officer, {})[step] = service
    return found


def keys_of(measured: Measured) -> set[Key]:
    """Every subject that appears in any window."""
    tables: tuple[dict[Any, Any], ...] = (measured.finished, measured.filed, measured.open, measured.steps)
    return {key for table in tables for key, _ in table}


def measure_windows(
    facts: Facts,
    dimensions: Sequence[Dimension],
    windows: Sequence[Window],
    *,
    holds: bool = True,
    officers: Collection[str] | None = None,
) -> Measured:
    """The figures of every combination of the dimensions (none: the whole) over every window.

    With `officers` only what those did is measured, so that memory stays bounded however many there are.
    """
    create_windows(facts, windows)
    of_officers, sources = "officer" in dimensions, find_sources(facts, dimensions, officers)

    def rows(name: str) -> list[tuple[Key, Window, Row]]:
        keys = ", ".join(f"c.{dimension}" for dimension in dimensions) or "'whole'"
        return _rows(facts, name, keys, len(dimensions), windows, sources)

    def table(found: list[tuple[Key, Window, Row]]) -> dict[tuple[Key, Window], Row]:
        return {(key, window): row for key, window, row in found}

    held: dict[tuple[Key, Window], list[Row]] = {}
    if holds:
        for key, window, row in rows("windows_holds"):
            held.setdefault((key, window), []).append(row)
    return Measured(
        finished={} if of_officers else table(rows("windows_finished")),
        filed={} if of_officers else table(rows("windows_filed")),
        open={} if of_officers else table(rows("windows_open")),
        steps=table(rows("windows_steps")),
        presence={} if "service" in dimensions else table(rows("windows_presence")),
        stops={} if of_officers else table(rows("windows_stops")),
        marks={} if of_officers else table(rows("windows_marks")),
        holds=held,
        left_out=table(rows("windows_left_out")),
    )


def create_windows(facts: Facts, windows: Sequence[Window]) -> None:
    """Write the table `windows` that the queries join: the weeks of each, and when and on which date it ends."""
    zone = facts.events.rules.zone
    facts.connection.execute(
        "create or replace table windows"
        " (window_no integer, first_week integer, last_week integer, end_at timestamptz, end_day date, last_day date)"
    )
    for number, window in enumerate(windows):
        end = facts.week_cut.bounds(window.last, zone)[1]
        last_day = (end - timedelta(microseconds=1)).date()
        facts.connection.execute(
            "insert into windows values (?, ?, ?, ?, ?, ?)",
            [number, window.first, window.last, end, end.date(), last_day],
        )


def _rows(
    facts: Facts, name: str, keys: str, width: int, windows: Sequence[Window], words: dict[str, str]
) -> list[tuple[Key, Window, Row]]:
    text = files("berdampak.measure").joinpath(f"sql/{name}.sql").read_text()
    result = facts.connection.execute(text.format(keys=keys, **words))
    names = [column[0] for column in result.description]
    start = max(width, 1)
    return [
        (tuple(values[:width]), windows[values[start]], dict(zip(names[start + 1 :], values[start + 1 :], strict=True)))
        for values in result.fetchall()
    ]
