"""From an event table to facts: SQL puts events in order, NumPy counts working time, SQL puts both together."""

from importlib.resources import files
from pathlib import Path

import duckdb

from berdampak.calendar.contracts import MISSING_MINUTES, MISSING_MOMENT
from berdampak.happening.contracts import EventSet
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text
from berdampak.measure.contracts import Facts
from berdampak.measure.counting import count_cases, count_held, count_pauses, count_steps, create_macros
from berdampak.measure.keepers import Keepers
from berdampak.measure.weeks import FIRST_MONDAY_US, WEEK_US, WeekCut
from berdampak.promise.contracts import Pack

DRAFTS = (
    "ordered",
    "case_draft",
    "step_draft",
    "held_draft",
    "pause_draft",
    "keepers",
    "budgets",
    "pauses",
    "held",
    "worked",
)
COUNTED = ("pause_counted", "held_counted", "case_counted", "step_counted")


def build_facts(events: EventSet, *, threads: int | None = None, scratch: Path | None = None) -> Facts:
    """The facts of an event set; raises `measure.E003` when it holds no event.

    `threads` bounds the engine's threads, on which the facts do not depend; `scratch` is where it may spill.
    """
    keepers, cut = Keepers(events.rules), WeekCut.parse(events.rules.week_cut)
    connection = connect(threads, scratch)
    _read_events(connection, events, keepers.pack)
    for name in ("ordered", "cases", "steps", "spans"):
        _run(connection, name, events, week_of_event=week_sql("happened_local", cut))
    keepers.create_tables(connection)
    count_pauses(connection, keepers)
    count_held(connection, keepers)
    count_cases(connection, keepers)
    count_steps(connection, keepers)
    _run(connection, "facts", events, missing=MISSING_MINUTES, missing_moment=MISSING_MOMENT)
    first, last, last_at = _one(connection, "select min(week), max(week), epoch_us(max(happened_at)) from ordered")
    (uncounted,) = _one(connection, "select count(*) from cases where finished_at is not null and working_days is null")
    for draft in DRAFTS + COUNTED:
        connection.execute(f"drop table {draft}")
    return Facts(connection, events, keepers.pack, keepers.default, cut, first, last, last_at, uncounted)


def connect(threads: int | None = None, scratch: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A DuckDB connection in memory, in UTC, that spills to `scratch`."""
    settings: dict[str, str | int] = {"TimeZone": "UTC", "preserve_insertion_order": "true"}
    if threads is not None:
        settings["threads"] = threads
    if scratch is not None:
        settings["temp_directory"] = str(scratch)
    connection = duckdb.connect(":memory:")
    for name, value in settings.items():
        connection.execute(f"set {name} = '{value}'")
    create_macros(connection)
    return connection


def week_sql(local: str, cut: WeekCut) -> str:
    """SQL for the number of the week in which a local timestamp lies."""
    return f"cast(floor((epoch_us({local}) - {FIRST_MONDAY_US + cut.end_us - WEEK_US}) / {float(WEEK_US)}) as integer)"


def _read_events(connection: duckdb.DuckDBPyConnection, events: EventSet, pack: Pack | None) -> None:
    if events.paths:
        parts = connection.read_parquet([str(path) for path in events.paths])
        parts.create_view("raw_events")
    if not events.paths or not _one(connection, "select count(*) from raw_events")[0]:
        raise BerdampakError(
            Problem(
                "measure.E003",
                Text("Belum ada peristiwa untuk dihitung.", "There is no event to measure."),
                Text("Sumbernya kosong.", "The source is empty."),
                Text("Impor log dulu: berdampak import LOG.", "Import a log first: berdampak import LOG."),
            )
        )
    connection.execute("create table agencies (unit text, agency text)")
    for unit in pack.offices if pack else ():
        agency = pack.find_agency(unit) if pack else None
        if agency is not None:
            connection.execute("insert into agencies values (?, ?)", [unit, agency.code])
    connection.execute(
        "create view events as select e.* exclude (agency), coalesce(e.agency, a.agency) as agency"
        " from raw_events e left join agencies a on a.unit = e.unit"
    )


def _run(connection: duckdb.DuckDBPyConnection, name: str, events: EventSet, **words: object) -> None:
    text = files("berdampak.measure").joinpath(f"sql/{name}.sql").read_text()
    rules = events.rules
    connection.execute(text.format(zone=rules.zone, unclosed=rules.unclosed, **words))


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    row = connection.execute(query).fetchone()
    assert row is not None
    return row
