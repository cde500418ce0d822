"""Turns what a damaged file makes readers say into problems."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from berdampak.happening.problems import problem


@contextmanager
def unreadable(path: Path) -> Iterator[None]:
    """A compressed file that is cut short or damaged is refused whole (E007), and so is text in no encoding (E006).

    A disk or network that fails while the log is read is the log's trouble, not the store's (E018).
    """
    try:
        yield
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise problem("E007", path, detail=error) from error
    except UnicodeError as error:
        raise problem("E006", path, detail=error) from error
    except OSError as error:
        raise problem("E018", path, detail=error.strerror or error) from error
