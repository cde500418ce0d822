"""Terms as they are written down, and read back: the same terms are always the same bytes."""

from datetime import date
from decimal import Decimal
from typing import Any

from berdampak.kernel.text import Text
from berdampak.promise.agreements.contracts import Aim, Programme, Row, Terms
from berdampak.promise.contracts import Formula, Indicator, Legal, Series

LISTS = ("services", "units", "agencies", "channels")


def write_terms(terms: Terms) -> dict[str, Any]:
    """Terms as JSON; numbers stand as they were agreed."""
    return {
        "rows": [_write_row(row) for row in terms.rows],
        "programmes": [{"name": one.name, "budget": one.budget, "note": one.note} for one in terms.programmes],
    }


def read_terms(written: dict[str, Any]) -> Terms:
    """Terms from what `write_terms` wrote."""
    return Terms(
        tuple(_read_row(row) for row in written["rows"]), tuple(Programme(**one) for one in written["programmes"])
    )


def write_indicator(one: Indicator) -> dict[str, Any]:
    """An indicator with its whole definition."""
    written: dict[str, Any] = {
        "code": one.code,
        "name": _write(one.name),
        "unit": _write(one.unit),
        "polarity": one.polarity,
        "meaning": _write(one.meaning),
        "legal": {"reference": one.legal.reference, "status": one.legal.status},
        "n_min": one.n_min,
        "sha256": one.sha256,
    }
    if one.formula is not None:
        formula = one.formula
        written["formula"] = {"kind": formula.kind, "of": formula.of, "that": formula.that, "value": formula.value}
        written["formula"] |= {name: list(getattr(formula, name)) for name in LISTS}
    if one.series is not None:
        series = one.series
        written["series"] = {"source": _write(series.source)}
        written["series"] |= {
            name: str(value) for name in ("file", "read_on", "region") if (value := getattr(series, name)) is not None
        }
    return written


def read_indicator(written: dict[str, Any]) -> Indicator:
    """An indicator from what `write_indicator` wrote."""
    facts = dict(written)
    formula, series = facts.pop("formula", None), facts.pop("series", None)
    for name in ("name", "unit", "meaning"):
        facts[name] = Text(**facts[name])
    facts["legal"] = Legal(**facts["legal"])
    if formula:
        facts["formula"] = Formula(**formula | {name: tuple(formula[name]) for name in LISTS})
    if series:
        read_on = date.fromisoformat(series["read_on"]) if "read_on" in series else None
        facts["series"] = Series(Text(**series["source"]), series.get("file"), read_on, series.get("region"))
    return Indicator(**facts)


def _write_row(row: Row) -> dict[str, Any]:
    return {
        "goal": _write(row.goal),
        "outcome": row.outcome,
        "indicator": write_indicator(row.indicator),
        "year": _write_aim(row.year),
        "quarters": [_write_aim(one) for one in row.quarters],
        "weight": None if row.weight is None else str(row.weight),
    }


def _read_row(written: dict[str, Any]) -> Row:
    year = _read_aim(written["year"])
    assert year is not None, "every row has a target for the year"
    first, second, third, fourth = (_read_aim(one) for one in written["quarters"])
    return Row(
        Text(**written["goal"]),
        written["outcome"],
        read_indicator(written["indicator"]),
        year,
        (first, second, third, fourth),
        None if written["weight"] is None else Decimal(written["weight"]),
    )


def _write(text: Text) -> dict[str, str]:
    return {"id": text.id, "en": text.en}


def _write_aim(aim: Aim | None) -> list[str] | None:
    return None if aim is None else [str(aim.low), str(aim.high)]


def _read_aim(written: list[str] | None) -> Aim | None:
    return None if written is None else Aim(*(Decimal(one) for one in written))
