"""A watch of what is rare looks as far back as it takes to have enough of it, and no further."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import duckdb
import pytest

from berdampak.measure.watches.contracts import Watch
from berdampak.measure.watches.seeing import keep_enough

NOW = datetime(2026, 11, 20, tzinfo=UTC)
WATCH = Watch("late_pauses", "officer", 2, enough=4, weeks_most=10)


@pytest.mark.parametrize(
    ("days_ago", "kept"),
    [
        ((1, 2, 3, 4, 5, 20), (1, 2, 3, 4, 5)),
        ((1, 2, 20, 30, 40), (1, 2, 20, 30)),
        ((20, 30), (20, 30)),
    ],
)
def test_the_rows_of_the_usual_weeks_and_of_earlier_ones_as_many_as_are_missing(days_ago, kept):
    facts = SimpleNamespace(connection=duckdb.connect())
    columns = 'subject text, source text, case_id text, "at" timestamptz'
    facts.connection.execute(f"create temp table seen_late_pauses ({columns})")
    for days in days_ago:
        row = ["budi", "book", str(days), NOW - timedelta(days=days)]
        facts.connection.execute("insert into seen_late_pauses values (?, ?, ?, ?)", row)
    facts.connection.execute("insert into seen_late_pauses values (?, ?, ?, ?)", ["sari", "book", "0", NOW])
    keep_enough(facts, WATCH, NOW - timedelta(weeks=2))
    found = facts.connection.execute("select case_id from seen_late_pauses where subject = 'budi'").fetchall()
    assert sorted(int(code) for (code,) in found) == sorted(kept)
