"""A whole book verifies; whatever is changed, added or removed in it is named, with its place."""

from datetime import timedelta

import pytest

from berdampak.ledger.keys import KeyKind, make_key
from berdampak.ledger.notes import parse_checkpoint, parse_note
from berdampak.ledger.tests.open_books import (
    BEGIN_AT,
    NOW,
    ORIGIN,
    WITNESS_KEY,
    WITNESSED,
    codes,
    fill,
    make_book,
    wanted,
)
from berdampak.ledger.verifying.facade import Grade, parse_seen, verify_book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(tmp_path):
    book = make_book(tmp_path / "book.sqlite3")
    fill(book)
    book.seal()
    fill(book, 3)
    book.seal()
    yield book
    book.connection.close()


def look(book, *words, **more):
    return verify_book(book.database, wanted(*words, **more))


def test_a_whole_book_verifies(book):
    report = look(book)
    assert report.findings == []
    assert (report.grade, report.entries, report.size, report.checkpoints) == (Grade.OK, 23, 23, 2)
    assert (report.openings, report.opened, report.keys) == (5, 5, 8)


def test_a_book_larger_than_a_tile_verifies_and_so_do_its_nodes(book):
    for number in range(600):
        book.append(f"import:{number % 9}", "batch.imported", {"n": number})
        if number % 97 == 0:
            book.seal()
    book.seal()
    report = look(book)
    assert (report.findings, report.size, report.checkpoints) == ([], 623, 10)
    book.run("update ledger_subtree set hash = ? where number = 1", (b"\x01" * 32,))
    assert codes(look(book)) == {"subtree"}
    book.run("delete from ledger_subtree where number = 1")
    assert codes(look(book)) == {"subtree", "subtrees"}


def test_a_changed_entry_is_named_with_its_place(book):
    content = book.ask("select content from ledger_entry where position = 7")[0][0]
    book.run("update ledger_entry set content = ? where position = 7", (content.replace(b'"n":6', b'"n":7'),))
    report = look(book)
    assert report.grade is Grade.TAMPERED
    first = report.first_bad
    assert (first.code, first.place.position, first.place.stream, first.place.seq) == ("hash", 7, "case:2", 2)
    assert first.place.leaf_index == 6
    assert {"hash", "root", "prev", "key"} == codes(report)
    assert first.say("id") == "catatan 7, case:2 no. 2, daun 6: sidiknya tidak cocok dengan isinya [hash]"


@pytest.mark.parametrize(
    ("statement", "words", "expected"),
    [
        ("update ledger_entry set stream = 'case:9' where position = 7", (), {"columns"}),
        ("update ledger_entry set kind = 'case.lost' where position = 7", (), {"columns"}),
        ("update ledger_entry set recorded_at = '2026-11-20T07:12:34.123457Z' where position = 7", (), {"columns"}),
        ("update ledger_entry set leaf_hash = ? where position = 7", (b"x" * 32,), {"hash"}),
        ("delete from ledger_entry where position = 7", (), {"entry_missing", "sequence", "key_alone"}),
        ("delete from ledger_leaf where leaf_index = 6", (), {"leaves"}),
        ("delete from ledger_leaf where leaf_index = 22", (), {"beyond"}),
        ("update ledger_checkpoint set root = ? where size = 20", (b"x" * 32,), {"root", "note_columns"}),
        ("update ledger_checkpoint set size = 19 where size = 20", (), {"root", "note_columns"}),
        ("update ledger_checkpoint set signed_at = 'noon' where size = 20", (), {"signed_at"}),
        ("update ledger_key set request_sha256 = ? where key = 'sari:0003'", (b"x" * 32,), {"key"}),
        ("update ledger_key set position = 99 where key = 'sari:0003'", (), {"key_alone"}),
        ("delete from ledger_opening where position = 6", (), {"opening_gone"}),
        ("update ledger_opening set position = 8 where position = 6", (), {"opening_gone", "opening_alone"}),
        ("update ledger_opening set position = 99 where position = 6", (), {"opening_gone", "openings_alone"}),
        ("update ledger_opening set sealed = ? where position = 6", (b"x" * 60,), {"commitment"}),
    ],
)
def test_a_changed_table_is_noticed(book, statement, words, expected):
    book.run(statement, words)
    report = look(book)
    assert expected <= codes(report)
    assert report.grade is Grade.TAMPERED


def test_a_note_by_another_key_or_for_another_book_is_noticed(book):
    other = make_key(ORIGIN, KeyKind.LOG, lambda count: b"o" * count)
    fill(book, 1)
    book.seal(sign=other)
    assert codes(look(book)) == {"note"}
    fill(book, 1)
    book.seal(sign=make_key("other.example", KeyKind.LOG), origin="other.example")
    assert {"note", "origin"} <= codes(look(book))


