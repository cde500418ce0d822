"""The settings suit one machine as they are, and a city when told so."""

import os
import subprocess
import sys

import pytest

PRAGMAS = """
from django.db import connection
with connection.cursor() as cursor:
    for name in ("journal_mode", "synchronous", "foreign_keys"):
        print(cursor.execute(f"PRAGMA {name}").fetchone()[0])
"""
FULL = "2"


def run(var, *words, **environment):
    """What one of Django's commands prints under these settings."""
    base = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
    return subprocess.run(
        [sys.executable, "-m", "berdampak.house.manage", *words],
        env=base | {"BERDAMPAK_VAR": str(var)} | environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_over_https_django_finds_nothing_to_warn_of(tmp_path):
    run(tmp_path, "check", "--deploy", "--fail-level", "WARNING", BERDAMPAK_HTTPS="1")


def test_sqlite_writes_wholly_and_keeps_its_references(tmp_path):
    printed = run(tmp_path, "shell", "--verbosity", "0", "--command", PRAGMAS)
    assert printed.split() == ["wal", FULL, "1"]


def test_the_secret_is_made_once_and_read_by_its_owner_alone(tmp_path):
    command = ("shell", "--verbosity", "0", "--command", "from django.conf import settings; print(settings.SECRET_KEY)")
    first, second = run(tmp_path, *command), run(tmp_path, *command)
    assert first == second
    assert len(first.strip()) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_without_its_folder_nothing_is_written(tmp_path):
    run(tmp_path / "var", "check", SECRET_KEY="from the environment" * 3)
    assert not (tmp_path / "var" / "secret-key").exists()


@pytest.mark.django_db
def test_every_table_has_its_migration():
    from django.core.management import call_command

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
