"""Moments as the vector calendar takes them."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def us(moment: datetime) -> int:
    """A moment as UTC microseconds since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def moment(value: int) -> datetime:
    """UTC microseconds since 1970 as a moment."""
    return EPOCH + timedelta(microseconds=int(value))
