"""The shelf of the tests."""

import pytest

from berdampak.kernel.clock import system_clock
from berdampak.publish.tests.samples import public_cards
from berdampak.report.facade import publish_cards


@pytest.fixture
def shelf(db):  # noqa: ARG001
    """Two weeks of a small city."""
    publish_cards(public_cards(), system_clock)
