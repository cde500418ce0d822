"""Whatever is noted of outages: nothing becomes negative, and what does not touch the work changes nothing."""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.measure.tests.events import at, event
from berdampak.measure.tests.noted import facts_with, outage, rows_of

START = at("11-12", "00:00")
QUARTERS = 6 * 96
MOMENTS = st.integers(0, QUARTERS).map(lambda n: START + timedelta(minutes=15 * n))
SPANS = st.tuples(MOMENTS, MOMENTS).map(lambda pair: tuple(sorted(pair))).filter(lambda pair: pair[0] < pair[1])
MEASURED = {
    "cases": "select * exclude (filed_at, finished_at, due_at), epoch_us(due_at) as due_us from cases",
    "steps": "select * exclude (completed_at) from steps order by case_no, completed_at, step",
    "stretches": "select * from stretches order by all",
    "stops": "select case_no, epoch_us(from_at), epoch_us(until_at), minutes from stops order by all",
}
COUNTS = ("working_minutes", "worked_minutes", "elapsed_minutes", "waited_minutes", "held_minutes", "minutes")


@st.composite
def works(draw):
    """A few cases, each filed, worked on, perhaps sent back, and decided."""
    rows = []
    for case in "abc"[: draw(st.integers(1, 3))]:
        filed, started, checked, replied, closed = sorted(draw(st.lists(MOMENTS, min_size=5, max_size=5)))
        rows += [
            event(case, "file", filed, opens=True),
            event(case, "check", checked, started_at=started, pauses=draw(st.booleans())),
            event(case, "reply", replied, officer=None, lifecycle="schedule"),
            event(case, "decide", closed, closes=True),
        ]
    return rows


def measured(rows, *notes):
    with tempfile.TemporaryDirectory() as folder:
        facts = facts_with(Path(folder), rows, notes)
        return {name: rows_of(facts, query) for name, query in MEASURED.items()}


@settings(max_examples=20)
@given(works(), st.lists(SPANS, max_size=4))
def test_no_time_becomes_negative_and_none_grows(rows, spans):
    before, after = measured(rows), measured(rows, *(outage(*span) for span in spans))
    for table in ("cases", "steps"):
        for was, now in zip(before[table], after[table], strict=True):
            assert all(now[name] is None or 0 <= now[name] <= was[name] for name in COUNTS if name in now)
    taken = {}
    for stop in after["stops"]:
        taken[stop["case_no"]] = taken.get(stop["case_no"], 0) + stop["minutes"]
    for was, now in zip(before["cases"], after["cases"], strict=True):
        assert was["working_minutes"] - now["working_minutes"] == taken.get(now["case_no"], 0)


@settings(max_examples=12)
@given(works(), SPANS, st.data())
def test_an_outage_in_two_pieces_is_the_same_outage(rows, span, data):
    middle = span[0] + timedelta(minutes=data.draw(st.integers(0, (span[1] - span[0]) // timedelta(minutes=1))))
    assert measured(rows, outage(*span)) == measured(rows, outage(span[0], middle), outage(middle, span[1]))


@settings(max_examples=12)
@given(works(), st.booleans())
def test_an_outage_outside_of_working_time_or_of_a_case_changes_nothing(rows, at_night):
    if at_night:
        notes = [outage(at("11-13", "20:00"), at("11-14", "05:00")), outage(at("11-14", "05:00"), at("11-15", "23:00"))]
    else:
        notes = [outage(at("11-02", "08:00"), START), outage(START + timedelta(days=6), at("11-25", "12:00"))]
    assert measured(rows, *notes) == measured(rows)
