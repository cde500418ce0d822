"""The rejects file: rows that could not be used, each with its line and the reason, so that they can be mended."""

import csv
from pathlib import Path
from types import TracebackType

from berdampak.happening.intake.reading import Reject
from berdampak.kernel.limits import REJECTS_SHOWN_MAX

HEADER = ("line", "reason", "sebab", "why", "row")


class Rejects:
    """Writes rejected rows to a file and remembers how many there were, and the first few."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self.first: list[Reject] = []
        self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(HEADER)

    def __enter__(self) -> "Rejects":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, reject: Reject) -> None:
        """Write one rejected row down."""
        self.count += 1
        if len(self.first) < REJECTS_SHOWN_MAX:
            self.first.append(reject)
        self._writer.writerow((reject.line, reject.reason, reject.words.id, reject.words.en, reject.raw))
