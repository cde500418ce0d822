"""Notes of units for tests, written as Parquet the way a projection would."""

import json
from dataclasses import replace
from datetime import UTC

import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.happening.contracts import NOTE_SCHEMA, Rules
from berdampak.measure.facade import build_facts
from berdampak.measure.tests.events import RULES, at, event_set

PACKED = Rules(zone="Asia/Jayapura", calendar="id-ternate", unclosed="open")


def outage(start, end, unit="front", cause="power", reaches="unit"):
    """An outage of a unit, or of its mall, between two local moments."""
    body = {"reaches": reaches, "cause": cause, "from": _words(start), "by": "wulan"}
    return (unit, "outage.recorded", body | ({"until": _words(end)} if end else {}))


def absence(person, first, last, unit="front"):
    """A person away on whole days."""
    dates = {"from": at(first).isoformat(), "until": at(last).isoformat()}
    return (unit, "absence.recorded", {"person": person, **dates, "by": "wulan"})


def facts_with(folder, rows, notes, rules=RULES, **source):
    """The facts of some events beside some notes."""
    folder.mkdir(parents=True, exist_ok=True)
    events = event_set(folder, rows, rules)
    path = folder / "notes.parquet"
    table = [
        {"source": "log", "position": place, "unit": unit, "entry": place, "kind": kind, "body": json.dumps(body)}
        | {"recorded_at": at("11-30", "09:00").astimezone(UTC)}
        for place, (unit, kind, body) in enumerate(notes, start=1)
    ]
    pq.write_table(pa.Table.from_pylist(table, schema=NOTE_SCHEMA), path)
    sources = tuple(replace(one, **source) for one in events.sources)
    return build_facts(replace(events, notes=(path,) if notes else (), sources=sources))


def rows_of(facts, query):
    """Rows of a query over facts, as dictionaries."""
    result = facts.connection.execute(query)
    names = [column[0] for column in result.description]
    return [dict(zip(names, values, strict=True)) for values in result.fetchall()]


def _words(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
