"""The plan of every case, drawn before any queue: which steps it visits, what work waits there, and how it ends."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from berdampak.rehearsal.demand import SAME_DAY_MINUTES, ServiceDemand, StepDemand
from berdampak.rehearsal.desks import Desk
from berdampak.rehearsal.filing import DAY_SECONDS, ONLINE, Filings, online_second
from berdampak.rehearsal.timeline import Seconds

Numbers = NDArray[np.int64]

PASSED, RETURNED, APPROVED, REFUSED, WITHDRAWN = range(5)
OUTCOMES = {APPROVED: "approved", REFUSED: "refused", WITHDRAWN: "withdrawn"}
"""How a visit ends: the case goes on, or back to the citizen, or is closed."""

BY_DESK, BY_WALL = 0, 1
"""Whether a delay is counted in the unit's working seconds, or in days and hours of the wall."""


@dataclass(frozen=True, slots=True)
class Visits:
    """Every visit of a case to a step, a row each: cases in order, and each case's visits in order.

    `delay` is what passes, in seconds of `delay_by`, between the visit before (or the filing) and the moment the case
    is there to be taken up; `asked` is true where the citizen brings it (filing, answer or withdrawal).
    """

    case: Numbers
    step: Numbers
    unit: Numbers
    work_seconds: Seconds
    delay: Seconds
    delay_by: Numbers
    asked: NDArray[np.bool_]
    end: Numbers


@dataclass(frozen=True, slots=True)
class StepTable:
    """The steps of all services in one list; those of service `s` stand from `first[s]` up to `first[s + 1]`."""

    codes: tuple[str, ...]
    first: Numbers
    unit: Numbers
    budget_minutes: NDArray[np.float64]
    effort_minutes: NDArray[np.float64]


def table_of_steps(demand: tuple[ServiceDemand, ...], desks: tuple[Desk, ...]) -> StepTable:
    """The steps of the demand, with units by their number among the desks."""
    steps = [step for service in demand for step in service.steps]
    number = {desk.code: place for place, desk in enumerate(desks)}
    return StepTable(
        codes=tuple(step.code for step in steps),
        first=np.cumsum([0, *(len(service.steps) for service in demand)]),
        unit=np.array([number[step.unit] for step in steps]),
        budget_minutes=np.array([step.budget_minutes for step in steps]),
        effort_minutes=np.array([_effort(step, desks[number[step.unit]].scale) for step in steps]),
    )


def _effort(step: StepDemand, scale: float) -> float:
    """Work fitted to the officers there are; at a counter it is never stretched, for somebody is waiting."""
    return step.effort_minutes * (min(scale, 1.0) if step.budget_minutes <= SAME_DAY_MINUTES else scale)


def draw_visits(
    demand: tuple[ServiceDemand, ...],
    steps: StepTable,
    desks: tuple[Desk, ...],
    filings: Filings,
    chance: np.random.Generator,
) -> Visits:
    """The visits that the filed cases will make, were there time enough."""
    case, ordinal, step = _route(steps, filings)
    returns = _draw_returns(demand, steps, filings, case, ordinal, chance)
    visit = np.repeat(np.arange(len(case)), 1 + returns)
    again = np.arange(len(visit)) - np.repeat(np.cumsum(1 + returns) - (1 + returns), 1 + returns)
    case, ordinal, step = case[visit], ordinal[visit], step[visit]
    end = np.where(again < returns[visit], RETURNED, PASSED)
    end = _draw_ends(demand, filings, case, end, chance)
    asked = (ordinal == 0) | (again > 0)
    delay, delay_by = _draw_delays(desks, steps, filings, case, step, asked, again, chance)
    work = _draw_work(desks, steps, filings, case, step, again, chance)
    kept = _kept(case, end)
    return Visits(
        case=case[kept],
        step=step[kept],
        unit=steps.unit[step[kept]],
        work_seconds=work[kept],
        delay=delay[kept],
        delay_by=delay_by[kept],
        asked=asked[kept],
        end=end[kept],
    )


