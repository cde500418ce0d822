"""What tests of voice share: keys and files of their own, a clock that can be set, and an outbox that keeps."""

from datetime import UTC, datetime

import pytest

from berdampak.kernel.tests.clocks import MovingClock
from berdampak.voice import surveys

NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


@pytest.fixture
def clock(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    settings.CLOCK = MovingClock(NOON)
    return settings.CLOCK


@pytest.fixture
def sent(monkeypatch):
    """Every notice that was sent."""
    notices = []
    monkeypatch.setattr(surveys, "send", lambda notice, clock: notices.append(notice))  # noqa: ARG005
    return notices
