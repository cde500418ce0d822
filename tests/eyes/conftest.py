"""A real mall with the sample cards on its shelf, and a real browser to look at it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.mall import Mall, open_mall

PUBLISH = """
from django.conf import settings
from berdampak.publish.tests.samples import public_cards
from berdampak.report.facade import publish_cards
print(publish_cards(public_cards(), settings.CLOCK))
"""
WIDE = {"viewport": {"width": 1100, "height": 900}}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that shows the sample cards."""
    with open_mall(tmp_path_factory.mktemp("site"), PUBLISH, clock="2026-11-25T12:00:00+09:00") as mall:
        yield mall.address


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A fresh visitor."""
    with browser.new_context(base_url=site, **WIDE) as context:
        yield context.new_page()


@pytest.fixture
def visit(browser: Browser, mall: Mall) -> Iterator[Callable[..., Page]]:
    """A function that opens a page of the module's mall as somebody; what was staged fills `{name}` in the address."""
    contexts = []

    def open_page(who: str, place: str, **options: Any) -> Page:
        context = browser.new_context(base_url=mall.address, **(WIDE | options))
        contexts.append(context)
        if who:
            context.add_cookies([{"name": "session", "value": mall.staged[who], "url": mall.address}])
        page = context.new_page()
        page.answer = page.goto(place.format(**mall.staged))  # type: ignore[attr-defined]
        return page

    yield open_page
    for context in contexts:
        context.close()
