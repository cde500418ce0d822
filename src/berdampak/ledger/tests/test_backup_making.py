"""Making and restoring a backup: what is in it, what never is, and what a witness says of what comes of it."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.backup import postgresql
from berdampak.ledger.backup.databases import opened
from berdampak.ledger.backup.facade import Asked, Place, ask_witnesses, find_backup, make_backup, restore_backup
from berdampak.ledger.facade import append, open_sealer, open_vault
from berdampak.ledger.key_ring import open_log_key
from berdampak.ledger.policy import read_policy
from berdampak.ledger.sealer import Sealer
from berdampak.ledger.tests.books import ORIGIN, ask_directly, make_witness
from berdampak.ledger.tests.own_book import book_in, database_beside

pytestmark = pytest.mark.database
CLOCK = fixed_clock(datetime(2026, 11, 20, 5, tzinfo=UTC))


def silent(_done, _whole):
    pass


@pytest.fixture
def book(tmp_path, django_db_blocker):
    with book_in(tmp_path / "var", django_db_blocker) as connection:
        yield connection


@pytest.fixture
def place(tmp_path):
    store = tmp_path / "store"
    (store / "events" / "a").mkdir(parents=True)
    for name in ("events/a/part.parquet", "events/a/manifest.json", "events/a/.lock", "evidence.json"):
        (store / name).write_text(name)
    return Place(store, tmp_path / "keys", tmp_path / "var")


@pytest.fixture
def target(tmp_path, book):
    """Settings of an empty database for what is restored, where one is needed."""
    with database_beside(book.settings_dict, tmp_path / "target") as settings:
        yield None if book.vendor == "sqlite" else settings


def restore(backup, place, book, target, into):
    return restore_backup(backup.path, into, book.settings_dict, silent, keys=place.keys, database=target)


def test_secret_keys_locks_and_drafts_are_in_no_backup(book, place, target, tmp_path):
    open_sealer(place.keys, ORIGIN, CLOCK)
    open_vault(place.keys)
    (place.keys / "wrongly-named.pub").write_bytes((place.keys / "log.key").read_bytes())
    backup = make_backup(book, place, tmp_path / "to", CLOCK, None, silent)
    assert backup.path.name == "berdampak-book-20261120T050000Z.age"
    assert backup.path.stat().st_mode & 0o777 == 0o600
    restored = restore(backup, place, book, target, tmp_path / "into")
    names = {str(path.relative_to(restored.folder)) for path in restored.folder.rglob("*") if path.is_file()}
    database = {"berdampak.sqlite3"} if book.vendor == "sqlite" else set()
    store = {"store/events/a/part.parquet", "store/events/a/manifest.json", "store/evidence.json"}
    keys = {"keys/backup-2026-11.pub", "keys/log.pub"}
    assert names == database | store | keys | {"backup.json", "checkpoint"}
    assert list((tmp_path / "var").glob(".backup-*")) == []


def test_what_people_handed_in_goes_with_it_and_comes_back(book, place, target, tmp_path):
    files = tmp_path / "files"
    (files / "ab").mkdir(parents=True)
    (files / "ab" / "abcdef").write_bytes(b"sealed")
    with_files = replace(place, beside=(("files", files), ("packs", tmp_path / "none")))
    backup = make_backup(book, with_files, tmp_path / "to", CLOCK, None, silent)
    restored = restore(backup, place, book, target, tmp_path / "into")
    assert (restored.folder / "files" / "ab" / "abcdef").read_bytes() == b"sealed"
    assert not (restored.folder / "packs").exists()


def test_a_backup_is_never_overwritten(book, place, tmp_path):
    first = make_backup(book, place, tmp_path / "to", CLOCK, None, silent)
    content = first.path.read_bytes()
    with pytest.raises(FileExistsError):
        make_backup(book, place, tmp_path / "to", CLOCK, None, silent)
    assert first.path.read_bytes() == content
    assert list((tmp_path / "to").iterdir()) == [first.path]


def test_what_is_written_meanwhile_is_in_it_wholly_or_not_at_all(book, place, target, tmp_path, django_db_blocker):
    stop, failed = threading.Event(), []

    def write():
        from django.db import connections

        connections["default"] = connections.create_connection("default")
        connections["default"].settings_dict = dict(book.settings_dict)  # its own, not the one that all share
        number = 0
        try:
            while not stop.is_set():
                number += 1
                append(f"case:{number % 7}", "case.noted", {"n": number}, key=f"request-{number:08}")
        except Exception as error:
            failed.append(error)
        finally:
            connections["default"].close()

    with django_db_blocker.unblock():
        thread = threading.Thread(target=write)
        thread.start()
        backup = make_backup(book, place, tmp_path / "to", CLOCK, None, silent)
        stop.set()
        thread.join()
    assert failed == []
    restored = restore(backup, place, book, target, tmp_path / "into")
    with opened(restored.settings) as connection, connection.cursor() as cursor:
        cursor.execute("select (select count(*) from ledger_entry), (select count(*) from ledger_key)")
        assert cursor.fetchone() == (backup.state.entries, backup.state.entries)


def test_a_witness_that_saw_more_than_the_backup_is_heard(book, place, target, tmp_path):
    key = open_log_key(place.keys, ORIGIN)
    witness = make_witness(tmp_path / "witness", CLOCK, key)
    witness_line = witness.introduce().content.decode().split()[-1]
    policy = tmp_path / "policy"
    policy.write_text(f"log {key.verifying_key}\nwitness press {witness_line} http://saksi.example\nquorum press\n")
    ask = ask_directly(witness)
    sealing = Sealer(book, key, read_policy(policy).witnesses, CLOCK, ask)
    append("case:a", "case.filed", {})
    open_sealer(place.keys, ORIGIN, CLOCK).seal()
    backup = make_backup(book, place, tmp_path / "to", CLOCK, None, silent)
    restored = restore(backup, place, book, target, tmp_path / "into")
    assert list(ask_witnesses(restored, tmp_path / "none", ask)) == []
    assert list(ask_witnesses(restored, policy, ask)) == [Asked("press", None)]
    assert sealing.seal().cosigned == ("saksi.example",)
    assert list(ask_witnesses(restored, policy, ask)) == [Asked("press", 1)]
    append("case:a", "case.decided", {})
    sealing.seal()
    (asked,) = ask_witnesses(restored, policy, ask)
    assert [problem.id for problem in asked.problems] == ["ledger.E038"]


def test_a_folder_without_backups_is_told(tmp_path):
    with pytest.raises(BerdampakError) as caught:
        find_backup(tmp_path)
    assert caught.value.problems[0].id == "ledger.E087"


def test_the_newest_backup_of_a_folder_is_found(tmp_path):
    for name in ("berdampak-b-20261101T000000Z.age", "berdampak-a-20261120T000000Z.age", "zzz.age"):
        (tmp_path / name).touch()
    assert find_backup(tmp_path).name == "berdampak-a-20261120T000000Z.age"


def test_postgresql_tools_that_are_too_old_are_told(tmp_path, monkeypatch):
    for version in (14, 16):
        folder = tmp_path / str(version)
        folder.mkdir()
        (folder / "pg_dump").write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {version}.3 (Debian)'\n")
        (folder / "pg_dump").chmod(0o755)
    found = [tmp_path / str(version) / "pg_dump" for version in (16, 14)]
    monkeypatch.setattr(postgresql, "_candidates", lambda _: iter([*found, Path("/nowhere/pg_dump")]))
    assert postgresql.find_program("pg_dump", 14) == found[1]
    assert postgresql.find_program("pg_dump", 15) == found[0]
    with pytest.raises(BerdampakError) as caught:
        postgresql.find_program("pg_dump", 17)
    assert "Version 17 or newer is needed; found: 14, 16." in caught.value.problems[0].why.en
