"""Every batch is sealed before it counts, and the same batch again is the same record."""

import json
from datetime import UTC, datetime

import pytest

from berdampak.happening.contracts import BatchSeal
from berdampak.happening.facade import EventStore, rows_root
from berdampak.happening.intake.facade import import_log
from berdampak.kernel.clock import fixed_clock

EARLY = fixed_clock(datetime(2026, 11, 2, tzinfo=UTC))
LATE = fixed_clock(datetime(2026, 11, 9, tzinfo=UTC))
HEAD = "case:concept:name,concept:name,time:timestamp\n"
FIRST = HEAD + "1,a,2026-11-02 08:00:00\n1,b,2026-11-02 09:00:00\n"
MORE = FIRST + "2,a,2026-11-03 08:00:00\n"


class Book:
    """A book that remembers what it was told."""

    def __init__(self, power_cut=False):
        self.records, self.power_cut = [], power_cut

    def seal(self, record):
        self.records.append(record)
        if self.power_cut:
            raise KeyboardInterrupt
        return BatchSeal("batch:log", len(self.records), f"{len(self.records):064x}")


@pytest.fixture
def bring(tmp_path):
    """Import a log of that content into one store."""

    def bring(content, seal=None, clock=EARLY, **more):
        path = tmp_path / "log.csv"
        path.write_text(content)
        return import_log(path, EventStore(tmp_path / "store"), clock=clock, seal=seal, **more).source

    return bring


def parts(tmp_path, source):
    return [tmp_path / "store" / "events" / source.name / part for part in source.parts]


def test_the_record_is_of_the_rows_that_are_new(tmp_path, bring):
    book = Book()
    bring(FIRST, book.seal)
    source = bring(MORE, book.seal)
    first, second = book.records
    assert (first.kind, first.source, first.rows, first.replaces) == ("batch.imported", "log", 2, False)
    assert (second.rows, second.follows) == (1, f"{1:064x}")
    assert second.rows_root == rows_root(parts(tmp_path, source)[1:]).root.hex()
    assert [seal.seq for seal in source.seals] == [1, 2]
    assert EventStore(tmp_path / "store").find_source("log").is_sealed


def test_what_replaces_begins_anew_and_says_so(bring):
    book = Book()
    bring(FIRST, book.seal)
    source = bring(MORE, book.seal, replace=True)
    assert book.records[1].replaces
    assert [seal.seq for seal in source.seals] == [2]


def test_a_crash_after_the_seal_leaves_no_batch_and_the_same_import_is_the_same_record(tmp_path, bring):
    book = Book(power_cut=True)
    with pytest.raises(KeyboardInterrupt):
        bring(FIRST, book.seal)
    assert EventStore(tmp_path / "store").find_source("log") is None
    book.power_cut = False
    bring(FIRST, book.seal, clock=LATE)
    assert book.records[0] == book.records[1]


def test_what_comes_back_after_a_replacement_is_another_record(bring):
    book = Book()
    for content in (FIRST, MORE, FIRST, MORE):
        bring(content, book.seal, replace=True)
    assert len(set(book.records)) == 4


def test_one_unsealed_batch_leaves_the_source_unsealed(bring):
    assert bring(FIRST).is_sealed is False
    assert bring(MORE, Book().seal).is_sealed is False


def test_a_store_of_before_is_readable(tmp_path, bring):
    bring(FIRST)
    path = tmp_path / "store/events/log/manifest.json"
    manifest = json.loads(path.read_text())
    for name in ("batches", "seals", "cursor", "ahead"):
        manifest["source"].pop(name)
    path.write_text(json.dumps(manifest))
    source = EventStore(tmp_path / "store").find_source("log")
    assert (source.batches, source.seals, source.is_sealed) == (1, (), False)
