"""All nine cells of the quadrant, and the credit that follows."""

from decimal import Decimal

import pytest

from berdampak.act.appraisal.rules_predicate import credit_of, predicate_of
from berdampak.act.appraisal.tests.conftest import LAW

CELLS = {
    "above": {"below": "kurang", "as": "baik", "above": "sangat-baik"},
    "as": {"below": "kurang", "as": "baik", "above": "baik"},
    "below": {"below": "sangat-kurang", "as": "butuh-perbaikan", "above": "butuh-perbaikan"},
}
CREDITS = {
    "3.75": ("5.63", "3.75", "2.81", "1.88", "0.94"),
    "5": ("7.50", "5.00", "3.75", "2.50", "1.25"),
}
FROM_THE_BEST = ("sangat-baik", "baik", "butuh-perbaikan", "kurang", "sangat-kurang")


@pytest.mark.parametrize("result", CELLS)
@pytest.mark.parametrize("conduct", ["below", "as", "above"])
def test_a_cell(result, conduct):
    assert predicate_of(result, conduct, LAW).code == CELLS[result][conduct]


@pytest.mark.parametrize("coefficient", CREDITS)
def test_the_credit_of_each_predicate(coefficient):
    found = [str(credit_of(Decimal(coefficient), LAW.predicates[code])) for code in FROM_THE_BEST]
    assert tuple(found) == CREDITS[coefficient]
