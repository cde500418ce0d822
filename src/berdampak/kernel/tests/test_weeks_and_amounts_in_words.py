"""Weeks, quarters, moments and amounts are said as people say them, never by their codes."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from berdampak.kernel.text import Text
from berdampak.kernel.wording import amount_text, period_text, short_moment_text, week_text


@pytest.mark.parametrize(
    ("week", "full", "short"),
    [
        ("2026-W48", "23–27 November 2026", "23–27 Nov"),
        ("2026-W36", "31 Agustus – 4 September 2026", "31 Agu – 4 Sep"),
        ("2026-W53", "28 Desember 2026 – 1 Januari 2027", "28 Des – 1 Jan"),
    ],
)
def test_a_week_is_its_working_days(week, full, short):
    assert (week_text(week).id, week_text(week, short=True).id) == (full, short)


@pytest.mark.parametrize("odd", ["", "2026", "2026-W99", "kemarin", "2026-Wx"])
def test_what_is_no_week_stays_as_it_is(odd):
    assert week_text(odd).en == odd


def test_a_quarter_and_a_year_are_said_in_words():
    assert period_text("2026-Q3") == Text("Triwulan 3 tahun 2026", "Quarter 3 of 2026")
    assert period_text("2026").id == "2026"


def test_a_moment_in_short_leaves_year_and_zone_to_the_page():
    moment = datetime(2026, 11, 13, 15, 4, tzinfo=ZoneInfo("Asia/Jayapura"))
    assert short_moment_text(moment) == Text("Jumat, 13 Nov 15.04", "Friday 13 Nov 15:04")


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("93.08", Text("persen", "percent"), "93,08%"),
        ("100.00", Text("persen", "percent"), "100%"),
        ("1200", Text("hari kerja", "working days"), "1.200 hari kerja"),
        ("0.50", Text("", ""), "0,5"),
    ],
)
def test_an_amount_has_its_unit_and_no_empty_decimals(value, unit, said):
    assert amount_text(Decimal(value), unit).id == said
