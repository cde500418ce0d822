"""A receipt verifies by its signatures, and by the book when it is at hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.receipts import certify_receipt_key, make_receipt, read_receipt
from berdampak.ledger.tests.open_books import BEGIN_AT, LOG_KEY, codes, fill, make_book, wanted
from berdampak.ledger.verifying.facade import Grade, verify_receipt_file

pytestmark = pytest.mark.django_db
RECEIPT_KEY = make_key("mall.example/receipts", KeyKind.LOG, lambda count: b"r" * count)
CERTIFICATE = certify_receipt_key(RECEIPT_KEY.verifying_key, LOG_KEY)


@pytest.fixture
def book(tmp_path):
    book = make_book(tmp_path / "book.sqlite3")
    fill(book, 12)
    book.seal()
    yield book
    book.connection.close()


@pytest.fixture
def look(book, tmp_path):
    def look(content, database=book.database, **more):
        path = tmp_path / "tanda-terima.json"
        path.write_bytes(content if isinstance(content, bytes) else content.write())
        return verify_receipt_file(path, wanted(**more), database)

    return look


def receipt_for(book, position):
    ((content,),) = book.ask(f"select content from ledger_entry where position = {position}")
    return make_receipt(content, RECEIPT_KEY, CERTIFICATE)


def test_a_receipt_for_an_entry_under_a_checkpoint_holds(book, look):
    report = look(receipt_for(book, 5))
    assert (report.findings, report.grade) == ([], Grade.OK)


def test_a_receipt_whose_signatures_are_another_s_is_refused(book, look):
    other = make_key("mall.example/receipts", KeyKind.LOG, lambda count: b"o" * count)
    forged = make_receipt(receipt_for(book, 5).content, other, CERTIFICATE)
    assert codes(look(forged)) == {"receipt"}
    mixed = replace(receipt_for(book, 5), content=receipt_for(book, 6).content)
    assert codes(look(mixed)) == {"receipt"}


def test_an_entry_that_is_not_in_the_book_is_tampering_once_there_was_time(book, look):
    receipt = receipt_for(book, 12)
    for table in ("opening", "key", "leaf", "entry"):
        book.run(f"delete from ledger_{table} where position = 12")
    assert codes(look(receipt)) == {"receipt_not_yet"}
    late = (BEGIN_AT + timedelta(minutes=11)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    book.run("update ledger_checkpoint set signed_at = ?", (late,))
    report = look(receipt)
    assert (codes(report), report.grade) == ({"receipt_not_kept"}, Grade.TAMPERED)


def test_an_entry_that_is_another_now_is_tampering(book, look):
    receipt = receipt_for(book, 5)
    book.run("update ledger_entry set content = ? where position = 5", (receipt_for(book, 6).content,))
    assert codes(look(receipt)) == {"receipt_not_kept"}


def test_a_receipt_for_an_entry_that_waits_is_incomplete(book, look):
    fill(book, 1)
    assert codes(look(receipt_for(book, 13))) == {"receipt_unsealed"}


def test_a_receipt_without_a_book_at_hand_says_so(book, look, tmp_path):
    report = look(receipt_for(book, 5), str(tmp_path / "absent.sqlite3"))
    assert (report.grade, codes(report)) == (Grade.INCOMPLETE, {"receipt_alone"})


def test_what_is_no_receipt_is_a_problem(look):
    with pytest.raises(BerdampakError) as caught:
        look(b"[]")
    assert caught.value.problems[0].id == "ledger.E010"


def test_without_a_policy_nobody_vouches_for_a_receipt(book, look):
    assert read_receipt(receipt_for(book, 5).write()) == receipt_for(book, 5)
    report = look(receipt_for(book, 5), policy=None)
    assert (report.grade, codes(report)) == (Grade.UNWITNESSED, {"no_policy"})
