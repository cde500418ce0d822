"""Facts of a handful of events, as rows to look at."""

import pytest

from berdampak.measure.facade import build_facts
from berdampak.measure.tests.events import RULES, event_set


@pytest.fixture
def facts_of(tmp_path):
    """Build the facts of some events."""
    return lambda rows, rules=RULES: build_facts(event_set(tmp_path, rows, rules))


@pytest.fixture
def cases_of(facts_of):
    """The case facts of some events, by case."""
    return lambda rows, rules=RULES: _table(facts_of(rows, rules), "cases", "case_id")


@pytest.fixture
def steps_of(facts_of):
    """The step facts of some events of one case, in the order in which they were done."""

    def rows_of(rows, rules=RULES):
        facts = facts_of(rows, rules)
        return _rows(facts, "select * exclude (completed_at) from steps order by completed_at, step")

    return rows_of


def _table(facts, name, key):
    rows = _rows(facts, f"select * exclude (filed_at, finished_at, due_at) from {name}")
    return {row[key]: row for row in rows}


def _rows(facts, query):
    result = facts.connection.execute(query)
    names = [column[0] for column in result.description]
    return [dict(zip(names, values, strict=True)) for values in result.fetchall()]
