"""Figures of somebody else by period: which one stands for the days asked for."""

import csv
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from berdampak.measure.indicators.contracts import Period

Figure = tuple[str, Period, Decimal]
"""The name of a period, its days, and the value."""
PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?")


def find_value(figures: Iterable[Figure], asked: Period) -> tuple[Decimal, str] | None:
    """The value of the latest period that had ended by the last day asked for, and that period's name."""
    known = [(days.last, value, name) for name, days, value in figures if days.last <= asked.last]
    if not known:
        return None
    _, value, name = max(known, key=lambda one: one[0])
    return value, name


def read_series(text: str, region: str | None = None) -> Iterator[Figure]:
    """Every line of a CSV with the columns `period` and `value`, and of one with `region` too those of a region.

    ValueError says which line makes no sense.
    """
    try:
        lines = list(csv.reader(text.splitlines()))
    except csv.Error as error:
        raise ValueError(str(error)) from error
    heads = lines[0] if lines else []
    wanted = ["period", "value", *(["region"] if region else [])]
    if not set(wanted) <= set(heads):
        raise ValueError(f"line 1: {', '.join(wanted)}")
    for number, cells in enumerate(lines[1:], start=2):
        row = dict(zip(heads, cells, strict=False))
        if region and row.get("region", "").strip() != region:
            continue
        name, written = row.get("period", "").strip(), row.get("value", "").strip()
        try:
            yield name, days_of(name), _finite(written)
        except (ValueError, InvalidOperation) as error:
            raise ValueError(f"line {number}: {name}, {written}") from error


def _finite(written: str) -> Decimal:
    value = Decimal(written)
    if not value.is_finite():
        raise ValueError(written)
    return value


def days_of(name: str) -> Period:
    """The days of `2025`, `2025-Q3` or `2025-07`; ValueError for anything else."""
    match = PERIOD.fullmatch(name)
    if match is None:
        raise ValueError(name)
    year, quarter, month = int(match["year"]), match["quarter"], match["month"]
    first, last = (1, 12) if not quarter and not month else (int(month), int(month)) if month else _months(int(quarter))
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _months(quarter: int) -> tuple[int, int]:
    return 3 * quarter - 2, 3 * quarter
