"""From the cases of a town in which some game to rows of the event table, what units noted, and answers to surveys."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import load_calendar, vector_calendar
from berdampak.happening.contracts import EVENT_SCHEMA, MOMENT, NOTE_SCHEMA, EventSet, Rules, Source
from berdampak.measure.facade import HourCount, SurveyCounts
from berdampak.rehearsal.gaming import (
    CHANNELS,
    DAY_US,
    FAKE_SECONDS,
    KIND_SPREAD,
    MINUTE_US,
    OFFICER_RATES,
    OFFICER_SPREAD,
    SECOND_US,
    STEP_SECONDS,
    STEP_SPREAD,
    TERM_MINUTES,
    UNIT_RATES,
    Drawn,
    Flags,
    Numbers,
    Shares,
    Town,
    difficulty,
    draw_cases,
)

RULES = Rules(zone="Asia/Jayapura", calendar="id-ternate", week_cut="FRI 15:00", unclosed="open")
BEGIN = datetime(2026, 1, 4, 15, tzinfo=UTC)
"""Midnight of a Monday in the zone of the rules."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BEGIN_US = (BEGIN - EPOCH) // timedelta(microseconds=1)
CUT_US = 4 * DAY_US + 15 * 60 * MINUTE_US
"""From a Monday's midnight to the cut of the week."""
CHECK, DECIDE = "periksa", "putus"
SURVEYS_A_DAY, BURST = 2.0, 8


@dataclass(frozen=True, slots=True)
class GamedTown:
    """The event set of a town, answers to surveys by week from the first, and who truly games (`officer:…`) how."""

    events: EventSet
    surveys: tuple[SurveyCounts, ...]
    truth: dict[str, tuple[str, ...]]


def write_town(town: Town, folder: Path, dice: np.random.Generator) -> GamedTown:
    """Draw a town, and write its events and notes into the folder."""
    calendar = load_calendar(RULES.calendar)
    drawn = draw_cases(town, calendar, BEGIN_US, dice)
    table = _events(drawn, calendar, dice)
    pq.write_table(table, folder / "events.parquet")
    pq.write_table(_notes(drawn, table, dice), folder / "notes.parquet")
    source = Source("town", "ab" * 32, "", RULES, len(table), 0, 0)
    events = EventSet((folder / "events.parquet",), RULES, (source,), (folder / "notes.parquet",))
    truth = {way: tuple(f"officer:{officer_code(one)}" for one in drawn.officers[way]) for way in OFFICER_RATES}
    truth |= {way: tuple(f"unit:{unit_code(one)}" for one in drawn.units[way]) for way in UNIT_RATES}
    return GamedTown(events, _surveys(drawn, dice), truth)


def officer_code(number: int) -> str:
    """The code of an officer."""
    return f"p{number:04d}"


def unit_code(number: int) -> str:
    """The code of a unit."""
    return f"u{number:02d}"


@dataclass(slots=True)
class _Rows:
    """Columns of events, part by part."""

    drawn: Drawn
    parts: list[dict[str, Any]]

    def add(self, case: Numbers, step: str, lifecycle: str, at: Numbers, **more: Any) -> None:
        """Add one event for each of these cases."""
        if len(case):
            self.parts.append({"case": case, "step": step, "lifecycle": lifecycle, "at": at, **more})


