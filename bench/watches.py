"""What watches find of those who game, and whom they wrong: single tests beside their power, then whole towns."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from harness import machine, table

from berdampak.measure.facade import HourCount, SurveyCounts
from berdampak.measure.watches.contracts import Sighting
from berdampak.measure.watches.rules_shares import Count, see_shares
from berdampak.measure.watches.rules_tails import lower_tail
from berdampak.measure.watches.rules_watches import WATCHES
from berdampak.measure.watches.seeing import see_bursts
from berdampak.rehearsal.gaming import OFFICER_RATES, UNIT_RATES, Town
from berdampak.rehearsal.gaming_events import BEGIN, write_town
from berdampak.rehearsal.gaming_found import WARM_WEEKS, judge_weeks

ALPHA = 0.001
QUICK = Town(units=12, officers=10, weeks=15, gamed_from=5, gamers=0.02)
LARGE, HALF_YEAR = Town(units=20, weeks=34), 26
"""A town that is looked at after half a year, and once more when it has been gamed for five months."""
GAMERS = 0.01
HEADS = ["attack, honest → gamed", "n", "power", "found by one test", "who game"]
HEADS_AFTER = ["found after {gamed} weeks of it", "questions that were right", "false ones a unit and year"]


@dataclass(frozen=True)
class Single:
    """One test of which the power is known: what happens honestly, what with whoever games, and of how many."""

    watch: str
    n: int
    power: float
    rates: tuple[float, float] | None = None
    peers: int = 400


SINGLES = (
    Single("reopenings", 100, 0.55),
    Single("reopenings", 200, 0.89),
    Single("rush", 400, 0.50, peers=100),
    Single("rush", 800, 0.89, peers=100),
    Single("rush", 200, 0.97, (0.047, 0.15), peers=100),
    Single("many_pauses", 80, 0.44),
    Single("many_pauses", 160, 0.88),
    Single("late_pauses", 40, 0.68),
    Single("late_pauses", 80, 0.96),
    Single("cherry_picking", 160, 0.82, peers=40),
    Single("survey_burst", 8, 1.0),
)


def found_alone(one: Single, trials: int, dice: np.random.Generator) -> float:
    """The share of those who game that one test finds, of so many drawn."""
    draw: Callable[[Single, np.random.Generator], list[bool]] = {
        "cherry_picking": cherries, "survey_burst": bursts,
    }.get(one.watch, shares)  # fmt: skip
    found: list[bool] = []
    while len(found) < trials:
        found += draw(one, dice)
    return float(np.mean(found))


def shares(one: Single, dice: np.random.Generator) -> list[bool]:
    """One look at everybody, by the rule that the weekly run uses."""
    honest, gaming = one.rates or (OFFICER_RATES | UNIT_RATES)[one.watch]
    few = max(1, round(one.peers * GAMERS))
    seen = dice.binomial(one.n, [gaming] * few + [honest] * (one.peers - few))
    counts = [Count(f"p{place:03}", "u", "", int(met), one.n) for place, met in enumerate(seen)]
    sightings = see_shares(WATCHES[one.watch], 0, counts)  # type: ignore[index]
    gamers = {f"p{place:03}" for place in range(few)}
    return [sighting.chance <= ALPHA for sighting in sightings if sighting.subject in gamers]


def cherries(one: Single, dice: np.random.Generator) -> list[bool]:
    """One officer's cases, easier by that many standard deviations, against those of the colleagues."""
    shift = OFFICER_RATES["cherry_picking"][1]
    own, pool = dice.normal(-shift, 1, one.n), dice.normal(0, 1, one.n * (one.peers - 1))
    return [lower_tail(own, pool) <= ALPHA]


def bursts(one: Single, dice: np.random.Generator) -> list[bool]:
    """Eight answers in one hour where there are two a day."""
    counts = SurveyCounts((HourCount("u", BEGIN, one.n + int(dice.poisson(2 / 8))),), (("u", 2.0),))
    found: list[Sighting] = see_bursts(counts, 0)
    return [sighting.chance <= ALPHA for sighting in found]


def towns(town: Town, seeds: range, spans: list[int]) -> dict[str, np.ndarray]:
    """By watch, after each span of weeks: caught, gamers, right and false questions, over so many towns."""
    sums: dict[str, np.ndarray] = {}
    with ProcessPoolExecutor() as pool:
        for found in pool.map(partial(look_at, town, spans), seeds):
            for way, counts in found.items():
                sums[way] = sums.get(way, 0) + np.array(counts)
    return sums


def look_at(town: Town, spans: list[int], seed: int) -> dict[str, list[list[int]]]:
    """The same of one town."""
    with tempfile.TemporaryDirectory() as folder:
        seen = judge_weeks(town, write_town(town, Path(folder), np.random.default_rng(seed)), spans)
    print(f"town {seed + 1} is done", file=sys.stderr, flush=True)
    return {
        way: [[len(one.caught), one.gamers, one.right, one.false] for one in (found[way] for found in seen)]
        for way in seen[0]
    }


def rows_of(trials: int, sums: dict[str, np.ndarray], years: list[float]) -> list[list[str]]:
    """The table: a row for every test of known power, and one for every other attack."""
    dice, rates, rows = np.random.default_rng(7), OFFICER_RATES | UNIT_RATES, []
    for way, counts in sums.items():
        after = _after(counts, years)
        singles = [one for one in SINGLES if one.watch == way]
        for one in singles:
            alone = [str(one.n), f"{one.power:.2f}", f"{found_alone(one, trials, dice):.2f}"]
            rows.append([_named(way, one.rates or rates[way]), *alone, *after])
            after = [""] * len(after)
        if not singles:
            rows.append([_named(way, rates[way]), "", "", "", *after])
    rows.append(["all", "", "", "", *_after(sum(sums.values()), years)])
    return rows


def _named(way: str, rates: tuple[float, float]) -> str:
    if way == "cherry_picking":
        return f"{way}, easier by {rates[1]} SD"
    if way == "survey_burst":
        return f"{way}, 8 in an hour at 2 a day, every other week"
    return f"{way}, {rates[0]:.1%} → {rates[1]:.1%}"


def _after(counts: np.ndarray, years: list[float]) -> list[str]:
    said = [str(counts[0][1])]
    for (caught, gamers, right, false), span in zip(counts, years, strict=True):
        precise = f"{right / (right + false):.0%}" if right + false else "–"
        said += [f"{caught / gamers:.2f}", precise, f"{false / span:.2f}"]
    return said


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true", help="one small town, in a minute")
    asked = parser.parse_args()
    town, trials, seeds = (QUICK, 40, range(1)) if asked.quick else (LARGE, 400, range(2))
    spans = [town.weeks] if asked.quick else [HALF_YEAR, town.weeks]
    sums = towns(town, seeds, spans)
    print(machine(asked.date, "numpy", "duckdb"))
    print(
        f"\nTowns: {len(seeds)}, of {town.units} units with {town.officers} officers, who check {town.cases_per_week}"
        f" cases a week and decide as many; {town.weeks} weeks, gamed from week {town.gamed_from + 1} on"
        f" by {town.gamers:.0%} of the officers for each attack, or by one unit; honest rates differ by"
        f" {town.honest_spread:.0%} (SD of the logarithm), those of units by half that.\n"
    )
    years = [len(seeds) * town.units * (weeks - WARM_WEEKS) / 52 for weeks in spans]
    heads = [head.format(gamed=weeks - town.gamed_from) for weeks in spans for head in HEADS_AFTER]
    print(table([*HEADS, *heads], rows_of(trials, sums, years)))


if __name__ == "__main__":
    main()
