"""The tree of outcomes with what its indicators came to, as its page and its data show it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from berdampak.calendar.facade import day_minutes, load_calendar
from berdampak.front.facade import TreeBox, draw_tree
from berdampak.kernel.text import Language
from berdampak.kernel.wording import amount_text, day, number, working_time
from berdampak.measure.facade import IndicatorScope
from berdampak.promise.contracts import Goals, Indicator, Outcome, Pack
from berdampak.publish import words_goals as words
from berdampak.report.facade import ReadValue, find_told

PLACES = Decimal("0.01")
Values = dict[tuple[IndicatorScope, str], ReadValue]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator of a node: what it is, what it came to, of how many, and whence."""

    name: str
    meaning: str
    shown: str
    is_missing: bool
    n: str
    source: str


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One node of the tree as a line of a list; `depth` says how far below the top it stands."""

    code: str
    depth: int
    level: str
    name: str
    factor: str
    units: str
    contributes: tuple[str, ...]
    indicators: tuple[IndicatorRow, ...]


def outcome_rows(pack: Pack, goals: Goals, values: Values, language: Language) -> list[OutcomeRow]:
    """Every node with all that is known of it, from the top down, each branch to its end."""
    return [_row(pack, goals, outcome, depth, values, language) for outcome, depth in _walk(goals, None, 0)]


def draw_outcomes(pack: Pack, goals: Goals, values: Values, language: Language) -> str:
    """The tree as a picture: under each name what its first indicator came to."""
    links = [(outcome.code, to) for outcome in goals.outcomes.values() for to, _ in outcome.contributes]
    tops = [_box(pack, goals, outcome, values, language) for outcome in goals.children_of(None)]
    title = words.PICTURE.format(name=pack.name).in_(language)
    return draw_tree(tops, links, title, words.PICTURE_DESC.in_(language))


def goals_as_data(pack: Pack, goals: Goals, period: str, values: Values) -> dict[str, Any]:
    """The same for programs: nodes with their values, numbers as text with four decimals."""
    return {
        "pack": pack.code,
        "pack_version": pack.version,
        "period": period,
        "outcomes": [
            {
                "code": outcome.code,
                "parent": outcome.parent,
                "level": outcome.level,
                "name": {"id": outcome.name.id, "en": outcome.name.en},
                "units": list(outcome.units),
                "contributes": [to for to, _ in outcome.contributes],
                "indicators": [
                    _data(goals.indicators[code], _value(outcome, code, values)) for code in outcome.indicators
                ],
            }
            for outcome in goals.outcomes.values()
        ],
    }


def _walk(goals: Goals, parent: str | None, depth: int) -> list[tuple[Outcome, int]]:
    below = goals.children_of(parent)
    return [each for outcome in below for each in ((outcome, depth), *_walk(goals, outcome.code, depth + 1))]


def _box(pack: Pack, goals: Goals, outcome: Outcome, values: Values, language: Language) -> TreeBox:
    indicator = goals.indicators[outcome.indicators[0]]
    found = _value(outcome, indicator.code, values)
    is_share = indicator.formula is not None and indicator.formula.kind == "share"
    value = found.reading.value if found else None
    return TreeBox(
        outcome.code,
        outcome.name.in_(language),
        _shown(pack, indicator, found, language),
        float(value) / 100 if is_share and value is not None else None,
        tuple(_box(pack, goals, each, values, language) for each in goals.children_of(outcome.code)),
    )


def _row(pack: Pack, goals: Goals, outcome: Outcome, depth: int, values: Values, language: Language) -> OutcomeRow:
    names = ", ".join(pack.offices[code].name.in_(language) for code in outcome.units)
    return OutcomeRow(
        outcome.code,
        depth,
        words.LEVELS[outcome.level].in_(language),
        outcome.name.in_(language),
        outcome.factor.in_(language) if outcome.factor else "",
        names,
        tuple(
            words.CONTRIBUTES.format(to=goals.outcomes[to].name, how=how).in_(language)
            for to, how in outcome.contributes
        ),
        tuple(
            _indicator_row(pack, goals.indicators[code], _value(outcome, code, values), language)
            for code in outcome.indicators
        ),
    )


def _indicator_row(pack: Pack, indicator: Indicator, found: ReadValue | None, language: Language) -> IndicatorRow:
    is_missing = found is None or found.reading.value is None
    return IndicatorRow(
        indicator.name.in_(language),
        indicator.meaning.in_(language),
        _shown(pack, indicator, found, language),
        is_missing,
        number(found.reading.n, language) if found and indicator.formula else "",
        _source(indicator, found, language),
    )


def _source(indicator: Indicator, found: ReadValue | None, language: Language) -> str:
    if indicator.series is None:
        return words.COMPUTED.in_(language)
    period = found.reading.seen if found else ""
    told = find_told(indicator.code, period) if indicator.series.file is None else None
    read_on = told.read_on if told else indicator.series.read_on
    if read_on is None:
        return words.SERIES_AWAITED.format(source=indicator.series.source).in_(language)
    said = words.SERIES.format(source=indicator.series.source, read_on=day(read_on, language)).in_(language)
    return f"{said} ({period})" if period else said


def _shown(pack: Pack, indicator: Indicator, found: ReadValue | None, language: Language) -> str:
    """`94,2%`, or why there is no value."""
    if found is None:
        return words.NOT_READ.in_(language)
    value = found.reading.value
    if value is None:
        return words.TOO_FEW.in_(language)
    what = indicator.formula.value if indicator.formula else None
    if what is not None and what.endswith("minutes"):
        return working_time(int(value), day_minutes(load_calendar(pack.calendar)), language)
    if what is not None and what.endswith("days") and value == 0:
        return words.SAME_DAY.in_(language)
    return amount_text(value.quantize(PLACES), indicator.unit).in_(language)


def _value(outcome: Outcome, code: str, values: Values) -> ReadValue | None:
    """The value for the one office that brings the outcome about, else for the whole."""
    own = IndicatorScope("agency", outcome.units[0]) if len(outcome.units) == 1 else IndicatorScope()
    return values.get((own, code)) or values.get((IndicatorScope(), code))


def _data(indicator: Indicator, found: ReadValue | None) -> dict[str, Any]:
    value = found.reading.value if found else None
    return {
        "code": indicator.code,
        "definition_sha256": indicator.sha256,
        "polarity": indicator.polarity,
        "value": None if value is None else f"{value:.4f}",
        "n": found.reading.n if found else 0,
        "seen": found.reading.seen if found else "",
    }
