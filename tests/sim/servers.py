"""Databases of their own, migrated, and the real server before them: started here, and killed without a word."""

import atexit
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
from tools.with_postgres import find_binaries, find_runner

ROOT = Path(__file__).parents[2]
STRICT = os.environ.get("BERDAMPAK_STRICT") == "1"
PATIENCE_SECONDS = 60
STATE_TABLE = "sim_case_state"
MAKE_STATE = "import django; django.setup(); from tests.sim.book_state import make_table; make_table()"
LOGIN_ROLES = (
    "create role web login in role berdampak_app",
    "create role sealer login in role berdampak_app, berdampak_seal",
)


class SqliteDatabase:
    """A file, which needs no server."""

    vendor = "sqlite"

    def __init__(self, folder: Path, *, like: "SqliteDatabase | None" = None) -> None:
        self.folder = folder
        self.path = folder / "berdampak.sqlite3"
        if like:
            shutil.copy(like.path, self.path)

    def url(self, _role: str = "") -> str:
        return f"sqlite:///{self.path}"

    def start(self) -> None: ...

    def kill(self) -> None: ...

    def rest(self) -> None: ...

    def stop(self) -> None: ...


class PostgresDatabase:
    """A PostgreSQL of its own, as its makers ship it: it syncs."""

    vendor = "postgresql"

    def __init__(self, _folder: Path, *, like: "PostgresDatabase | None" = None) -> None:
        binaries = find_binaries()
        if binaries is None:
            (pytest.fail if STRICT else pytest.skip)("PostgreSQL is absent (on Debian and Ubuntu: postgresql)")
        self.binaries, self.runner = binaries, find_runner()
        self.folder = Path(tempfile.mkdtemp(prefix="berdampak-pg-", dir="/tmp"))  # a socket's path must be short
        if self.runner:
            shutil.chown(self.folder, self.runner)
        words = ["-D", "data", "-U", "berdampak", "-A", "trust", "-E", "UTF8", "--locale=C"]
        command = ["cp", "-a", str(like.folder / "data"), "."] if like else [str(binaries / "initdb"), *words]
        subprocess.run(command, check=True, user=self.runner, cwd=self.folder, stdout=subprocess.DEVNULL)
        self.process: subprocess.Popen[bytes] | None = None

    def url(self, role: str = "berdampak") -> str:
        return f"postgres://{role}@{quote(str(self.folder), safe='')}/postgres"

    def start(self) -> None:
        """Start it, and wait until it has recovered and answers."""
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)
        options = ["-c", "listen_addresses=", "-c", "max_connections=60", "-k", str(self.folder)]
        with (self.folder / "log").open("ab") as log:
            command = [str(self.binaries / "postgres"), "-D", "data", *options]
            self.process = subprocess.Popen(command, user=self.runner, cwd=self.folder, stdout=log, stderr=log)
        wait_until(self.answers, self.process)

    def answers(self) -> bool:
        try:
            psycopg.connect(self.url()).close()
        except psycopg.OperationalError:
            return False
        return True

    def kill(self) -> None:
        """Kill the server and everything it started, at once and without a word."""
        assert self.process
        hold(self.process.pid)  # so that it starts nothing that would outlive it
        children = children_of(self.process.pid)
        for pid in (self.process.pid, *children):
            kill(pid)
        self.process.wait()
        wait_until(lambda: not any(is_alive(pid) for pid in children))

    def rest(self) -> None:
        """End it in good order."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait()

    def stop(self) -> None:
        """End it and remove its files."""
        self.rest()
        shutil.rmtree(self.folder, ignore_errors=True)


Database = SqliteDatabase | PostgresDatabase


def fresh_database(vendor: str, folder: Path) -> Database:
    """A database of that kind, started and migrated, with the table of state and with roles that may log in."""
    made = _made(vendor)
    database: Database = type(made)(folder, like=made)  # type: ignore[arg-type]
    try:
        database.start()
    except BaseException:
        database.stop()
        raise
    return database


@cache
def _made(vendor: str) -> Database:
    """Such a database at rest, to be copied; made once in a run, and gone with it."""
    folder = Path(tempfile.mkdtemp(prefix="berdampak-made-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    database: Database = (SqliteDatabase if vendor == "sqlite" else PostgresDatabase)(folder)
    atexit.register(database.stop)
    database.start()
    run_python(database, folder, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0")
    if isinstance(database, PostgresDatabase):
        with psycopg.connect(database.url(), autocommit=True) as connection:
            for statement in LOGIN_ROLES:
                connection.execute(statement)
    run_python(database, folder, "-c", MAKE_STATE)
    database.rest()
    return database


def run_python(database: Database, folder: Path, *words: str, role: str = "berdampak") -> str:
    """Run Python with our settings on that database; gives what it printed."""
    command = [sys.executable, *words]
    environment = environment_of(database, folder, role)
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def environment_of(database: Database, folder: Path, role: str) -> dict[str, str]:
    """The environment in which our settings find that database."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    ours = {"DATABASE_URL": database.url(role), "BERDAMPAK_VAR": str(folder), "PYTHONPATH": path}
    return os.environ | ours | {"DJANGO_SETTINGS_MODULE": "berdampak.house.settings"}


