"""What was reached is the value of exactly the signed definition, for the scope, or a word why there is none."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.conf import settings

from berdampak.act.appraisal.achieving import achieve
from berdampak.kernel.text import same
from berdampak.measure.facade import IndicatorScope, Reading
from berdampak.promise.agreements.contracts import Aim, Parties, Row, Terms
from berdampak.report.facade import ReadValue

READ = datetime(2026, 4, 3, 6, 0, tzinfo=UTC)
PARTIES = Parties("p-a", "p-b", "unit", "dpmptsp-perizinan", "dpmptsp-perizinan", "dpmptsp", "82.71", 2026)


def aim(low, high=None):
    return Aim(Decimal(low), Decimal(high or low))


def row(target, polarity="up", code="tepat-janji"):
    indicator = replace(settings.PACKS.current().goals.indicators[code], polarity=polarity)
    return Row(same("Izin cepat"), "", indicator, target, (target, None, None, None))


def held(value, target, polarity="up", n=412):
    one = row(target, polarity)

    def find(sha256, period, scope):
        assert (sha256, scope) == (one.indicator.sha256, IndicatorScope("unit", PARTIES.scope_code))
        return ReadValue(Reading("tepat-janji", sha256, value, n), scope, period, READ) if period == "2026-Q1" else None

    [achieved] = achieve(Terms((one,)), PARTIES, find)
    return achieved.periods


@pytest.mark.parametrize(
    ("value", "target", "polarity", "percent"),
    [("72", aim(90), "up", "80"), ("9", aim(8), "down", "87.5"), ("85", aim(80, 90), "range", "100")],
)
def test_each_polarity_has_its_formula(value, target, polarity, percent):
    quarter, _ = held(Decimal(value), target, polarity)
    assert quarter.percent == Decimal(percent)
    assert (quarter.n, quarter.read_at) == (412, READ)


def test_what_was_not_read_is_said_and_not_made_up():
    _, year = held(Decimal(72), aim(90))
    assert (year.why, year.value, year.percent) == ("not_read", None, None)


def test_too_few_cases_give_no_value():
    quarter, _ = held(None, aim(90), n=7)
    assert (quarter.why, quarter.n, quarter.percent) == ("too_few", 7, None)


def test_a_target_of_nought_has_no_percentage():
    quarter, _ = held(Decimal(3), aim(0), "down")
    assert (quarter.why, quarter.value, quarter.percent) == ("zero_target", Decimal(3), None)


def test_a_formula_below_nought_is_clamped_and_said_so():
    quarter, _ = held(Decimal(30), aim(8), "down")
    assert (quarter.percent, quarter.is_clamped) == (Decimal(0), True)


def test_a_series_is_of_the_whole():
    asked = []
    one = row(aim(5), "down", "kemiskinan")
    achieve(Terms((one,)), PARTIES, lambda _, period, scope: asked.append((period, scope)))
    assert asked == [("2026-Q1", IndicatorScope()), ("2026", IndicatorScope())]
