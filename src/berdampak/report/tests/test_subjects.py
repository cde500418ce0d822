"""Case figures go to the unit of the closing step; officers own their steps."""

from berdampak.report.tests.weeks_of_work import week_of_work


def _rows():
    return [row | {"unit": "back"} if row["closes"] else row for row in week_of_work("11-09", 12, 0)]


def test_the_unit_of_the_closing_step_has_the_cases(card_of):
    back, front = (card_of(_rows(), "2026-W46", "unit", unit).figures for unit in ("back", "front"))
    assert (back.cases.finished, front.cases.finished) == (12, 0)
    assert (back.steps.closed, front.steps.closed) == (12, 12)


def test_an_officer_has_steps_and_no_cases(card_of):
    card = card_of(_rows(), "2026-W46", "officer", "wulan")
    assert card.figures.cases is None
    assert (card.figures.steps.closed, card.figures.steps.officer_days) == (12, 1)


def test_the_whole_is_made_of_its_units(card_of):
    parts = card_of(_rows(), "2026-W46").parts
    assert [(part.subject.code, part.finished) for part in parts] == [("back", 12), ("front", 0)]


def test_what_the_log_does_not_say_is_a_part_and_says_so(card_of):
    rows = [row | {"unit": None} if row["closes"] else row for row in week_of_work("11-09", 12, 0)]
    part = card_of(rows, "2026-W46").parts[0]
    assert (part.subject.code, part.subject.name.id, part.finished) == ("", "tidak tercatat", 12)


def test_one_agency_alone_is_passed_over_for_its_units(card_of):
    rows = [row | {"agency": "dinas"} for row in _rows()]
    assert {part.subject.kind for part in card_of(rows, "2026-W46").parts} == {"unit"}


def test_two_agencies_are_told_apart(card_of):
    rows = [row | {"agency": "dinas" if row["closes"] else "badan"} for row in _rows()]
    assert [part.subject.code for part in card_of(rows, "2026-W46").parts] == ["badan", "dinas"]
