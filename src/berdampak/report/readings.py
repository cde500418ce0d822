"""Values of indicators by quarter and year: read every week, sealed together, kept for pages and agreements.

Django's models are imported inside the functions, so that the report itself needs no database.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.ledger.contracts import Sealed
from berdampak.measure.facade import (
    Facts,
    IndicatorScope,
    Period,
    ReadIndex,
    Reading,
    days_of,
    read_indicator,
    read_series,
    read_series_indicator,
)
from berdampak.promise.contracts import Goals, Indicator, Series
from berdampak.report.problems import problem
from berdampak.report.shelf import list_withheld

if TYPE_CHECKING:
    from berdampak.report.models import IndicatorReading

STREAM, KIND = "readings:", "readings.published"
WEEK = timedelta(days=6)
Record = Callable[..., Sealed]


@dataclass(frozen=True, slots=True)
class ReadValue:
    """What an indicator came to in one period (`2026-Q4`, `2026`) for one scope, and when it was read."""

    reading: Reading
    scope: IndicatorScope
    period: str
    read_at: datetime


def periods_with(day: date) -> tuple[str, str]:
    """The quarter and the year that a day lies in."""
    return f"{day.year}-Q{(day.month + 2) // 3}", str(day.year)


def publish_readings(
    facts: Facts,
    goals: Goals,
    folder: Path,
    scopes: Sequence[IndicatorScope],
    day: date,
    clock: Clock,
    *,
    also: Sequence[tuple[Indicator, IndicatorScope]] = (),
    read_index: ReadIndex | None = None,
    record: Record | None = None,
) -> int:
    """Read every indicator for every scope in the quarter and the year of `day`, up to that day; how many changed.

    A quarter that ended within the last week is read once more, to its last day.

    `folder` is the pack's, where files of series lie; `also` are definitions that somebody signed, each for its own
    scope. All count or none, with one entry of the book for each period. Raises `report.E011` for a series that cannot
    be read.
    """
    from django.db import transaction

    changed = 0
    for name in dict.fromkeys((*periods_with(day - WEEK), *periods_with(day))):
        whole = days_of(name)
        period = Period(whole.first, min(whole.last, day))
        found = list(_read_all(facts, goals.indicators.values(), folder, scopes, period, read_index))
        known = {(reading.sha256, scope) for scope, reading in found}
        for indicator, scope in also:
            if (indicator.sha256, scope) not in known:
                found += _read_all(facts, [indicator], folder, [scope], period, read_index)
                known |= {(reading.sha256, where) for where, reading in found[-1:]}
        with transaction.atomic():
            changed += _keep(name, found, clock, record or _find_record())
    return changed


def list_values(period: str) -> dict[tuple[IndicatorScope, str], ReadValue]:
    """Every value of a period, by scope and the indicator's code; of several definitions the one read last."""
    from berdampak.report.models import IndicatorReading

    rows = IndicatorReading.objects.filter(period=period).order_by("read_at")
    return {(value.scope, row.indicator): value for row in rows for value in (_value(row),)}


def list_public_values(period: str) -> dict[tuple[IndicatorScope, str], ReadValue]:
    """The same as anyone may see them: none of an office of which a card of that time is withheld."""
    found = list_values(period)
    hidden = list_withheld(*_weeks_of(period)) if found else frozenset()
    return {
        (scope, code): _without_value(value) if (scope.kind, scope.code) in hidden else value
        for (scope, code), value in found.items()
    }


def find_value(sha256: str, period: str, scope: IndicatorScope) -> ReadValue | None:
    """What an indicator of exactly that definition came to."""
    from berdampak.report.models import IndicatorReading

    row = IndicatorReading.objects.filter(
        sha256=sha256, period=period, scope_kind=scope.kind, scope_code=scope.code
    ).first()
    return _value(row) if row else None


def list_read_periods() -> list[str]:
    """The periods of which there are values, the newest first."""
    from berdampak.report.models import IndicatorReading

    return sorted(set(IndicatorReading.objects.values_list("period", flat=True)), key=_newest, reverse=True)


