"""Who does the work: the units of a city, their officers, leave, duty elsewhere and outages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np

from berdampak.promise.contracts import Pack
from berdampak.rehearsal.contracts import Conditions
from berdampak.rehearsal.demand import SAME_DAY_MINUTES, Floats, ServiceDemand
from berdampak.rehearsal.timeline import Stretch, Timeline
from berdampak.rehearsal.window import Days

OFFICERS_MAX = 14
WEEK_MINUTES = 2250
OUTAGE_DAYS = 4
WEEK_SECONDS = 7 * 86_400


@dataclass(frozen=True, slots=True)
class Absence:
    """Days, numbered from the first of the window, on which an officer is not at the desk."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer under a random code; with skill 1.25 the same work takes a fifth less time.

    Before `learnt_at`, in seconds since 1970, it takes twice as long.
    """

    code: str
    unit: int
    skill: float
    absences: tuple[Absence, ...]
    at_desk: Timeline
    learnt_at: int = 0


@dataclass(frozen=True, slots=True)
class Outage:
    """A stretch in which a unit's system is down and nobody in it can work."""

    stretch: Stretch
    kind: str


@dataclass(frozen=True, slots=True)
class Desk:
    """One unit at work.

    `pace` is the share of a step's budget that a file lies before somebody takes it up; `effort_by_week` multiplies
    the work of cases filed in each week; `scale` fits the work to the officers that there usually are.
    """

    code: str
    agency: str
    role: str
    pace: float
    utilisation: float
    scale: float
    effort_by_week: Floats
    officers_usual: int
    outages: tuple[Outage, ...]
    days: Days
    open_hours: Timeline


def draw_desks(
    pack: Pack, demand: tuple[ServiceDemand, ...], days: Mapping[str, Days], chance: np.random.Generator
) -> tuple[Desk, ...]:
    """The units that do the demanded steps, in the order of their codes; `days` are by calendar."""
    load, counter_load = minutes_a_week(demand), minutes_a_week(demand, budget_max=SAME_DAY_MINUTES)
    roles = _cast_roles(demand, chance)
    return tuple(
        _draw_desk(
            pack,
            unit,
            roles.get(unit, "usual"),
            load[unit],
            counter_load.get(unit, 0) / load[unit],
            days[pack.find_calendar_of(unit)],
            chance,
        )
        for unit in sorted(load)
    )


def draw_officers(
    desks: tuple[Desk, ...], conditions: Conditions, chance: np.random.Generator, absence: np.random.Generator
) -> tuple[Officer, ...]:
    """The officers of every unit, unit by unit, with codes that tell nothing."""
    counts = [max(1, round(desk.officers_usual * conditions.staffing)) for desk in desks]
    numbers = chance.choice(1 << 24, size=sum(counts), replace=False)
    units = np.repeat(np.arange(len(desks)), counts)
    skills = chance.lognormal(0, 0.25, len(units))
    officers = [
        _draw_officer(f"p-{number:06x}", int(unit), float(skill), desks[unit], absence)
        for number, unit, skill in zip(numbers, units, skills, strict=True)
    ]
    new = find_middle(conditions.learns_in, desks, officers)
    if new is not None:
        officers[new] = replace(officers[new], learnt_at=desks[0].days.window.start + WEEK_SECONDS)
    return tuple(officers)


