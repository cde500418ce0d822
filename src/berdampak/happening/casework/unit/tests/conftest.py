"""A unit at work: its people, and a Wednesday noon in Ternate."""

from datetime import UTC, datetime

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import make_cast

NOON = datetime(2026, 11, 25, 3, tzinfo=UTC)


@pytest.fixture
def cast(db, settings, tmp_path):  # noqa: ARG001
    settings.VAR, settings.KEYS = tmp_path, tmp_path / "keys"
    settings.CLOCK = fixed_clock(NOON)
    return make_cast()
