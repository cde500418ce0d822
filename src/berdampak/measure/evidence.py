"""Facts as rows that can be shown: the columns that figures need, under codes that lead to nobody (docs/card.md)."""

from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any

import pyarrow as pa

from berdampak.kernel.canonical import canonical_json
from berdampak.measure.contracts import Facts
from berdampak.measure.facts import week_sql
from berdampak.measure.figures import Dimension
from berdampak.measure.weeks import week_name
from berdampak.promise.contracts import Pack

CODE_CHARACTERS = 16
SALT_BYTES = 32
UNIT_SEPARATOR = "\x1f"
CASES_AT_ONCE, OFFICERS_AT_ONCE = 100_000, 2_000
"""How many are gathered at a time."""
Part = Dimension | None
"""By what the subject of a card is broken down; its code stands in each row, and no other office's."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a kind of row: its name, and what its values are (text, int or bool) unless they are null."""

    name: str
    type: type


def _columns(words: str) -> tuple[Column, ...]:
    types = {"t": str, "i": int, "b": bool}
    return tuple(Column(name, types[kind]) for name, kind in (word.split(":") for word in words.split()))


ROWS = {
    "cases": _columns(
        "part:t case:t week_filed:t week_finished:t filed_day:t week_due:t on_time:b closed:b working_minutes:i"
        " working_days:i calendar_days:i worked_minutes:i returned:i repeated:i"
    ),
    "marks": _columns("part:t case:t week:t mark:t"),
    "presence": _columns("part:t officer:t day:t week:t"),
    "steps": _columns(
        "part:t case:t officer:t week:t elapsed_minutes:i elapsed_days:i waited_minutes:i held_minutes:i after_pause:b"
        " repeated:b within_budget:b"
    ),
    "stops": _columns("part:t case:t week:t from:t until:t causes:t minutes:i"),
    "stretches": _columns("case:t step:t week:t elapsed_minutes:i elapsed_days:i"),
}
"""What a row says after the name of its table, in this order; the tables stand in the order of their names."""
DIMENSIONS = {
    "cases": ("agency", "unit", "service"),
    "marks": ("agency", "unit", "service"),
    "presence": ("agency", "unit"),
    "steps": ("agency", "unit", "service"),
    "stops": ("agency", "unit", "service"),
    "stretches": ("agency", "unit", "service"),
}
WEEKS = {
    "cases": ("week_filed", "week_finished"),
    "marks": ("week",),
    "presence": ("week",),
    "steps": ("week",),
    "stops": ("week",),
    "stretches": ("week",),
}
"""The columns by which a card chooses its rows, in numbers."""


def code_of(salt: bytes, part: Part, *words: str) -> str:
    """The code that stands for a case (`case`, source, case_id) or an officer (`officer`, code) in rows by a part."""
    raw = UNIT_SEPARATOR.join((part or "", *words)).encode()
    return b32encode(sha256(salt + raw).digest()).decode()[:CODE_CHARACTERS]


def gather_rows(facts: Facts, parts: Iterable[Part], salt: bytes) -> Iterator[tuple[str, pa.Table]]:
    """The rows as canonical text, piece by piece, each with the name of its table, so that memory stays bounded.

    A piece has a column `row_<part>` for each part, JSON as text, beside subjects and weeks; the order is that of the
    facts.
    """
    parts = sorted(set(parts), key=str)
    _register(facts, "week_names", [(number, f'"{week_name(number)}"') for number in _weeks_met(facts)])
    _register(facts, "words", [(word, canonical_json(word).decode()) for word in _words_met(facts)])
    officers = _officers_met(facts)
    _code_officers(facts, parts, salt, officers)
    for first in range(0, _count_cases(facts), CASES_AT_ONCE):
        cases = range(first, first + CASES_AT_ONCE)
        for part in parts:
            _register(facts, f"case_codes_{part}", list(_case_codes(facts, part, salt, cases)))
        yield from ((table, _gather(facts, table, parts)) for table in ROWS if table != "presence")
    for some in range(0, max(len(officers), 1), OFFICERS_AT_ONCE):
        _code_officers(facts, parts, salt, officers[some : some + OFFICERS_AT_ONCE])
        yield "presence", _gather(facts, "presence", parts)


