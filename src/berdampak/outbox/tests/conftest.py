"""An outbox whose clock goes on when told, and a safe of its own."""

from datetime import UTC, datetime, timedelta

import pytest


class Watch:
    """A clock that a test moves."""

    def __init__(self):
        self.now = datetime(2026, 11, 2, 3, tzinfo=UTC)

    def __call__(self):
        return self.now

    def pass_(self, **span):
        self.now += timedelta(**span)


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture(autouse=True)
def keys(settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    settings.SITE = "https://mpp.example.go.id"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
