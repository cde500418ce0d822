"""Which tests need the database, wherever they stand."""

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever uses the database runs on PostgreSQL too."""
    for item in items:
        if item.get_closest_marker("django_db"):
            item.add_marker("database")
