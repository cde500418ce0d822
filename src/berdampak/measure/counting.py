"""Working time of drafted cases, steps and stretches, counted by the calendar that keeps each of them."""

import duckdb
import numpy as np
from numpy.typing import NDArray

from berdampak.calendar.contracts import MISSING_MINUTES, MISSING_MOMENT
from berdampak.measure.keepers import NO_TERM, Keepers
from berdampak.measure.stops import Stops

Ints = NDArray[np.int64]

NULL_US = np.iinfo(np.int64).min
NULL_DAY = np.iinfo(np.int32).min
FOREVER = 2**30
"""More working days, or minutes, than any calendar has."""
_KEPT = (
    "left join keepers k on k.unit is not distinct from d.unit and k.service is not distinct from d.service"
    " left join stopped_units s on s.unit = d.unit"
)
_KEPT_BY = "k.calendar_no, coalesce(s.stops_no, -1) as stops_no"


def fetch(connection: duckdb.DuckDBPyConnection, query: str) -> dict[str, Ints]:
    """The integer columns of a query as NumPy arrays; the query leaves no nulls."""
    return {name: np.ma.getdata(column) for name, column in connection.sql(query).fetchnumpy().items()}


def create_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """`us(moment)` in microseconds and `day_no(date)` since 1970, with `NULL_US` and `NULL_DAY` where there is none."""
    connection.execute(f"create macro us(x) as coalesce(epoch_us(x), {NULL_US})")
    connection.execute(f"create macro day_no(x) as coalesce(datediff('day', date '1970-01-01', x), {NULL_DAY})")


def count_pauses(connection: duckdb.DuckDBPyConnection, keepers: Keepers, stops: Stops) -> None:
    """Write `pauses`: working minutes and days of each stretch in which a case stood still; null where not measured.

    `gross_minutes` are with the outages in them: a promise is moved by the whole pause.
    """
    rows = fetch(
        connection,
        f"select us(from_at) f, us(to_at) t, day_no(from_day) fd, day_no(to_day) td, {_KEPT_BY}"
        f" from pause_draft d {_KEPT} order by no",
    )
    gross, days = _minutes_and_days(keepers, rows, "f", "t", "fd", "td")
    minutes = gross.copy()
    _take_out(stops, keepers, rows, minutes, "f", "t")
    _create(connection, "pause_counted", minutes=minutes, gross=gross, days=days)
    connection.execute(
        "create table pauses as select d.case_no, d.case_row, us(d.from_at) as from_us, us(d.to_at) as to_us,"
        " d.to_at is null as lasting,"
        f" case when not d.dated then nullif(n.minutes, {MISSING_MINUTES}) end as minutes,"
        f" case when not d.dated then nullif(n.gross, {MISSING_MINUTES}) end as gross_minutes,"
        f" nullif(n.days, {MISSING_MINUTES}) as days from pause_draft d join pause_counted n using (no)"
    )


def count_held(connection: duckdb.DuckDBPyConnection, keepers: Keepers, stops: Stops) -> None:
    """Write `held` (minutes per round of a step) and `worked` (minutes per case, nothing counted twice)."""
    rows = fetch(
        connection,
        "select us(from_at) f, us(to_at) t, us(fresh_from) ff,"
        f" us(case when finished_at is not null then least(to_at, finished_at) end) ft, {_KEPT_BY},"
        " coalesce(own.stops_no, -1) as own_stops_no"
        f" from held_draft d {_KEPT} left join stopped_units own on own.unit = d.step_unit order by no",
    )
    held, fresh = np.full(len(rows["f"]), MISSING_MINUTES), np.full(len(rows["f"]), MISSING_MINUTES)
    for calendar, at in keepers.each(rows["calendar_no"]):
        held[at] = calendar.minutes(rows["f"][at], rows["t"][at])
        ends = np.maximum(rows["ff"], rows["ft"])
        fresh[at] = calendar.minutes(rows["ff"][at], ends[at])
        stops.take_out(held, rows["own_stops_no"], calendar, at, rows["f"], rows["t"])
        stops.take_out(fresh, rows["stops_no"], calendar, at, rows["ff"], ends)
    fresh[rows["ft"] == NULL_US] = 0
    _create(connection, "held_counted", held=held, fresh=fresh)
    joined = "held_draft d join held_counted h using (no)"
    connection.execute(
        f"create table held as select d.case_no, d.step, d.round, sum(h.held) as minutes from {joined}"
        f" group by d.case_no, d.step, d.round having min(h.held) > {MISSING_MINUTES}"
    )
    connection.execute(
        f"create table worked as select d.case_no, sum(h.fresh) as minutes from {joined}"
        f" group by d.case_no having min(h.fresh) > {MISSING_MINUTES}"
    )


def count_cases(connection: duckdb.DuckDBPyConnection, keepers: Keepers, stops: Stops) -> None:
    """Write `case_counted`: gross working minutes and days of each case, and the due moment its promise gives."""
    rows = fetch(
        connection,
        f"select us(filed_at) f, us(finished_at) t, day_no(filed_day) fd, day_no(finished_day) td, {_KEPT_BY},"
        f" k.due_days, k.due_minutes from case_draft d {_KEPT} order by no",
    )
    minutes, days = _minutes_and_days(keepers, rows, "f", "t", "fd", "td")
    pauses = fetch(
        connection,
        "select case_row, from_us, lasting, coalesce(gross_minutes, 0) as minutes, coalesce(days, 0) as days"
        " from pauses",
    )
    _take_out(stops, keepers, rows, minutes, "f", "t")
    _create(connection, "case_counted", minutes=minutes, days=days, due_us=_promised(keepers, rows, pauses))


