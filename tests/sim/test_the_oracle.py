"""The oracle beside a killed server sees what it is there to see."""

import sqlite3

import pytest

from berdampak.ledger.appending import Request
from berdampak.ledger.appending_sqlite import record
from tests.sim.book import make_tables
from tests.sim.kill_nine import Oracle
from tests.sim.servers import STATE_TABLE

AT = "2026-11-20T07:12:34.123456Z"


@pytest.fixture
def connection():
    """A book of one entry, with its row of state."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    make_tables(connection)
    connection.execute(f"create table {STATE_TABLE} (stream, seq, leaf_hash)")
    append(connection, "request-0001")
    yield connection
    connection.close()


def append(connection, key):
    """One entry and the row of state that goes with it; what the server would answer."""
    request = Request("case:0", "case.moved", f'{{"request":"{key}"}}', bytes(16), key=key)
    sealed = record(connection, request, AT)
    connection.execute(f"delete from {STATE_TABLE}")
    connection.execute(f"insert into {STATE_TABLE} values (?, ?, ?)", ("case:0", sealed.seq, sealed.leaf_hash))
    return {"position": sealed.position, "seq": sealed.seq, "leaf_hash": sealed.leaf_hash.hex()}


def look(connection, **answers):
    oracle = Oracle()
    for key, told in answers.items():
        oracle.note(key.replace("_", "-"), told)
    oracle.look(connection.execute, "sqlite")
    return oracle


def test_nothing_is_wrong_with_what_was_answered(connection):
    oracle = look(connection, request_0002=append(connection, "request-0002"))
    assert (oracle.lost, oracle.faults) == ([], [])


def test_an_answer_without_its_entry_is_lost(connection):
    told = append(connection, "request-0002")
    assert look(connection, request_0002=told, request_0003=told | {"position": 3}).lost == ["request-0003"]


def test_a_state_that_did_not_follow_is_a_fault(connection):
    connection.execute(f"update {STATE_TABLE} set seq = 7")
    assert look(connection).faults == ["the state is not what the entries say"]


def test_two_entries_of_one_request_are_a_fault(connection):
    connection.execute("delete from ledger_key")
    append(connection, "request-0001")
    assert look(connection).faults == ["request-0001 has two entries"]


def test_two_answers_to_one_request_are_a_fault(connection):
    oracle = look(connection, request_0002=append(connection, "request-0002"))
    oracle.note("request-0002", {"position": 9, "seq": 9, "leaf_hash": ""})
    assert len(oracle.faults) == 1
