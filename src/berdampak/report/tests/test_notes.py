"""A card says how its figures came about."""

from dataclasses import replace

from berdampak.measure.tests.events import RULES, at, event
from berdampak.report.tests.weeks_of_work import week_of_work


def _ids(card):
    return [note.id for note in card.notes]


def test_a_log_that_records_no_closing_is_said_to(card_of):
    rows = [row | {"closes": False} for row in week_of_work("11-09", 12, 0)]
    assert "report.N01" in _ids(card_of(rows, "2026-W46"))


def test_some_cases_without_closing_are_counted(card_of):
    rows = week_of_work("11-09", 12, 0)
    note = next(note for note in card_of([*rows[:-1], rows[-1] | {"closes": False}], "2026-W46").notes)
    assert (note.id, note.text.en.split()[0:3]) == ("report.N02", ["1", "of", "12"])


def test_a_log_without_promises_is_said_to(card_of):
    rows = [row | {"due_at": None, "due_precision": None} for row in week_of_work("11-09", 12, 0)]
    card = card_of(rows, "2026-W46")
    assert card.figures.cases.on_time is None
    assert "report.N03" in _ids(card)


def test_a_calendar_that_knows_no_holidays_is_said_to(card_of):
    card = card_of(week_of_work("11-09", 12, 0), "2026-W46", rules=replace(RULES, calendar="plain"))
    assert "report.N07" in _ids(card)


def test_steps_without_an_officer_are_counted(card_of):
    rows = [*week_of_work("11-09", 12, 0), event("11-09-0", "note", at("11-09", "08:30"), officer=None)]
    note = next(note for note in card_of(rows, "2026-W46").notes if note.id == "report.N06")
    assert note.text.id == "1 langkah tidak mencatat petugasnya."


def test_a_log_that_ends_before_the_week_is_said_to(card_of):
    assert "report.N11" in _ids(card_of(week_of_work("11-09", 12, 0), "2026-W46"))


def test_an_office_is_told_that_cases_move_on(card_of):
    rows = week_of_work("11-09", 12, 0)
    assert "report.N12" in _ids(card_of(rows, "2026-W46", "unit", "front"))
    assert "report.N12" not in _ids(card_of(rows, "2026-W46"))