def test_a_clock_that_went_backwards_must_be_flagged(book):
    book.append("case:0", at=BEGIN_AT)
    assert look(book).findings == []
    content, position = book.ask("select content, position from ledger_entry order by position desc")[0]
    forged = content.replace(b'"flag":1', b'"flag":0')
    book.run("update ledger_entry set content = ? where position = ?", (forged, position))
    assert "flag" in codes(look(book))


def test_private_facts_may_go_when_an_erasure_says_so(book):
    book.append("case:1", "privacy.erased", {"erased": [2]})
    assert codes(look(book)) == {"not_erased"}
    assert look(book).grade is Grade.INCOMPLETE
    book.run("delete from ledger_opening where position = 6")
    assert look(book).findings == []


def test_entries_that_wait_too_long_are_incomplete(book):
    book.append("case:0")
    assert look(book).grade is Grade.OK
    late = verify_book(book.database, type(wanted())(NOW + timedelta(days=1), wanted().policy))
    assert (late.grade, codes(late), late.pending) == (Grade.INCOMPLETE, {"waiting"}, 1)


def test_a_book_under_no_checkpoint_is_incomplete(book):
    book.run("delete from ledger_checkpoint")
    assert (codes(look(book)), look(book).grade) == ({"no_checkpoint"}, Grade.INCOMPLETE)


def test_without_a_policy_nothing_is_vouched_for(book):
    report = look(book, None)
    assert (report.grade, codes(report)) == (Grade.UNWITNESSED, {"no_policy"})


def test_too_few_witnesses_are_said_with_the_last_that_were_enough(book):
    report = look(book, WITNESSED)
    assert (report.grade, codes(report)) == (Grade.UNWITNESSED, {"unwitnessed"})
    assert "tidak pernah" in report.findings[0].say("id")
    fill(book, 2)
    book.seal(witness=WITNESS_KEY)
    report = look(book, WITNESSED)
    assert (report.findings, report.cosignatures) == ([], 1)
    fill(book, 1)
    book.seal()
    assert "25, 2026-11-20 07:20 UTC" in look(book, WITNESSED).findings[0].say("en")


@pytest.mark.parametrize(
    "change", ["name = 'other.example'", "cosigned_at = '2026-11-20T07:20:35.000000Z'", "line = 'x'", "size = 20"]
)
def test_a_changed_cosignature_is_noticed(book, change):
    fill(book, 2)
    book.seal(witness=WITNESS_KEY)
    book.run(f"update ledger_cosignature set {change}")
    report = look(book, WITNESSED)
    assert "cosignature" in codes(report)
    assert report.grade is Grade.TAMPERED


def test_a_book_that_a_witness_saw_longer_was_restored_from_an_old_backup(book):
    seen = book.ask("select note from ledger_checkpoint order by size desc")[0][0]
    book.run("delete from ledger_checkpoint where size = 23")
    book.run("delete from ledger_leaf where leaf_index >= 20")
    book.run("delete from ledger_key where position > 20")
    book.run("delete from ledger_opening where position > 20")
    if not book.is_sqlite:
        book.run("delete from ledger_pending")
    book.run("delete from ledger_entry where position > 20")
    assert look(book).findings == []
    report = look(book, seen=parse_seen(seen.encode(), wanted().policy))
    assert (report.grade, codes(report)) == (Grade.INCOMPLETE, {"shorter"})


def test_a_book_rewritten_under_its_real_key_is_not_what_the_witness_saw(book):
    old = book.ask("select note from ledger_checkpoint order by size")[0][0]
    for text in (old, old.replace(old.splitlines()[2], "A" * 43 + "=")):
        seen = parse_checkpoint(parse_note(text).text)
        report = look(book, seen=seen)
        assert codes(report) == ({"rewritten"} if text != old else set())


def test_two_entries_with_one_number_are_noticed_even_where_no_index_forbids_it(book):
    row = book.ask("select seq, kind, recorded_at, leaf_hash, content from ledger_entry where position = 7")[0]
    book.unguard()
    if book.is_sqlite:
        book.run("pragma legacy_alter_table = on")
        book.run("create table other as select * from ledger_entry")
        book.run("drop table ledger_entry")
        book.run("alter table other rename to ledger_entry")
        book.run("insert into ledger_entry values (24, 'case:2', ?, ?, ?, ?, ?)", row)
    else:
        book.run("alter table ledger_entry drop constraint ledger_entry_stream_seq_key")
        book.run(
            "insert into ledger_entry (stream, seq, kind, recorded_at, leaf_hash, content)"
            " values ('case:2', ?, ?, ?, ?, ?)",
            row,
        )
        book.run("insert into ledger_pending select max(position) from ledger_entry")
    assert {"double", "sequence"} <= codes(look(book))
