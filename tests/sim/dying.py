"""A process that is killed in the midst of a transaction, at a chosen statement, however fast the machine is."""

import itertools
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def dying_at(statement: int) -> Iterator[None]:
    """Kill this process before its so many-th statement to the database within a transaction."""
    from django.db import connection

    left = itertools.count(statement - 1, -1)

    def die(execute: Callable[..., Any], *asked: Any) -> Any:
        if connection.in_atomic_block and not next(left):
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*asked)

    with connection.execute_wrapper(die):
        yield
