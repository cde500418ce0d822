"""An indicator's value, counted by hand over a few cases of two units."""

from datetime import date
from decimal import Decimal

import pytest

from berdampak.kernel.text import same
from berdampak.measure.facade import IndicatorScope, Period, build_facts, read_indicator
from berdampak.measure.tests.events import at, event, event_set
from berdampak.promise.contracts import Formula, Indicator, Legal

WEEK = Period(date(2026, 11, 16), date(2026, 11, 20))


def indicator(formula, n_min=1):
    text = same("x")
    return Indicator("x", text, text, "up", text, Legal("x"), n_min, "ab" * 32, formula)


@pytest.fixture(scope="module")
def facts(tmp_path_factory):
    rows = []
    for number in range(10):
        late, unit = number >= 8, "front" if number < 6 else "back"
        more = {"unit": unit, "service": "izin" if number % 2 else "akta", "officer": "budi" if number < 6 else "wati"}
        channel = "online" if number < 3 else "counter"
        case = f"c{number}"
        rows += [
            event(case, "Terima", at("11-16", "09:00"), opens=True, due=at("11-18"), channel=channel, **more),
            event(case, "Putuskan", at("11-19" if late else "11-17", "09:00"), closes=True, outcome="granted", **more),
        ]
    rows.append(event("open", "Terima", at("11-16", "10:00"), opens=True, unit="front"))
    return build_facts(event_set(tmp_path_factory.mktemp("events"), rows))


def read(facts, formula, scope=None, n_min=1, **more):
    return read_indicator(facts, indicator(formula, n_min), scope or IndicatorScope(), more.pop("period", WEEK), **more)


def test_a_share_of_cases_in_percent_with_its_interval(facts):
    found = read(facts, Formula("share", "cases", "on_time"))
    assert (found.value, found.n) == (Decimal(80), 10)
    assert found.low < 80 < found.high


def test_filters_and_scopes_leave_the_rest_out(facts):
    on_time = Formula("share", "cases", "on_time", services=("izin",))
    assert (read(facts, on_time).value, read(facts, on_time).n) == (Decimal(80), 5)
    back = read(facts, Formula("share", "cases", "on_time"), IndicatorScope("unit", "back"))
    assert (back.value, back.n) == (Decimal(50), 4)
    online = read(facts, Formula("share", "cases", "granted", channels=("online",)))
    assert (online.value, online.n) == (Decimal(100), 3)


def test_a_median_is_a_value_that_was_there(facts):
    assert read(facts, Formula("median", "cases", value="calendar_days")).value == Decimal(1)
    assert read(facts, Formula("p90", "cases", value="calendar_days")).value == Decimal(3)


def test_a_count_and_a_rate(facts):
    assert read(facts, Formula("count", "steps")).value == Decimal(21)
    assert read(facts, Formula("count", "cases", "returned")).value == Decimal(0)
    rate = read(facts, Formula("rate", "steps"), IndicatorScope("officer", "budi"))
    assert (rate.value, rate.n) == (Decimal("6.5"), 2)


def test_with_too_few_cases_there_is_no_value(facts):
    found = read(facts, Formula("share", "cases", "on_time"), n_min=11)
    assert (found.value, found.low, found.n) == (None, None, 10)


def test_days_outside_count_in_nothing(facts):
    before = Period(date(2026, 10, 1), date(2026, 10, 31))
    assert (
        read(facts, Formula("count", "cases"), period=before).value,
        read(facts, Formula("rate", "steps"), period=before).value,
    ) == (None, None)


def test_an_officer_has_steps_and_no_cases(facts):
    assert read(facts, Formula("share", "cases", "on_time"), IndicatorScope("officer", "budi")).value is None
    assert read(facts, Formula("count", "steps"), IndicatorScope("officer", "wati")).value == Decimal(8)


def test_the_satisfaction_index_comes_from_whoever_keeps_the_answers(facts):
    asked = []

    def answers(scope, period):
        asked.append((scope, period))
        return Decimal("87.28"), 40

    assert read(facts, Formula("index", "answers"), n_min=30, read_index=answers).value == Decimal("87.28")
    assert read(facts, Formula("index", "answers"), n_min=41, read_index=answers).value is None
    assert read(facts, Formula("index", "answers")).value is None
    assert asked[0] == (IndicatorScope(), WEEK)
