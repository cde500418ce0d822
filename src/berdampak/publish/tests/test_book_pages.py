"""The pages on the book: its state in words and figures, its last seal, and its tree."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client

from berdampak.kernel.clock import system_clock
from berdampak.ledger.contracts import Vitals, root_of
from berdampak.ledger.facade import append
from berdampak.ledger.sealing import seal_book
from berdampak.publish.rules_book import judge_vitals

NOW = datetime(2026, 11, 20, 5, tzinfo=UTC)


def vitals(**changes):
    given = {
        "sealed": 9,
        "pending": 0,
        "pending_since": None,
        "checkpoint_size": 9,
        "checkpoint_at": NOW - timedelta(days=3),
        "cosigned_size": 9,
        "cosigned_at": NOW - timedelta(days=3),
        "witnesses": ("reform",),
        "verified_at": NOW - timedelta(hours=5),
        "findings": 0,
        "drilled_at": NOW - timedelta(days=20),
        "append_p99_seconds": None,
    }
    return Vitals(**given | changes)


@pytest.mark.parametrize(
    ("changes", "key", "state"),
    [
        ({}, "checkpoint", "good"),
        ({"pending_since": NOW - timedelta(minutes=9)}, "checkpoint", "good"),
        ({"pending_since": NOW - timedelta(minutes=11)}, "checkpoint", "late"),
        ({"checkpoint_at": None}, "checkpoint", "never"),
        ({}, "witness", "good"),
        ({"checkpoint_size": 10}, "witness", "late"),
        ({"checkpoint_size": 10, "cosigned_at": NOW - timedelta(hours=1)}, "witness", "good"),
        ({"cosigned_at": None, "cosigned_size": 0}, "witness", "never"),
        ({"verified_at": NOW - timedelta(days=3)}, "verified", "late"),
        ({"findings": 1}, "verified", "bad"),
        ({"drilled_at": NOW - timedelta(days=36)}, "drill", "late"),
        ({"drilled_at": None}, "drill", "never"),
    ],
)
def test_what_asks_for_somebody_to_act(changes, key, state):
    assert judge_vitals(vitals(**changes), NOW)[key] == state


@pytest.mark.django_db
def test_an_empty_book_says_so():
    page = Client().get("/en/status/").content.decode()
    assert "The book is still empty" in page
    assert Client().get("/buku/checkpoint").status_code == 404


def fill(count):
    leaves = [append("case:a", "case.noted", {"n": number}).leaf_hash for number in range(count)]
    seal_book(connection, "mall.example", lambda text: text + "\n— mall.example AAAAAAAA\n", system_clock)
    return leaves


@pytest.mark.django_db
def test_the_state_is_told_with_what_to_do():
    fill(3)
    page = Client().get("/en/status/").content.decode()
    assert "over 3 entries" in page
    assert "Never yet" in page
    assert "due to be restored on trial: <code>berdampak drill" in page
    assert "tidak ada" in Client().get("/status/").content.decode()


@pytest.mark.django_db
def test_the_metrics_say_the_same():
    fill(3)
    append("case:a", "case.noted", {})
    said = Client().get("/metrics").content.decode()
    figures = dict(re.findall(r"^(berdampak_\w+) (\S+)$", said, re.MULTILINE))
    assert (figures["berdampak_sealed_entries"], figures["berdampak_pending_entries"]) == ("3.0", "1.0")
    assert 0 <= float(figures["berdampak_checkpoint_age_seconds"]) < 600
    assert "berdampak_verified_backup_age_seconds" not in figures


@pytest.mark.django_db
def test_the_last_seal_and_the_tree_can_be_fetched():
    leaves = fill(300)
    origin, size, *_ = Client().get("/buku/checkpoint").content.decode().splitlines()
    assert (origin, size) == ("mall.example", "300")
    assert Client().get("/buku/tile/0/000").content == b"".join(leaves[:256])
    assert Client().get("/buku/tile/0/001.p/44").content == b"".join(leaves[256:])
    assert Client().get("/buku/tile/1/000.p/1").content == root_of(leaves[:256])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "0/001",
        "0/001.p/45",
        "1/000",
        "9/000",
        "0/0",
        "0/x001/000",
        "0/abc",
        "0/000.p/0",
        "0/000.p/257",
        "0/" + "x999/" * 9 + "999",
    ],
)
def test_a_tile_that_is_not_there_is_not_found(address):
    fill(300)
    assert Client().get(f"/buku/tile/{address}").status_code == 404
