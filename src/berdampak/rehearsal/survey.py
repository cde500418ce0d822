"""What citizens answer afterwards: the nine elements of the SKM, drawn from their wait and from who served them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from berdampak.rehearsal.demand import Floats, ServiceDemand
from berdampak.rehearsal.desks import Desk, Officer
from berdampak.rehearsal.filing import Filings
from berdampak.rehearsal.play import Played
from berdampak.rehearsal.timeline import NEVER, Seconds
from berdampak.rehearsal.visits import APPROVED, REFUSED, Numbers, Visits

# PermenPANRB 14/2017: each element is answered from 1 to 4.
ELEMENTS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana")
BY_PROMPTNESS = np.array([0.1, 0.3, 0.7, 0.05, 0.1, 0.1, 0.1, 0.2, 0.0])
BY_SKILL = np.array([0.0, 0.2, 0.1, 0.0, 0.3, 0.8, 0.5, 0.2, 0.0])
BY_REFUSAL = np.array([0.4, 0.3, 0.1, 0.2, 0.8, 0.2, 0.3, 0.3, 0.0])
LEVEL = np.array([3.3, 3.2, 3.1, 3.6, 3.3, 3.3, 3.4, 3.1, 3.1])
ANSWERED_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Answers:
    """The answered questionnaires, a row each; `scores` has a column for each element."""

    case: Numbers
    unit: Numbers
    at: Seconds
    scores: NDArray[np.int8]


def draw_answers(
    demand: tuple[ServiceDemand, ...],
    desks: tuple[Desk, ...],
    officers: tuple[Officer, ...],
    filings: Filings,
    visits: Visits,
    played: Played,
    chance: np.random.Generator,
) -> Answers:
    """The answers of those whose case was decided and who answered before the window ended."""
    end = desks[0].days.window.end
    decided = np.flatnonzero((visits.end >= APPROVED) & (visits.end <= REFUSED) & (played.done < end))
    decided = decided[chance.random(len(decided)) < ANSWERED_SHARE]
    at = played.done[decided] + chance.exponential(86_400, len(decided)).astype(np.int64) + 60
    decided, at = decided[at < end], at[at < end]
    case, count = visits.case[decided], len(decided)
    promptness = 1 - _elapsed_minutes(desks, filings, visits, played, decided) / _promised(demand, filings, case)
    refused = visits.end[decided] == REFUSED
    score = (
        LEVEL
        + np.outer(np.clip(promptness, -1.5, 0.6), BY_PROMPTNESS)
        + np.outer(_skill_met(officers, visits, played, len(filings.at))[case], BY_SKILL)
        - np.outer(refused, BY_REFUSAL)
        + chance.normal(0, 0.35, (count, 1))
        + chance.normal(0, 0.4, (count, len(ELEMENTS)))
    )
    return Answers(case, visits.unit[decided], at, np.clip(np.rint(score), 1, 4).astype(np.int8))


def _promised(demand: tuple[ServiceDemand, ...], filings: Filings, case: Numbers) -> Floats:
    return np.array([service.promised_minutes for service in demand])[filings.service[case]]


def _elapsed_minutes(
    desks: tuple[Desk, ...], filings: Filings, visits: Visits, played: Played, decided: Numbers
) -> Floats:
    """Office hours from filing to decision, of the unit that decided."""
    minutes = np.zeros(len(decided))
    for number, desk in enumerate(desks):
        here = visits.unit[decided] == number
        filed, done = filings.at[visits.case[decided[here]]], played.done[decided[here]]
        minutes[here] = (desk.days.hours.worked(done) - desk.days.hours.worked(filed)) / 60
    return minutes


def _skill_met(officers: tuple[Officer, ...], visits: Visits, played: Played, cases: int) -> Floats:
    """The mean log skill of the officers each case met, 0 if it met none."""
    met = np.flatnonzero(played.start < NEVER)
    skill = np.log(np.array([officer.skill for officer in officers]))[played.officer[met]]
    total = np.bincount(visits.case[met], skill, cases)
    return np.asarray(total / np.maximum(np.bincount(visits.case[met], minlength=cases), 1))
