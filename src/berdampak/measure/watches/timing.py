"""Watches that SQL alone cannot do: terms in working time, steps faster than anybody, easy cases picked, days off."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from berdampak.calendar.contracts import MISSING_MINUTES, Calendar
from berdampak.calendar.facade import day_minutes, load_calendar, plain_calendar, vector_calendar
from berdampak.happening.facade import is_off, read_notes
from berdampak.measure.contracts import Facts
from berdampak.measure.counting import NULL_US
from berdampak.measure.watches.contracts import Sighting, Watch
from berdampak.measure.watches.rules_shares import Compared, Count, judge, see_shares
from berdampak.measure.watches.rules_tails import lower_tail
from berdampak.measure.watches.rules_watches import FAST_SHARE, PEERS_MIN, PEERS_STEPS_MIN, POOL_MIN, WEEKS_MOST

Run = Callable[..., None]
Column = npt.NDArray[Any]


def make_terms(facts: Facts, run: Run) -> None:
    """Write `watch_timed` (how many working minutes the term of a case has) and `watch_pauses` (its first pause)."""
    run("terms", WEEKS_MOST)
    rows = _fetch(
        facts,
        "select case_no, coalesce(unit, '') as unit, coalesce(service, '') as service, us(filed_at) as f,"
        " us(due_at) as t from watch_terms order by case_no",
    )
    minutes = _by_calendar(facts, rows, "f", "t")
    for place in np.flatnonzero(rows["t"] == NULL_US):
        minutes[place] = _promised(facts, rows["unit"][place], rows["service"][place])
    _keep(facts, "watch_timed", case_no=rows["case_no"], term_minutes=minutes)
    facts.connection.execute(
        "create or replace temp table watch_first as select t.case_no, t.filed_at, t.unit as case_unit, d.*"
        " from watch_done d join watch_terms t on t.source = d.source and t.case_id = d.case_id"
        " where d.returns and d.officer is not null and d.precision = 'instant'"
        " qualify row_number() over (partition by d.source, d.case_id order by d.happened_at) = 1"
    )
    rows = _fetch(
        facts,
        "select case_no, coalesce(case_unit, '') as unit, coalesce(service, '') as service, us(filed_at) as f,"
        " us(happened_at) as t from watch_first order by case_no",
    )
    _keep(facts, "watch_used", case_no=rows["case_no"], used_minutes=_by_calendar(facts, rows, "f", "t"))
    facts.connection.execute(
        "create or replace temp table watch_pauses as select * from watch_first join watch_used using (case_no)"
    )


def see_fast_steps(facts: Facts, watch: Watch, week: int) -> list[Sighting]:
    """Steps done faster than the fastest hundredth of everybody else's of the same kind."""
    rows = _fetch(facts, "select no, subject, unit, stratum, seconds from seen_timed_steps order by no")
    fast = np.zeros(len(rows["no"]), bool)
    parts: dict[str, list[tuple[int, int, int, int, str]]] = {}
    names, subjects = _numbered(rows["subject"])
    for at in _groups(rows["stratum"]):
        order = at[np.argsort(rows["seconds"][at], kind="stable")]
        people = np.unique(subjects[order])
        for person in people if len(people) >= PEERS_MIN else ():
            own = subjects[order] == person
            others = int((~own).sum())
            if others >= PEERS_STEPS_MIN:
                rank = max(1, int(others * FAST_SHARE))
                limit = rows["seconds"][order][np.searchsorted(np.cumsum(~own), rank)]
                mine = order[own]
                fast[mine] = rows["seconds"][mine] < limit
                part = (int(fast[mine].sum()), len(mine), rank, others, rows["unit"][mine[0]])
                parts.setdefault(str(names[person]), []).append(part)
    _flag(facts, watch, rows["no"], fast)
    return _named(watch, judge(watch, week, [_fast(name, found) for name, found in sorted(parts.items())]))


def see_cherries(facts: Facts, watch: Watch, week: int) -> list[Sighting]:
    """Officers whose work was predicted to be easier than what colleagues of the unit did of the same services."""
    rows = _fetch(
        facts,
        "select no, subject, unit, stratum, stratum || '/' || channel as kind, seconds from seen_timed_steps"
        " qualify row_number() over (partition by source, case_id, subject order by no) = 1 order by no",
    )
    predicted, easy = np.zeros(len(rows["no"])), np.zeros(len(rows["no"]), bool)
    for at in _groups(rows["kind"]):
        predicted[at] = np.mean(np.log1p(rows["seconds"][at].astype(float)))
    names, subjects = _numbered(rows["subject"])
    _, services = _numbered(rows["stratum"])
    found = []
    for at in _groups(rows["unit"]):
        people = np.unique(subjects[at])
        for person in people if len(people) >= PEERS_MIN else ():
            own = subjects[at] == person
            pool = ~own & np.isin(services[at], np.unique(services[at][own]))
            if own.sum() >= watch.of_min and pool.sum() >= POOL_MIN:
                mine, theirs = predicted[at[own]], predicted[at[pool]]
                middle = np.median(theirs)
                easy[at[own]] = mine < middle
                seen, usual = int((mine < middle).sum()), float(np.mean(theirs < middle))
                said = (str(names[person]), week, seen, len(mine), usual, lower_tail(mine, theirs))
                found.append(Sighting(watch.code, *said, rows["unit"][at[0]]))
    _flag(facts, watch, rows["no"], easy)
    return _named(watch, sorted(found, key=lambda one: one.subject))


