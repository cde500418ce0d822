"""What tests of agreements share: people, a clock that stands still, and an agreement that can be offered."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.conf import settings as django_settings

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.text import same
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast
from berdampak.promise.agreements.contracts import Aim, Parties, Programme, Row, Terms

NOW = datetime(2026, 1, 9, 2, 0, tzinfo=UTC)


@pytest.fixture
def clock(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", fixed_clock(NOW)
    return settings.CLOCK


@pytest.fixture
def cast(db, clock):  # noqa: ARG001
    return make_cast(clock)


@pytest.fixture
def parties(cast):
    return Parties(cast.agency_head.code, cast.wulan.code, "unit", UNIT, UNIT, AGENCY, REGION, 2026)


@pytest.fixture
def terms():
    return some_terms()


def some_terms(low="90", high="90"):
    indicator = django_settings.PACKS.current().goals.indicators["tepat-janji"]
    aim = Aim(Decimal(low), Decimal(high))
    row = Row(same("Izin cepat"), "", indicator, aim, (Aim(Decimal(80), Decimal(80)), None, None, aim))
    return Terms((row,), (Programme("Pelayanan perizinan", 1_595_757_500, "APBD"),))
