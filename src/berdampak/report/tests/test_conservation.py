"""What is open is what was open, plus what came in, less what was finished."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.measure.tests.events import at, event

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.booleans()), min_size=1, max_size=30)


@given(SPANS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_run_balances_from_week_to_week(card_of, spans):
    from dataclasses import replace

    from berdampak.measure.tests.events import RULES

    start, end = at("09-07", "09:00"), at("11-09", "09:00")
    rows = [event("last", "file", end)]
    for number, (filed_day, days, closes) in enumerate(spans):
        filed = start + timedelta(days=filed_day)
        rows.append(event(f"case {number}", "file", filed))
        rows.append(event(f"case {number}", "decide", min(filed + timedelta(days=days, hours=1), end), closes=closes))
    run = card_of(rows, "2026-W46", rules=replace(RULES, unclosed="open")).run
    for before, now in pairwise(run):
        assert now.open == before.open + now.filed - now.finished