def _promised(keepers: Keepers, rows: dict[str, Ints], pauses: dict[str, Ints]) -> Ints:
    """The due moment of each case by its promise: the term after filing, longer by every pause begun before it.

    A case that stands still when the log ends has none for as long as it does.
    """
    cases = pauses["case_row"]
    in_minutes = rows["due_minutes"][cases] != NO_TERM
    lengths = np.where(pauses["lasting"], FOREVER, np.where(in_minutes, pauses["minutes"], pauses["days"]))
    paused = np.zeros(len(rows["f"]), dtype=np.int64)
    while True:
        due = np.full(len(rows["f"]), MISSING_MOMENT)
        for calendar, at in keepers.each(rows["calendar_no"]):
            for column, count in (("due_days", calendar.due_days), ("due_minutes", calendar.due_minutes)):
                those = at[rows[column][at] != NO_TERM]
                if those.size:
                    due[those] = count(rows["f"][those], rows[column][those] + paused[those])
        longer = np.zeros_like(paused)
        np.add.at(longer, cases, np.where(pauses["from_us"] < due[cases], lengths, 0))
        if (longer <= paused).all():
            return due
        paused = np.maximum(longer, paused)


def count_stops(connection: duckdb.DuckDBPyConnection, keepers: Keepers, stops: Stops) -> None:
    """Write `stop_counted`: of each finished case and each stretch of its unit, what was taken out of its minutes."""
    spans = f"select d.case_no, us(%s) f, us(%s) t, %s as sign, {_KEPT_BY} from case_draft d {_KEPT}"
    lives = spans % ("filed_at", "finished_at", 1) + " where finished_at is not null and s.stops_no is not null"
    paused = spans % ("p.from_at", "p.to_at", -1) + " join pause_draft p on p.case_row = d.no where p.to_at is not null"
    rows = fetch(connection, f"{lives} union all {paused} and s.stops_no is not null")
    found: dict[str, list[Ints]] = {"case_no": [], "stretch_no": [], "minutes": []}
    for calendar, at in keepers.each(rows["calendar_no"]):
        for number, those in stops.each(rows["stops_no"], at):
            for stretch_no, minutes in stops.minutes_of_each(number, calendar, rows["f"][those], rows["t"][those]):
                found["case_no"].append(rows["case_no"][those])
                found["stretch_no"].append(np.full(len(those), stretch_no))
                found["minutes"].append(minutes * rows["sign"][those])
    columns = {name: np.concatenate([np.empty(0, np.int64), *parts]) for name, parts in found.items()}
    connection.register("found", columns)
    connection.execute(
        "create table stop_counted as select case_no, stretch_no, sum(minutes)::bigint as minutes from found"
        " group by case_no, stretch_no having sum(minutes) > 0"
    )
    connection.unregister("found")


def count_steps(connection: duckdb.DuckDBPyConnection, keepers: Keepers, stops: Stops) -> None:
    """Write `step_counted`: minutes and days since the case's previous event, and minutes waited before the start."""
    rows = fetch(
        connection,
        "select us(previous_at) f, us(completed_at) t, day_no(previous_day) fd, day_no(day) td,"
        f" us(case when started_at is not null then greatest(started_at, previous_at) end) s, {_KEPT_BY}"
        f" from step_draft d {_KEPT} order by no",
    )
    minutes, days = _minutes_and_days(keepers, rows, "f", "t", "fd", "td")
    waited = np.full(len(minutes), MISSING_MINUTES)
    for calendar, at in keepers.each(rows["calendar_no"]):
        waited[at] = calendar.minutes(rows["f"][at], rows["s"][at])
    _take_out(stops, keepers, rows, minutes, "f", "t")
    _take_out(stops, keepers, rows, waited, "f", "s")
    _create(connection, "step_counted", minutes=minutes, days=days, waited=waited)


def _minutes_and_days(
    keepers: Keepers, rows: dict[str, Ints], start: str, end: str, first: str, last: str
) -> tuple[Ints, Ints]:
    minutes, days = np.full(len(rows[start]), MISSING_MINUTES), np.full(len(rows[start]), MISSING_MINUTES)
    for calendar, at in keepers.each(rows["calendar_no"]):
        minutes[at] = calendar.minutes(rows[start][at], rows[end][at])
        days[at] = calendar.days(rows[first][at].astype(np.int32), rows[last][at].astype(np.int32))
    return minutes, days


def _take_out(stops: Stops, keepers: Keepers, rows: dict[str, Ints], minutes: Ints, start: str, end: str) -> None:
    """Take what stood still between two moments of each row out of its minutes."""
    for calendar, at in keepers.each(rows["calendar_no"]):
        stops.take_out(minutes, rows["stops_no"], calendar, at, rows[start], rows[end])


def _create(connection: duckdb.DuckDBPyConnection, table: str, **columns: Ints) -> None:
    """A table of the columns, each row under the number of the draft's row that it was counted for."""
    size = len(next(iter(columns.values())))
    connection.register("counted", {"no": np.arange(size), **columns})
    connection.execute(f"create table {table} as select * from counted")
    connection.unregister("counted")
