"""Facts: one row per case and one per step, and how they were read."""

from dataclasses import dataclass

import duckdb

from berdampak.calendar.contracts import Calendar
from berdampak.happening.contracts import EventSet
from berdampak.measure.weeks import WeekCut
from berdampak.promise.contracts import Pack


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of an event set, as tables of one DuckDB connection.

    `cases`: case_no, source, case_id, service, unit, agency, channel, outcome, filed_at, filed_day, finished_at,
    finished_day, closed, due_at, due_day, due_precision, due_basis (`log`, `pack`), on_time, working_minutes,
    working_days, calendar_days, worked_minutes, returned, repeated, week_filed, week_finished.
    `steps`: case_no, step, officer, unit, agency, service, case_unit, case_agency, completed_at, day, week,
    week_finished, elapsed_minutes, elapsed_days, waited_minutes, held_minutes, after_pause, repeated, within_budget,
    in_hand_day, off_duty (the officer had it in hand over a working day of leave or off the roster).
    `presence`: officer, unit, agency, day, week.
    `stops`: case_no, unit, agency, service, week, from_at, until_at, causes, minutes (taken out for an outage).
    `marks`: case_no, unit, agency, service, week, mark (`deemed`, `reopened`).
    `left_out`: officer, unit, agency, service, week, case_no, step, completed_at: of each step that counts in no
    officer's figures, as an objection to it was upheld; that step has no officer here.
    Null is "not measured". Weeks are numbers that `weeks.week_name` names.
    """

    connection: duckdb.DuckDBPyConnection
    events: EventSet
    pack: Pack | None
    calendar: Calendar
    week_cut: WeekCut
    week_first: int
    week_last: int
    last_at_us: int
    uncounted_cases: int
    """Finished cases whose dates lie outside the calendar's years, so that their working time is not measured."""