def find_middle(unit: str, desks: tuple[Desk, ...], officers: Sequence[Officer]) -> int | None:
    """The number of the officer of middle skill in a unit; None without that unit."""
    own = [number for number, officer in enumerate(officers) if desks[officer.unit].code == unit]
    by_skill = sorted(own, key=lambda number: (officers[number].skill, officers[number].code))
    return by_skill[len(by_skill) // 2] if by_skill else None


def minutes_a_week(demand: tuple[ServiceDemand, ...], budget_max: float = inf) -> dict[str, float]:
    """The minutes of work that reach each unit in a week, by steps of no larger budget."""
    load: dict[str, float] = {}
    for service in demand:
        for step in service.steps:
            if step.budget_minutes <= budget_max:
                load[step.unit] = load.get(step.unit, 0) + step.effort_minutes * service.cases_per_week
    return load


def _cast_roles(demand: tuple[ServiceDemand, ...], chance: np.random.Generator) -> dict[str, str]:
    """The story: the longest procedure waits at its longest step; of other units one mends, one halts, two struggle."""
    procedure = max(demand, key=lambda service: (len(service.steps), service.promised_minutes, service.code))
    longest = max(procedure.steps, key=lambda step: (step.budget_minutes, step.unit))
    closing = sorted({service.steps[-1].unit for service in demand} - {longest.unit, procedure.steps[-1].unit})
    drawn = [closing[place] for place in chance.permutation(len(closing))]
    return {longest.unit: "bottleneck"} | dict(
        zip(drawn, ("improving", "outage", "struggling", "struggling"), strict=False)
    )


def _draw_desk(
    pack: Pack,
    unit: str,
    role: str,
    minutes: float,
    counter_share: float,
    days: Days,
    chance: np.random.Generator,
) -> Desk:
    # A counter that is busy all day is swamped on a Monday morning.
    usual = float(chance.uniform(0.5, 0.75)) * (1 - 0.35 * counter_share)
    utilisation = {"bottleneck": 1.12, "struggling": 1.2 * usual, "improving": 1.2 * usual}.get(role, usual)
    pace = {"bottleneck": 0.6, "struggling": 0.65}.get(role, float(chance.uniform(0.2, 0.45)))
    needed = np.ceil(minutes / (WEEK_MINUTES * utilisation))
    officers = int(np.clip(needed, chance.integers(4, 9), OFFICERS_MAX))
    agency = pack.find_agency(unit)
    weeks = days.window.weeks
    outages = _draw_outages(role, days, chance)
    return Desk(
        code=unit,
        agency=agency.code if agency else unit,
        role=role,
        pace=pace,
        utilisation=utilisation,
        # Where few officers are plenty they are left idle rather than given more than half again as much to do.
        scale=min(officers * WEEK_MINUTES * utilisation / minutes, 1.5),
        effort_by_week=np.linspace(1.4, 0.7, weeks) if role == "improving" else np.ones(weeks),
        officers_usual=officers,
        outages=outages,
        days=days,
        open_hours=days.hours.without(outage.stretch for outage in outages),
    )


def _draw_outages(role: str, days: Days, chance: np.random.Generator) -> tuple[Outage, ...]:
    """The outages of a unit: one of most of a week where the story has it, an odd few hours elsewhere."""
    window = days.window
    if role == "outage":
        first = window.weeks * 2 // 3 * 7 + 3
        return (Outage(days.gap(first, min(first + OUTAGE_DAYS, window.days) - 1), "system"),)
    if chance.random() > 0.3:
        return ()
    start = int(days.midnights[chance.integers(window.days)]) + 8 * 3600
    return (Outage((start, start + int(chance.integers(1, 5)) * 3600), "power"),)


def _draw_officer(code: str, unit: int, skill: float, desk: Desk, chance: np.random.Generator) -> Officer:
    absences = _draw_absences(desk.days, chance)
    gaps = [desk.days.gap(absence.first, absence.last) for absence in absences]
    return Officer(code, unit, skill, absences, desk.open_hours.without(gaps))


def _draw_absences(days: Days, chance: np.random.Generator) -> tuple[Absence, ...]:
    """Annual leave, sickness, and for one officer in eight a weekday of duty elsewhere."""
    count = days.window.days
    absences = []
    if chance.random() < 0.02 * days.window.weeks:
        first = int(chance.integers(count))
        absences.append(Absence(first, min(first + int(chance.integers(3, 8)), count) - 1, "annual_leave"))
    ill = chance.integers(count, size=chance.poisson(0.04 * days.window.weeks)).tolist()
    absences += [Absence(first, min(first + int(chance.integers(1, 3)), count) - 1, "sick_leave") for first in ill]
    if chance.random() < 0.125:
        weekday = int(chance.integers(7))
        absences += [Absence(day, day, "duty_elsewhere") for day in range(weekday, count, 7)]
    return tuple(absences)
