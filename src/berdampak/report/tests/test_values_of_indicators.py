"""Values of indicators are kept by period, sealed together, and changed only when what took place says so."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import same
from berdampak.measure.facade import IndicatorScope
from berdampak.promise.contracts import Formula, Goals, Indicator, Legal, Series
from berdampak.report.facade import (
    find_value,
    list_public_values,
    list_read_periods,
    list_values,
    publish_readings,
)
from berdampak.report.models import PublishedCard
from berdampak.report.tests.evidence_of import facts_in

NOW = fixed_clock(datetime(2026, 11, 13, 7, tzinfo=UTC))
DAY, WHOLE, FRONT = date(2026, 11, 13), IndicatorScope(), IndicatorScope("unit", "front")
ON_TIME, COUNT = Formula("share", "cases", "on_time"), Formula("count", "cases")
pytestmark = pytest.mark.django_db


def indicator(code, formula=None, series=None, sha256="a"):
    text = same(code)
    return Indicator(code, text, text, "up", text, Legal("x"), 10, sha256 * 64, formula, series)


def goals(*indicators):
    return Goals(date(2026, 1, 1), Legal("x"), True, {each.code: each for each in indicators}, {})


@pytest.fixture
def facts(tmp_path):
    return facts_in(tmp_path)


@pytest.fixture
def sealed():
    return []


def publish(facts, sealed, asked, folder, **more):
    def record(stream, kind, body, **_):
        sealed.append((stream, kind, body))

    return publish_readings(facts, asked, folder, (WHOLE, FRONT), DAY, NOW, record=record, **more)


def test_a_value_for_the_quarter_and_the_year_of_every_scope(facts, sealed, tmp_path):
    asked = goals(indicator("tepat", ON_TIME), indicator("jumlah", COUNT, sha256="b"))
    assert publish(facts, sealed, asked, tmp_path) == 8
    assert list_read_periods() == ["2026-Q4", "2026"]
    quarter, year = list_values("2026-Q4"), list_values("2026")
    assert (quarter[WHOLE, "jumlah"].reading.value, year[FRONT, "jumlah"].reading.value) == (6 * 21, 6 * 12)
    on_time = quarter[WHOLE, "tepat"].reading
    assert 0 < on_time.low < on_time.value < on_time.high
    assert [(stream, body["n"]) for stream, _, body in sealed] == [("readings:2026-Q4", 4), ("readings:2026", 4)]


def test_the_same_again_changes_nothing_and_is_not_sealed_again(facts, sealed, tmp_path):
    asked = goals(indicator("tepat", ON_TIME))
    publish(facts, sealed, asked, tmp_path)
    assert publish(facts, sealed, asked, tmp_path) == 0
    assert len(sealed) == 2


@pytest.mark.parametrize(
    ("day", "periods"),
    [
        (date(2026, 10, 2), ["2026-Q3", "2026", "2026-Q4"]),
        (date(2027, 1, 1), ["2026-Q4", "2026", "2027-Q1", "2027"]),
        (date(2026, 10, 9), ["2026-Q4", "2026"]),
    ],
)
def test_a_quarter_is_read_to_its_last_day(facts, sealed, tmp_path, day, periods):
    def record(stream, *_, **__):
        sealed.append(stream.removeprefix("readings:"))

    publish_readings(facts, goals(indicator("jumlah", COUNT)), tmp_path, [WHOLE], day, NOW, record=record)
    assert sealed == periods


def withhold(unit, week):
    told = {"as_of": "", "card_sha256": "", "published_at": NOW()}
    PublishedCard.objects.create(subject_kind="unit", subject_code=unit, week=week, revision=1, **told)


def test_of_an_office_that_was_withheld_nobody_sees_a_value_of_that_time(facts, sealed, tmp_path):
    publish(facts, sealed, goals(indicator("jumlah", COUNT)), tmp_path)
    withhold(FRONT.code, "2026-W20")
    quarter, year = list_public_values("2026-Q4"), list_public_values("2026")
    assert quarter == list_values("2026-Q4")
    assert (year[FRONT, "jumlah"].reading.value, year[FRONT, "jumlah"].reading.n) == (None, 0)
    assert year[WHOLE, "jumlah"].reading.value == 6 * 21


def test_another_definition_is_another_value(facts, sealed, tmp_path):
    publish(facts, sealed, goals(indicator("tepat", ON_TIME)), tmp_path)
    publish(facts, sealed, goals(indicator("tepat", COUNT, sha256="c")), tmp_path)
    assert find_value("a" * 64, "2026", WHOLE).reading.value != find_value("c" * 64, "2026", WHOLE).reading.value
    assert find_value("d" * 64, "2026", WHOLE) is None


def test_a_series_is_read_for_the_whole_and_a_corrected_one_is_read_again(facts, sealed, tmp_path):
    (tmp_path / "series").mkdir()
    path = tmp_path / "series" / "miskin.csv"
    asked = goals(indicator("miskin", series=Series(same("BPS"), "series/miskin.csv", date(2026, 1, 1))))
    path.write_text("period,value\n2025,2.84\n")
    assert publish(facts, sealed, asked, tmp_path) == 2
    path.write_text("period,value\n2025,2.80\n")
    assert publish(facts, sealed, asked, tmp_path) == 2
    [((scope, _), found)] = list_values("2026").items()
    assert (scope, found.reading.value, found.reading.seen) == (WHOLE, Decimal("2.80"), "2025")


def test_a_series_that_cannot_be_read_says_where(facts, sealed, tmp_path):
    asked = goals(indicator("miskin", series=Series(same("BPS"), "series/none.csv", date(2026, 1, 1))))
    with pytest.raises(BerdampakError) as caught:
        publish(facts, sealed, asked, tmp_path)
    assert caught.value.problems[0].id == "report.E011"
    assert list_read_periods() == []
