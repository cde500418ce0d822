"""Whether coaching helped is computed: chance alone is seldom called help, and help is seen."""

from random import Random

import pytest

from berdampak.act.followups.rules_helped import helped
from berdampak.act.followups.tests.conftest import FIGURES


def now(met, of=240, expected=204.0, week="2026-W27", weeks="12"):
    return (("week", week), ("weeks", weeks), ("met", str(met)), ("of", str(of)), ("expected", f"{expected:.4f}"))


def test_a_marked_gain_is_called_help_and_the_same_again_is_not():
    assert helped(FIGURES, now(206)) == "helped"
    assert helped(FIGURES, now(176)) == "no_sign"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FIGURES, ()),
        ((), now(206)),
        (FIGURES, now(9, of=9, expected=7.0)),
        (FIGURES, now(206, week="2026-W20")),
        (FIGURES, now(206, week="2026-W15")),
    ],
)
def test_with_too_little_or_the_same_weeks_nothing_is_said(before, after):
    assert helped(before, after) == "too_few"


def test_without_change_chance_alone_is_called_help_one_time_in_twenty():
    dice, said = Random(7), 0  # noqa: S311
    for _ in range(4_000):
        truth = dice.gauss(-0.116, 0.108 / 3.92)
        share = min(max(0.85 + truth, 0.0), 1.0)
        said += helped(FIGURES, now(sum(dice.random() < share for _ in range(240)))) == "helped"
    assert said / 4_000 < 0.08