def _events(drawn: Drawn, calendar: Calendar, dice: np.random.Generator) -> pa.Table:
    size, days, rows = len(drawn.filed), vector_calendar(calendar), _Rows(drawn, [])
    every = np.arange(size)
    returned = dice.random(size) < drawn.by_officer("many_pauses", drawn.checker, dice)
    is_late = dice.random(size) < drawn.by_officer("late_pauses", drawn.checker, dice)
    pause = np.where(is_late, dice.uniform(0.81, 0.88, size), dice.uniform(0.05, 0.6, size))
    end = _decided_at(drawn, dice)
    end = np.where(returned, np.maximum(end, pause + 0.02), end)
    check = np.where(returned, pause, end * dice.uniform(0.2, 0.8, size))
    stood = np.where(returned, dice.integers(200, 900, size), 0)

    def moment(share: Shares, longer: Numbers | int = 0) -> Numbers:
        at = days.due_minutes(drawn.filed, np.maximum(1, np.rint(share * TERM_MINUTES).astype(np.int64) + longer))
        return np.asarray(at + dice.integers(0, 60, size) * SECOND_US)

    checked, decided = moment(check), moment(end, stood)
    due = days.due_minutes(drawn.filed, np.full(size, TERM_MINUTES))
    deemed = dice.random(size) < drawn.by_unit("deemed", dice)
    decided = np.where(deemed, days.due_minutes(drawn.filed, TERM_MINUTES + stood) + 30 * MINUTE_US, decided)
    decided = _dumped(drawn, decided, deemed, dice)
    checker, decider = drawn.checker, drawn.decider
    rows.add(every, CHECK, "schedule", drawn.filed, opens=True, due=due)
    rows.add(every, CHECK, "start", _begun(drawn, checker, checked, drawn.filed, dice), officer=checker)
    rows.add(every, CHECK, "complete", checked, officer=checker, returns=returned)
    again = np.flatnonzero(returned)
    replied = days.due_minutes(checked[again], stood[again])
    rows.add(again, CHECK, "schedule", replied, due=days.due_minutes(due[again], stood[again]))
    mended = np.minimum(replied + dice.integers(8, 20, len(again)) * MINUTE_US, decided[again] - 3 * MINUTE_US)
    rows.add(again, CHECK, "start", mended - 5 * MINUTE_US, officer=checker[again])
    rows.add(again, CHECK, "complete", mended, officer=checker[again])
    people, law = np.flatnonzero(~deemed), np.flatnonzero(deemed)
    refused = dice.random(size) < drawn.by_officer("refusals", decider, dice)
    begun = _begun(drawn, decider, decided, checked, dice)
    rows.add(people, DECIDE, "start", begun[people], officer=decider[people])
    outcome = np.where(refused, "refused", "granted")
    rows.add(people, DECIDE, "complete", decided[people], officer=decider[people], closes=True, outcome=outcome[people])
    rows.add(law, DECIDE, "complete", decided[law], closes=True, outcome="deemed")
    reopened = ~deemed & (dice.random(size) < drawn.by_officer("reopenings", decider, dice))
    anew = np.flatnonzero(reopened)
    back = decided[anew] + dice.integers(3, 26, len(anew)) * DAY_US
    rows.add(anew, DECIDE, "schedule", back, opens=True)
    rows.add(anew, DECIDE, "start", back + 60 * MINUTE_US, officer=decider[anew])
    rows.add(anew, DECIDE, "complete", back + 70 * MINUTE_US, officer=decider[anew], closes=True, outcome="granted")
    return _table(rows)


def _decided_at(drawn: Drawn, dice: np.random.Generator) -> Shares:
    """At which share of the term each case is decided: some just before it ends, some after."""
    size = len(drawn.filed)
    rushed, late = dice.random(size) < drawn.by_unit("rush", dice), dice.random(size) < 0.05
    usual = np.where(late, dice.uniform(1.01, 1.3, size), dice.uniform(0.2, 0.89, size))
    return np.where(rushed, dice.uniform(0.905, 0.995, size), usual)


