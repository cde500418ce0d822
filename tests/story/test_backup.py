"""A city loses everything but a backup and its keys, and goes on: the same book, the same cards' events."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from berdampak.ledger.backup.looking import address_of
from berdampak.ledger.tests.own_book import database_beside, migrated_database

pytestmark = pytest.mark.database
ROOT = Path(__file__).parents[2]
FILE = """
import django; django.setup()
from django.conf import settings
from berdampak.ledger.facade import append, open_vault
for name in {names}:
    private = {{"name": name}}
    append("case:0001", "case.filed", {{"unit": "loket"}}, private=private, vault=open_vault(settings.KEYS))
"""
SEAL = """
import django; django.setup()
from django.conf import settings
from berdampak.kernel.clock import system_clock
from berdampak.ledger.facade import open_sealer
open_sealer(settings.KEYS, settings.ORIGIN, system_clock).seal()
"""  # the command would refuse a database that is made for tests, and writes carelessly
TELL = """
import django, json; django.setup()
from django.conf import settings
from berdampak.ledger.facade import open_private, open_vault, stream_of
from berdampak.happening.facade import EventStore
vault = open_vault(settings.KEYS)
print(json.dumps({
    "backups": [[entry.kind, entry.body.get("result")] for entry in stream_of("house:backup")],
    "case": [entry.kind for entry in stream_of("case:0001")],
    "names": [open_private("case:0001", seq, vault) for seq in (1, 2)],
    "rows": sum(source.rows for source in EventStore(settings.VAR / "store").sources()),
}))
"""


class City:
    """A folder and a database, and the commands that are run there."""

    def __init__(self, folder: Path, settings: dict, keys: Path) -> None:
        self.folder, self.settings, self.keys = folder, settings, keys

    def python(self, *words: str, code: int = 0) -> str:
        address = address_of(self.settings)
        ours = {
            "DATABASE_URL": address if "://" in address else f"sqlite:///{address}",
            "BERDAMPAK_VAR": str(self.folder),
            "BERDAMPAK_STORE": str(self.folder / "store"),
            "BERDAMPAK_KEYS": str(self.keys),
            "BERDAMPAK_ORIGIN": "ternate.example/buku",
            "BERDAMPAK_LANG": "en",
            "DJANGO_SETTINGS_MODULE": "berdampak.house.settings",
        }
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=os.environ | ours, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def run(self, *words: str | Path, code: int = 0) -> str:
        """Run a command of ours."""
        told = [str(word) for word in words]
        return self.python("-c", "from berdampak.house.command import main; main()", *told, code=code)

    def tell(self) -> dict:
        return json.loads(self.python("-c", TELL))


@pytest.fixture
def base():
    from django.conf import settings

    return dict(settings.DATABASES["default"])


@pytest.fixture
def city(tmp_path, base, django_db_blocker):
    with django_db_blocker.unblock():
        made = migrated_database()
    with database_beside(base, tmp_path / "var", like=made) as settings:
        yield City(tmp_path / "var", settings, tmp_path / "keys")


@pytest.fixture
def new_place(tmp_path, base, city):
    """Where the city begins again: with nothing but an empty database."""
    with database_beside(base, tmp_path / "elsewhere") as settings:
        folder = tmp_path / "new"
        is_file = settings["ENGINE"].endswith("sqlite3")
        there = settings | {"NAME": str(folder / "berdampak.sqlite3")} if is_file else settings
        yield City(folder, there, city.keys)


def target_of(place: City) -> tuple[str | Path, ...]:
    address = address_of(place.settings)
    return ("--into", place.folder, *(("--database", address) if "://" in address else ()))


def fill(city: City) -> None:
    city.run("import", "docs/example.csv", "--map", "docs/example.yaml")
    city.python("-c", FILE.format(names=["Sari", "Budi"]))
    city.run("erase", "case:0001", "--seq", "1", "--ground", "permintaan pemilik data")
    city.python("-c", SEAL)


def test_a_city_that_lost_everything_goes_on_from_its_backup(city, new_place, tmp_path):
    fill(city)
    assert "Backed up" in city.run("backup", tmp_path / "backups")
    before = city.tell()
    assert before["rows"] > 0
    assert before["names"] == [None, {"name": "Budi"}]

    city.python("-c", FILE.format(names=["Wulan"]))
    city.python("-c", SEAL)
    assert "the book continues it" in city.run("drill", tmp_path / "backups")
    assert city.tell()["backups"] == [["backup.made", None], ["backup.drilled", "ok"]]
    assert [path for path in city.folder.iterdir() if path.name.startswith(".")] == []

    (backup,) = (tmp_path / "backups").iterdir()
    shutil.rmtree(city.folder)
    told = city.run("restore", backup, *target_of(new_place))
    assert "Last checkpoint: ternate.example/buku" in told
    assert "ask every witness" in told
    assert not list(new_place.folder.rglob("*.key"))
    assert not list(new_place.folder.glob("*.dump"))
    restored = new_place.tell()
    assert restored == before | {"backups": []}, "the backup does not know of itself"
    assert "Findings: 0" in new_place.run("verify", "book")

    new_place.python("-c", FILE.format(names=["Anton"]))
    new_place.python("-c", SEAL)
    assert new_place.tell()["case"] == ["case.filed", "case.filed", "privacy.erased", "case.filed"]
    new_place.run("backup", tmp_path / "later", "--prune")
    new_place.run("drill", tmp_path / "later")


def test_a_backup_that_cannot_be_restored_is_told_and_leaves_nothing(city, new_place, tmp_path):
    fill(city)
    city.run("backup", tmp_path / "backups")
    (backup,) = (tmp_path / "backups").iterdir()
    whole = backup.read_bytes()

    backup.write_bytes(whole[: len(whole) // 2] + b"x" + whole[len(whole) // 2 + 1 :])
    assert "ledger.E080" in city.run("restore", backup, *target_of(new_place), code=2)
    assert "ledger.E080" in city.run("drill", backup, code=2)
    assert city.tell()["backups"][-1] == ["backup.drilled", "unreadable"]
    backup.write_bytes(whole)
    shutil.move(next(city.keys.glob("backup-*.key")), tmp_path / "away.key")
    assert "ledger.E081" in city.run("restore", backup, *target_of(new_place), code=2)
    assert not new_place.folder.exists()
    assert not list(tmp_path.glob(".new-*"))

    city.run("restore", backup, *target_of(new_place), "--key", tmp_path / "away.key")
    said = city.run("restore", backup, *target_of(new_place), "--key", tmp_path / "away.key", code=2)
    assert "ledger.E082" in said
    other = (*target_of(new_place)[:1], tmp_path / "third", *target_of(new_place)[2:])
    if len(other) > 2:
        assert "ledger.E083" in city.run("restore", backup, *other, "--key", tmp_path / "away.key", code=2)
        said = city.run("restore", backup, *other[:2], "--key", tmp_path / "away.key", code=2)
        assert "ledger.E084" in said
        assert not (tmp_path / "third").exists()


def test_a_book_that_does_not_continue_its_backup_is_found_by_the_drill(city, tmp_path):
    fill(city)
    city.run("backup", tmp_path / "backups")
    city.python(
        "-c",
        "import django; django.setup()\n"
        "from django.db import connection\n"
        "connection.ensure_connection()\n"
        "sqlite = connection.vendor == 'sqlite'\n"
        "if sqlite: connection.connection.set_authorizer(None)\n"
        "with connection.cursor() as cursor:\n"
        "    cursor.execute('drop trigger ledger_checkpoint_is_not_shortened' if sqlite else\n"
        "                   'alter table ledger_checkpoint disable trigger all')\n"
        "    cursor.execute('drop trigger ledger_leaf_is_not_shortened' if sqlite else\n"
        "                   'alter table ledger_leaf disable trigger all')\n"
        "    cursor.execute('delete from ledger_checkpoint')\n"
        "    cursor.execute('delete from ledger_leaf where leaf_index > 0')\n",
    )
    assert "does NOT continue it" in city.run("drill", tmp_path / "backups", code=1)
    assert city.tell()["backups"][-1] == ["backup.drilled", "not_continued"]
