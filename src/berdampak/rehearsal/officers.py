"""Officers of one kind with a truth of their own, and what they finish: for asking what a figure may say of them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

KINDS = 12
"""Kinds of case in a unit; each officer gets a mix of one's own."""
KIND_SPREAD = 0.06
SHARE_BOUNDS = (0.02, 0.995)


@dataclass(frozen=True, slots=True)
class Spread:
    """How officers differ: `usual` is the share they meet on average, `between` the standard deviation of their own."""

    usual: float = 0.85
    between: float = 0.05
    officers: int = 40
    cases_per_week: float = 20


@dataclass(frozen=True, slots=True)
class Finished:
    """What one unit finished: by officer and kind of case, how many and how many in time; and the truth behind it."""

    truth: npt.NDArray[np.float64]
    """How much more or less than the usual share each officer truly meets."""
    of: npt.NDArray[np.int64]
    met: npt.NDArray[np.int64]


def draw_officers(spread: Spread, weeks: int, dice: np.random.Generator) -> Finished:
    """Draw a unit's officers and so many weeks of their work; arrays are officers by kinds of case."""
    low, high = SHARE_BOUNDS
    usual = np.clip(dice.normal(spread.usual, KIND_SPREAD, KINDS), low, high)
    truth = dice.normal(0.0, spread.between, spread.officers)
    counts = dice.poisson(spread.cases_per_week * weeks, spread.officers)
    mixes = dice.dirichlet(np.full(KINDS, 2.0), spread.officers)
    of = np.array([dice.multinomial(count, mix) for count, mix in zip(counts, mixes, strict=True)])
    shares = np.clip(usual[None, :] + truth[:, None], low, high)
    return Finished(truth, of, dice.binomial(of, shares))
