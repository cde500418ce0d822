"""Asking for a card that is not there is answered with what there is."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.report.facade import parse_subject
from berdampak.report.tests.weeks_of_work import week_of_work


@pytest.mark.parametrize(
    ("week", "hint"), [("2026-W01", "begins in week 2026-W46"), ("2031-W01", "ends in week 2026-W46")]
)
def test_a_week_outside_the_log_names_the_weeks_there_are(card_of, week, hint):
    with pytest.raises(BerdampakError, match=rf"{hint}.*report\.E002"):
        card_of(week_of_work("11-09", 3, 0), week)


def test_an_unknown_code_is_answered_with_a_near_one(card_of):
    with pytest.raises(BerdampakError, match=r"Try unit:front.*report\.E003"):
        card_of(week_of_work("11-09", 3, 0), "2026-W46", "unit", "frontt")


def test_an_officer_the_log_does_not_name_has_no_card(card_of):
    rows = [row | {"officer": None} for row in week_of_work("11-09", 3, 0)]
    with pytest.raises(BerdampakError, match=r"report\.E003"):
        card_of(rows, "2026-W46", "officer", "budi")


@pytest.mark.parametrize("words", ["", "unit", "unit:", "town:ternate", ":front"])
def test_what_is_not_a_subject_is_refused(words):
    with pytest.raises(BerdampakError, match=r"report\.E001"):
        parse_subject(words)
