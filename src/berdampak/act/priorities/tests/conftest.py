"""What tests of priorities share: people, a clock that is moved, and cards of Budi's unit on the shelf."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from berdampak.act.appraisal.tests.conftest import Hand
from berdampak.act.priorities.facade import find_place
from berdampak.kernel.text import same
from berdampak.people.tests.cast import UNIT, make_cast
from berdampak.publish.tests.samples import full_card
from berdampak.report.contracts import Hold, Share, Subject
from berdampak.report.facade import publish_cards

FRIDAY = datetime(2026, 11, 13, 8, 0, tzinfo=UTC)


@pytest.fixture
def hand(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", Hand(FRIDAY)
    return settings.CLOCK


@pytest.fixture
def cast(db, hand):  # noqa: ARG001
    return make_cast(hand)


@pytest.fixture
def place(cast):  # noqa: ARG001
    return find_place(UNIT)


def card(week, *, met=60, of=100, direction=None, held=0.1, overdue=12, opened=100):
    """A card of the unit: so many on time, a direction, a step that holds, and how many open cases are overdue."""
    one = full_card(Subject("unit", UNIT, same("Bidang Perizinan")), ())
    cases = replace(one.figures.cases, on_time=Share(met, of, met / of, 0.5, 0.7), overdue=overdue, open=opened)
    hold = Hold("periksa", same("Pemeriksaan"), 40, 9000, 900, 20, 2, held)
    return replace(
        one, week=replace(one.week, name=week), figures=replace(one.figures, cases=cases), direction=direction,
        holds=(hold,),
    )  # fmt: skip


def publish(*cards):
    return publish_cards(cards, lambda: FRIDAY)
