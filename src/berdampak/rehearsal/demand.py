"""What citizens ask of a city: its services, how often each is asked for, and how hard each is to do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from berdampak.calendar.facade import day_minutes, load_calendar
from berdampak.promise.contracts import Pack, ProcedureStep, Service, Term

PROMISED_DAYS_DEFAULT = 5
SAME_DAY_MINUTES = 120
"""A budget up to this is counter work: done while the citizen waits."""

OUTLET_SHARE = 0.3
"""What an outlet of a service is asked for, as a share of what the unit of the pack is."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StepDemand:
    """One step as it is worked in a city: in which unit, within which budget, with how many minutes of hands on it."""

    code: str
    unit: str
    budget_minutes: float
    effort_minutes: float


@dataclass(frozen=True, slots=True)
class ServiceDemand:
    """One service as it is asked for; shares are of cases, and are part of the truth."""

    code: str
    steps: tuple[StepDemand, ...]
    promised_minutes: float
    difficulty: float
    cases_per_week: float
    online_share: float
    return_share: float
    refusal_share: float
    abandon_share: float
    """Of the cases returned to the citizen, those that are never taken up again."""


def draw_demand(
    pack: Pack, cases_per_week: float, chance: np.random.Generator, outlets: Sequence[tuple[str, str]] = ()
) -> tuple[ServiceDemand, ...]:
    """The demand for every service of the pack that has steps, in the order of their codes, then at `outlets`."""
    services = [service for _, service in sorted(pack.services.items()) if service.steps]
    day = usual_day_minutes(pack)
    promised = np.array([promised_minutes(service, day) for service in services])
    count = len(services)
    # What is quick is asked for often: an identity card, not a building permit.
    weight = promised**-0.3 * chance.lognormal(0, 0.4, count)
    rates = cases_per_week * weight / weight.sum()
    difficulty = chance.lognormal(0, 0.2, count)
    same_day = promised <= day
    online = np.where(same_day, chance.uniform(0.05, 0.2, count), chance.uniform(0.25, 0.6, count))
    returned = chance.beta(2, 12, count) * np.where(same_day, 0.3, 1.0)
    refused, abandoned = chance.beta(2, 40, count), chance.beta(3, 30, count)
    drawn = tuple(
        ServiceDemand(
            service.code,
            tuple(_step(step, service, promised[row], difficulty[row], day) for step in in_order(service)),
            *map(float, (promised[row], difficulty[row], rates[row], online[row])),
            *map(float, (returned[row], refused[row], abandoned[row])),
        )
        for row, service in enumerate(services)
    )
    known = {service.code: service for service in drawn}
    return (*drawn, *(_outlet_of(known[service], unit) for service, unit in outlets))


def _outlet_of(service: ServiceDemand, unit: str) -> ServiceDemand:
    """The same service at a further unit, which does every step of it."""
    steps = tuple(replace(step, unit=unit) for step in service.steps)
    return replace(service, steps=steps, cases_per_week=service.cases_per_week * OUTLET_SHARE)


def in_order(service: Service) -> list[ProcedureStep]:
    """The steps of a service one after another, each after those it waits for.

    Steps that might run side by side are done in a row, which every procedure allows.
    """
    done: list[ProcedureStep] = []
    waiting = list(service.steps)
    while waiting:
        codes = {step.code for step in waiting}
        ready = next((step for step in waiting if codes.isdisjoint(step.after)), waiting[0])
        done.append(ready)
        waiting.remove(ready)
    return done


def usual_day_minutes(pack: Pack) -> int:
    """The minutes of a usual working day of the pack's calendar."""
    return day_minutes(load_calendar(pack.calendar))


def promised_minutes(service: Service, day: int) -> float:
    """The promised working minutes of a service; else those of its law, its budgets, or five days."""
    term = service.promised or service.legal_term
    if term is not None:
        return term_minutes(term, day)
    budgets = [term_minutes(step.budget, day) for step in service.steps if step.budget]
    return sum(budgets) or PROMISED_DAYS_DEFAULT * day


def term_minutes(term: Term, day: int) -> float:
    """A term in working minutes, of which a day has so many."""
    return float(term.minutes if term.minutes is not None else (term.days or 0) * day)


def _step(step: ProcedureStep, service: Service, promised: float, difficulty: float, day: int) -> StepDemand:
    budget = term_minutes(step.budget, day) if step.budget else promised / len(service.steps)
    return StepDemand(step.code, step.unit, budget, hands_on_minutes(budget) * float(difficulty))


def hands_on_minutes(budget_minutes: float) -> float:
    """The work in a step: most of ten minutes at a counter, but half a day of the five days a file may lie."""
    return float(min(0.6 * budget_minutes, 24 * (budget_minutes / 30) ** 0.5))
