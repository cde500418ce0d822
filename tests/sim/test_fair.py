"""Against a truth that is known: what may follow from a card follows for those who truly earned it."""

import numpy as np
import pytest

from berdampak.measure.fair.contracts import Cell
from berdampak.measure.fair.rules_peers import stand_among_peers
from berdampak.rehearsal.officers import Spread, draw_officers

UNITS = 60


def standings(spread, weeks, seed):
    """Truth and standing of every officer of many units."""
    dice = np.random.default_rng(seed)
    for _ in range(UNITS):
        drawn = draw_officers(spread, weeks, dice)
        cells = [
            Cell(f"p{officer:02}", (f"layanan-{kind // 3}", f"langkah-{kind}"), int(met), int(of))
            for officer, row in enumerate(zip(drawn.met, drawn.of, strict=True))
            for kind, (met, of) in enumerate(zip(*row, strict=True))
            if of
        ]
        yield from zip(drawn.truth - np.median(drawn.truth), stand_among_peers(cells, coarsest=2), strict=True)


@pytest.mark.parametrize("between", [0.05, 0.08])
def test_after_twelve_weeks_hardly_anyone_is_named_wrongly(between):
    found = [(truth, one) for truth, one in standings(Spread(between=between), 12, seed=12) if one.above is not None]
    recognised = [truth for truth, one in found if one.above >= 0.95 and one.reliability >= 0.7]
    coached = [truth for truth, one in found if one.below >= 0.99]
    assert len(recognised) > UNITS
    assert len(coached) > UNITS
    assert np.mean([truth <= 0 for truth in recognised]) <= 0.05
    assert np.mean([truth > 0 for truth in coached]) <= 0.01


@pytest.mark.parametrize("weeks", [1, 4, 12])
def test_identical_officers_are_left_in_peace(weeks):
    found = [one for _, one in standings(Spread(between=0.0), weeks, seed=3)]
    named = [one for one in found if one.beyond or (one.above or 0) >= 0.95 or (one.below or 0) >= 0.99]
    assert len(named) <= 0.002 * len(found)
