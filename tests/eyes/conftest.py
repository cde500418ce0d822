"""A real server with the sample cards on its shelf, and a real browser to look at it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

SECONDS_MAX = 30
PUBLISH = """
import django; django.setup()
from berdampak.publish.tests.samples import public_cards
from berdampak.report.facade import publish_cards
publish_cards(public_cards())
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that shows the sample cards."""
    folder = tmp_path_factory.mktemp("var")
    environment = os.environ | {"BERDAMPAK_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "berdampak.house.settings"}
    environment.pop("DATABASE_URL", None)
    for words in (["-m", "berdampak.house.manage", "migrate", "--verbosity", "0"], ["-c", PUBLISH]):
        subprocess.run([sys.executable, *words], env=environment, check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", port]
    with (folder / "server.log").open("w") as log:
        served = [*command, "berdampak.house.wsgi:application"]
        server = subprocess.Popen(served, env=environment, stdout=log, stderr=log)
        try:
            yield wait_for(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait(SECONDS_MAX)


def wait_for(address: str) -> str:
    """The address, once somebody answers there."""
    until = time.monotonic() + SECONDS_MAX
    while True:
        try:
            with urlopen(address):  # noqa: S310  our own server
                return address
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A fresh visitor."""
    context = browser.new_context(base_url=site, viewport={"width": 1100, "height": 900})
    yield context.new_page()
    context.close()
