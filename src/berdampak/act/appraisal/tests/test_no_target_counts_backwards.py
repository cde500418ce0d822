"""A period is held against what both had signed when it ended: neither earlier nor lowered afterwards."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from berdampak.act.appraisal.facade import list_missed
from berdampak.act.appraisal.figures import find_figures
from berdampak.act.appraisal.tests.conftest import APRIL, LAW, PERIOD, reading, signed
from berdampak.people.tests.cast import AGENCY, REGION, UNIT
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Aim, Parties

pytestmark = pytest.mark.django_db

NEXT_YEAR = datetime(2027, 1, 4, 2, 0, tzinfo=UTC)


def revise(code, cast, hand, target):
    facade.revise(code, cast.wulan, hand)
    agreement = facade.find_agreement(code)
    number = agreement.standing.last.number
    aim = Aim(Decimal(target), Decimal(target))
    rows = tuple(replace(row, year=aim, quarters=(aim,) * 4) for row in agreement.terms[number].rows)
    facade.save_terms(code, replace(agreement.terms[number], rows=rows), cast.wulan)
    facade.offer(code, cast.wulan, hand)
    for one in (cast.wulan, cast.budi):
        facade.sign(code, one, facade.find_agreement(code).standing.last.sha256, hand)


def percents(code, period=PERIOD):
    figures = find_figures(facade.find_agreement(code), period, LAW.result)
    return figures.version, [line.held.percent for line in figures.lines]


def test_a_target_that_was_lowered_after_the_quarter_is_still_missed(code, cast, hand):
    reading(code, "72")
    hand.now = APRIL
    revise(code, cast, hand, 70)
    assert [(one.version, one.percent) for one in list_missed(2026, 1)] == [(1, Decimal(80))]
    assert percents(code) == (1, [80])


def test_one_that_was_lowered_in_time_is_what_counts(code, cast, hand):
    reading(code, "72")
    revise(code, cast, hand, 70)
    hand.now = APRIL
    assert list_missed(2026, 1) == []
    assert percents(code)[0] == 2


def test_nothing_was_missed_of_an_agreement_that_was_signed_later(cast, hand):
    hand.now = APRIL
    parties = Parties(cast.wulan.code, cast.budi.code, "officer", cast.budi.code, UNIT, AGENCY, REGION, 2026)
    code = signed(parties, cast.wulan, cast.budi, hand)
    reading(code, "72")
    assert list_missed(2026, 1) == []
    assert percents(code) == (1, [80])


def test_the_year_goes_by_what_held_at_its_end(code, cast, hand):
    hand.now = APRIL
    revise(code, cast, hand, 70)
    hand.now = NEXT_YEAR
    revise(code, cast, hand, 50)
    reading(code, "63", "2026")
    assert percents(code, "2026") == (2, [90])


def test_what_is_shown_as_eighty_percent_is_not_below_eighty(code, hand):
    reading(code, "71.9964")
    hand.now = APRIL
    assert [one.percent for one in list_missed(2026, 1)] == [Decimal("80.00")]
