"""What all tests share: the browser, and what happens where there is none."""

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first that is installed: without a window, the same Chromium takes half the time."""
STRICT = os.environ.get("BERDAMPAK_STRICT") == "1"


def find_chromium() -> str | None:
    """The path of an installed Chromium."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium; tests that ask for it are marked `eyes` and never run without one."""
    path = find_chromium()
    assert path, "a test that needs Chromium is marked eyes"
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> "Iterator[Browser]":
    """Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Whatever needs a browser is skipped without one, or fails where nothing may be skipped."""
    if item.get_closest_marker("eyes") and not find_chromium():
        give_up = pytest.fail if STRICT else pytest.skip
        give_up("Chromium is absent (on Debian and Ubuntu: apt-get install chromium-headless-shell, or chromium)")
