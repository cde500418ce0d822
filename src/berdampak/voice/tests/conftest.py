"""What tests of voice share: keys and files of their own, a clock that can be set, and an outbox that keeps."""

from datetime import UTC, datetime, timedelta

import pytest

from berdampak.voice import surveys

NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


class Moment:
    """A clock that stands still until it is moved."""

    def __init__(self, now=NOON):
        self.now = now

    def __call__(self):
        return self.now

    def move(self, **by):
        self.now += timedelta(**by)


@pytest.fixture
def clock(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    settings.CLOCK = Moment()
    return settings.CLOCK


@pytest.fixture
def sent(monkeypatch):
    """Every notice that was sent."""
    notices = []
    monkeypatch.setattr(surveys, "send", lambda notice, clock: notices.append(notice))  # noqa: ARG005
    return notices
