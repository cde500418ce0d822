"""Facts rebuilt from rows of evidence, so that the very queries that made a card's figures make them again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from berdampak.calendar.facade import plain_calendar
from berdampak.happening.contracts import EventSet, Rules
from berdampak.measure.contracts import Facts
from berdampak.measure.evidence import DIMENSIONS, ROWS, Part
from berdampak.measure.facts import connect
from berdampak.measure.figures import Dimension
from berdampak.measure.left_out import CREATE_TABLE
from berdampak.measure.weeks import WeekCut, parse_week

Rows = Mapping[str, Sequence[Sequence[Any]]]
"""Rows by table, each without the name of its table."""
_TYPES = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}
_WEEKS = ("week", "week_filed", "week_finished", "week_due")
_INT_MAX = 2**53


@dataclass(frozen=True, slots=True)
class Scope:
    """What the rows are of: a subject (none: the whole), its parts, and the weeks that a card of it reads."""

    dimension: Dimension | None
    code: str
    part: Part
    zone: str
    week_cut: str
    week_first: int
    week_last: int


def find_misshapen(table: str, row: Sequence[Any]) -> str | None:
    """The first column of a row whose value is of another kind than it must be; None if none is."""
    columns = ROWS[table]
    if len(row) != len(columns):
        return f"{len(row)} ≠ {len(columns)}"
    for column, value in zip(columns, row, strict=True):
        if value is not None and (type(value) is not column.type or (type(value) is int and abs(value) > _INT_MAX)):
            return column.name
    return None


def facts_of_rows(rows: Rows, scope: Scope) -> Facts:
    """The facts that the rows tell of; ValueError for a week or a day that is none."""
    connection = connect(threads=1)
    cut = WeekCut.parse(scope.week_cut)
    for table in ROWS:
        connection.register("given", _table_of(table, rows.get(table, ()), scope))
        connection.execute(_CREATE[table].format(zone=scope.zone))
        connection.unregister("given")
    connection.execute(CREATE_TABLE)
    connection.execute("alter table left_out add column region text")
    _place_dues(connection, cut, scope.zone)
    rules = Rules(zone=scope.zone, week_cut=scope.week_cut)
    far = 2**53
    events = EventSet((), rules, ())
    return Facts(connection, events, None, plain_calendar(scope.zone), cut, scope.week_first, scope.week_last, far, 0)


def _table_of(table: str, rows: Sequence[Sequence[Any]], scope: Scope) -> pa.Table:
    """The rows as columns; their subject and part stand where the queries look for them."""
    columns: dict[str, Any] = {}
    values = list(zip(*rows, strict=True)) if rows else [()] * len(ROWS[table])
    for column, each in zip(ROWS[table], values, strict=True):
        if column.name in _WEEKS:
            known = {name: parse_week(name) for name in set(each) if name is not None}
            columns[column.name] = pa.array([known.get(name) for name in each], pa.int32())
        else:
            columns[column.name] = pa.array(each, _TYPES[column.type])
    part = columns.pop("part", None)
    for name in DIMENSIONS[table]:
        columns[name] = pa.nulls(len(rows), pa.string())
    if scope.dimension == "region" or scope.dimension in DIMENSIONS[table]:
        columns[str(scope.dimension)] = pa.array([scope.code] * len(rows), pa.string())
    if part is not None and scope.part in DIMENSIONS[table]:
        columns[str(scope.part)] = part
    return pa.table(columns)


def _place_dues(connection: Any, cut: WeekCut, zone: str) -> None:
    """Let each case be due at the start of the week in which it was: past due from that week's end, as it was."""
    weeks = connection.execute("select distinct week_due from cases where week_due is not null").fetchall()
    connection.execute("create table dues (week_due integer, due_at timestamptz)")
    for (week,) in weeks:
        connection.execute("insert into dues values (?, ?)", [week, cut.bounds(week, zone)[0]])
    connection.execute("update cases set due_at = dues.due_at from dues where dues.week_due = cases.week_due")


_CREATE = {
    "cases": 'create table cases as select * replace (filed_day::date as filed_day), "case" as case_no,'
    " 'instant' as due_precision, cast(null as timestamptz) as due_at, cast(null as date) as due_day from given",
    "marks": 'create table marks as select *, "case" as case_no from given',
    "presence": "create table presence as select * replace (day::date as day) from given",
    "steps": 'create table steps as select *, "case" as case_no from given',
    "stops": 'create table stops as select *, "case" as case_no from given',
    "stretches": 'create table stretches as select *, "case" as case_no from given',
}