def _dumped(drawn: Drawn, decided: Numbers, deemed: Flags, dice: np.random.Generator) -> Numbers:
    """Cases of units that close in masses wait for the last hours of their week."""
    moved = ~deemed & (dice.random(len(decided)) < drawn.by_unit("mass_closure", dice))
    cut = BEGIN_US + ((decided - BEGIN_US - CUT_US) // (7 * DAY_US) + 1) * 7 * DAY_US + CUT_US
    return np.where(moved, np.maximum(decided, cut - dice.integers(1, 110, len(decided)) * MINUTE_US), decided)


def _begun(drawn: Drawn, officer: Numbers, at: Numbers, after: Numbers, dice: np.random.Generator) -> Numbers:
    """When a step was begun: harder kinds take longer, officers differ a little, and fakes take no time."""
    size, count = len(at), drawn.town.units * drawn.town.officers
    skill = np.random.default_rng(count).normal(0, OFFICER_SPREAD, count)
    log = (
        np.log(STEP_SECONDS) + KIND_SPREAD * difficulty(drawn.kind) + skill[officer] + dice.normal(0, STEP_SPREAD, size)
    )
    fake = dice.random(size) < drawn.by_officer("impossible_speed", officer, dice)
    seconds = np.where(fake, FAKE_SECONDS, np.rint(np.exp(log)).astype(np.int64))
    return np.asarray(np.maximum(at - seconds * SECOND_US, after + SECOND_US))


def _table(rows: _Rows) -> pa.Table:
    """The rows as a table, in the order in which they happened."""
    drawn = rows.drawn
    lengths = [len(part["case"]) for part in rows.parts]
    case = np.concatenate([part["case"] for part in rows.parts])
    at = np.concatenate([part["at"] for part in rows.parts])
    order = np.lexsort((case, at))

    def column(name: str, none: Any, kind: Any) -> Any:
        parts = [
            np.broadcast_to(np.asarray(part.get(name, none), kind), n)
            for part, n in zip(rows.parts, lengths, strict=True)
        ]
        return np.concatenate(parts)[order]

    case, at, size = case[order], at[order], len(order)
    officer, due = column("officer", -1, np.int64), column("due", -1, np.int64)
    names = np.array([*(officer_code(one) for one in range(drawn.town.units * drawn.town.officers)), ""], object)
    units = np.array([unit_code(one) for one in range(drawn.town.units)], object)
    outcome, opens = column("outcome", "", object), column("opens", False, bool)
    returns, nobody = column("returns", False, bool), pa.nulls(size, pa.string())
    columns = {
        "event_id": pa.array([place.to_bytes(16, "big") for place in range(size)], pa.binary(16)),
        "source": _words(np.full(size, "town", object)),
        "position": pa.array(np.arange(1, size + 1)),
        "case_id": pa.array([f"k{one:07d}" for one in case]),
        "step": _words(column("step", "", object)),
        "lifecycle": _words(column("lifecycle", "", object)),
        "officer": _words(names[officer], officer >= 0),
        "unit": _words(units[drawn.unit[case]]),
        "agency": nobody.dictionary_encode(),
        "service": _words(np.array([f"layanan-{one:02d}" for one in range(12)], object)[drawn.kind[case]]),
        "channel": _words(np.array(CHANNELS, object)[drawn.channel[case]]),
        "happened_at": pa.array(at).cast(MOMENT),
        "precision": _words(np.full(size, "instant", object)),
        "started_at": pa.nulls(size, MOMENT),
        "due_at": pa.array(due, mask=due < 0).cast(MOMENT),
        "due_precision": _words(np.full(size, "instant", object), due >= 0),
        "opens": pa.array(opens),
        "closes": pa.array(column("closes", False, bool)),
        "pauses": pa.array(returns),
        "returns": pa.array(returns),
        "outcome": _words(outcome, outcome != ""),
        "recorded_at": pa.array(at).cast(MOMENT),
    }
    return pa.table(columns).cast(EVENT_SCHEMA)


def _words(values: Any, known: Any = None) -> pa.Array:
    return pa.array(values, pa.string(), mask=None if known is None else ~known).dictionary_encode()


def _notes(drawn: Drawn, table: pa.Table, dice: np.random.Generator) -> pa.Table:
    """Days on which officers were free by the roster, though something was done in their names: slips, and games."""
    at = table.column("happened_at").cast(pa.int64()).to_numpy()
    days = (at - BEGIN_US) // DAY_US
    codes = table.column("officer").to_pylist()
    seen = sorted({(code, day) for code, day in zip(codes, days.tolist(), strict=True) if code})
    honest, gaming = OFFICER_RATES["off_roster"]
    gamers = {officer_code(one) for one in drawn.officers["off_roster"]}
    rows: list[dict[str, Any]] = []
    entries = dict.fromkeys(range(drawn.town.units), 0)
    for (code, day), chance in zip(seen, dice.random(len(seen)), strict=True):
        is_gamed = code in gamers and day >= 7 * drawn.town.gamed_from
        if chance < (gaming if is_gamed else honest):
            unit = int(code[1:]) // drawn.town.officers
            entries[unit] += 1
            on = (BEGIN + timedelta(days=day, hours=9)).date().isoformat()
            body = {"unit": unit_code(unit), "by": "kepala", "person": code, "day": on, "hours": []}
            row = {"source": "town", "position": len(rows) + 1, "unit": unit_code(unit), "entry": entries[unit]}
            rows.append(row | {"kind": "roster.day", "body": json.dumps(body), "recorded_at": BEGIN})
    return pa.Table.from_pylist(rows, schema=NOTE_SCHEMA)


def _surveys(drawn: Drawn, dice: np.random.Generator) -> tuple[SurveyCounts, ...]:
    """Answers by unit and hour of every week; whoever stuffs gets as many in one hour as else in days."""
    town, weeks = drawn.town, []
    usual = tuple((unit_code(unit), SURVEYS_A_DAY) for unit in range(town.units))
    for week in range(town.weeks):
        hours = []
        for unit in range(town.units):
            counts = dice.poisson(SURVEYS_A_DAY / 8, 40)
            if (
                unit in drawn.units["survey_burst"]
                and week >= town.gamed_from
                and dice.random() < UNIT_RATES["survey_burst"][1]
            ):
                counts[dice.integers(0, 40)] += BURST
            begin = BEGIN + timedelta(weeks=week)
            spread = [
                (begin + timedelta(days=int(at) // 8, hours=8 + int(at) % 8), int(n)) for at, n in enumerate(counts)
            ]
            hours += [HourCount(unit_code(unit), hour, n) for hour, n in spread if n]
        weeks.append(SurveyCounts(tuple(hours), usual))
    return tuple(weeks)