def _route(steps: StepTable, filings: Filings) -> tuple[Numbers, Numbers, Numbers]:
    """Each case at each of its steps: the case, the place of the step in its service, the step."""
    lengths = np.diff(steps.first)[filings.service]
    case = np.repeat(np.arange(len(lengths)), lengths)
    ordinal = np.arange(len(case)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return case, ordinal, steps.first[filings.service[case]] + ordinal


def _draw_returns(
    demand: tuple[ServiceDemand, ...],
    steps: StepTable,
    filings: Filings,
    case: Numbers,
    ordinal: Numbers,
    chance: np.random.Generator,
) -> Numbers:
    """How often each case is returned from each step: mostly from the first, where papers are looked through."""
    share = np.array([service.return_share for service in demand])[filings.service[case]]
    lengths = np.diff(steps.first)[filings.service[case]]
    # Six in ten returns come from the first step, the rest from any other.
    share = share * np.where(lengths == 1, 1.0, np.where(ordinal == 0, 0.6, 0.4 / np.maximum(lengths - 1, 1)))
    once = chance.random(len(case)) < share
    twice = once & (chance.random(len(case)) < 0.15)
    return once.astype(np.int64) + twice


def _draw_ends(
    demand: tuple[ServiceDemand, ...], filings: Filings, case: Numbers, end: Numbers, chance: np.random.Generator
) -> Numbers:
    """How every visit ends, with the last one deciding and some of the returned cases withdrawn instead of answered."""
    service = filings.service[case]
    refusal = np.array([service.refusal_share for service in demand])[service]
    abandon = np.array([service.abandon_share for service in demand])[service]
    last = np.append(case[1:] != case[:-1], True)
    decision = np.where(chance.random(len(case)) < refusal, REFUSED, APPROVED)
    answered = np.insert(end[:-1] == RETURNED, 0, False)
    given_up = answered & (chance.random(len(case)) < abandon)
    return np.where(given_up, WITHDRAWN, np.where(last & (end == PASSED), decision, end))


def _draw_delays(
    desks: tuple[Desk, ...],
    steps: StepTable,
    filings: Filings,
    case: Numbers,
    step: Numbers,
    asked: NDArray[np.bool_],
    again: Numbers,
    chance: np.random.Generator,
) -> tuple[Seconds, Numbers]:
    """What passes before each visit: the file's way to the next desk, or the citizen's days until the answer."""
    count = len(case)
    pace = np.array([desk.pace for desk in desks])[steps.unit[step]]
    budget = steps.budget_minutes[step]
    handed = np.where(budget > SAME_DAY_MINUTES, budget * pace, 2.0) * 60 * chance.gamma(2, 0.5, count)
    answer_days = np.maximum(chance.lognormal(0.9, 0.7, count), 1)
    at_home = online_second(count, chance)
    online = filings.channel[case] == ONLINE
    wall = asked & online & (again > 0)
    # By the wall the delay starts at midnight; at the counter a day is seven and a half hours of it.
    by_citizen = np.where(online, np.ceil(answer_days) * DAY_SECONDS + at_home, answer_days * 27_000)
    delay = np.where(asked, np.where(again > 0, by_citizen, 0), handed)
    return np.maximum(delay, 0).astype(np.int64), np.where(wall, BY_WALL, BY_DESK)


def _draw_work(
    desks: tuple[Desk, ...],
    steps: StepTable,
    filings: Filings,
    case: Numbers,
    step: Numbers,
    again: Numbers,
    chance: np.random.Generator,
) -> Seconds:
    """The seconds of work in each visit for an officer of skill 1; looking again at a mended file takes half."""
    window = desks[0].days.window
    week = np.minimum((filings.at[case] - window.start) // (7 * DAY_SECONDS), window.weeks - 1)
    by_week = np.array([desk.effort_by_week for desk in desks])[steps.unit[step], week]
    spread = chance.lognormal(-0.125, 0.5, len(case))
    seconds = steps.effort_minutes[step] * 60 * by_week * spread * np.where(again > 0, 0.5, 1.0)
    return np.asarray(np.maximum(seconds, 30), dtype=np.int64)


def _kept(case: Numbers, end: Numbers) -> NDArray[np.bool_]:
    """The visits up to the first at which the case is withdrawn."""
    withdrawn = np.cumsum(end == WITHDRAWN)
    first = np.append(True, case[1:] != case[:-1])
    before_case = np.maximum.accumulate(np.where(first, withdrawn - (end == WITHDRAWN), 0))
    earlier = withdrawn - (end == WITHDRAWN) - before_case
    return np.asarray(earlier == 0)
