"""However a log is cut into batches and exports, the event table is the same."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.happening.facade import EventStore
from berdampak.happening.intake import csv_reader, lines
from berdampak.happening.intake.tests.logs import events_of, run, write_log

WORDS = st.sampled_from(["K1", "K2", 'K"3', "K\n4", " K5 ", "", "Ké", "a,b"])
STAMPS = st.sampled_from(["2026-11-02 09:00", "2026-11-02T09:00:00.5Z", "2026-11-03", "kemarin", "", "1948-01-01"])
ROWS = st.lists(st.tuples(WORDS, WORDS, STAMPS, WORDS, WORDS), max_size=14)


def table_of(exports: list[list[Any]], block: int, batch: int) -> tuple[int, list[dict[str, Any]]]:
    """How many rows of the last export were rejected, and the events, after importing the exports one after another."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "BLOCK_CHARACTERS", block)
        patch.setattr(csv_reader, "BATCH_ROWS", batch)
        patch.setattr(csv_reader, "SAMPLE_LINES", 1)
        store = EventStore(Path(folder))
        for rows in exports:
            rejected = run(write_log(Path(folder) / "log.csv", [GOOD, *rows]), store).source.rejected
        return rejected, events_of(store)


GOOD = ("K0", "Terima", "2026-11-01", "budi", "loket")


@settings(max_examples=12)
@given(ROWS, st.integers(1, 400), st.integers(1, 5))
def test_batches_of_any_size_give_the_same_table(rows: list[Any], block: int, batch: int) -> None:
    assert table_of([rows], block, batch) == table_of([rows], 1 << 20, 1000)


@settings(max_examples=10)
@given(ROWS, st.data())
def test_a_beginning_and_then_the_whole_is_the_whole(rows: list[Any], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(rows)))
    assert table_of([rows[:cut], rows], 1 << 20, 1000) == table_of([rows], 1 << 20, 1000)
