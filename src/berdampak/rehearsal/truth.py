"""The truth a city was drawn from, as tables for tests and what-ifs to compare with; no card ever reads it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import numpy as np
import pyarrow as pa

from berdampak.happening.contracts import MOMENT
from berdampak.promise.contracts import Pack
from berdampak.rehearsal.city import City
from berdampak.rehearsal.filing import CHANNELS
from berdampak.rehearsal.survey import ELEMENTS


def truth_tables(city: City, pack: Pack) -> dict[str, pa.Table]:
    """The tables of the truth by name; every code is as it stands in the events."""
    tables: dict[str, Callable[[City], pa.Table]] = {
        "services": _services,
        "units": _units,
        "effort": _effort,
        "officers": _officers,
        "leave": _leave,
        "roster": _roster,
        "outages": _outages,
        "arrivals": _arrivals,
    }
    return {name: table(city) for name, table in tables.items()} | {"surveys": _surveys(city, pack)}


def _services(city: City) -> pa.Table:
    columns = (
        "code", "promised_minutes", "difficulty", "cases_per_week", "online_share",
        "return_share", "refusal_share", "abandon_share",
    )  # fmt: skip
    return pa.table({name: [getattr(service, name) for service in city.demand] for name in columns})


def _units(city: City) -> pa.Table:
    columns = ("role", "pace", "utilisation", "scale", "officers_usual")
    named = {
        "unit": [city.name(desk.code) for desk in city.desks],
        "agency": [city.name(desk.agency) for desk in city.desks],
    }
    return pa.table(named | {name: [getattr(desk, name) for desk in city.desks] for name in columns})


def _effort(city: City) -> pa.Table:
    """How much work a case of each week is in each unit, against the usual."""
    weeks = len(city.desks[0].effort_by_week)
    return pa.table(
        {
            "unit": [city.name(desk.code) for desk in city.desks for _ in range(weeks)],
            "week": list(range(weeks)) * len(city.desks),
            "effort": np.concatenate([desk.effort_by_week for desk in city.desks]),
        }
    )


def _officers(city: City) -> pa.Table:
    return pa.table(
        {
            "officer": [city.name(officer.code) for officer in city.officers],
            "unit": [city.name(city.desks[officer.unit].code) for officer in city.officers],
            "skill": [officer.skill for officer in city.officers],
        }
    )


def _leave(city: City) -> pa.Table:
    window = city.desks[0].days.window
    drawn = [(officer, absence) for officer in city.officers for absence in officer.absences]
    return pa.table(
        {
            "officer": pa.array([city.name(officer.code) for officer, _ in drawn], pa.string()),
            "first": pa.array([window.day(absence.first) for _, absence in drawn], pa.date32()),
            "last": pa.array([window.day(absence.last) for _, absence in drawn], pa.date32()),
            "kind": pa.array([absence.kind for _, absence in drawn], pa.string()),
        }
    )


def _roster(city: City) -> pa.Table:
    """The days of office hours of each officer: the minutes rostered, and those that leave and outages left."""
    window, count = city.desks[0].days.window, len(city.officers)
    days = [city.desks[officer.unit].days for officer in city.officers]
    rostered = np.concatenate([each.worked_by_day() for each in days]) // 60
    present = [
        np.diff(officer.at_desk.worked(each.midnights)) for officer, each in zip(city.officers, days, strict=True)
    ]
    dates = pa.array([window.day(number) for number in range(window.days)] * count, pa.date32())
    table = pa.table(
        {
            "officer": np.repeat([city.name(officer.code) for officer in city.officers], window.days),
            "date": dates,
            "rostered_minutes": rostered,
            "present_minutes": np.concatenate(present) // 60,
        }
    )
    return table.filter(rostered > 0)


def _outages(city: City) -> pa.Table:
    drawn = [(desk, outage) for desk in city.desks for outage in desk.outages]
    return pa.table(
        {
            "unit": pa.array([city.name(desk.code) for desk, _ in drawn], pa.string()),
            "started_at": pa.array([_moment(outage.stretch[0]) for _, outage in drawn], MOMENT),
            "ended_at": pa.array([_moment(outage.stretch[1]) for _, outage in drawn], MOMENT),
            "kind": pa.array([outage.kind for _, outage in drawn], pa.string()),
        }
    )


def _arrivals(city: City) -> pa.Table:
    window = city.desks[0].days.window
    return pa.table(
        {
            "service": np.repeat([city.demand[rate.service].code for rate in city.rates], window.days),
            "channel": np.repeat([CHANNELS[rate.channel] for rate in city.rates], window.days),
            "date": pa.array([window.day(number) for number in range(window.days)] * len(city.rates), pa.date32()),
            "cases_expected": np.concatenate([rate.by_day for rate in city.rates]),
        }
    )


def _surveys(city: City, pack: Pack) -> pa.Table:
    answers, units = city.answers, [city.name(desk.code) for desk in city.desks]
    prefix = city.case_prefix(pack)
    services = [service.code for service in city.demand]
    named = {
        "case_id": pa.array([f"{prefix}-{case + 1:06d}" for case in answers.case.tolist()], pa.string()),
        "service": pa.array([services[number] for number in city.filings.service[answers.case]], pa.string()),
        "unit": pa.array([units[number] for number in answers.unit], pa.string()),
        "answered_at": pa.array(answers.at * 1_000_000).cast(MOMENT),
    }
    return pa.table(named | {element: answers.scores[:, place] for place, element in enumerate(ELEMENTS)})


def _moment(second: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
