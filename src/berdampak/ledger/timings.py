"""How long the last appends of this process took."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

KEPT = 2_000
_seconds: deque[float] = deque(maxlen=KEPT)


@contextmanager
def timed() -> Iterator[None]:
    """Note how long what is done inside took, unless it failed."""
    begin = perf_counter()
    yield
    _seconds.append(perf_counter() - begin)


def append_p99_seconds() -> float | None:
    """What 99 of 100 of the last appends took at most (nearest rank); None when this process has appended nothing."""
    ordered = sorted(_seconds)
    return ordered[-(-99 * len(ordered) // 100) - 1] if ordered else None
