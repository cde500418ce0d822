"""Sealing: every entry gets one place, every checkpoint holds the one before, and a changed entry is not signed."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import append, find_entry, read_sealed, standing
from berdampak.ledger.guard import restore_guard
from berdampak.ledger.rules_tree import (
    consistency_proof,
    inclusion_proof,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from berdampak.ledger.sealing import seal_book
from berdampak.ledger.tree_store import tree_reader

pytestmark = pytest.mark.django_db
CLOCK = fixed_clock(datetime(2026, 11, 20, 5, tzinfo=UTC))


def seal():
    return seal_book(connection, "mall.example", lambda text: text + "\nsigned\n", CLOCK)


def fill(count, start=0):
    return [
        append(f"case:{number % 7}", "case.noted", {"n": number}).leaf_hash for number in range(start, start + count)
    ]


def unguarded(column, value, position):
    """What only who owns the database can do."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            connection.connection.set_authorizer(None)
            cursor.execute("drop trigger ledger_entry_is_not_changed")
        else:
            cursor.execute("alter table ledger_entry disable trigger is_append_only")
            cursor.execute("alter table ledger_entry drop constraint ledger_entry_check")
        cursor.execute(f"update ledger_entry set {column} = %s where position = %s", (value, position))
        if connection.vendor == "sqlite":
            restore_guard(connection)


def test_an_empty_book_needs_no_checkpoint():
    assert seal() is None


def test_a_checkpoint_covers_everything_appended_and_is_made_only_when_something_was():
    leaves = fill(600)
    made = seal()
    assert (made.size, made.root, made.signed_at) == (600, root_of(leaves), "2026-11-20T05:00:00.000000Z")
    assert made.note == f"mall.example\n600\n{made.note.splitlines()[2]}\n\nsigned\n"
    assert seal() is None
    assert [entry.leaf_hash for entry in read_sealed()] == leaves
    assert [entry.leaf_index for entry in read_sealed(598)] == [598, 599]
    assert list(read_sealed(0, "card.")) == []


def test_proofs_from_the_tables_hold_across_subtrees():
    leaves = fill(300)
    first = seal()
    leaves += fill(300, 300)
    second = seal()
    with connection.cursor() as cursor:
        read = tree_reader(cursor)
        proof = consistency_proof(read, first.size, second.size)
        assert verify_consistency(first.size, first.root, second.size, second.root, proof)
        for index in (0, 255, 256, 299, 300, 511, 512, 599):
            path = inclusion_proof(read, index, second.size)
            assert verify_inclusion(leaves[index], index, second.size, path, second.root)


def test_an_entry_stands_unsealed_then_sealed():
    sealed = append("case:a", "case.filed", {})
    assert standing("case:a", 1).checkpoint_size is None
    seal()
    found = standing(sealed.stream, sealed.seq)
    assert (found.leaf_index, found.checkpoint_size, found.signed_at) == (0, 1, "2026-11-20T05:00:00.000000Z")
    assert found.witnesses == ()
    assert standing("case:b", 1).leaf_index is None


def test_an_entry_changed_before_it_was_sealed_is_not_signed():
    fill(3)
    entry = find_entry("case:1", 1)
    unguarded("content", entry.content.replace(b'"n":1', b'"n":9'), entry.position)
    assert problem_of_sealing() == "ledger.E007"


def test_a_tree_rewritten_after_a_checkpoint_is_not_signed():
    fill(3)
    seal()
    unguarded("leaf_hash", bytes(32), find_entry("case:0", 1).position)
    fill(1, 3)
    assert problem_of_sealing() == "ledger.E007"


def problem_of_sealing():
    with pytest.raises(BerdampakError) as caught:
        seal()
    return caught.value.problems[0].id
