"""However a database is damaged, the verifier says so and never breaks."""

import json
import shutil
import sqlite3
import subprocess
import sys
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.rules_entry import EntryParts, compose_entry, parse_entry
from berdampak.ledger.rules_personal import find_personal
from berdampak.ledger.tests.open_books import NOW, codes, fill, make_sqlite_book, wanted
from berdampak.ledger.verifying.facade import Grade, verify_book
from berdampak.ledger.verifying.rules_frame import find_frame, read_frame

PARTS = EntryParts("2026-11-20T07:12:34.123456Z", {"n": 1}, 0, "case.noted", b"", b"", b"s" * 16, 1, "case:a")
BODIES = (
    b'{"a":1.5}',
    b'{"a": 1}',
    b'{"b":1,"a":1}',
    b'{"a":1,"a":1}',
    b'{"a":9007199254740993}',
    b'{"a":1e2}',
    b'{"a":-0}',
    b'{"a":NaN}',
    b'{"a":"\\u0041"}',
    b'{"a":"\\ud800"}',
    b'{"\xc3\xa9":1}',
    b'{"a":"\xff"}',
    b'{"a":1}}',
    b"{}{}",
    b'{"a":1},"flag":0',
    b"{" + b'"a":[' * 30_000 + b"]" * 30_000 + b"}",
    b'{"a":"\xe2\x80\xa8\\u001f\\n","b":[true,null,{"c":-12}]}',
    b"{}",
    b"[]",
)


@pytest.fixture
def book(tmp_path):
    book = make_sqlite_book(tmp_path / "book.sqlite3")
    fill(book, 120, 20)
    book.seal()
    book.connection.execute("pragma wal_checkpoint(truncate)")
    book.connection.execute("pragma journal_mode = delete")
    book.connection.close()
    return tmp_path / "book.sqlite3"


@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body[:24]))
def test_the_fast_reading_agrees_with_the_slow_one(body):
    content = compose_entry(PARTS).replace(b'{"n":1}', body)
    try:
        parse_entry(content)
        is_entry = True
    except (ValueError, RecursionError):
        is_entry = False
    assert (find_frame(content) is not None) == is_entry


@pytest.mark.parametrize(
    "text", ["3271" + "010101900001", "+62 812-3456-7890", "a@b.example", "0812(34)56 78 90", "12"]
)
def test_the_fast_look_for_personal_data_sees_what_the_slow_one_sees(text):
    content = compose_entry(PARTS).replace(b'{"n":1}', json.dumps({"n": text}).encode())
    assert read_frame(content)[1] == read_frame(content + b" ")[1] == find_personal(text.encode())
    assert (find_personal(text.encode()) is None) == (text == "12")


@given(
    st.lists(st.sampled_from(["08", "62", "+", "-", " ", ".", "(", ")", "3271", "0101", "9", "12", "x"]), max_size=16)
)
def test_the_fast_look_agrees_on_whatever_digits_stand_between(pieces):
    content = compose_entry(PARTS).replace(b'{"n":1}', json.dumps({"n": "".join(pieces)}).encode())
    assert read_frame(content)[1] == find_personal(json.dumps({"n": "".join(pieces)}).encode())


def test_bits_that_flip_in_the_file_are_findings_or_change_nothing(book, tmp_path):
    dice, whole = np.random.default_rng(5), book.read_bytes()
    dump = contents(book)
    copy = tmp_path / "copy.sqlite3"
    caught = 0
    for _ in range(150):
        damaged = bytearray(whole)
        damaged[dice.integers(len(damaged))] ^= 1 << int(dice.integers(8))
        copy.write_bytes(damaged)
        try:
            is_ok = verify_book(str(copy), wanted()).grade is Grade.OK
        except BerdampakError:
            is_ok = False
        caught += not is_ok
        assert not is_ok or contents(copy) == dump
    assert caught > 50


def contents(path):
    """Everything in the tables, of the columns for which something answers."""
    connection = sqlite3.connect(path)
    try:
        connection.text_factory = bytes
        queries = (
            "select * from ledger_entry order by position",
            "select * from ledger_leaf order by leaf_index",
            "select size, root, note from ledger_checkpoint",
            "select * from ledger_opening order by position",
            "select request_sha256, position from ledger_key order by key",
        )
        return [connection.execute(query).fetchall() for query in queries]
    finally:
        connection.close()


def test_a_file_that_is_no_database_is_damaged_and_one_without_a_book_is_not_one(tmp_path):
    path = tmp_path / "x.sqlite3"
    path.write_bytes(b"no database at all " * 100)
    assert codes(verify_book(str(path), wanted())) >= {"database"}
    path.unlink()
    sqlite3.connect(path).execute("create table other (n)").connection.close()
    for name in (path, tmp_path / "absent"):
        with pytest.raises(BerdampakError) as caught:
            verify_book(f"sqlite:///{name}", wanted())
        assert caught.value.problems[0].id == "ledger.E061"


@pytest.mark.parametrize("table", ["entry", "leaf", "subtree", "checkpoint", "cosignature", "opening", "key"])
def test_a_table_that_is_gone_is_a_finding(book, table):
    connection = sqlite3.connect(book)
    connection.execute(f"drop table ledger_{table}")
    connection.close()
    assert "database" in codes(verify_book(str(book), wanted()))


@pytest.mark.parametrize("value", ["null", "'text'", "1.5", "x'00ff'", "-1"])
@pytest.mark.parametrize(
    "column", ["entry.stream", "entry.seq", "entry.content", "entry.leaf_hash", "checkpoint.note", "checkpoint.root"]
)
def test_a_value_of_the_wrong_type_is_a_finding(book, column, value):
    table, name = column.split(".")
    connection = sqlite3.connect(book)
    connection.execute("pragma legacy_alter_table = on")
    connection.execute(f"create table other as select * from ledger_{table}")
    connection.execute(f"drop table ledger_{table}")
    connection.execute(f"alter table other rename to ledger_{table}")
    connection.execute(f"update ledger_{table} set {name} = {value} where rowid = 1")
    connection.commit()
    connection.close()
    assert verify_book(str(book), wanted()).grade is Grade.TAMPERED


def test_a_book_on_a_disk_that_cannot_be_written_is_read(book):
    folder = book.parent / "read-only"
    folder.mkdir()
    shutil.copy(book, folder)
    folder.chmod(0o500)
    try:
        assert verify_book(str(folder / book.name), wanted()).findings == []
    finally:
        folder.chmod(0o700)


def test_a_clock_far_ahead_does_not_matter_to_what_is_sealed(book):
    late = type(wanted())(NOW + timedelta(days=9_000), wanted().policy)
    assert verify_book(str(book), late).findings == []


def test_verifying_needs_no_django():
    code = "import sys, berdampak.ledger.verifying.facade; print([n for n in sys.modules if n.startswith('django')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
