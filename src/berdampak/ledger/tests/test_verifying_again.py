"""A run that left its state looks only at what is new, and notices when the book is no longer what it saw."""

import json

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.tests.open_books import ALONE, WITNESS_KEY, WITNESSED, codes, fill, make_book, wanted
from berdampak.ledger.verifying.facade import Grade, verify_book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(tmp_path):
    book = make_book(tmp_path / "book.sqlite3")
    fill(book, 300, 20)
    book.seal(witness=WITNESS_KEY)
    yield book
    book.connection.close()


@pytest.fixture
def again(book, tmp_path):
    return lambda policy=ALONE: verify_book(book.database, wanted(policy), tmp_path / "state.json")


def test_only_what_is_new_is_looked_at(book, again):
    assert (again().entries, again().entries) == (300, 0)
    fill(book, 300, 20)
    fill(book, 5)
    book.seal()
    report = again()
    assert (report.findings, report.since, report.entries, report.size) == ([], 300, 305, 605)
    assert report.checkpoints == 1
    assert again().entries == 0


def test_an_entry_that_waits_is_looked_at_again_once_it_is_sealed(book, again):
    fill(book, 3)
    assert (again().pending, again().pending) == (3, 3)
    book.seal()
    assert again().entries == 3


def test_the_last_witnessed_checkpoint_is_remembered(book, again):
    assert again(WITNESSED).grade is Grade.OK
    fill(book, 1)
    book.seal()
    report = again(WITNESSED)
    assert codes(report) == {"unwitnessed"}
    assert "300, 2026-11-20" in report.findings[0].say("en")


def test_what_is_new_and_wrong_is_named_and_the_state_stays(book, again, tmp_path):
    again()
    before = (tmp_path / "state.json").read_bytes()
    fill(book, 3)
    book.seal()
    book.run("update ledger_entry set kind = 'case.lost' where position = 302")
    for _ in range(2):
        report = again()
        assert (codes(report), report.first_bad.place.position) == ({"columns"}, 302)
    assert (tmp_path / "state.json").read_bytes() == before


def test_a_book_restored_from_an_old_backup_is_noticed(book, again):
    fill(book, 3)
    book.seal()
    again()
    for table, where in (
        ("checkpoint", "size > 300"),
        ("leaf", "leaf_index >= 300"),
        ("key", "position > 300"),
        ("opening", "position > 300"),
        ("entry", "position > 300"),
    ):
        book.run(f"delete from ledger_{table} where {where}")
    assert "shorter" in codes(again())


def test_a_tree_that_is_another_is_noticed(book, again):
    again()
    book.run("update ledger_entry set leaf_hash = ? where position = 299", (b"x" * 32,))
    assert "rewritten" in codes(again())


def test_the_state_of_another_book_or_key_is_refused(again, tmp_path):
    again()
    path = tmp_path / "state.json"
    whole = json.loads(path.read_text())
    for change in ({"origin": "other.example"}, {"keys": []}, {"size": 3}, {"v": 2}, {"hashes": ["x"]}):
        path.write_text(json.dumps(whole | change))
        with pytest.raises(BerdampakError) as caught:
            again()
        assert caught.value.problems[0].id == "ledger.E062"
    path.write_text("[]")
    with pytest.raises(BerdampakError):
        again()
