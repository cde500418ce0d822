"""One stream verifies by itself, with the proof that the last checkpoint holds its entries."""

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.tests.open_books import codes, fill, make_book, wanted
from berdampak.ledger.verifying.facade import Grade, verify_stream

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(tmp_path):
    book = make_book(tmp_path / "book.sqlite3")
    fill(book, 300, 30)
    book.seal()
    fill(book, 30, 30)
    yield book
    book.connection.close()


def test_a_whole_stream_verifies(book):
    report = verify_stream(book.database, wanted(), "case:7")
    assert (report.findings, report.entries, report.pending, report.checkpoint_size) == ([], 11, 1, 300)


def test_an_entry_that_the_checkpoint_does_not_hold_is_named(book):
    ((content, position),) = book.ask("select content, position from ledger_entry where stream = 'case:7' and seq = 3")
    book.run(
        "update ledger_entry set content = ? where position = ?", (content.replace(b'"n":67', b'"n":68'), position)
    )
    report = verify_stream(book.database, wanted(), "case:7")
    assert {"hash", "prev", "inclusion"} == codes(report)
    assert report.first_bad.place.seq == 3


def test_a_missing_entry_is_noticed(book):
    book.run("delete from ledger_entry where stream = 'case:7' and seq = 1")
    assert "sequence" in codes(verify_stream(book.database, wanted(), "case:7"))


def test_a_stream_that_is_not_there_is_incomplete(book):
    report = verify_stream(book.database, wanted(), "case:99")
    assert (report.grade, codes(report)) == (Grade.INCOMPLETE, {"stream_missing"})
    with pytest.raises(BerdampakError):
        verify_stream(book.database, wanted(), "no name of a stream")
