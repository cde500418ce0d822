"""The cases that citizens file: which service, through which channel, and when."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from berdampak.rehearsal.demand import Floats, ServiceDemand
from berdampak.rehearsal.desks import Desk
from berdampak.rehearsal.timeline import Seconds
from berdampak.rehearsal.window import Days

CHANNELS = ("counter", "online")
COUNTER, ONLINE = 0, 1
DAY_SECONDS = 86_400

COUNTER_WEEKDAYS = np.array([1.25, 1.1, 1.0, 0.95, 0.75, 0.7, 0.4])
ONLINE_WEEKDAYS = np.array([1.2, 1.15, 1.1, 1.1, 1.0, 0.75, 0.7])
AFTER_CLOSURE = 1.3
"""More come to the counter on the first day after three or more without one."""
ONLINE_HOURS = np.array([1, 1, 0, 0, 1, 1, 3, 5, 9, 11, 11, 9, 6, 8, 9, 8, 6, 4, 4, 7, 8, 7, 4, 2], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Rate:
    """The cases of one service expected through one channel on each day; online, the first and last count as whole."""

    service: int
    channel: int
    by_day: Floats


@dataclass(frozen=True, slots=True)
class Filings:
    """Every case in the order of its filing, a row each."""

    at: Seconds
    service: NDArray[np.int64]
    channel: NDArray[np.int64]


def draw_rates(demand: tuple[ServiceDemand, ...], first_desks: list[Desk], chance: np.random.Generator) -> list[Rate]:
    """What to expect each day, by season, weekday and holiday; a service's counter is that of its first step's unit."""
    rates = []
    for number, (service, desk) in enumerate(zip(demand, first_desks, strict=True)):
        season = _season(desk.days, float(chance.uniform(0, 1)), chance)
        for channel, share in ((COUNTER, 1 - service.online_share), (ONLINE, service.online_share)):
            profile = _counter_days(desk) if channel == COUNTER else _online_days(desk.days)
            rates.append(Rate(number, channel, service.cases_per_week * share * season * profile))
    return rates


def draw_filings(rates: list[Rate], first_desks: list[Desk], chance: np.random.Generator) -> Filings:
    """The cases that come, at whole seconds."""
    drawn = [(rate, _draw_moments(rate, first_desks[rate.service], chance)) for rate in rates]
    at = np.concatenate([moments for _, moments in drawn])
    service = np.concatenate([np.full(len(moments), rate.service) for rate, moments in drawn])
    channel = np.concatenate([np.full(len(moments), rate.channel) for rate, moments in drawn])
    order = np.argsort(at, kind="stable")
    return Filings(at[order], service[order], channel[order])


def online_second(count: int, chance: np.random.Generator) -> Seconds:
    """Seconds of the day at which people file from home."""
    hours = chance.choice(24, size=count, p=ONLINE_HOURS / ONLINE_HOURS.sum())
    return np.asarray(hours * 3600 + chance.integers(0, 3600, count), dtype=np.int64)


def _season(days: Days, phase: float, chance: np.random.Generator) -> Floats:
    """A year's slow wave, and each week its own."""
    of_year = np.array([days.window.day(number).timetuple().tm_yday for number in range(days.window.days)]) / 365
    by_week = chance.lognormal(0, 0.08, days.window.weeks + 1)
    return np.asarray((1 + 0.15 * np.sin(2 * np.pi * (of_year + phase))) * np.repeat(by_week, 7)[: days.window.days])


def _weekdays(days: Days) -> NDArray[np.int64]:
    return (days.window.first.weekday() + np.arange(days.window.days)) % 7


def _counter_days(desk: Desk) -> Floats:
    """The share of a week's cases that each day brings to the counter, none when it is closed."""
    seconds = np.diff(desk.open_hours.worked(desk.days.midnights))
    open_ = seconds > 0
    share = np.minimum(seconds / np.median(seconds[open_]), 1) if open_.any() else seconds
    closed = np.concatenate([[0], np.cumsum(~open_)])
    before = closed[:-1] - closed[np.maximum(np.arange(desk.days.window.days) - 3, 0)]
    surge = np.where(before == 3, AFTER_CLOSURE, 1.0)
    return np.asarray(COUNTER_WEEKDAYS[_weekdays(desk.days)] / 5 * surge * share)


def _online_days(days: Days) -> Floats:
    return np.asarray(ONLINE_WEEKDAYS[_weekdays(days)] / 7)


def _draw_moments(rate: Rate, desk: Desk, chance: np.random.Generator) -> Seconds:
    window, midnights = desk.days.window, desk.days.midnights
    day = np.repeat(np.arange(window.days), chance.poisson(rate.by_day))
    if rate.channel == ONLINE:
        moments = midnights[day] + online_second(len(day), chance)
        return moments[(moments >= window.start) & (moments < window.end)]
    worked = desk.open_hours.worked(midnights)
    # The counter is busiest in the middle of the morning.
    within = (chance.beta(1.5, 2.2, len(day)) * (worked[day + 1] - worked[day])).astype(np.int64)
    starts, _ = np.array(desk.open_hours.stretches, dtype=np.int64).reshape(-1, 2).T
    total = worked[day] + within
    before = np.asarray(desk.open_hours.before[:-1], dtype=np.int64)
    place = np.searchsorted(before, total, side="right") - 1
    return np.asarray(starts[place] + total - before[place], dtype=np.int64)
