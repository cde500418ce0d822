"""A sanction lasts as its kind says, in months or for good, and page and letter say the same."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from berdampak.act.followups import deeds
from berdampak.act.followups.deeds import Ruling
from berdampak.act.followups.document import compose_document
from berdampak.act.followups.keeping import find_followup
from berdampak.act.followups.passing import find_now
from berdampak.act.followups.rules_state import months_after
from berdampak.act.followups.sweeping import sweep_followups
from berdampak.act.followups.tests.conftest import RULES
from berdampak.people.tests.cast import signed_in

pytestmark = pytest.mark.django_db

TERNATE = ZoneInfo("Asia/Jayapura")


def running(code, kind, cast, clock):
    deeds.decide(code, Ruling("accept", "Sudah jelas.", kind), cast.agency_head, clock)
    return deeds.agree(code, cast.budi, clock)


def test_six_months_are_six_months(answered, cast, clock):
    one = running(answered("moderate"), "potong-6", cast, clock)
    assert datetime.fromisoformat(one.standing.due_at) == datetime(2026, 10, 10, tzinfo=TERNATE)
    assert compose_document(one, "x")["lasts"].en.startswith("It holds for 6 months")
    clock.move(days=182)
    assert find_now(one.code, clock).standing.state == "running"
    clock.move(days=1)
    assert find_now(one.code, clock).standing.end == "over"


def test_a_warning_lasts_as_the_terms_say(answered, cast, clock):
    one = running(answered("sanction"), "tidak-puas", cast, clock)
    assert compose_document(one, "x")["lasts"].en.startswith("It holds for 120 working days")


def test_a_dismissal_does_not_end_by_itself(answered, cast, clock, settings, monkeypatch):
    rules = settings.PACKS.current().followups.rules
    monkeypatch.setitem(rules, RULES["moderate"], replace(rules[RULES["moderate"]], sanction="heavy"))
    one = running(answered("moderate"), "berhenti-hormat", cast, clock)
    assert compose_document(one, "x")["lasts"].en.startswith("It holds for good")
    clock.move(weeks=520)
    assert sweep_followups(clock, 10) == 0
    assert find_followup(one.code).standing.state == "running"
    page = signed_in(cast.budi).get(f"/tindak-lanjut/{one.code}/").content.decode()
    assert "Berlaku untuk seterusnya." in page


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ((2026, 1, 31), 1, (2026, 2, 28)), ((2027, 12, 15), 12, (2028, 12, 15)), ((2027, 8, 31), 6, (2028, 2, 29)),
        ((2026, 12, 1), 1, (2027, 1, 1)),
    ],
)  # fmt: skip
def test_a_month_ends_on_the_same_day_or_the_last(day, months, then):
    assert months_after(date(*day), months) == date(*then)
