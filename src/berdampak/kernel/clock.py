"""The clock comes in as an argument; nobody reads the wall."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

Clock = Callable[[], datetime]
"""A function that gives the present moment, always aware."""


def system_clock() -> datetime:
    """The machine's own present moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251  the one place


def fixed_clock(moment: datetime) -> Clock:
    """A clock that stands still at `moment`, for tests and rehearsals."""
    assert moment.tzinfo is not None, "a moment has a zone"
    return lambda: moment


def written_clock(path: Path) -> Clock:
    """A clock that whoever rehearses sets by writing an ISO moment with its zone into a file."""

    def read() -> datetime:
        moment = datetime.fromisoformat(path.read_text().strip())
        assert moment.tzinfo is not None, "a moment has a zone"
        return moment.astimezone(UTC)

    return read
