"""A target is missed when the figures say so, and never for want of a figure."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from berdampak.act.appraisal.facade import list_missed
from berdampak.act.tests.exhibits import exhibits
from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import UNIT, make_cast
from berdampak.promise.agreements.facade import find_agreement
from berdampak.report.models import IndicatorReading

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 4, 3, 2, 0, tzinfo=UTC)
LAST_MOMENT = datetime(2026, 3, 31, 14, 59, 59, tzinfo=UTC)
"""The last second of the first quarter in Ternate."""


@pytest.fixture
def agreement(db, settings, tmp_path):  # noqa: ARG001
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", fixed_clock(LAST_MOMENT)
    cast = make_cast(settings.CLOCK)
    return find_agreement(exhibits(cast, settings.CLOCK, tmp_path)["code"])


def read(agreement, period, value, n=412):
    sha256 = agreement.terms[1].rows[0].indicator.sha256
    IndicatorReading.objects.create(
        indicator="tepat-janji", sha256=sha256, scope_kind="unit", scope_code=UNIT,
        period=period, value=value, n=n, read_at=NOW,
    )  # fmt: skip


def test_a_row_below_its_target_is_missed_with_all_that_it_stands_on(agreement):
    read(agreement, "2026-Q1", Decimal(72))
    [missed] = list_missed(2026, 1)
    assert (missed.agreement, missed.version, missed.place) == (agreement.code, 1, 1)
    assert (missed.value, missed.aim.low, missed.percent, missed.n) == (Decimal(72), Decimal(90), Decimal(80), 412)
    assert missed.sha256 == agreement.terms[1].rows[0].indicator.sha256
    assert (missed.parties, missed.read_at) == (agreement.parties, NOW)


@pytest.mark.parametrize("value", [Decimal(90), Decimal("90.01"), Decimal("89.9956"), None])
def test_what_was_reached_or_not_measured_is_not_missed(agreement, value):
    read(agreement, "2026-Q1", value, n=5)
    assert list_missed(2026, 1) == []


def test_what_is_shown_below_its_target_is_missed(agreement):
    read(agreement, "2026-Q1", Decimal("89.9955"))
    assert len(list_missed(2026, 1)) == 0
    IndicatorReading.objects.update(value=Decimal("89.9954"))
    assert [str(one.percent) for one in list_missed(2026, 1)] == ["99.99"]


def test_a_quarter_is_not_the_year(agreement):
    read(agreement, "2026", Decimal(72))
    assert list_missed(2026, 1) == []
    assert [one.period for one in list_missed(2026)] == ["2026"]


def test_only_what_is_in_force_counts(agreement):
    read(agreement, "2025-Q1", Decimal(1))
    assert list_missed(2025, 1) == []
