"""Standings of a table that anyone can write: to check a figure, or to follow how it comes about."""

import csv
from collections.abc import Iterator
from io import StringIO

from berdampak.measure.facade import Cell, Standing, stand_among_peers
from berdampak.report.problems import problem

PEER, MET, OF = "peer", "met", "of"
NUMBER_MAX = 10**9
COLUMNS_MAX = 20


def stand_by_hand(text: str, where: str) -> list[Standing]:
    """The standing of every peer of a CSV: the columns `peer`, `met`, `of`, and one for each word of a kind of work.

    The words stand from the coarsest to the finest; the first two, or the one there is, say what is the same work.
    Raises `report.E040` for a table that cannot be read.
    """
    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff")), strict=True)
    try:
        words = [name for name in rows.fieldnames or [] if name not in (PEER, MET, OF)]
        missing = {PEER, MET, OF} - set(rows.fieldnames or [])
        if missing or not words or len(words) > COLUMNS_MAX:
            raise ValueError(", ".join(sorted(missing)) or "peer, service, met, of")
        cells = list(_cells(rows, words))
    except (csv.Error, ValueError) as error:
        raise problem("E040", where=where, said=f"{rows.line_num}: {error}") from error
    return stand_among_peers(cells, coarsest=min(2, len(words)))


def _cells(rows: "csv.DictReader[str]", words: list[str]) -> Iterator[Cell]:
    for row in rows:
        met, of = int(row[MET] or ""), int(row[OF] or "")
        if not 0 <= met <= of <= NUMBER_MAX or not row[PEER]:
            raise ValueError(f"{row[PEER]}: {met}, {of}")
        yield Cell(row[PEER], tuple(row[word] or "" for word in words), met, of)
