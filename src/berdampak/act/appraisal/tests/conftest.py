"""What tests of appraisal share: people, a clock that is moved, and an agreement of Budi's that holds."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.conf import settings as django_settings

from berdampak.kernel.text import same
from berdampak.people.contracts import Role
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, person_with
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Aim, Parties, Row, Terms
from berdampak.report.models import IndicatorReading

JANUARY, MARCH, APRIL = (datetime(2026, *day, 2, 0, tzinfo=UTC) for day in ((1, 9), (3, 20), (4, 6)))
PERIOD = "2026-Q1"
LAW = django_settings.PACKS.current().appraisal
"""The tables of the real pack."""
VALUES = LAW.conduct.codes


class Hand:
    """A clock whose hand the test moves."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def hand(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", Hand(JANUARY)
    return settings.CLOCK


@pytest.fixture
def cast(db, hand):  # noqa: ARG001
    return make_cast(hand)


@pytest.fixture
def peers(cast, hand):  # noqa: ARG001
    """Four who work beside Budi."""
    role = Role("officer", unit=UNIT, agency=AGENCY, region=REGION)
    return [person_with(f"peer_{at}", f"Rekan {at}", role, hand) for at in range(4)]


@pytest.fixture
def code(cast, hand):
    """Budi's agreement with Wulan, signed by both."""
    parties = Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    return signed(parties, cast.wulan, cast.budi, hand)


def signed(parties, superior, subordinate, clock):
    indicator = django_settings.PACKS.current().goals.indicators["tepat-janji"]
    aim = Aim(Decimal(90), Decimal(90))
    terms = Terms((Row(same("Izin cepat"), "", indicator, aim, (aim, aim, aim, aim)),))
    made = facade.open_agreement(parties, superior, clock, terms)
    facade.offer(made, superior, clock)
    sha256 = facade.find_agreement(made).standing.last.sha256
    for one in (superior, subordinate):
        facade.sign(made, one, sha256, clock)
    return made


def reading(agreement, value, period=PERIOD):
    """The value of the only target of an agreement in a period."""
    one = facade.find_agreement(agreement)
    IndicatorReading.objects.create(
        indicator="tepat-janji", sha256=one.terms[1].rows[0].indicator.sha256, scope_kind=one.parties.scope_kind,
        scope_code=one.parties.scope_code, period=period, value=Decimal(value), n=120, read_at=APRIL,
    )  # fmt: skip
