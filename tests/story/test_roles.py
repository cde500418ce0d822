"""The roles that operators are told to make: each can do its own work, and none the work of another."""

import json

import psycopg
import pytest

from tests.sim.servers import PostgresDatabase
from tests.story.office import Office

WALK = "import django; django.setup(); from tests.story.serving import {what}; {what}()"
FILE = """
import django; django.setup()
from django.conf import settings
from berdampak.ledger.facade import append, check_book, open_vault
append("case:a", "case.filed", {}, private={"name": "Sari"}, vault=open_vault(settings.KEYS))
check_book()
"""


@pytest.fixture
def server(tmp_path):
    database = PostgresDatabase(tmp_path)
    try:
        database.start()
        yield database
    finally:
        database.stop()


def test_each_role_does_its_own_work_and_no_other(server, tmp_path):
    office = Office(server, tmp_path)
    office.open()
    office.python("berdampak_web", "-c", FILE)
    assert "Sealed: 1 entries" in office.run("berdampak_sealer", "seal", "--once")
    assert "As its owner" in office.run("berdampak_web", "erase", "case:a", "--ground", "permintaan pemilik data")
    office.run("berdampak_owner", "erase", "--scrub")
    office.run("berdampak_owner", "backup", tmp_path / "backups", "--prune")
    assert "the book continues it" in office.run("berdampak_owner", "drill", tmp_path / "backups")
    assert "Findings: 0" in office.run("berdampak_owner", "verify", "all", "--record")

    assert "could change" in office.python("berdampak_owner", "-c", FILE, code=1)
    for role, statement in {
        "berdampak_web": "insert into ledger_leaf values (9, 9)",
        "berdampak_sealer": "select ledger_append('case:b', 'a.b', '{}', '', '', null, null, null, null, null)",
    }.items():
        with (
            psycopg.connect(office.url(role)) as connection,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute(statement)


def test_the_mall_works_under_the_role_that_serves(server, tmp_path):
    office = Office(server, tmp_path)
    office.open()
    office.python("berdampak_owner", "-c", WALK.format(what="file_long_ago"))
    told = json.loads(office.python("berdampak_web", "-W", "ignore", "-c", WALK.format(what="walk")).splitlines()[-1])
    assert told == {
        "lacking": [],
        "case": "granted",
        "silent": "deemed",
        "ticket": "served",
        "appointment": "cancelled",
        "survey": "voice.E001",
        "complaint": "answered",
        "outages": 1,
        "citizen": "/akun/berkas/",
        "officer": 200,
        "token": 201,
        "faults": [],
    }
    made = office.run("berdampak_web", "person", "admin", "--name", "Pengelola", "--email", "kelola@example.org")
    assert "has its role" in made
    assert "There was nothing to do" in office.run("berdampak_web", "sweep")
    office.run("berdampak_sealer", "seal", "--once")
    office.run("berdampak_web", "friday")
    assert "Findings: 0" in office.run("berdampak_web", "verify", "all", "--record")
