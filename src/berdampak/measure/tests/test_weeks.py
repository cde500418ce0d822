"""Weeks end where the pack says and bear the ISO week of their last moment."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.measure.facade import WeekCut, parse_week, week_name
from berdampak.measure.tests.events import at, event

JAYAPURA = ZoneInfo("Asia/Jayapura")


def test_a_week_that_ends_on_friday_bears_the_iso_week_of_that_friday():
    start, end = WeekCut.parse("FRI 15:00").bounds(parse_week("2026-W46"), "Asia/Jayapura")
    assert start == datetime(2026, 11, 6, 15, tzinfo=JAYAPURA)
    assert end == datetime(2026, 11, 13, 15, tzinfo=JAYAPURA)


def test_a_week_that_ends_on_monday_at_midnight_bears_the_week_of_its_sunday():
    start, end = WeekCut.parse("MON 00:00").bounds(parse_week("2011-W20"), "Europe/Amsterdam")
    assert (start.isoformat(), end.isoformat()) == ("2011-05-16T00:00:00+02:00", "2011-05-23T00:00:00+02:00")


@given(st.integers(0, 6000))
def test_a_name_leads_back_to_its_week(number):
    assert parse_week(week_name(number)) == number


@given(st.integers(0, 6000), st.sampled_from(["FRI 15:00", "MON 00:00", "SUN 23:59", "WED 00:00"]))
def test_the_last_moment_of_a_week_lies_in_the_iso_week_it_is_named_after(number, words):
    end = WeekCut.parse(words).bounds(number, "UTC")[1] - timedelta(microseconds=1)
    year, week, _ = end.isocalendar()
    assert week_name(number) == f"{year}-W{week:02d}"


@pytest.mark.parametrize("words", ["2026-46", "W46", "2026-W54", "2026-W00", "minggu ini", "2026-W466", ""])
def test_what_is_not_a_week_is_refused(words):
    with pytest.raises(BerdampakError, match=r"measure\.E002"):
        parse_week(words)


@pytest.mark.parametrize("words", ["FRI 24:00", "JUM 15:00", "15:00", "FRI 15", "FRI 15:60"])
def test_what_is_not_a_cut_is_refused(words):
    with pytest.raises(BerdampakError, match=r"measure\.E001"):
        WeekCut.parse(words)


def test_a_case_finished_at_the_cut_belongs_to_the_week_after(facts_of):
    from dataclasses import replace

    from berdampak.measure.tests.events import RULES

    rules = replace(RULES, week_cut="FRI 15:00")
    rows = [event(case, "decide", at("11-13", clock)) for case, clock in (("a", "14:59"), ("b", "15:00"))]
    facts = facts_of(rows, rules)
    weeks = facts.connection.execute("select week_finished from cases order by case_id").fetchall()
    assert [week_name(week) for (week,) in weeks] == ["2026-W46", "2026-W47"]
