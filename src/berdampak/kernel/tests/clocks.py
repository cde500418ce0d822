"""A clock for tests in which time goes by."""

from datetime import datetime, timedelta


class MovingClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        """Let so much time go by."""
        self.at += timedelta(**by)
