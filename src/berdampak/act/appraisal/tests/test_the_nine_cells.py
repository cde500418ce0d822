"""All nine cells of the quadrant, and the credit that follows."""

from decimal import Decimal

import pytest

from berdampak.act.appraisal.rules_predicate import QUADRANT, credit_of, predicate_of

CELLS = {
    "above": {"below": "poor", "as": "good", "above": "very_good"},
    "as": {"below": "poor", "as": "good", "above": "good"},
    "below": {"below": "very_poor", "as": "needs_improvement", "above": "needs_improvement"},
}
CREDITS = {
    "3.75": ("5.63", "3.75", "2.81", "1.88", "0.94"),
    "5": ("7.50", "5.00", "3.75", "2.50", "1.25"),
}
FROM_THE_BEST = ("very_good", "good", "needs_improvement", "poor", "very_poor")


@pytest.mark.parametrize("result", CELLS)
@pytest.mark.parametrize("conduct", ["below", "as", "above"])
def test_a_cell(result, conduct):
    assert predicate_of(result, conduct) == CELLS[result][conduct]


def test_there_are_no_other_cells():
    assert len(QUADRANT) == 9


@pytest.mark.parametrize("coefficient", CREDITS)
def test_the_credit_of_each_predicate(coefficient):
    found = [str(credit_of(Decimal(coefficient), predicate)) for predicate in FROM_THE_BEST]
    assert tuple(found) == CREDITS[coefficient]