def _gather(facts: Facts, table: str, parts: Sequence[Part]) -> pa.Table:
    text = files("berdampak.measure").joinpath(f"sql/evidence_{table}.sql").read_text()
    local_due = (
        f"case when c.due_precision = 'day' then c.due_day + interval 1 day - interval 1 microsecond"
        f" else c.due_at at time zone '{facts.events.rules.zone}' end"
    )
    found: dict[str, Any] = {}
    for part in parts:
        known = part in DIMENSIONS[table]
        query = text.format(
            part=f"c.{part}" if known else "cast(null as varchar)",
            codes=part,
            week_due=week_sql(f"({local_due})", facts.week_cut),
        )
        answer = facts.connection.sql(query).to_arrow_table()
        found[f"row_{part}"] = answer.column("row")
        others = {name: answer.column(name) for name in (*DIMENSIONS[table], *WEEKS[table])}
    if facts.pack is not None:
        others["region"] = _regions(others["unit"], facts.pack)
    return pa.table(others | found)


def _regions(units: "pa.ChunkedArray", pack: Pack) -> "pa.ChunkedArray":
    """The region of each unit, by the pack."""
    coded = units.combine_chunks().dictionary_encode()
    regions = pa.array([pack.find_region(unit) for unit in coded.dictionary.to_pylist()], pa.string())
    return pa.chunked_array([regions.take(coded.indices)])


def _weeks_met(facts: Facts) -> list[int]:
    zone, cut = facts.events.rules.zone, facts.week_cut
    due = week_sql(f"(due_at at time zone '{zone}' + interval 1 day)", cut)
    query = f"select min(w), max(w) from (select unnest([week_filed, week_finished, {due}, {due} - 1]) as w from cases)"
    first, last = facts.connection.execute(query).fetchall()[0]
    return list(range(min(first, facts.week_first) - 1, max(last, facts.week_last) + 2)) if first is not None else []


def _words_met(facts: Facts) -> list[str]:
    each = [(name, table) for table, names in DIMENSIONS.items() for name in names] + [("step", "stretches")]
    query = " union ".join(f"select {name} as word from {table}" for name, table in each)
    return [word for (word,) in facts.connection.execute(query).fetchall() if word is not None]


def _count_cases(facts: Facts) -> int:
    """How many numbers there are for cases; at least one, so that every table is written."""
    (last,) = facts.connection.execute("select coalesce(max(case_no), 0) from cases").fetchall()[0]
    return int(last) + 1


def _case_codes(facts: Facts, part: Part, salt: bytes, cases: range) -> Iterable[tuple[int, str]]:
    query = "select case_no, source, case_id from cases where case_no between ? and ?"
    for case_no, source, case_id in facts.connection.execute(query, [cases[0], cases[-1]]).fetchall():
        yield case_no, code_of(salt, part, "case", source, case_id)


def _officers_met(facts: Facts) -> list[str]:
    query = "select officer from steps union select officer from presence order by officer"
    return [officer for (officer,) in facts.connection.execute(query).fetchall() if officer is not None]


def _code_officers(facts: Facts, parts: Iterable[Part], salt: bytes, officers: Iterable[str]) -> None:
    for part in parts:
        codes = [(officer, code_of(salt, part, "officer", officer)) for officer in officers]
        _register(facts, f"officer_codes_{part}", codes)


def _register(facts: Facts, name: str, pairs: list[tuple[Any, str]]) -> None:
    """Write a table of keys and what stands for them."""
    keys, values = zip(*pairs, strict=True) if pairs else ((), ())
    kind = pa.int64() if keys and isinstance(keys[0], int) else pa.string()
    facts.connection.register("pairs", pa.table({"key": pa.array(keys, kind), "value": pa.array(values, pa.string())}))
    facts.connection.execute(f"create or replace table {name} as from pairs")
    facts.connection.unregister("pairs")
