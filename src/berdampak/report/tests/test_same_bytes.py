"""The same events make the same card, byte for byte."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from berdampak.measure.tests.events import at, event
from berdampak.report.facade import encode_card

SOME_EVENTS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.sampled_from(["file", "check", "decide"]),
        st.sampled_from(["budi", "wulan", None]),
        st.sampled_from(["front", "back", None]),
        st.sampled_from(["start", "complete"]),
    ),
    min_size=1,
    max_size=40,
)


def _rows(drawn):
    """Every event at a moment of its own, so that the clock alone orders them."""
    monday = at("11-09", "08:00")
    return [
        event(case, step, monday + timedelta(minutes=7 * number), officer=officer, unit=unit, lifecycle=lifecycle)
        for number, (case, step, officer, unit, lifecycle) in enumerate(drawn)
    ]


@given(SOME_EVENTS, st.randoms(use_true_random=False), st.sampled_from([1, 2, 4]))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_neither_row_order_nor_threads_matter(card_of, drawn, random, threads):
    rows = _rows(drawn)
    shuffled = random.sample(rows, len(rows))
    once, again = card_of(rows, "2026-W46", threads=1), card_of(shuffled, "2026-W46", threads=threads)
    assert encode_card(once) == encode_card(again)
