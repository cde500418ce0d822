"""A place for files that is gone after the test."""

from datetime import UTC, datetime

import pytest

from berdampak.kernel.clock import fixed_clock

NOON = datetime(2026, 11, 2, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.FILES, settings.KEYS = tmp_path / "files", tmp_path / "keys"
    settings.SCANNER, settings.SCANNER_REQUIRED = "", False
    return settings.FILES


@pytest.fixture
def clock():
    return fixed_clock(NOON)
