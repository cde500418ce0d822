"""Erasure: the facts are gone from the database's files, and the book stands."""

from pathlib import Path

import pytest
from django.db import transaction

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.facade import append, erase, find_entry, find_last, open_private, open_vault, scrub_erased
from berdampak.ledger.private import Vault
from berdampak.ledger.tests.own_book import book_in

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("book")]
VAULT = Vault(b"k" * 32)
GROUND = "permintaan pemilik data, UU 27/2022 pasal 8"


@pytest.fixture
def book(tmp_path, django_db_blocker):
    with book_in(tmp_path, django_db_blocker) as connection:
        yield connection


def file_case(stream, *persons):
    for name in persons:
        append(stream, "case.filed", {"unit": "loket"}, private={"name": name, "notes": name * 20}, vault=VAULT)


def sealed_bytes(connection):
    with connection.cursor() as cursor:
        cursor.execute("select position, sealed from ledger_opening")
        return {position: bytes(sealed) for position, sealed in cursor.fetchall()}


def files_hold(connection, needle):
    """Whether the bytes stand in any file in which the database keeps its tables."""
    if connection.vendor == "sqlite":
        name = Path(connection.settings_dict["NAME"])
        found = [path.read_bytes() for path in name.parent.glob(f"{name.name}*")]
        assert len(found) == 3, "the database, its log and its shared memory"
        return any(needle in content for content in found)
    with connection.cursor() as cursor:
        cursor.execute("checkpoint")
        cursor.execute("select pg_relation_filepath('ledger_opening')")
        cursor.execute("select pg_read_binary_file(pg_relation_filepath('ledger_opening'))")
        return needle in bytes(cursor.fetchone()[0])


def problem_of(work, *words):
    with pytest.raises(BerdampakError) as caught:
        work(*words)
    (problem,) = caught.value.problems
    return problem


def test_erased_bytes_are_in_no_file_of_the_database_and_the_others_are_still_there(book):
    file_case("case:a", "Sari", "Sari dan Budi")
    file_case("case:b", "Wulan")
    first, second, other = sealed_bytes(book).values()
    assert all(files_hold(book, needle[12:40]) for needle in (first, second, other))
    erased = erase("case:a", None, GROUND)
    assert (erased.seqs, erased.left) == ((1, 2), None)
    assert not files_hold(book, first[12:40])
    assert not files_hold(book, second[12:40])
    assert not files_hold(book, second[-40:-10])
    assert files_hold(book, other[12:40])


def test_an_older_snapshot_elsewhere_keeps_no_erased_bytes(book):
    if book.vendor != "postgresql":
        pytest.skip("SQLite has no snapshots of what was erased, and its log is told of below")
    file_case("case:a", "Sari")
    [sealed] = sealed_bytes(book).values()
    with connect(book) as reader:
        reader.execute("begin isolation level repeatable read")
        reader.execute("select count(*) from ledger_entry").fetchone()
        assert erase("case:a", None, GROUND).left is None
        assert not files_hold(book, sealed[12:40])


def connect(book):
    """Another connection to the same database."""
    import psycopg

    told = book.settings_dict
    return psycopg.connect(
        dbname=told["NAME"], user=told["USER"], host=told["HOST"], port=told["PORT"] or None, autocommit=True
    )


def test_facts_and_commitments_stay_and_the_book_says_what_was_erased_and_why():
    file_case("case:a", "Sari", "Budi")
    before = find_entry("case:a", 1)
    erase("case:a", [1], f" {GROUND} ")
    assert find_entry("case:a", 1) == before
    assert find_entry("case:a", 1).private
    last = find_last("case:a")
    assert (last.kind, last.body) == ("privacy.erased", {"erased": [1], "ground": GROUND})
    assert open_private("case:a", 1, VAULT) is None
    assert open_private("case:a", 2, VAULT)["name"] == "Budi"


def test_erasing_twice_is_told_and_changes_nothing():
    file_case("case:a", "Sari", "Budi")
    erase("case:a", [1], GROUND)
    problem = problem_of(erase, "case:a", [1, 2], GROUND)
    assert problem.id == "ledger.E072"
    assert "Already erased, or never there: 1." in problem.why.en
    assert open_private("case:a", 2, VAULT) is not None
    erase("case:a", None, GROUND)
    assert "all of them" in problem_of(erase, "case:a", None, GROUND).why.en
    assert find_last("case:a").seq == 4


def test_an_erasure_has_a_ground_without_personal_data():
    file_case("case:a", "Sari")
    assert problem_of(erase, "case:a", None, " ").id == "ledger.E073"
    assert problem_of(erase, "case:a", None, "x" * 501).id == "ledger.E073"
    assert problem_of(erase, "case:a", None, "call 0812" + "-3456-7890").id == "ledger.E002"
    assert open_private("case:a", 1, VAULT) is not None


def test_an_erasure_inside_a_transaction_that_fails_did_not_happen():
    file_case("case:a", "Sari")
    with transaction.atomic():
        assert erase("case:a", None, GROUND).left is None
        transaction.set_rollback(True)
    assert open_private("case:a", 1, VAULT) is not None
    assert scrub_erased() is None


def test_a_reader_in_the_way_is_told(book):
    if book.vendor != "sqlite":
        pytest.skip("readers hold only SQLite's log")
    import sqlite3

    file_case("case:a", "Sari")
    reader = sqlite3.connect(book.settings_dict["NAME"])
    reader.execute("begin")
    reader.execute("select count(*) from ledger_entry").fetchone()
    with book.cursor() as cursor:
        cursor.execute("pragma busy_timeout = 10")
    assert "erase --scrub" in erase("case:a", None, GROUND).left.en
    reader.close()
    assert scrub_erased() is None


def test_another_key_opens_nothing():
    file_case("case:a", "Sari")
    assert problem_of(open_private, "case:a", 1, Vault(b"x" * 32)).id == "ledger.E071"
    assert open_private("case:a", 9, VAULT) is None


def test_the_key_is_made_once_for_its_owner_only(tmp_path):
    keys = tmp_path / "keys"
    vault = open_vault(keys)
    assert open_vault(keys) == vault
    assert (keys / "personal.key").stat().st_mode & 0o777 == 0o600
    (keys / "personal.key").chmod(0o640)
    assert problem_of(open_vault, keys).id == "ledger.E024"


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff\xfe", b"QUJD\n"])
def test_a_file_that_is_no_key_is_told(tmp_path, content):
    (tmp_path / "personal.key").write_bytes(content)
    (tmp_path / "personal.key").chmod(0o600)
    assert problem_of(open_vault, tmp_path).id == "ledger.E070"