def see_days_off(facts: Facts, watch: Watch, week: int) -> list[Sighting]:
    """Officers in whose name work was done on days on which they were away or off the roster, as their unit noted."""
    notes = read_notes(facts.events.notes)
    rows = facts.connection.execute("select subject, unit, day from seen_days_seen order by no").fetchall()
    off = [unit in notes and is_off(notes[unit], subject, day) for subject, unit, day in rows]
    counts: dict[tuple[str, str], list[int]] = {}
    for (subject, unit, _), is_free in zip(rows, off, strict=True):
        if unit in notes:
            count = counts.setdefault((subject, unit), [0, 0])
            count[0] += is_free
            count[1] += 1
    facts.connection.register("flags", {"no": np.arange(1, len(off) + 1), "seen": np.array(off, bool)})
    facts.connection.execute(
        "create or replace temp table seen_off_roster as select * from seen_days_seen join flags using (no)"
    )
    facts.connection.unregister("flags")
    made = [Count(subject, unit, "", seen, of) for (subject, unit), (seen, of) in sorted(counts.items())]
    return _named(watch, see_shares(watch, week, made))


def _fast(name: str, parts: list[tuple[int, int, int, int, str]]) -> Compared:
    of = sum(count for _, count, _, _, _ in parts)
    usual = sum(count * rank / (others + 1) for _, count, rank, others, _ in parts) / of
    variance = sum(
        (count / of) ** 2 * rank * (others + 1 - rank) / ((others + 1) ** 2 * (others + 2))
        for _, count, rank, others, _ in parts
    )
    chances = sum(count * rank / (others + 1) * (1 - rank / (others + 1)) for _, count, rank, others, _ in parts)
    unit = max(parts, key=lambda part: part[1])[4]
    return Compared(name, unit, sum(seen for seen, *_ in parts), of, usual, variance, chances)


def _named(watch: Watch, seen: list[Sighting]) -> list[Sighting]:
    return [replace(one, subject=f"{watch.kind}:{one.subject}") for one in seen]


def _groups(names: Column) -> list[npt.NDArray[np.int64]]:
    """The places of each name among the names."""
    if not len(names):
        return []
    order = np.argsort(names, kind="stable")
    cuts = np.flatnonzero(names[order][1:] != names[order][:-1]) + 1
    return np.split(order, cuts)


def _numbered(names: Column) -> tuple[Column, npt.NDArray[np.int64]]:
    """The names there are, and the number of each among them; numbers compare sooner than words."""
    found, numbers = np.unique(names.astype(str), return_inverse=True)
    return found, numbers.astype(np.int64)


def _flag(facts: Facts, watch: Watch, no: Column, seen: npt.NDArray[np.bool_]) -> None:
    """Write `seen_<watch>`: the timed steps with whether each is one that was looked for."""
    facts.connection.register("flags", {"no": no, "seen": seen})
    facts.connection.execute(
        f"create or replace temp table seen_{watch.code} as select * from seen_timed_steps join flags using (no)"
    )
    facts.connection.unregister("flags")


def _by_calendar(facts: Facts, rows: dict[str, Column], start: str, end: str) -> npt.NDArray[np.int64]:
    """Working minutes between two moments of each row, by the calendar that its unit or service keeps; else none."""
    minutes = np.full(len(rows[start]), -1, np.int64)
    if not len(minutes):
        return minutes
    keys = np.array([f"{unit}\x00{service}" for unit, service in zip(rows["unit"], rows["service"], strict=True)])
    for at in _groups(keys):
        calendar = vector_calendar(_calendar_of(facts, rows["unit"][at[0]], rows["service"][at[0]]))
        known = at[(rows[start][at] != NULL_US) & (rows[end][at] != NULL_US)]
        if len(known):
            counted = calendar.minutes(rows[start][known], rows[end][known])
            minutes[known] = np.where(counted == MISSING_MINUTES, -1, counted)
    return minutes


def _calendar_of(facts: Facts, unit: str, service: str) -> Calendar:
    if facts.pack is None:
        return facts.calendar
    known = facts.pack.services.get(service)
    name = known.calendar if known and known.calendar else facts.pack.find_calendar_of(unit)
    return plain_calendar(facts.events.rules.zone) if name == "plain" else load_calendar(name)


def _promised(facts: Facts, unit: str, service: str) -> int:
    """The minutes that the pack promises for a service; none where it promises nothing."""
    known = facts.pack.services.get(service) if facts.pack else None
    if known is None or known.promised is None:
        return -1
    term = known.promised
    return (
        term.minutes if term.minutes is not None else (term.days or 0) * day_minutes(_calendar_of(facts, unit, service))
    )


def _fetch(facts: Facts, query: str) -> dict[str, Column]:
    return {name: np.ma.getdata(column) for name, column in facts.connection.sql(query).fetchnumpy().items()}


def _keep(facts: Facts, table: str, **columns: Column) -> None:
    facts.connection.register("kept", columns)
    facts.connection.execute(f"create or replace temp table {table} as select * from kept")
    facts.connection.unregister("kept")
