"""Which calendar counts the time of which office and service, and which terms were promised there."""

from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import VectorCalendar, load_calendar, plain_calendar, vector_calendar
from berdampak.happening.contracts import Rules
from berdampak.promise.contracts import Pack, Term
from berdampak.promise.facade import load_pack

NO_TERM = -1


class Keepers:
    """The calendars in use, numbered, and a table `keepers` that gives each unit and service theirs."""

    def __init__(self, rules: Rules) -> None:
        self.pack: Pack | None = load_pack(Path(rules.pack)) if rules.pack else None
        self.zone = rules.zone
        self._numbers: dict[str, int] = {}
        self._calendars: list[Calendar] = []
        self.default = self._load(self.pack.calendar if self.pack else rules.calendar)
        self._number(self.default)

    def create_tables(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Write `keepers` (unit, service, calendar_no, due_days, due_minutes) and `budgets` (service, step, terms)."""
        pairs = connection.execute(
            "select distinct unit, service from (select unit, service from case_draft union all"
            " select unit, service from step_draft)"
        ).fetchall()
        connection.execute(
            "create table keepers (unit text, service text, calendar_no integer, due_days integer, due_minutes integer)"
        )
        for unit, service in pairs:
            number = self._number(self.calendar_of(unit, service))
            known = self.pack.services.get(service or "") if self.pack else None
            terms = term_columns(known.promised if known else None)
            connection.execute("insert into keepers values (?, ?, ?, ?, ?)", [unit, service, number, *terms])
        connection.execute(
            "create table budgets (service text, step text, budget_days integer, budget_minutes integer)"
        )
        for service in self.pack.services.values() if self.pack else ():
            for step in service.steps:
                connection.execute(
                    "insert into budgets values (?, ?, ?, ?)", [service.code, step.code, *term_columns(step.budget)]
                )

    def each(self, calendar_no: NDArray[Any]) -> list[tuple[VectorCalendar, NDArray[np.int64]]]:
        """Each calendar in use with the rows that it counts."""
        return [
            (vector_calendar(self._calendars[number]), np.flatnonzero(calendar_no == number))
            for number in np.unique(calendar_no)
        ]

    def calendar_of(self, unit: str | None, service: str | None = None) -> Calendar:
        """The calendar that counts the time of a unit, or of a service there."""
        if self.pack is None:
            return self.default
        known = self.pack.services.get(service or "")
        if known is not None and known.calendar is not None:
            return self._load(known.calendar)
        return self._load(self.pack.find_calendar_of(unit))

    def _load(self, name: str) -> Calendar:
        return plain_calendar(self.zone) if name == "plain" else load_calendar(name)

    def _number(self, calendar: Calendar) -> int:
        if calendar.id not in self._numbers:
            self._numbers[calendar.id] = len(self._calendars)
            self._calendars.append(calendar)
        return self._numbers[calendar.id]


def term_columns(term: Term | None) -> tuple[int, int]:
    """A term as its days and its minutes, with `NO_TERM` where it has none."""
    days = NO_TERM if term is None or term.days is None else term.days
    minutes = NO_TERM if term is None or term.minutes is None else term.minutes
    return days, minutes
