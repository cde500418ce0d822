"""The rows that a figure was made of, so that every figure opens down to its cases and steps."""

from collections.abc import Collection
from importlib.resources import files
from typing import Literal, get_args

from berdampak.measure.contracts import Facts
from berdampak.measure.figures import Dimension, Row, Window, create_windows
from berdampak.measure.sources import find_sources

Which = Literal["finished", "filed", "open", "overdue", "steps"]
WHICH: tuple[Which, ...] = get_args(Which)

_OPEN = "c.week_filed <= w.last_week and (c.week_finished is null or c.week_finished > w.last_week)"
_PAST_DUE = "case when c.due_precision = 'day' then c.due_day < w.end_day else c.due_at < w.end_at end"
_CONDITIONS: dict[Which, str] = {
    "finished": "c.week_finished between w.first_week and w.last_week",
    "filed": "c.week_filed between w.first_week and w.last_week",
    "open": _OPEN,
    "overdue": f"{_OPEN} and {_PAST_DUE}",
}


def list_rows(facts: Facts, which: Which, window: Window, dimension: Dimension | None, code: str) -> list[Row]:
    """The cases (or `steps`) of a subject that were counted in a window; without a dimension, of the whole.

    Moments are local and naive; a date alone stands at midnight. An officer has steps and no cases.
    """
    create_windows(facts, [window])
    name = "list_steps" if which == "steps" else "list_cases"
    text = files("berdampak.measure").joinpath(f"sql/{name}.sql").read_text()
    subject = "true" if dimension is None else f"c.{dimension} = $code"
    query = text.format(zone=facts.events.rules.zone, which=_CONDITIONS.get(which), subject=subject)
    result = facts.connection.execute(query, None if dimension is None else {"code": code})
    names = [column[0] for column in result.description]
    return [dict(zip(names, values, strict=True)) for values in result.fetchall()]


def list_steps_of(facts: Facts, week: int, officers: Collection[str]) -> list[Row]:
    """The steps of some officers in a week, in their order; `left_out` says that an upheld objection took one out."""
    text = files("berdampak.measure").joinpath("sql/list_steps_of.sql").read_text()
    result = facts.connection.execute(text.format(week=int(week), **find_sources(facts, (), officers)))
    names = [column[0] for column in result.description]
    return [dict(zip(names, values, strict=True)) for values in result.fetchall()]


def units_of_officers(facts: Facts, week: int, officers: Collection[str]) -> dict[str, str]:
    """The unit in which each of some officers last did a step, up to the end of a week."""
    steps = find_sources(facts, (), officers)["steps"]
    query = (
        f"select officer, arg_max(unit, (completed_at, unit)) from {steps} where week <= {int(week)}"
        " and unit is not null group by officer"
    )
    return dict(facts.connection.execute(query).fetchall())