class Server:
    """Granian before a database, with workers and threads, in a group of processes of its own."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.port = free_port()
        where = ["--host", "127.0.0.1", "--port", str(self.port), "--workers", "2", "--blocking-threads", "4"]
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", *where, "--log-level", "error"]
        with (folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "tests.sim.book_server:application"],
                env=environment_of(database, folder, "web") | {"SEALER_URL": database.url("sealer")},
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            wait_until(self.answers, self.process)
        except BaseException as error:
            self.kill()
            error.add_note((folder / "server.log").read_text()[-2_000:])
            raise

    def answers(self) -> bool:
        try:
            return post(self.port, "/ready", {}) == {}
        except (OSError, http.client.HTTPException):
            return False

    def kill(self) -> None:
        """Kill the whole group, at once and without a word."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        wait_until(lambda: not group_lives(self.process.pid))


def post(port: int, path: str, said: dict[str, Any]) -> dict[str, Any]:
    """Ask the server, over a connection of its own; OSError for any answer but a good one."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
    try:
        return ask(connection, path, said)
    finally:
        connection.close()


def ask(connection: http.client.HTTPConnection, path: str, said: dict[str, Any]) -> dict[str, Any]:
    """Ask the server over a connection that stays; OSError for any answer but a good one."""
    connection.request("POST", path, json.dumps(said))
    answer = connection.getresponse()
    text = answer.read()
    if answer.status != http.HTTPStatus.OK:
        raise OSError(f"{answer.status} {text[:300]!r}")
    return dict(json.loads(text))


def wait_until(holds: Any, process: "subprocess.Popen[bytes] | None" = None) -> None:
    """Wait until it holds; a process that ends before is an error."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        if process is not None and process.poll() is not None:
            raise ChildProcessError(f"ended with {process.returncode}: {process.args!r}")
        if time.monotonic() > deadline:
            raise TimeoutError(holds)
        time.sleep(0.02)


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children_of(pid: int) -> list[int]:
    """The processes this one started."""
    return [each for each, parent, _, _ in processes() if parent == pid]


def group_lives(group: int) -> bool:
    """Whether any process of the group is there still, and not only its name."""
    return any(each == group and not state.startswith("Z") for _, _, each, state in processes())


def is_alive(pid: int) -> bool:
    """Whether the process is there still, and not only its name."""
    return any(each == pid and not state.startswith("Z") for each, _, _, state in processes())


def processes() -> list[tuple[int, int, int, str]]:
    """All processes: each with the one that started it, its group and its state."""
    found = subprocess.run(["ps", "-eo", "pid=,ppid=,pgid=,stat="], stdout=subprocess.PIPE, text=True, check=True)
    rows = [line.split() for line in found.stdout.splitlines()]
    return [(int(pid), int(parent), int(group), state) for pid, parent, group, state in rows]


def hold(pid: int) -> None:
    """Hold a process where it is, so that it does nothing more, not even start another."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGSTOP)
    wait_until(lambda: not any(each == pid and state[0] not in "TtZ" for each, _, _, state in processes()))


def kill(pid: int) -> None:
    """Kill one process, if it is there."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
