"""Whether coaching helped: what is seen now, held against what was to be expected had nothing changed."""

from collections.abc import Sequence
from datetime import date
from math import sqrt

from berdampak.act.followups.contracts import Helped

CASES_MIN = 10
Z = 1.645
"""One in twenty would be called helped by chance alone, had nothing changed."""
INTERVAL = 2 * 1.96
Figures = Sequence[tuple[str, str]]


def helped(before: Figures, now: Figures) -> Helped:
    """Compare a standing at the start with one of weeks that all came after.

    At the start the best estimate is the shrunk one, with its interval; what is seen now is raw, with the chance of so
    many cases. Held against each other that way, a run of bad luck at the start does not look like help later.
    """
    start, end = _read(before, "shrunk", "low", "high"), _read(now, "met", "of", "expected")
    if start is None or end is None or end[1] < CASES_MIN or not _came_after(dict(before), dict(now)):
        return "too_few"
    shrunk, low, high = start
    met, of, expected = end
    share = min(max(expected / of, 0.5 / of), 1 - 0.5 / of)
    doubt = sqrt(((high - low) / INTERVAL) ** 2 + share * (1 - share) / of)
    return "helped" if (met - expected) / of - shrunk > Z * doubt else "no_sign"


def _came_after(before: dict[str, str], now: dict[str, str]) -> bool:
    """Whether no week is in both."""
    return (_monday(now["week"]) - _monday(before["week"])).days // 7 >= int(now["weeks"])


def _monday(week: str) -> date:
    year, _, number = week.partition("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def _read(figures: Figures, *names: str) -> tuple[float, float, float] | None:
    known = dict(figures)
    if any(not known.get(name) for name in (*names, "week", "weeks")):
        return None
    first, second, third = (float(known[name]) for name in names)
    return first, second, third
