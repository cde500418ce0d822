"""A book and a vault that are gone afterwards."""

import pytest

from berdampak.happening.casework import writing


@pytest.fixture(autouse=True)
def _keys_of_its_own(settings, tmp_path, monkeypatch):
    settings.KEYS = tmp_path / "keys"
    monkeypatch.setattr(writing, "_VAULTS", {})
