"""Facts measured part by part are the facts measured at once."""

from datetime import timedelta

from berdampak.measure import facts as room
from berdampak.measure.tests.events import at, event

ROWS = [
    event(f"case {number}", step, at("11-09", "08:00") + timedelta(minutes=11 * number + after), pauses=after == 30)
    for number in range(40)
    for step, after in (("file", 0), ("check", 30), ("decide", 200))
]


def _figures(facts):
    tables = {}
    for table in room.FACT_TABLES:
        columns = facts.connection.execute(f"select * from {table} limit 0").description
        kept = ", ".join(name for name, *_ in columns if name not in ("case_no", "completed_at") and "_at" not in name)
        tables[table] = sorted(facts.connection.execute(f"select {kept} from {table}").fetchall(), key=str)
    return tables


def take_few(monkeypatch):
    monkeypatch.setattr(room, "EVENTS_AT_ONCE", 17)
    monkeypatch.setattr(room, "EVENTS_AT_ONCE_MAX", 17)


def test_however_few_events_are_taken_at_once(facts_of, monkeypatch):
    whole = facts_of(ROWS)
    take_few(monkeypatch)
    parted = facts_of(ROWS)
    assert _figures(parted) == _figures(whole)
    assert (parted.week_first, parted.week_last, parted.last_at_us) == (
        whole.week_first,
        whole.week_last,
        whole.last_at_us,
    )


def test_cases_of_different_parts_have_numbers_of_their_own(facts_of, monkeypatch):
    take_few(monkeypatch)
    numbers = facts_of(ROWS).connection.execute("select count(*), count(distinct case_no) from cases").fetchall()
    assert numbers == [(40, 40)]
