"""The roles that operators are told to make: each can do its own work, and none the work of another."""

import os
import re
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.sim.servers import PostgresDatabase

ROOT = Path(__file__).parents[2]
SQL = re.compile(r"^```sql\n(.*?)^```", re.MULTILINE | re.DOTALL)
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


class Office:
    """The database that the document has people make, and commands run there under its roles."""

    def __init__(self, server: PostgresDatabase, folder: Path) -> None:
        self.folder, self.server = folder, server
        self.told = SQL.findall((ROOT / "docs" / "operating.md").read_text())

    def url(self, role: str) -> str:
        return self.server.url(role).removesuffix("postgres") + "berdampak"

    def follow(self, number: int) -> None:
        """Do as superuser what a block of the document says."""
        with psycopg.connect(self.server.url(), autocommit=True) as connection:
            for statement in filter(str.strip, self.told[number].split(";\n")):
                connection.execute(statement)

    def python(self, role: str, *words: str, code: int = 0) -> str:
        folder = self.folder / "var"
        ours = {
            "DATABASE_URL": self.url(role),
            "BERDAMPAK_VAR": str(folder),
            "BERDAMPAK_KEYS": str(folder / "keys"),
            "BERDAMPAK_STORE": str(folder / "store"),
            "BERDAMPAK_ORIGIN": "mall.example",
            "BERDAMPAK_LANG": "en",
            "DJANGO_SETTINGS_MODULE": "berdampak.house.settings",
        }
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=os.environ | ours, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def run(self, role: str, *words: object, code: int = 0) -> str:
        told = [str(word) for word in words]
        return self.python(role, "-c", "from berdampak.house.command import main; main()", *told, code=code)


def test_each_role_does_its_own_work_and_no_other(server, tmp_path):
    office = Office(server, tmp_path)
    office.follow(0)
    office.python("berdampak_owner", "-m", "berdampak.house.manage", "migrate", "--verbosity", "0")
    office.follow(1)
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
