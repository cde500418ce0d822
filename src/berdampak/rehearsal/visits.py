"""The plan of every case, drawn before any queue: which steps it visits, what work waits there, and how it ends."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from berdampak.rehearsal.demand import SAME_DAY_MINUTES, ServiceDemand, StepDemand
from berdampak.rehearsal.desks import Desk
from berdampak.rehearsal.filing import DAY_SECONDS, ONLINE, Filings, online_second
from berdampak.rehearsal.timeline import Seconds
from berdampak.rehearsal.window import Window

Numbers = NDArray[np.int64]

PASSED, RETURNED, APPROVED, REFUSED, WITHDRAWN = range(5)
OUTCOMES = {APPROVED: "approved", REFUSED: "refused", WITHDRAWN: "withdrawn"}
"""How a visit ends: the case goes on, or back to the citizen, or is closed."""

BY_DESK, BY_WALL = 0, 1
"""Whether a delay is counted in the unit's working seconds, or on the wall from the midnight before."""

HANDED_AT_COUNTER_MINUTES = 2.0


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


class Stops(NamedTuple):
    """Each case at each of its steps in turn, a row each; `again` counts the times it was there before."""

    case: Numbers
    service: Numbers
    channel: Numbers
    week: Numbers
    ordinal: Numbers
    step: Numbers
    unit: Numbers
    again: Numbers

    def at(self, rows: NDArray[Any]) -> "Stops":
        """Those of some rows, in that order."""
        return Stops(*(column[rows] for column in self))

    @property
    def asked(self) -> NDArray[np.bool_]:
        """Where the citizen comes: to file, or to answer."""
        return np.asarray((self.ordinal == 0) | (self.again > 0))


def draw_visits(
    demand: tuple[ServiceDemand, ...],
    steps: StepTable,
    desks: tuple[Desk, ...],
    filings: Filings,
    day: int,
    chance: np.random.Generator,
) -> Visits:
    """The visits that the filed cases will make, were there time enough; a working day has `day` minutes."""
    once = _stops(steps, filings, desks[0].days.window)
    times = 1 + _draw_returns(demand, steps, once, chance)
    stops = once.at(np.repeat(np.arange(len(times)), times))
    stops = stops._replace(again=_count_up(times))
    end = np.where(stops.again < np.repeat(times, times) - 1, RETURNED, PASSED)
    end = _draw_ends(demand, stops, end, chance)
    delay, delay_by = _draw_delays(desks, steps, stops, day, chance)
    work = _draw_work(desks, steps, stops, chance)
    kept = _until_withdrawn(stops.case, end)
    return Visits(
        case=stops.case[kept],
        step=stops.step[kept],
        unit=stops.unit[kept],
        work_seconds=work[kept],
        delay=delay[kept],
        delay_by=delay_by[kept],
        asked=stops.asked[kept],
        end=end[kept],
    )


def _stops(steps: StepTable, filings: Filings, window: Window) -> Stops:
    """Each case once at each of its steps."""
    lengths = np.diff(steps.first)[filings.service]
    case = np.repeat(np.arange(len(lengths)), lengths)
    ordinal, service = _count_up(lengths), filings.service[case]
    step = steps.first[service] + ordinal
    week = np.minimum((filings.at[case] - window.start) // (7 * DAY_SECONDS), window.weeks - 1)
    return Stops(case, service, filings.channel[case], week, ordinal, step, steps.unit[step], np.zeros_like(case))


def _count_up(lengths: Numbers) -> Numbers:
    """0, 1, 2 … for each length, one after the other."""
    return np.asarray(np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths))


def _draw_returns(
    demand: tuple[ServiceDemand, ...], steps: StepTable, stops: Stops, chance: np.random.Generator
) -> Numbers:
    """How often each case is returned from each step: mostly from the first, where papers are looked through."""
    share = np.array([service.return_share for service in demand])[stops.service]
    others = np.diff(steps.first)[stops.service] - 1
    share = share * np.where(others == 0, 1.0, np.where(stops.ordinal == 0, 0.6, 0.4 / np.maximum(others, 1)))
    once = chance.random(len(share)) < share
    twice = once & (chance.random(len(share)) < 0.15)
    return once.astype(np.int64) + twice


def _draw_ends(demand: tuple[ServiceDemand, ...], stops: Stops, end: Numbers, chance: np.random.Generator) -> Numbers:
    """How every visit ends, with the last one deciding and some of the returned cases withdrawn instead of answered."""
    refusal = np.array([service.refusal_share for service in demand])[stops.service]
    abandon = np.array([service.abandon_share for service in demand])[stops.service]
    decision = np.where(chance.random(len(end)) < refusal, REFUSED, APPROVED)
    given_up = (stops.again > 0) & (chance.random(len(end)) < abandon)
    last = np.diff(stops.case, append=-1) != 0
    return np.where(given_up, WITHDRAWN, np.where(last, decision, end))


def _draw_delays(
    desks: tuple[Desk, ...], steps: StepTable, stops: Stops, day: int, chance: np.random.Generator
) -> tuple[Seconds, Numbers]:
    """What passes before each visit: the file's way to the next desk, or the citizen's days until the answer."""
    count, online, again = len(stops.case), stops.channel == ONLINE, stops.again > 0
    pace = np.array([desk.pace for desk in desks])[stops.unit]
    budget = steps.budget_minutes[stops.step]
    handed = (
        np.where(budget > SAME_DAY_MINUTES, budget * pace, HANDED_AT_COUNTER_MINUTES) * 60 * chance.gamma(2, 0.5, count)
    )
    answer_days = np.maximum(chance.lognormal(0.9, 0.7, count), 1)
    at_home = np.ceil(answer_days) * DAY_SECONDS + online_second(count, chance)
    answered = np.where(online, at_home, answer_days * day * 60)
    delay = np.where(again, answered, np.where(stops.asked, 0, handed))
    return np.asarray(delay, dtype=np.int64), np.where(again & online, BY_WALL, BY_DESK)


def _draw_work(desks: tuple[Desk, ...], steps: StepTable, stops: Stops, chance: np.random.Generator) -> Seconds:
    """The seconds of work in each visit for an officer of skill 1; looking again at a mended file takes half."""
    by_week = np.array([desk.effort_by_week for desk in desks])[stops.unit, stops.week]
    spread = chance.lognormal(-0.125, 0.5, len(stops.case))
    seconds = steps.effort_minutes[stops.step] * 60 * by_week * spread * np.where(stops.again > 0, 0.5, 1.0)
    return np.asarray(np.maximum(seconds, 30), dtype=np.int64)


def _until_withdrawn(case: Numbers, end: Numbers) -> NDArray[np.bool_]:
    """The visits up to the first at which the case is withdrawn."""
    before = np.cumsum(end == WITHDRAWN) - (end == WITHDRAWN)
    first = np.diff(case, prepend=-1) != 0
    before_case = np.maximum.accumulate(np.where(first, before, 0))
    return np.asarray(before == before_case)
