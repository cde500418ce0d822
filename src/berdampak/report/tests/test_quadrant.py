"""Busy and effective: own weeks around the own median, and nothing where there are too few cases."""

from berdampak.report.tests.weeks_of_work import week_of_work


def test_the_cross_is_at_the_median_of_the_own_weeks(card_of):
    rows = week_of_work("10-26", 10, 0) + week_of_work("11-02", 20, 10) + week_of_work("11-09", 20, 5)
    quadrant = card_of(rows, "2026-W46", "unit", "front").quadrant
    assert quadrant.points == (("2026-W44", 10.0, 1.0), ("2026-W45", 20.0, 0.5), ("2026-W46", 20.0, 0.75))
    assert (quadrant.cross_x, quadrant.cross_y) == (20.0, 0.75)


def test_a_week_with_too_few_cases_has_no_quadrant(card_of):
    rows = week_of_work("11-02", 20, 10) + week_of_work("11-09", 5, 0)
    assert card_of(rows, "2026-W46", "unit", "front").quadrant is None
