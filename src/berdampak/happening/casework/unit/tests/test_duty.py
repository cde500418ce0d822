"""Who is on duty: absence before exception, exception before week, week before the office's hours."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pytest

from berdampak.calendar.facade import load_calendar
from berdampak.happening.casework.unit.rules import duty_of, fold, overlapping, parse_hours, say_hours, write_hours

MORNING = [["08:00", "12:00"]]
WEEK = [MORNING] * 5 + [[["09:00", "11:00"]], []]
MONDAY, SATURDAY, SUNDAY, CHRISTMAS = (
    date(2026, 11, 30),
    date(2026, 12, 5),
    date(2026, 12, 6),
    date(2026, 12, 25),
)


@dataclass
class Entry:
    seq: int
    kind: str
    body: dict[str, Any] = field(default_factory=dict)
    recorded_at: str = "2026-11-29T01:00:00.000000Z"


def noted(*entries):
    return fold("loket", [Entry(at, kind, {"by": "wulan", **body}) for at, (kind, body) in enumerate(entries, start=1)])


def duty(notes, day, hour, person="budi"):
    calendar = load_calendar("id-ternate")
    return bool(duty_of(notes, person, datetime(day.year, day.month, day.day, hour), calendar))  # noqa: DTZ001


SET = ("roster.set", {"person": "budi", "from": "2026-11-30", "week": WEEK})


def test_without_a_roster_the_office_hours_hold():
    assert duty(noted(), MONDAY, 9)
    assert not duty(noted(), SUNDAY, 9)
    assert not duty(noted(), MONDAY, 19)


def test_a_week_holds_from_its_first_day_and_only_for_its_person():
    notes = noted(SET)
    assert duty(notes, MONDAY, 9)
    assert not duty(notes, MONDAY, 14)
    assert duty(notes, SATURDAY, 9)
    assert duty(notes, date(2026, 11, 27), 14)
    assert duty(notes, MONDAY, 14, person="rina")


def test_a_later_week_takes_the_place_of_an_earlier_one_and_the_office_may_come_back():
    notes = noted(SET, ("roster.set", {"person": "budi", "from": "2026-12-07", "week": None}))
    assert not duty(notes, MONDAY, 14)
    assert duty(notes, date(2026, 12, 7), 14)


def test_a_week_noted_for_the_same_date_again_is_the_one_that_holds():
    notes = noted(("roster.set", {"person": "budi", "from": "2026-11-30", "week": None}), SET)
    assert not duty(notes, MONDAY, 14)


def test_a_holiday_is_free_unless_an_exception_says_otherwise():
    week = ("roster.set", {"person": "budi", "from": "2026-12-01", "week": [MORNING] * 7})
    assert not duty(noted(week), CHRISTMAS, 9)
    assert duty(noted(week, ("roster.day", {"person": "budi", "day": "2026-12-25", "hours": MORNING})), CHRISTMAS, 9)


def test_the_last_exception_of_a_date_holds():
    notes = noted(
        ("roster.day", {"person": "budi", "day": "2026-11-30", "hours": MORNING}),
        ("roster.day", {"person": "budi", "day": "2026-11-30", "hours": []}),
    )
    assert not duty(notes, MONDAY, 9)


AWAY = ("absence.recorded", {"person": "budi", "from": "2026-11-30", "until": "2026-12-01"})


def test_whoever_is_away_is_not_on_duty_on_any_of_the_days():
    notes = noted(AWAY, ("roster.day", {"person": "budi", "day": "2026-11-30", "hours": MORNING}))
    assert [duty(notes, date(2026, 12, day), 9) for day in (1, 2)] == [False, True]
    assert not duty(notes, MONDAY, 9)


def test_what_was_only_asked_or_was_declined_changes_nothing():
    asked = ("absence.asked", AWAY[1])
    assert duty(noted(asked), MONDAY, 9)
    notes = noted(asked, ("absence.declined", {"entry": 1}))
    assert duty(notes, MONDAY, 9)
    assert notes.absences[0].state == "declined"


def test_what_was_undone_holds_no_more_and_can_still_be_seen():
    notes = noted(AWAY, ("entry.undone", {"entry": 1}))
    assert duty(notes, MONDAY, 9)
    assert [one.state for one in notes.absences] == ["undone"]


def test_a_recorded_absence_takes_the_place_of_its_request():
    notes = noted(("absence.asked", AWAY[1]), ("absence.recorded", {**AWAY[1], "asked": 1}))
    assert [(one.entry, one.state) for one in notes.absences] == [(2, "recorded")]


def test_two_absences_of_a_person_may_not_share_a_day():
    notes = noted(AWAY)
    assert overlapping(notes.absences, "budi", date(2026, 12, 1), date(2026, 12, 3))
    assert not overlapping(notes.absences, "budi", date(2026, 12, 2), date(2026, 12, 3))
    assert not overlapping(notes.absences, "rina", date(2026, 12, 1), date(2026, 12, 3))


def test_an_outage_goes_on_until_its_end_is_noted():
    began = ("outage.recorded", {"reaches": "unit", "cause": "power", "from": "2026-11-30T08:00:00+09:00"})
    at = datetime.fromisoformat("2026-11-30T10:00:00+09:00")
    assert noted(began).outages[0].holds_at(at)
    ended = noted(began, ("outage.ended", {"entry": 1, "until": "2026-11-30T09:30:00+09:00"}))
    assert not ended.outages[0].holds_at(at)
    assert not noted(began, ("entry.undone", {"entry": 1})).outages[0].holds_at(at)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("08.00–12.00", ((480, 720),)),
        ("13:00 - 16:00; 8.00-12.00", ((480, 720), (780, 960))),
        ("20.00–24.00", ((1200, 1440),)),
        ("", ()),
        (" – ", ()),
    ],
)
def test_hours_are_read_as_people_write_them(written, hours):
    assert parse_hours(written) == hours


@pytest.mark.parametrize("written", ["pagi", "08.00", "12.00–08.00", "08.00–12.00, 11.00–13.00", "20.00–24.30", "\x00"])
def test_hours_that_make_no_sense_are_not_read(written):
    assert parse_hours(written) is None


def test_hours_are_said_as_they_are_read():
    assert parse_hours(say_hours(((480, 720), (780, 960))).id) == ((480, 720), (780, 960))
    assert write_hours(((480, 1440),)) == [["08:00", "24:00"]]
