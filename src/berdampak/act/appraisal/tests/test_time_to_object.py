"""Who is rated has five working days to object, to the close of the last, whatever holidays lie between."""

from datetime import UTC, datetime, timedelta

import pytest

from berdampak.act.appraisal import deeds
from berdampak.act.appraisal.tests.conftest import PERIOD, VALUES
from berdampak.kernel.errors import BerdampakError

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("set_on", "until"),
    [
        pytest.param((2026, 4, 6, 2), (2026, 4, 13, 7), id="a week without holidays"),
        pytest.param((2026, 5, 12, 2), (2026, 5, 21, 7), id="Ascension Day and the joint leave after it"),
        pytest.param((2026, 4, 11, 2), (2026, 4, 17, 7, 30), id="from a Saturday, to Friday"),
    ],
)
def test_holidays_take_nothing_from_it(code, cast, hand, set_on, until):
    hand.now = datetime(*set_on, tzinfo=UTC)
    deeds.ask(code, PERIOD, cast.wulan, hand)
    for one in (cast.wulan, cast.budi):
        deeds.give(code, PERIOD, one, dict.fromkeys(VALUES, "as"), {}, hand)
    deeds.close(code, PERIOD, cast.wulan, hand)
    deeds.set_(code, PERIOD, ("as", "as"), ("Tidak terukur.", ""), cast.wulan, hand)
    assert deeds.find_appraisal(code, PERIOD).course.until == datetime(*until, tzinfo=UTC)
    hand.now = datetime(*until, tzinfo=UTC) - timedelta(seconds=1)
    deeds.respond(code, PERIOD, "answer", "Masih dalam waktunya.", cast.budi, hand)
    hand.now += timedelta(seconds=1)
    with pytest.raises(BerdampakError, match=r"act\.E002"):
        deeds.respond(code, PERIOD, "object", "Terlambat.", cast.budi, hand)
