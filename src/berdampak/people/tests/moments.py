"""The moment at which tests of people take place."""

from datetime import UTC, datetime

NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
