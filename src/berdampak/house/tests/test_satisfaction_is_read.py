"""An indicator of satisfaction is what citizens answered, as it is shown to everybody."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest

from berdampak.house.publishing import read_goals, read_satisfaction
from berdampak.kernel.clock import fixed_clock
from berdampak.measure.facade import IndicatorScope, Period, WeekCut, parse_week
from berdampak.voice.facade import answer_survey, ask_unsent
from berdampak.voice.surveys import Given
from berdampak.voice.tests.test_one_survey_a_case import NINE

NOW = datetime(2026, 11, 10, 3, tzinfo=UTC)
QUARTER = Period(date(2026, 10, 1), date(2026, 11, 13))


@pytest.fixture
def answered(db):  # noqa: ARG001
    for unit, agency, count in (("dpmptsp-perizinan", "dpmptsp", 6), ("dlh-tata-lingkungan", "dlh", 6)):
        for number in range(count):
            place = (f"{unit}-{number}", "pbg", unit, agency, "82.71", NOW, fixed_clock(NOW))
            answer_survey(ask_unsent(*place), Given(dict.fromkeys(NINE, 3 + (agency == "dlh"))), fixed_clock(NOW))


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (IndicatorScope("unit", "dpmptsp-perizinan"), ("75.00", 6)),
        (IndicatorScope("agency", "dlh"), ("100.00", 6)),
        (IndicatorScope(), ("87.50", 12)),
    ],
)
def test_of_an_office_and_of_all(answered, scope, expected):  # noqa: ARG001
    value, n = read_satisfaction()(scope, QUARTER)
    assert (value, n) == (Decimal(expected[0]), expected[1])


def test_of_an_officer_and_where_nobody_answered_there_is_none(answered):  # noqa: ARG001
    read = read_satisfaction()
    assert read(IndicatorScope("officer", "p-1"), QUARTER) == (None, 0)
    assert read(IndicatorScope("unit", "disdukcapil-penduduk"), QUARTER) == (None, 0)
    assert read(IndicatorScope(), Period(date(2026, 7, 1), date(2026, 9, 30))) == (None, 0)


def test_it_is_what_fridays_read(answered, monkeypatch, tmp_path, settings):  # noqa: ARG001
    passed = {}
    monkeypatch.setattr("berdampak.report.facade.find_week_out", lambda week: week)
    monkeypatch.setattr("berdampak.report.facade.publish_readings", lambda *_, **more: passed.update(more) or 0)
    pack = settings.PACKS.current()
    facts = SimpleNamespace(
        pack=pack,
        week_cut=WeekCut.parse(pack.week_cut),
        events=SimpleNamespace(rules=SimpleNamespace(zone="Asia/Jayapura")),
    )
    read_goals(facts, parse_week("2026-W46"), tmp_path, fixed_clock(NOW))
    assert passed["read_index"](IndicatorScope("agency", "dlh"), QUARTER) == (Decimal(100), 6)
