"""What all tests share, wherever they stand: chance, which need the database, a connection that outlives a request."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# No test is timed; and the build server draws the same again, so that what failed there fails here.
settings.register_profile(
    "untimed",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("BERDAMPAK_STRICT") == "1",
)
settings.load_profile("untimed")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever uses the database runs on PostgreSQL too, unless its parts are all seen there by themselves."""
    for item in items:
        if item.get_closest_marker("django_db") and not item.get_closest_marker("one_database"):
            item.add_marker("database")


@pytest.fixture(scope="session", autouse=True)
def _passwords_are_hashed_quickly() -> Iterator[None]:
    """A password is kept as ever, but what makes guessing slow would only make tests slow."""
    from django.contrib.auth.hashers import PBKDF2PasswordHasher

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(PBKDF2PasswordHasher, "iterations", 100)
        yield


@pytest.fixture
def _connection_stays() -> Iterator[None]:
    """A test's transaction lasts longer than a request of the real application, which lets go of its connection."""
    from django.core.signals import request_finished, request_started
    from django.db import close_old_connections

    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
