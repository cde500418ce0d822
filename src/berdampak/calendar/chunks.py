"""Whole columns worked on a piece at a time, small enough to stay in the processor's cache from step to step."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

CHUNK = 65_536


def by_chunks(function: Callable[..., NDArray[Any]], dtype: type[np.generic], *columns: ArrayLike) -> NDArray[Any]:
    """The function of one-dimensional columns as int64, row by row; a single value stands for a column of it."""
    rows = np.broadcast_arrays(*(np.atleast_1d(column) for column in columns))
    result = np.empty(rows[0].shape, dtype=dtype)
    for at in range(0, len(result), CHUNK):
        piece = slice(at, at + CHUNK)
        result[piece] = function(*(row[piece].astype(np.int64, copy=False) for row in rows))
    return result