def _weeks_of(period: str) -> tuple[str, str]:
    """The first and the last week of which some of a period is part."""
    whole = days_of(period)
    first, last = ((day.isocalendar().year, day.isocalendar().week) for day in (whole.first, whole.last))
    return "{}-W{:02}".format(*first), "{}-W{:02}".format(*last)


def _without_value(value: ReadValue) -> ReadValue:
    return replace(value, reading=replace(value.reading, value=None, n=0, low=None, high=None))


def _newest(period: str) -> tuple[date, str]:
    return days_of(period).last, period


def _read_all(
    facts: Facts,
    indicators: Iterable[Indicator],
    folder: Path,
    scopes: Sequence[IndicatorScope],
    period: Period,
    read_index: ReadIndex | None,
) -> Iterator[tuple[IndicatorScope, Reading]]:
    for indicator in indicators:
        if indicator.series is not None:
            yield IndicatorScope(), _read_series(indicator, indicator.series, folder, period)
            continue
        for scope in scopes:
            yield scope, read_indicator(facts, indicator, scope, period, read_index)


def _read_series(indicator: Indicator, series: Series, folder: Path, period: Period) -> Reading:
    from berdampak.report.series.keeping import list_figures

    if series.file is None:
        return read_series_indicator(indicator, list_figures(indicator.code), period)
    path = folder / series.file
    try:
        text = path.read_text(encoding="utf-8-sig")
        return read_series_indicator(indicator, read_series(text, series.region), period)
    except (OSError, ValueError) as error:
        raise problem("E011", where=str(path), said=error) from error


def _keep(period: str, found: list[tuple[IndicatorScope, Reading]], clock: Clock, record: Record) -> int:
    """Put what is new or changed in the table, sealed; how many that are."""
    from berdampak.report.models import IndicatorReading

    had = {(row.sha256, row.scope_kind, row.scope_code): row for row in IndicatorReading.objects.filter(period=period)}
    news, read_at = [], clock()
    for scope, reading in found:
        row = had.get((reading.sha256, scope.kind, scope.code))
        if row is None or _value(row).reading != reading:
            news.append(_row(row, period, scope, reading, read_at))
    if not news:
        return 0
    body = {"period": period, "n": len(news), "values": sha256_hex(canonical_json(_said(news)))}
    record(STREAM + period, KIND, body, clock=clock)
    IndicatorReading.objects.bulk_create([row for row in news if row.pk is None])
    IndicatorReading.objects.bulk_update(
        [row for row in news if row.pk is not None], ["indicator", "value", "n", "low", "high", "seen", "read_at"]
    )
    return len(news)


def _row(
    row: "IndicatorReading | None", period: str, scope: IndicatorScope, reading: Reading, read_at: datetime
) -> "IndicatorReading":
    from berdampak.report.models import IndicatorReading

    row = row or IndicatorReading(sha256=reading.sha256, scope_kind=scope.kind, scope_code=scope.code, period=period)
    row.indicator, row.n, row.seen, row.read_at = reading.indicator, reading.n, reading.seen, read_at
    row.value, row.low, row.high = reading.value, reading.low, reading.high
    return row


def _said(rows: list["IndicatorReading"]) -> list[dict[str, Any]]:
    """What is sealed: every value as it is written, in one order."""
    said = [
        {
            "indicator": row.sha256,
            "scope": f"{row.scope_kind}:{row.scope_code}",
            "value": _written(row.value),
            "low": _written(row.low),
            "high": _written(row.high),
            "n": row.n,
            "seen": row.seen,
        }
        for row in rows
    ]
    return sorted(said, key=lambda one: (str(one["indicator"]), str(one["scope"])))


def _written(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _value(row: "IndicatorReading") -> ReadValue:
    reading = Reading(row.indicator, row.sha256, row.value, row.n, row.low, row.high, row.seen)
    return ReadValue(reading, IndicatorScope(row.scope_kind, row.scope_code), row.period, row.read_at)  # type: ignore[arg-type]


def _find_record() -> Record:
    from berdampak.ledger.facade import append

    return append
