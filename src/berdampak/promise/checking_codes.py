"""No two things of one kind share a code."""

from collections.abc import Iterator, Sequence

from berdampak.kernel.errors import Problem
from berdampak.promise.outline import Entry
from berdampak.promise.problems import problem


def find_repeated_codes(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Every code that an earlier entry has already."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.code is None:
            continue
        if entry.code in first:
            yield problem("E040", entry.where("code"), code=entry.code, first=first[entry.code].where("code"))
        first.setdefault(entry.code, entry)
