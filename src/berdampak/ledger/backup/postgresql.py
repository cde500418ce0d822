"""PostgreSQL's own tools: found, of a version that fits, and given what they need without showing a password."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from berdampak.kernel.text import Text, same
from berdampak.ledger.problems import problem

VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
SAID_CHARACTERS_MAX = 300
NAMES = {"NAME": "dbname", "HOST": "host", "PORT": "port", "USER": "user", "PASSWORD": "password"}


def dump(settings: Mapping[str, Any], server: int, target: Path, snapshot: str) -> None:
    """Write the database, as that snapshot sees it, to a file. Raises `ledger.E085` and `E086`."""
    words = ("--format=custom", "--no-owner", "--no-privileges", "--no-sync", f"--snapshot={snapshot}")
    _run(settings, server, "pg_dump", *words, f"--file={target}")


def restore(settings: Mapping[str, Any], server: int, source: Path) -> None:
    """Fill an empty database from a file, wholly or not at all. Raises `ledger.E085` and `E086`."""
    words = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
    _run(settings, server, "pg_restore", *words, f"--dbname={settings['NAME']}", str(source))


def find_program(name: str, wanted: int) -> Path:
    """A PostgreSQL program at least as new as the server, the nearest to it. Raises `ledger.E085`."""
    found = sorted({(version, path) for path in _candidates(name) if (version := _version(path))})
    fitting = [path for version, path in found if version >= wanted]
    if not fitting:
        versions = ", ".join(str(version) for version, _ in found)
        there = same(versions) if versions else Text("tidak ada", "none")
        raise problem("E085", program=name, wanted=wanted, found=there)
    return fitting[0]


def _candidates(name: str) -> Iterator[Path]:
    """Where pg_config says, on the PATH, and where Debian keeps them."""
    if config := shutil.which("pg_config"):
        said = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)  # noqa: S603
        yield Path(said.stdout.strip()) / name
    if on_path := shutil.which(name):
        yield Path(on_path)
    yield from Path("/usr/lib/postgresql").glob(f"*/bin/{name}")


def _version(path: Path) -> int | None:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return None
    found = VERSION.search(said.stdout)
    return int(found[1]) if found else None


def _run(settings: Mapping[str, Any], server: int, program: str, *words: str) -> None:
    path = find_program(program, server)
    done = subprocess.run(  # noqa: S603  our own words, no shell
        [path, *words], env=_environment(settings), capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        said = " ".join(done.stderr.split())[:SAID_CHARACTERS_MAX] or str(done.returncode)
        raise problem("E086", program=program, said=said)


def _environment(settings: Mapping[str, Any]) -> dict[str, str]:
    """The connection as the environment tells it: on a command line every user would see the password."""
    from psycopg.pq import Conninfo

    variables = {each.keyword.decode(): each.envvar.decode() for each in Conninfo.get_defaults() if each.envvar}
    told = dict(settings.get("OPTIONS") or {})
    told |= {NAMES[name]: settings[name] for name in NAMES if settings.get(name)}
    ours = {variables[name]: str(value) for name, value in told.items() if name in variables}
    return os.environ | ours | {"LC_ALL": "C"}
