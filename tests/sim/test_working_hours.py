"""Nobody works when the office is shut, on leave, or while the system is down."""

from collections import Counter
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from berdampak.calendar.facade import load_calendar, vector_calendar
from tests.sim.conftest import Rehearsal

ZONE = ZoneInfo("Asia/Jayapura")
MINUTE_US = 60_000_000
LEBARAN = [date(2026, 3, day) for day in range(18, 25)]


def test_outside_office_hours_citizens_file_online_and_nothing_else_happens(city: Rehearsal) -> None:
    calendar = vector_calendar(load_calendar("id-ternate"))
    moments = [event["happened_at"] for event in city.events if not _by_citizen_online(event)]
    us = np.array([int(moment.timestamp()) for moment in moments]) * 1_000_000
    # What ends with the day bears the first moment after it.
    around = calendar.minutes(us - MINUTE_US, us) + calendar.minutes(us, us + MINUTE_US)
    assert [moment for moment, worked in zip(moments, around, strict=True) if not worked] == []


def test_at_lebaran_only_citizens_online_are_seen(city: Rehearsal) -> None:
    seen = Counter(
        _by_citizen_online(event) for event in city.events if event["happened_at"].astimezone(ZONE).date() in LEBARAN
    )
    assert set(seen) == {True}


def test_an_officer_on_leave_touches_no_case(city: Rehearsal) -> None:
    away = {
        (row["officer"], row["first"] + timedelta(days=number))
        for row in city.truth("leave")
        for number in range((row["last"] - row["first"]).days + 1)
    }
    present = {(event["officer"], event["happened_at"].astimezone(ZONE).date()) for event in city.events}
    assert away
    assert not away & present


def test_while_a_system_is_down_its_unit_does_no_work(city: Rehearsal) -> None:
    outages = city.truth("outages")
    assert any(row["ended_at"] - row["started_at"] > timedelta(days=2) for row in outages)
    for row in outages:
        in_unit = [event["happened_at"] for event in city.events if event["unit"] == row["unit"] and event["officer"]]
        assert min(in_unit) < row["started_at"]
        assert not [moment for moment in in_unit if row["started_at"] < moment < row["ended_at"]]


def test_an_officer_holds_one_case_at_a_time(city: Rehearsal) -> None:
    held: dict[str, str | None] = {}
    for event in sorted(city.events, key=lambda event: (event["happened_at"], event["lifecycle"] == "start")):
        if event["lifecycle"] == "start":
            assert held.get(event["officer"]) is None
            held[event["officer"]] = event["case_id"]
        elif event["lifecycle"] == "complete":
            assert held[event["officer"]] == event["case_id"]
            held[event["officer"]] = None


def _by_citizen_online(event: dict) -> bool:
    return event["officer"] is None and event["channel"] == "online"
