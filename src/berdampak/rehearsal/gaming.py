"""A town in which a known few game their figures, each in one way: for asking what watches find."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import vector_calendar

TERM_MINUTES = 2_250
"""Five working days."""
KINDS, CHANNELS = 12, ("online", "counter", "api")
KIND_SPREAD, OFFICER_SPREAD, STEP_SPREAD = 0.5, 0.08, 0.6
"""Of the logarithm of seconds: between kinds of case, between officers, and from step to step."""
STEP_SECONDS, FAKE_SECONDS = 700, 4
DAY_US, MINUTE_US, SECOND_US = 86_400_000_000, 60_000_000, 1_000_000

Numbers = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

OFFICER_RATES: dict[str, tuple[float, float]] = {
    "many_pauses": (0.12, 0.25),
    "late_pauses": (0.20, 0.45),
    "refusals": (0.05, 0.15),
    "reopenings": (0.04, 0.12),
    "splitting": (0.0, 0.10),
    "impossible_speed": (0.0, 0.10),
    "off_roster": (0.003, 0.15),
    "self_approved": (0.01, 0.15),
    "cherry_picking": (0.0, 0.4),
}
"""By way of gaming: how often it happens honestly, and with whoever games. Of cherry-picking it is a shift, in SD."""
UNIT_RATES: dict[str, tuple[float, float]] = {
    "rush": (0.047, 0.084),
    "mass_closure": (0.0, 0.10),
    "deemed": (0.01, 0.03),
    "survey_burst": (0.0, 0.5),
}


@dataclass(frozen=True, slots=True)
class Town:
    """How large, for how long, from which week on some game, and how much honest officers differ (SD of the log)."""

    units: int = 10
    officers: int = 40
    cases_per_week: int = 20
    weeks: int = 26
    gamed_from: int = 12
    honest_spread: float = 0.15
    gamers: float = 0.01


@dataclass(slots=True)
class Drawn:
    """The cases of a town before they become events: one place in every array is one case."""

    town: Town
    officers: dict[str, Numbers]
    """Who games in which way, as numbers of officers; `units` likewise."""
    units: dict[str, Numbers]
    unit: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    kind: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    channel: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    checker: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    decider: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    filed: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    gamed: Flags = field(default_factory=lambda: np.empty(0, np.bool_))

    def by_officer(self, way: str, officer: Numbers, dice: np.random.Generator) -> Shares:
        """How often it happens with that officer in that case, honest spread and all."""
        honest, gaming = OFFICER_RATES[way]
        count = self.town.units * self.town.officers
        own = np.clip(honest * np.exp(dice.normal(0, self.town.honest_spread, count)), 0, 1)
        return np.where(np.isin(officer, self.officers[way]) & self.gamed, gaming, own[officer])

    def by_unit(self, way: str, dice: np.random.Generator) -> Shares:
        """How often it happens in the unit of that case."""
        honest, gaming = UNIT_RATES[way]
        own = np.clip(honest * np.exp(dice.normal(0, self.town.honest_spread / 2, self.town.units)), 0, 1)
        return np.where(np.isin(self.unit, self.units[way]) & self.gamed, gaming, own[self.unit])


def draw_cases(town: Town, calendar: Calendar, begin_us: int, dice: np.random.Generator) -> Drawn:
    """Draw who games, and every case: where, of which kind, filed when, checked and decided by whom."""
    count = town.units * town.officers
    few = max(1, round(count * town.gamers))
    picked = dice.permutation(count)[: few * len(OFFICER_RATES)].reshape(len(OFFICER_RATES), few)
    units = dice.permutation(town.units)
    each = max(1, round(town.units * town.gamers))
    drawn = Drawn(
        town,
        dict(zip(OFFICER_RATES, picked, strict=True)),
        {way: units[place * each : (place + 1) * each] for place, way in enumerate(UNIT_RATES)},
    )
    size = town.units * town.officers * town.cases_per_week * town.weeks
    drawn.unit = dice.integers(0, town.units, size)
    drawn.kind = dice.integers(0, KINDS, size)
    drawn.channel = dice.choice(len(CHANNELS), size, p=(0.5, 0.4, 0.1))
    week = dice.integers(0, town.weeks, size)
    drawn.gamed = week >= town.gamed_from
    monday = begin_us + week * 7 * DAY_US
    days = vector_calendar(calendar)
    drawn.filed = days.due_minutes(monday, dice.integers(1, 2_200, size)) + dice.integers(0, 60, size) * SECOND_US
    drawn.checker = drawn.unit * town.officers + dice.integers(0, town.officers, size)
    drawn.decider = drawn.unit * town.officers + dice.integers(0, town.officers, size)
    _pick_cherries(drawn, dice)
    _split(drawn, dice)
    alone = dice.random(size) < drawn.by_officer("self_approved", drawn.decider, dice)
    same = drawn.checker == drawn.decider
    other = drawn.unit * town.officers + (drawn.decider + 1 + dice.integers(0, town.officers - 1, size)) % town.officers
    drawn.checker = np.where(alone, drawn.decider, np.where(same, other, drawn.checker))
    return drawn


def difficulty(kind: Numbers) -> Shares:
    """How hard a kind of case is, in standard deviations from the usual one."""
    ranks = (np.arange(KINDS) + 0.5) / KINDS
    normal = np.sqrt(2) * _inverse_erf(2 * ranks - 1)
    return np.asarray(normal[kind] / float(np.std(normal)))


def _pick_cherries(drawn: Drawn, dice: np.random.Generator) -> None:
    """Whoever picks has kinds of case that are easier by so many standard deviations."""
    shift = OFFICER_RATES["cherry_picking"][1]
    ease = np.exp(-shift * difficulty(np.arange(KINDS)))
    for who in (drawn.checker, drawn.decider):
        at = np.flatnonzero(np.isin(who, drawn.officers["cherry_picking"]) & drawn.gamed)
        drawn.kind[at] = dice.choice(KINDS, len(at), p=ease / ease.sum())


def _split(drawn: Drawn, dice: np.random.Generator) -> None:
    """Have some cases of a splitter be copies of another one, filed a minute or two later."""
    share = OFFICER_RATES["splitting"][1]
    for officer in drawn.officers["splitting"]:
        own = np.flatnonzero((drawn.decider == officer) & drawn.gamed)
        own = own[np.argsort(drawn.filed[own])]
        copies = np.flatnonzero(dice.random(len(own)) < share)
        copies = copies[copies > 0]
        for name in ("kind", "channel"):
            column = getattr(drawn, name)
            column[own[copies]] = column[own[copies - 1]]
        drawn.filed[own[copies]] = drawn.filed[own[copies - 1]] + dice.integers(40, 160, len(copies)) * SECOND_US


def _inverse_erf(x: Shares) -> Shares:
    """The inverse of the error function (Winitzki), good to three digits."""
    a = 0.147
    ln = np.log(1 - x * x)
    part = 2 / (np.pi * a) + ln / 2
    return np.asarray(np.sign(x) * np.sqrt(np.sqrt(part**2 - ln / a) - part))
