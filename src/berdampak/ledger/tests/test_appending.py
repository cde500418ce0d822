"""What `append` writes, refuses and repeats, on both databases."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.contracts import leaf_hash, parse_entry
from berdampak.ledger.facade import append, find_entry, stream_of
from berdampak.ledger.private import Vault, read_opening

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


def problem_of(*words, **more):
    with pytest.raises(BerdampakError) as caught:
        append(*words, **more)
    return caught.value.problems[0].id


def test_an_entry_is_read_back_as_it_was_written():
    sealed = append("case:a", "case.filed", {"unit": "loket", "n": 1, "note": "Éh “ya”"}, clock=fixed_clock(NOON))
    entry = find_entry("case:a", 1)
    assert entry.body == {"unit": "loket", "n": 1, "note": "Éh “ya”"}
    assert (entry.seq, entry.kind, entry.recorded_at, entry.flag) == (1, "case.filed", "2026-11-20T05:00:00.000000Z", 0)
    assert entry.leaf_hash == sealed.leaf_hash == leaf_hash(entry.content)
    assert parse_entry(entry.content).salt


def test_each_entry_of_a_stream_names_the_one_before():
    for number in range(3):
        append("case:a", "case.noted", {"n": number})
        append("case:b", "case.noted", {"n": number})
    entries = stream_of("case:a")
    assert [entry.seq for entry in entries] == [1, 2, 3]
    for before, after in itertools.pairwise(entries):
        assert parse_entry(after.content).prev == before.leaf_hash


def test_a_clock_that_goes_backwards_is_flagged_and_order_is_kept():
    for minutes in (0, 5, 3, 4, 6):
        append("case:a", "case.noted", {}, clock=fixed_clock(NOON + timedelta(minutes=minutes)))
    assert [(entry.seq, entry.flag) for entry in stream_of("case:a")] == [(1, 0), (2, 0), (3, 1), (4, 0), (5, 0)]


def test_the_same_key_gives_the_same_result_once():
    first = append("case:a", "case.filed", {"n": 1}, key="sari:0001")
    again = append("case:a", "case.filed", {"n": 1}, key="sari:0001")
    assert again.repeated
    assert (again.seq, again.leaf_hash, again.position) == (first.seq, first.leaf_hash, first.position)
    assert len(stream_of("case:a")) == 1


def test_a_key_used_for_something_else_is_refused():
    append("case:a", "case.filed", {"n": 1}, key="sari:0001")
    assert problem_of("case:a", "case.filed", {"n": 2}, key="sari:0001") == "ledger.E004"


def test_a_key_used_with_other_private_facts_is_refused():
    vault = Vault(b"k" * 32)
    words = {"vault": vault, "key": "sari:0001"}
    append("case:a", "case.filed", {}, private={"name": "Sari"}, **words)
    assert append("case:a", "case.filed", {}, private={"name": "Sari"}, **words).repeated
    assert problem_of("case:a", "case.filed", {}, private={"name": "Budi"}, **words) == "ledger.E004"


def test_an_entry_that_expects_another_number_is_refused_and_the_transaction_goes_on():
    with transaction.atomic():
        append("case:a", "case.filed", {}, expected_seq=1)
        assert problem_of("case:a", "case.decided", {}, expected_seq=1) == "ledger.E003"
        append("case:a", "case.decided", {}, expected_seq=2)
    assert len(stream_of("case:a")) == 2


def test_a_transaction_that_fails_leaves_nothing():
    with transaction.atomic():
        append("case:a", "case.filed", {}, key="sari:0001")
        transaction.set_rollback(True)
    assert stream_of("case:a") == []
    assert not append("case:a", "case.filed", {}, key="sari:0001").repeated


def nested(depth):
    return {"a": nested(depth - 1)} if depth else {}


@pytest.mark.parametrize(
    "body", [nested(21), {"a": 1.5}, {"é": 1}, {"a": 2**53}, {"a": {1: 2}}, {"a": "\ud800"}, {"a": "\x00"}, []]
)
def test_a_body_without_canonical_bytes_is_refused(body):
    assert problem_of("case:a", "case.filed", body) == "ledger.E001"


@pytest.mark.parametrize(
    ("stream", "kind"),
    [("case", "case.filed"), ("case:", "case.filed"), ("case:a'b", "case.filed"), ("case:a", "Filed")],
)
def test_a_name_of_another_form_is_refused(stream, kind):
    assert problem_of(stream, kind, {}) == "ledger.E001"


def test_an_entry_too_long_for_the_book_is_refused():
    assert problem_of("case:a", "case.filed", {"text": "x" * 65_200}) == "ledger.E001"
    append("case:a", "case.filed", {"text": "x" * 64_900})


def test_private_facts_are_kept_apart_and_open_only_with_the_key():
    vault = Vault(b"k" * 32)
    private = {"nik": "327101" + "010190" + "0001", "name": "Sari", "phone": "+62 812-3456-7890"}
    append("case:a", "case.filed", {"unit": "loket"}, private=private, vault=vault)
    entry = find_entry("case:a", 1)
    assert b"3271" not in entry.content
    with connection.cursor() as cursor:
        cursor.execute("select sealed from ledger_opening where position = %s", (entry.position,))
        sealed = bytes(cursor.fetchone()[0])
    assert b"Sari" not in sealed
    assert read_opening(vault.open(sealed), entry.private) == private
    with pytest.raises(ValueError, match="not sealed"):
        Vault(b"x" * 32).open(sealed)
    with pytest.raises(ValueError, match="not what"):
        read_opening(vault.open(sealed), b"\x00" * 32)


def test_the_database_refuses_to_change_what_was_written():
    append("case:a", "case.filed", {})
    for statement in ("update ledger_entry set kind = 'x.y'", "delete from ledger_entry"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert find_entry("case:a", 1).kind == "case.filed"
