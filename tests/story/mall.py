"""A mall that is open: a server with a clock that the story moves, its people, and the commands that run beside it."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page

BERDAMPAK = str(Path(sys.executable).with_name("berdampak"))
ROOT = Path(__file__).parents[2]
SECONDS_MAX = 60
CAST = """
import django; django.setup()
import json
from django.conf import settings
from berdampak.people.tests.cast import bearer, make_cast, signed_in
cast = make_cast(other_agency="dinkes", other_agency_unit="dinkes-sdmk")
names = ("sari", "budi", "rudi", "dewi", "wulan")
session = {name: signed_in(getattr(cast, name)).cookies[settings.SESSION_COOKIE_NAME].value for name in names}
print(json.dumps(session))
"""


@dataclass(frozen=True)
class Mall:
    """The mall of Kota Ternate, as people reach it."""

    folder: Path
    environment: dict[str, str]
    address: str
    sessions: dict[str, str]

    def set_clock(self, moment: str) -> None:
        """Let it be another moment, in the mall's own time."""
        (self.folder / "clock").write_text(f"{moment}+09:00")

    def run(self, *words: str) -> str:
        """Run one of our commands in the mall; what it prints."""
        done = subprocess.run(
            [BERDAMPAK, *words], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr or done.stdout
        return done.stdout

    @contextmanager
    def visit(self, browser: Browser, name: str = "", **options: object) -> Iterator[Page]:
        """A browser window at the mall, of somebody who has signed in or of a stranger."""
        with browser.new_context(base_url=self.address, **options) as context:  # type: ignore[arg-type]
            if name:
                context.add_cookies([{"name": "session", "value": self.sessions[name], "url": self.address}])
            yield context.new_page()


@contextmanager
def open_mall(folder: Path) -> Iterator[Mall]:
    """A mall in a folder of its own, with the whole cast, on a Monday morning."""
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
    (folder / "var").mkdir()
    (folder / "clock").write_text("2026-11-09T09:00:00+09:00")
    python = [sys.executable, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0"]
    subprocess.run(python, env=environment, check=True)
    said = subprocess.run([sys.executable, "-c", CAST], env=environment, check=True, capture_output=True, text=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    served = ["-m", "granian", "--interface", "wsgi", "--port", port, "berdampak.house.wsgi:application"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen([sys.executable, *served], env=environment, stdout=log, stderr=log)
        try:
            address = _wait_for(f"http://127.0.0.1:{port}")
            yield Mall(folder, environment, address, json.loads(said.stdout.splitlines()[-1]))
        finally:
            server.terminate()
            server.wait(SECONDS_MAX)


def find_link(text: str, start: str) -> str:
    """The address in a letter that begins so."""
    found = re.search(rf"{re.escape(start)}[^\s\"'<>]+", text)
    assert found, text
    return found[0]


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
