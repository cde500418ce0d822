"""From an event table to facts: SQL puts events in order, NumPy counts working time, SQL puts both together."""

from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import duckdb

from berdampak.calendar.contracts import MISSING_MINUTES, MISSING_MOMENT
from berdampak.happening.contracts import EventSet
from berdampak.happening.facade import read_left_out
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Text
from berdampak.measure.contracts import Facts
from berdampak.measure.counting import count_cases, count_held, count_pauses, count_steps, count_stops, create_macros
from berdampak.measure.keepers import Keepers
from berdampak.measure.left_out import leave_out
from berdampak.measure.stops import EPOCH, Stops
from berdampak.measure.weeks import FIRST_MONDAY_US, WEEK_US, WeekCut
from berdampak.promise.contracts import Pack

DRAFTS = (
    "ordered",
    "case_draft",
    "reopened_draft",
    "step_draft",
    "held_draft",
    "pause_draft",
    "keepers",
    "budgets",
    "pauses",
    "held",
    "worked",
)
FACT_TABLES = ("cases", "steps", "stretches", "presence", "stops", "marks")
EVENTS_AT_ONCE, EVENTS_AT_ONCE_MAX, PARTS = 500_000, 4_000_000, 8
"""More events than this are measured part by part, each with whole cases, so that memory stays bounded.

Of very many an eighth is taken at once, up to the most: each part reads all of them again.
"""
EVENTS_ONE_THREAD = 200_000
"""Fewer events than this are measured sooner by one thread than by several that must be kept in step."""
INSTANT = timedelta(microseconds=1)
COUNTED = ("pause_counted", "held_counted", "case_counted", "step_counted", "stop_counted")


def build_facts(events: EventSet, *, threads: int | None = None, scratch: Path | None = None) -> Facts:
    """The facts of an event set; raises `measure.E003` when it holds no event.

    `threads` bounds the engine's threads, on which the facts do not depend; `scratch` is where it may spill.
    """
    keepers, cut = Keepers(events.rules), WeekCut.parse(events.rules.week_cut)
    connection = connect(threads, scratch)
    count = _read_events(connection, events, keepers.pack)
    stops = Stops(events, keepers.pack)
    stops.create_tables(connection)
    if threads is None and count < EVENTS_ONE_THREAD:
        connection.execute("set threads = 1")
    parts = -(-count // max(EVENTS_AT_ONCE, min(count // PARTS, EVENTS_AT_ONCE_MAX)))
    for part in range(parts):
        _build_part(connection, events, keepers, stops, cut, (part, parts))
    if parts > 1:
        _join_parts(connection)
    stops.take_out_days_off(connection, keepers.calendar_of)
    leave_out(connection, read_left_out(events.notes))
    week = week_sql(f"(happened_at at time zone '{events.rules.zone}')", cut)
    first, last, last_at = _one(connection, f"select min({week}), max({week}), epoch_us(max(happened_at)) from events")
    if events.until is not None:
        last, last_at = cut.week_of(events.until - INSTANT, events.rules.zone), moment_us(events.until)
    (uncounted,) = _one(connection, "select count(*) from cases where finished_at is not null and working_days is null")
    return Facts(connection, events, keepers.pack, keepers.default, cut, first, last, last_at, uncounted)


def _build_part(
    connection: duckdb.DuckDBPyConnection,
    events: EventSet,
    keepers: Keepers,
    stops: Stops,
    cut: WeekCut,
    part: tuple[int, int],
) -> None:
    """Add the facts of one part of the cases."""
    number, parts = part
    words = {
        "week_of_event": week_sql("happened_local", cut),
        "part": "true" if parts == 1 else f"hash(source, case_id) % {parts} = {number}",
        "from_book": _from_book(events),
        "cases_before": 0 if number == 0 else _one(connection, "select count(*) from all_cases")[0],
    }
    for name in ("ordered", "cases", "steps", "spans"):
        _run(connection, name, events, **words)
    keepers.create_tables(connection)
    for count in (count_pauses, count_held, count_cases, count_steps, count_stops):
        count(connection, keepers, stops)
    _run(connection, "facts", events, missing=MISSING_MINUTES, missing_moment=MISSING_MOMENT)
    for draft in DRAFTS + COUNTED:
        connection.execute(f"drop table {draft}")
    for table in FACT_TABLES if parts > 1 else ():
        connection.execute(f"create table if not exists all_{table} as from {table} limit 0")
        connection.execute(f"insert into all_{table} from {table}")
        connection.execute(f"drop table {table}")


def _join_parts(connection: duckdb.DuckDBPyConnection) -> None:
    """Give the facts of all parts their names; an officer's day that several parts saw is one."""
    connection.execute("create table presence as select distinct * from all_presence")
    connection.execute("drop table all_presence")
    for table in FACT_TABLES:
        if table != "presence":
            connection.execute(f"alter table all_{table} rename to {table}")


def connect(threads: int | None = None, scratch: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A DuckDB connection in memory, in UTC, that spills to `scratch`."""
    settings: dict[str, str | int] = {"TimeZone": "UTC", "preserve_insertion_order": "true"}
    settings["enable_progress_bar"] = "false"
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


def _read_events(connection: duckdb.DuckDBPyConnection, events: EventSet, pack: Pack | None) -> int:
    """Make the view `events`, in which units without an agency have the pack's; gives how many there are.

    `closers` names the unit that the pack expects to close the cases of each service.
    """
    if events.paths:
        connection.read_parquet([str(path) for path in events.paths]).create_view("all_events")
        before = f"where happened_at < timestamptz '{events.until.isoformat()}'" if events.until else ""
        connection.execute(f"create view raw_events as select * from all_events {before}")
    count = _one(connection, "select count(*) from raw_events")[0] if events.paths else 0
    if not count:
        raise BerdampakError(
            Problem(
                "measure.E003",
                Text("Belum ada kejadian untuk dihitung.", "There is no event to measure."),
                Text("Sumbernya kosong.", "The source is empty."),
                Text("Impor log dulu: berdampak import LOG.", "Import a log first: berdampak import LOG."),
            )
        )
    connection.execute("create table agencies (unit text, agency text)")
    for unit in pack.offices if pack else ():
        agency = pack.find_agency(unit) if pack else None
        if agency is not None:
            connection.execute("insert into agencies values (?, ?)", [unit, agency.code])
    connection.execute("create table closers (service text, unit text, agency text)")
    for service in pack.services.values() if pack else ():
        closer = service.steps[-1].unit if service.steps else service.unit
        agency = pack.find_agency(closer) if pack else None
        connection.execute(
            "insert into closers values (?, ?, ?)", [service.code, closer, agency.code if agency else None]
        )
    connection.execute(
        "create view events as select e.* exclude (agency), coalesce(e.agency, a.agency) as agency"
        " from raw_events e left join agencies a on a.unit = e.unit"
    )
    return count


def _run(connection: duckdb.DuckDBPyConnection, name: str, events: EventSet, **words: object) -> None:
    text = files("berdampak.measure").joinpath(f"sql/{name}.sql").read_text()
    rules = events.rules
    connection.execute(text.format(zone=rules.zone, unclosed=rules.unclosed, **words))


def moment_us(moment: datetime) -> int:
    """A moment as microseconds since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def _from_book(events: EventSet) -> str:
    """SQL that tells the events of the book from those of imported logs."""
    names = ", ".join(f"'{source.name}'" for source in events.sources if source.cursor is not None)
    return f"source in ({names})" if names else "false"


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    row = connection.execute(query).fetchone()
    assert row is not None
    return row
