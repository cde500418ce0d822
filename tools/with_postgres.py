"""Run a command beside a PostgreSQL of its own, which is gone afterwards; the command finds it in DATABASE_URL.

python tools/with_postgres.py pytest -m database

Where PostgreSQL is absent it says so in one line and leaves the command out; with BERDAMPAK_STRICT=1 that is a failure.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# The data are thrown away and small: durability and compiled queries would only cost time.
SERVER_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off -c listen_addresses=''"


def main(command: list[str]) -> int:
    """Run the command and return its exit code."""
    binaries = find_binaries()
    if binaries is None:
        strict = os.environ.get("BERDAMPAK_STRICT") == "1"
        word = "FAILED" if strict else "SKIPPED"
        print(f"{word} the tests on PostgreSQL: it is absent (on Debian and Ubuntu: apt-get install postgresql).")
        return 1 if strict else 0
    with running_server(binaries) as url:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode


def find_binaries() -> Path | None:
    """The folder that holds `initdb` and `pg_ctl`: where pg_config says, on the PATH, or where Debian keeps them."""
    candidates = [Path(found).resolve().parent] if (found := shutil.which("pg_ctl")) else []
    if shutil.which("pg_config"):
        said = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=False)
        candidates.append(Path(said.stdout.strip()))
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))[::-1]
    return next((path for path in candidates if (path / "initdb").exists() and (path / "pg_ctl").exists()), None)


@contextmanager
def running_server(binaries: Path) -> Iterator[str]:
    """A server in a temporary folder, reached by a socket in that folder; stopped and removed whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="berdampak-pg-", dir="/tmp"))  # a socket's path must be short
    runner = find_runner()
    if runner:
        shutil.chown(folder, runner)

    def run(program: str, *words: str) -> None:
        subprocess.run(
            [str(binaries / program), *words], check=True, user=runner, cwd=folder, stdout=subprocess.DEVNULL
        )

    try:
        run("initdb", "-D", "data", "-U", "berdampak", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", f"{SERVER_OPTIONS} -k {folder}", "start")
        yield f"postgres://berdampak@{quote(str(folder), safe='')}/postgres"
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            run("pg_ctl", "-D", "data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def find_runner() -> str | None:
    """Whom to run the server as: PostgreSQL refuses root; anyone else runs it as oneself."""
    if os.geteuid() != 0:
        return None
    names = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def stop(*_: object) -> None:
    """Leave as if by Ctrl-C, so that the server is stopped."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, stop)
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
