"""The office of the desk's tests, with keys of its own and a clock that stands at noon."""

import pytest

from berdampak.happening.casework import writing
from berdampak.happening.casework.desk.tests.office import NOON, staff
from berdampak.kernel.clock import fixed_clock


@pytest.fixture
def cast(db, settings, tmp_path, monkeypatch):  # noqa: ARG001
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    settings.CLOCK = fixed_clock(NOON)
    monkeypatch.setattr(writing, "_VAULTS", {})
    return staff()
