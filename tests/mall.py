"""A mall that is open: a server with a clock that a test moves, its people, and the commands that run beside it."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Locator, Page

BERDAMPAK = str(Path(sys.executable).with_name("berdampak"))
ROOT = Path(__file__).parents[1]
SECONDS_MAX = 60
MONDAY = "2026-11-09T09:00:00+09:00"
DJANGO = "import json, sys, django; django.setup()\nfrom django.conf import settings\n"
CAST = """
from berdampak.people.tests.cast import make_cast, signed_in
cast = make_cast(other_agency="dinkes", other_agency_unit="dinkes-sdmk")
names = ("sari", "budi", "rudi", "dewi", "wulan")
print(json.dumps({name: signed_in(getattr(cast, name)).cookies[settings.SESSION_COOKIE_NAME].value for name in names}))
"""


@dataclass(frozen=True)
class Mall:
    """A mall as people reach it; `staged` is what was made ready in it, sessions of people among it."""

    folder: Path
    environment: dict[str, str]
    address: str
    staged: dict[str, Any]

    def set_clock(self, moment: str) -> None:
        """Let it be another moment, in the mall's own time."""
        (self.folder / "clock").write_text(f"{moment}+09:00")

    def run(self, *words: str) -> str:
        """Run one of our commands in the mall; what it prints."""
        return _run([BERDAMPAK, *words], self.environment)

    def do(self, script: str, *words: str) -> Any:
        """Run a script of ours in the mall; what its last line says in JSON."""
        said = _run([sys.executable, "-W", "ignore", "-c", DJANGO + script, *words], self.environment)
        return json.loads(said.splitlines()[-1])

    @contextmanager
    def visit(self, browser: Browser, name: str = "", **options: Any) -> Iterator[Page]:
        """A browser window at the mall, of somebody who has signed in or of a stranger."""
        with browser.new_context(base_url=self.address, **options) as context:
            if name:
                context.add_cookies([{"name": "session", "value": self.staged[name], "url": self.address}])
            yield context.new_page()


@contextmanager
def open_mall(folder: Path, stage: str = CAST, *words: str, clock: str = MONDAY) -> Iterator[Mall]:
    """A mall in a folder of its own, as the script `stage` makes it ready at that moment: by default with the cast.

    The script ends by printing in JSON what a test must know.
    """
    made, staged = _stage(stage, words, clock)
    for path in made.iterdir():
        (shutil.copytree if path.is_dir() else shutil.copy)(path, folder / path.name)
    environment = _environment(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    served = ["-m", "granian", "--interface", "wsgi", "--port", port, "berdampak.house.wsgi:application"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen([sys.executable, *served], env=environment, stdout=log, stderr=log)
        try:
            yield Mall(folder, environment, _wait_for(f"http://127.0.0.1:{port}"), json.loads(staged))
        finally:
            server.terminate()
            server.wait(SECONDS_MAX)


def follow(link: Locator) -> None:
    """Press a link or a button, and wait until the page that it leads to is there.

    A click alone may come back before a form is even sent: what is read then is still the page before.
    """
    with link.page.expect_navigation():
        link.click()


def find_link(text: str, start: str) -> str:
    """The address in a letter that begins so."""
    found = re.search(rf"{re.escape(start)}[^\s\"'<>]+", text)
    assert found, text
    return found[0]


@cache
def _stage(stage: str, words: tuple[str, ...], clock: str) -> tuple[Path, str]:
    """A folder with a mall made ready, to be copied, and what was said of it."""
    folder = Path(mkdtemp(prefix="mall-"))
    shutil.copytree(_migrated(), folder / "var")
    (folder / "clock").write_text(clock)
    said = _run([sys.executable, "-W", "ignore", "-c", DJANGO + stage, *words], _environment(folder))
    return folder, said.splitlines()[-1]


@cache
def _migrated() -> Path:
    """A folder with an empty database."""
    folder = Path(mkdtemp(prefix="mall-"))
    (folder / "clock").write_text(MONDAY)
    migrate = [sys.executable, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0"]
    _run(migrate, _environment(folder))
    return folder / "var"


def _environment(folder: Path) -> dict[str, str]:
    environment = os.environ | {
        "BERDAMPAK_VAR": str(folder / "var"),
        "BERDAMPAK_STORE": str(folder / "store"),
        "BERDAMPAK_CLOCK": str(folder / "clock"),
        "BERDAMPAK_ORIGIN": "mall.example/ternate",
        "DJANGO_SETTINGS_MODULE": "berdampak.house.settings",
        "PYTHONUNBUFFERED": "1",
    }
    for name in ("DATABASE_URL", "BERDAMPAK_KEYS", "BERDAMPAK_LANG"):
        environment.pop(name, None)
    (folder / "var").mkdir(exist_ok=True)
    return environment


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


def _wait_for(address: str) -> str:
    until = time.monotonic() + SECONDS_MAX
    while True:
        try:
            with urlopen(f"{address}/lacak/"):  # noqa: S310  our own server
                return address
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
