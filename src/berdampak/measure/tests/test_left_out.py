"""A step to which an objection was upheld counts for no officer, and its case counts as before."""

from datetime import UTC

import pytest

from berdampak.happening.unit_notes import LEFT_OUT
from berdampak.measure.facade import Window, measure_windows, parse_week
from berdampak.measure.tests.events import at, event
from berdampak.measure.tests.noted import facts_with, rows_of

WEEK = parse_week("2026-W46")
WINDOW = Window(WEEK, WEEK)
DONE = at("11-09", "10:03")


def rows():
    filed = [event(f"k{n}", "file", at("11-09", f"08:{n:02d}"), opens=True) for n in range(12)]
    return filed + [
        event(f"k{n}", "check", at("11-09", f"10:{n:02d}"), closes=True, officer="wulan") for n in range(12)
    ]


def objected(**changed):
    body = {"officer": "wulan", "case": "k3", "step": "check", "by": "anton"}
    body["done_at"] = DONE.astimezone(UTC).isoformat(timespec="microseconds")
    return ("front", LEFT_OUT, body | changed)


def measured(facts, *dimensions):
    return measure_windows(facts, dimensions, [WINDOW])


def test_the_officer_has_one_step_less_and_the_unit_has_them_all(tmp_path):
    facts = facts_with(tmp_path, rows(), [objected()])
    officers, units = measured(facts, "officer"), measured(facts, "unit")
    assert officers.steps[("wulan",), WINDOW]["closed"] == 11
    assert units.steps[("front",), WINDOW]["closed"] == 24
    assert units.finished[("front",), WINDOW]["finished"] == 12


def test_how_many_were_left_out_is_known_of_officer_and_unit(tmp_path):
    facts = facts_with(tmp_path, rows(), [objected()])
    assert measured(facts, "officer").left_out[("wulan",), WINDOW] == {"steps": 1}
    assert measured(facts, "unit").left_out[("front",), WINDOW] == {"steps": 1}


def test_the_same_note_twice_takes_out_one_step(tmp_path):
    facts = facts_with(tmp_path, rows(), [objected(), objected()])
    assert measured(facts, "officer").left_out[("wulan",), WINDOW] == {"steps": 1}


@pytest.mark.parametrize(
    "changed", [{"officer": "budi"}, {"case": "k99"}, {"step": "file"}, {"done_at": "2026-11-09T01:04:00+00:00"}]
)
def test_a_note_of_another_step_takes_out_nothing(tmp_path, changed):
    facts = facts_with(tmp_path, rows(), [objected(**changed)])
    assert measured(facts, "officer").steps[("wulan",), WINDOW]["closed"] == 12


def test_every_other_fact_stays_as_it_was(tmp_path):
    query = "select * exclude (officer, completed_at) from steps order by all"
    with_note, without = (facts_with(tmp_path / str(at), rows(), notes) for at, notes in enumerate(([objected()], [])))
    assert rows_of(with_note, query) == rows_of(without, query)
    cases = "select case_id, unit, working_minutes, on_time, repeated, week_finished from cases order by all"
    assert rows_of(with_note, cases) == rows_of(without, cases)


def test_some_officers_measured_alone_have_the_same_figures(tmp_path):
    facts = facts_with(tmp_path, rows(), [objected()])
    alone = measure_windows(facts, ("officer",), [WINDOW], officers=["wulan"])
    together = measured(facts, "officer")
    for name in ("steps", "presence", "holds", "left_out"):
        every = getattr(together, name)
        assert getattr(alone, name) == {key: row for key, row in every.items() if key[0] == ("wulan",)}
