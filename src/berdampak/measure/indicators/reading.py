"""Indicators read off facts by SQL: whole numbers come back, and decimals are made of them here."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from berdampak.measure.contracts import Facts
from berdampak.measure.indicators.contracts import Period, ReadIndex, Reading, Scope
from berdampak.measure.indicators.rules_series import Figure, find_value
from berdampak.measure.rules import wilson
from berdampak.promise.contracts import Formula, Indicator

FOUR_PLACES = Decimal("0.0001")
THAT = {
    "on_time": ("on_time is not null", "on_time"),
    "returned": ("true", "returned > 0"),
    "repeated": ("true", "repeated > 0"),
    "granted": ("outcome is not null", "outcome in ('granted', 'deemed')"),
    "refused": ("outcome is not null", "outcome = 'refused'"),
    "deemed": ("outcome is not null", "outcome = 'deemed'"),
    "online": ("channel is not null", "channel in ('online', 'api')"),
    "within_budget": ("within_budget is not null", "within_budget"),
}
"""Which rows count, and which of them are so."""
REPEATED_STEPS = ("true", "repeated")
DAYS = {"cases": "finished_day", "steps": "day"}
COLUMNS = {"cases": ("unit", "agency", "service", "channel"), "steps": ("unit", "agency", "service", "officer")}
NEVER_AFTER_A_PAUSE = ("elapsed_minutes", "elapsed_days", "waited_minutes")
"""Time after a pause is the citizen's, not the step's."""


def read_indicator(
    facts: Facts, indicator: Indicator, scope: Scope, period: Period, read_index: ReadIndex | None = None
) -> Reading:
    """What an indicator with a formula came to. An officer has no cases of their own, and so no value of them."""
    formula = indicator.formula
    assert formula is not None, "a series is read by read_series_indicator"
    if formula.kind == "index":
        value, n = read_index(scope, period) if read_index else (None, 0)
        return _reading(indicator, value, n)
    if formula.of == "cases" and scope.kind == "officer":
        return _reading(indicator, None, 0)
    if formula.kind == "share":
        met, of = _count_share(facts, formula, scope, period)
        return _share(indicator, met, of)
    if formula.kind == "count":
        count, of = _one(facts, f"count(*){_filter(formula)}, count(*)", formula, scope, period)
        return Reading(indicator.code, indicator.sha256, Decimal(count) if of else None, of)
    if formula.kind == "rate":
        return _rate(facts, indicator, formula, scope, period)
    return _spread(facts, indicator, formula, scope, period)


def read_series_indicator(indicator: Indicator, figures: Iterable[Figure], period: Period) -> Reading:
    """What an indicator came to in somebody else's series."""
    found = find_value(figures, period)
    value, seen = found if found else (None, "")
    return Reading(indicator.code, indicator.sha256, value, 1 if found else 0, seen=seen)


def _share(indicator: Indicator, met: int, of: int) -> Reading:
    if of < indicator.n_min:
        return _reading(indicator, None, of)
    low, high = (Decimal(bound * 100).quantize(FOUR_PLACES, ROUND_HALF_UP) for bound in wilson(met, of))
    value = (Decimal(met) * 100 / of).quantize(FOUR_PLACES, ROUND_HALF_UP)
    return Reading(indicator.code, indicator.sha256, value, of, min(low, value), max(high, value))


def _count_share(facts: Facts, formula: Formula, scope: Scope, period: Period) -> tuple[int, int]:
    counted, so = _that(formula)
    met, of = _one(
        facts, f"count(*) filter (where {counted} and {so}), count(*) filter (where {counted})", formula, scope, period
    )
    return met, of


def _spread(facts: Facts, indicator: Indicator, formula: Formula, scope: Scope, period: Period) -> Reading:
    assert formula.value is not None, "the pack was checked"
    share = "0.5" if formula.kind == "median" else "0.9"
    own = "not after_pause" if formula.value in NEVER_AFTER_A_PAUSE else "true"
    value, n = _one(
        facts,
        f"percentile_disc({share}) within group (order by {formula.value}) filter (where {own}),"
        f" count({formula.value}) filter (where {own})",
        formula,
        scope,
        period,
    )
    return _reading(indicator, None if value is None else Decimal(value), n)


def _rate(facts: Facts, indicator: Indicator, formula: Formula, scope: Scope, period: Period) -> Reading:
    (closed,) = _one(facts, "count(*)", formula, scope, period)
    days = _days_at_work(facts, formula, scope, period)
    value = (Decimal(closed) / days).quantize(FOUR_PLACES, ROUND_HALF_UP) if days else None
    return _reading(indicator, value, days)


def _days_at_work(facts: Facts, formula: Formula, scope: Scope, period: Period) -> int:
    """Days on which an officer was at work, in the same offices."""
    words, values = _conditions(formula, scope, ("unit", "agency", "officer"))
    query = f"select count(distinct (officer, day)) from presence where day between ? and ?{words}"
    found = facts.connection.execute(query, [period.first, period.last, *values]).fetchone()
    return int(found[0]) if found else 0


def _reading(indicator: Indicator, value: Decimal | None, n: int) -> Reading:
    return Reading(indicator.code, indicator.sha256, value if n >= indicator.n_min else None, n)


def _that(formula: Formula) -> tuple[str, str]:
    assert formula.that is not None, "the pack was checked"
    return REPEATED_STEPS if (formula.of, formula.that) == ("steps", "repeated") else THAT[formula.that]


def _filter(formula: Formula) -> str:
    if formula.that is None:
        return ""
    counted, so = _that(formula)
    return f" filter (where {counted} and {so})"


def _one(facts: Facts, what: str, formula: Formula, scope: Scope, period: Period) -> tuple[Any, ...]:
    """One row of sums over the rows that the formula and the scope leave."""
    words, values = _conditions(formula, scope, COLUMNS[formula.of])
    query = f"select {what} from {formula.of} where {DAYS[formula.of]} between ? and ?{words}"
    found = facts.connection.execute(query, [period.first, period.last, *values]).fetchone()
    assert found is not None, "a sum has one row"
    return tuple(found)


def _conditions(formula: Formula, scope: Scope, columns: tuple[str, ...]) -> tuple[str, list[Any]]:
    """What is left of the rows by filter and scope, in the columns that the table has."""
    wanted: list[tuple[str, tuple[str, ...]]] = [
        ("service", formula.services),
        ("unit", formula.units),
        ("agency", formula.agencies),
        ("channel", formula.channels),
    ]
    if scope.kind != "whole":
        wanted.append((scope.kind, (scope.code,)))
    kept = [(column, codes) for column, codes in wanted if codes and column in columns]
    words = "".join(f" and {column} in ({', '.join('?' * len(codes))})" for column, codes in kept)
    return words, [code for _, codes in kept for code in codes]
