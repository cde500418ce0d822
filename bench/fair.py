"""What follows from a card, beside the truth: the project's standings and the naive raw share, on the same officers."""

import argparse
from dataclasses import dataclass, field

import numpy as np
from harness import machine, table

from berdampak.measure.fair.contracts import Cell, Standing
from berdampak.measure.fair.rules_peers import stand_among_peers
from berdampak.rehearsal.officers import Finished, Spread, draw_officers

WEEKS = (1, 4, 12, 26)
RECOGNISED_MIN, RELIABILITY_MIN, COACHED_MIN = 0.95, 0.7, 0.99
NAIVE_MIN = 0.75
NAIVE_TOP = 0.25
HEADS = [
    "SD, weeks, by what", "rank correlation", "recognised: truly top quartile", "recognised: truly below median",
    "recognised, of all", "coached: truly above median", "coached, of all", "of the true worst tenth, found",
]  # fmt: skip


@dataclass
class Tally:
    """What one way of judging came to over many units."""

    officers: int = 0
    correlations: list[float] = field(default_factory=list)
    recognised: list[tuple[bool, bool]] = field(default_factory=list)
    """Of each one recognised: truly in the top quartile, truly below the median."""
    coached: list[bool] = field(default_factory=list)
    worst: list[bool] = field(default_factory=list)

    def add(self, truth: np.ndarray, score: np.ndarray, up: np.ndarray, down: np.ndarray) -> None:
        """Count one unit: truth, what it was ranked by, who is recognised, and who is coached."""
        self.officers += len(truth)
        if truth.std() == 0:  # all are the same: whoever is named is named wrongly
            self.recognised += [(False, True)] * int(up.sum())
            self.coached += [True] * int(down.sum())
            return
        median, top, bottom = (np.quantile(truth, share) for share in (0.5, 0.75, 0.1))
        self.correlations.append(float(np.corrcoef(ranks(score), ranks(truth))[0, 1]))
        self.recognised += [(bool(one >= top), bool(one < median)) for one in truth[up]]
        self.coached += [bool(one > median) for one in truth[down]]
        self.worst += [bool(one) for one in down[truth <= bottom]]

    def row(self, name: str) -> list[str]:
        """The figures as cells of the table."""
        correlation = f"{np.mean(self.correlations):.2f}" if self.correlations else "–"
        return [
            name,
            correlation,
            percent([top for top, _ in self.recognised]),
            percent([below for _, below in self.recognised]),
            f"{len(self.recognised) / self.officers:.1%}",
            percent(self.coached),
            f"{len(self.coached) / self.officers:.1%}",
            percent(self.worst),
        ]


def ranks(values: np.ndarray) -> np.ndarray:
    """The place of each value among them."""
    return np.argsort(np.argsort(values))


def percent(found: list[bool]) -> str:
    """The share of what is true, if there is anything."""
    return f"{np.mean(found):.1%}" if found else "–"


def judge(drawn: Finished) -> list[Standing]:
    """The project's own standings of one unit."""
    rows = enumerate(zip(drawn.met, drawn.of, strict=True))
    cells = [
        Cell(f"p{officer:02}", (f"service-{kind // 3}", f"step-{kind}"), int(met), int(of))
        for officer, row in rows
        for kind, (met, of) in enumerate(zip(*row, strict=True))
        if of
    ]
    return stand_among_peers(cells, coarsest=2)


def lines(between: float, weeks: int, units: int) -> list[list[str]]:
    """Both ways of judging the same units."""
    dice = np.random.default_rng([weeks, round(between * 100)])
    ours, naive = Tally(), Tally()
    for _ in range(units):
        drawn = draw_officers(Spread(between=between), weeks, dice)
        raw = drawn.met.sum(1) / np.maximum(drawn.of.sum(1), 1)
        found = judge(drawn)
        score = np.array([one.shrunk or 0.0 for one in found])
        up = np.array(
            [(one.above or 0) >= RECOGNISED_MIN and (one.reliability or 0) >= RELIABILITY_MIN for one in found]
        )
        down = np.array([(one.below or 0) >= COACHED_MIN for one in found])
        ours.add(drawn.truth, score, up, down)
        naive.add(drawn.truth, raw, raw >= np.quantile(raw, 1 - NAIVE_TOP), raw < NAIVE_MIN)
    return [tally.row(f"{between:.2f}, {weeks}, {name}") for name, tally in (("Berdampak", ours), ("raw share", naive))]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--date", default="undated")
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    units = 10 if asked.quick else 500
    print(machine(asked.date, "numpy"))
    print(
        f"\n{units} units of 40 officers, 20 cases a week each, of 12 kinds; SD is the spread of their true shares.\n"
    )
    spreads = (0.05, 0.08, 0.0)
    print(table(HEADS, [row for between in spreads for weeks in WEEKS for row in lines(between, weeks, units)]))


if __name__ == "__main__":
    main()
