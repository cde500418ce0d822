"""What the book refuses to be served on, each fault by its own words."""

import pytest
from django.db import connection, transaction

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.checks import check_book, find_faults
from berdampak.ledger.guard import restore_guard

pytestmark = pytest.mark.django_db
THROWN_AWAY = ("journal_mode", "fsync", "full_page_writes", "synchronous_commit")
"""What a database made for tests alone does without."""


def faults():
    found = find_faults(connection, serving=False)
    return [fault.en for fault, _ in found if not fault.en.removeprefix("PRAGMA ").startswith(THROWN_AWAY)]


def change(*statements):
    if connection.vendor == "sqlite":
        connection.connection.set_authorizer(None)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def test_a_migrated_database_has_no_fault():
    assert faults() == []


def test_a_missing_trigger_is_told_and_migrating_brings_it_back():
    if connection.vendor == "sqlite":
        change("drop trigger ledger_entry_is_not_replaced")
    else:
        change("drop trigger is_append_only on ledger_entry")
    (fault,) = faults()
    assert "is missing" in fault
    with transaction.atomic():
        restore_guard(connection)
    assert faults() == []


def test_a_trigger_that_does_nothing_is_told():
    if connection.vendor == "sqlite":
        change(
            "drop trigger ledger_leaf_is_not_changed",
            "create trigger ledger_leaf_is_not_changed before update on ledger_leaf begin select 1; end",
        )
    else:
        change("alter table ledger_leaf disable trigger is_append_only")
    assert len(faults()) == 1


def test_a_table_that_is_not_there_is_told_with_what_to_do():
    if connection.vendor == "sqlite":
        change("pragma foreign_keys = off", "drop table ledger_cosignature")
    else:
        change("drop table ledger_cosignature")
    with pytest.raises(BerdampakError) as caught:
        check_book(connection)
    (problem,) = caught.value.problems
    assert problem.id == "ledger.E006"
    assert "migrate" in problem.now.en


def test_a_function_that_was_changed_is_told():
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has no functions of its own")
    change("create or replace function ledger_refuse() returns trigger language plpgsql as 'begin return new; end'")
    assert faults() == ["The function ledger_refuse is not as it was made"]


def test_a_role_that_could_change_the_book_may_not_serve():
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has no roles")
    found = [fault.en for fault, _ in find_faults(connection, serving=True)]
    assert "This role is a superuser" in found


def test_a_setting_that_loses_writes_is_told():
    if connection.vendor != "sqlite":
        pytest.skip("asked of the server")
    found = [fault.en for fault, _ in find_faults(connection, serving=True)]
    assert found == ["PRAGMA journal_mode = memory"]  # the database of tests lives in memory
