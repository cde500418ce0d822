"""Keys, packs and files of their own, and a clock on a working day."""

from datetime import UTC, datetime

import pytest

from berdampak.happening.casework import writing
from berdampak.kernel.clock import fixed_clock


@pytest.fixture(autouse=True)
def _place_of_its_own(settings, tmp_path, monkeypatch):
    settings.KEYS = tmp_path / "keys"
    settings.FILES = tmp_path / "files"
    settings.VAR = tmp_path
    settings.CLOCK = fixed_clock(datetime(2026, 11, 27, 1, tzinfo=UTC))
    monkeypatch.setattr(writing, "_VAULTS", {})
