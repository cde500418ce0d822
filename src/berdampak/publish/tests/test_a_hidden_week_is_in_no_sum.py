"""What a public card says of several weeks leaves no week of them to be reckoned in which its office was withheld."""

from dataclasses import replace

import pytest

from berdampak.measure.facade import Standing
from berdampak.publish import pages
from berdampak.publish.tests.samples import full_card
from berdampak.report.contracts import Quadrant
from berdampak.report.facade import FairStanding
from berdampak.report.rules_public import find_public_card


def hidden_in(hidden):
    return lambda week: {("unit", "izin-usaha")} if week == hidden else ()


def test_what_is_said_of_the_weeks_before_goes_with_their_sum():
    shown = find_public_card(full_card(), hidden_in("2026-W43"))
    said = " ".join(text.en for text in shown.lead)
    assert "four weeks before" not in said
    assert said.startswith("412 cases came in and 398 were finished; 94% of them on time.")


def test_the_cross_of_the_quadrant_is_that_of_the_weeks_shown():
    card = full_card()
    points = (("2026-W44", 2.0, 0.5), ("2026-W45", 3.0, 0.6), ("2026-W46", 9.0, 0.9))
    card = replace(card, quadrant=Quadrant(3.0, 0.6, points))
    shown = find_public_card(card, hidden_in("2026-W45"))
    assert shown.quadrant == Quadrant(5.5, 0.7, (points[0], points[2]))


@pytest.mark.parametrize(
    ("hidden", "weeks", "is_shown"), [("", 12, True), ("2026-W36", 12, False), ("2026-W36", 5, True)]
)
def test_a_standing_is_shown_where_every_week_of_it_is(monkeypatch, hidden, weeks, is_shown):
    standing = Standing("izin-usaha", 340, 398, 330.0)
    one = FairStanding("unit", "izin-usaha", "izin-usaha", None, None, "2026-W46", weeks, 340, 398, standing, "")
    monkeypatch.setattr(pages, "find_standing", lambda *_: one)
    card = find_public_card(full_card(), hidden_in(hidden))
    assert (pages._standing_of(card, "id") is not None) == is_shown
