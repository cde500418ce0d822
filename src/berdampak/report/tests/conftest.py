"""Cards of a handful of events."""

import pytest

from berdampak.measure.facade import build_facts, parse_week
from berdampak.measure.tests.events import RULES, event_set
from berdampak.report.facade import get_card


@pytest.fixture
def card_of(tmp_path):
    """The card of a subject in a week, from events."""

    def compose(rows, week, kind="whole", code="", rules=RULES, threads=None):
        facts = build_facts(event_set(tmp_path, rows, rules), threads=threads)
        return get_card(facts, kind, code, parse_week(week))

    return compose
