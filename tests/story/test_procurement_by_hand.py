"""Cards of Indonesian procurement, where papers bear a date alone, agree with plain Python."""

import csv
from collections import defaultdict
from datetime import date, datetime, time, timedelta

import pytest

from berdampak.calendar.facade import load_calendar
from berdampak.measure.facade import build_facts, parse_week
from berdampak.report.facade import compose_cards
from tests.story import by_hand

MAP = """
columns: {case: case, step: activity, time: timestamp, officer: officer, unit: unit}
zone: Asia/Jakarta
calendar: id-national
date_only:
  - Appointment letter (SPPBJ)
  - Contract signed
  - Work order (SPMK/SPP)
  - Payment minutes (BAP)
  - Handover (BAST)
"""
PAPERS = {
    "Appointment letter (SPPBJ)",
    "Contract signed",
    "Work order (SPMK/SPP)",
    "Payment minutes (BAP)",
    "Handover (BAST)",
}
WEEKS = ("2025-W08", "2025-W12", "2025-W20", "2025-W28", "2025-W33", "2025-W44")


@pytest.fixture(scope="module")
def cases(shared_data):
    """First and last day of each case, and whether either bears a date alone."""
    events = defaultdict(list)
    with (shared_data / "spse_procurement_events.csv").open(newline="", encoding="utf-8") as file:
        for position, row in enumerate(csv.DictReader(file)):
            events[row["case"]].append((datetime.fromisoformat(row["timestamp"]), position, row["activity"] in PAPERS))
    return [_ends(rows) for rows in events.values()]


def _ends(rows):
    dated_days = {moment.date() for moment, _, dated in rows if dated}

    def order(row):
        moment, position, _ = row
        return moment.date(), datetime.combine(moment, time()) if moment.date() in dated_days else moment, position

    first, *_, last = sorted(rows + rows[:1] if len(rows) == 1 else rows, key=order)
    return first[0].date(), last[0].date(), first[2] or last[2]


@pytest.fixture(scope="module")
def facts(shared_data, import_real):
    return build_facts(import_real(shared_data / "spse_procurement_events.csv", MAP))


@pytest.mark.parametrize("week", WEEKS)
def test_flow_and_days_agree(facts, cases, week):
    (card,) = compose_cards(facts, "whole", [parse_week(week)])
    figures = card.figures.cases
    finished = [case for case in cases if _iso(case[1]) == week]
    assert figures.filed == sum(_iso(first) == week for first, _, _ in cases)
    assert figures.finished == len(finished) > 0
    assert figures.open == sum(_iso(first) <= week < _iso(last) for first, last, _ in cases)
    assert figures.working_minutes.n == sum(not dated for _, _, dated in finished)
    working = [_working_days(first, last) for first, last, _ in finished]
    calendar = [(last - first).days for first, last, _ in finished]
    for spread, values in ((figures.working_days, working), (figures.calendar_days, calendar)):
        assert spread.n == len(values)
        assert spread.median == (by_hand.nearest_rank(values, 0.5) if len(values) >= 10 else None)


def test_the_papers_are_never_measured_in_minutes(facts):
    measured = facts.connection.execute("select distinct step from steps where elapsed_minutes is not null").fetchall()
    assert measured
    assert not PAPERS & {step for (step,) in measured}


def _iso(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _working_days(first: date, last: date) -> int:
    off = {day.date for day in load_calendar("id-national").days_off}
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(day.weekday() < 5 and day not in off for day in days)
