"""The events of the book come into the table a few at a time as they would at once, and nothing is read twice."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pyarrow.parquet as pq
import pytest

from berdampak.happening.contracts import Rules
from berdampak.happening.facade import EventStore, LiveEvent, decode_event, encode_event, project
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.errors import BerdampakError

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
RULES = Rules(zone="Asia/Jayapura", unclosed="open")


@dataclass(frozen=True)
class Entry:
    """An entry of the book, as far as a projection looks at it."""

    leaf_index: int
    kind: str
    recorded_at: str
    flag: int
    body: dict
    leaf_hash: bytes
    stream: str = "case:1"
    seq: int = 1


class Book:
    """A book in memory that counts what is asked of it."""

    def __init__(self, count=50):
        self.entries = [entry(at) for at in range(count)]
        self.asked = 0

    def up_to(self, end):
        def read_from(start):
            for each in self.entries[start:end]:
                self.asked += 1
                yield each

        return read_from


def entry(at, minutes=None, flag=0, case=None):
    """Every fifth entry is of another kind; events go round seven cases."""
    moment = NOW + timedelta(minutes=at if minutes is None else minutes)
    kind = "card.published" if at % 5 == 4 else "event.step"
    event = LiveEvent(case=case or f"c{at % 7}", step=f"s{at % 3}", officer="budi", opens=at < 7, started_at=NOW)
    body = encode_event(event) if kind == "event.step" else {"card": "x"}
    return Entry(at, kind, moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), flag, body, at.to_bytes(32, "big"))


def bring(store, read_from):
    return project(read_from, store, "book", RULES, clock=fixed_clock(NOW))


def rows_of(store):
    found = store.event_set("book").paths
    return [row for path in found for row in pq.read_table(path).to_pylist()]


def test_ten_runs_make_the_table_that_one_makes(tmp_path):
    one, ten = EventStore(tmp_path / "one"), EventStore(tmp_path / "ten")
    book = Book()
    bring(one, book.up_to(50))
    for end in range(5, 51, 5):
        bring(ten, book.up_to(end))
    assert rows_of(one) == rows_of(ten)
    assert replace(one.find_source("book"), parts=()) == replace(ten.find_source("book"), parts=())


def test_a_run_reads_only_what_is_new(tmp_path):
    store, book = EventStore(tmp_path), Book()
    bring(store, book.up_to(40))
    book.asked = 0
    done = bring(store, book.up_to(50))
    assert (book.asked, done.read, done.written) == (10, 10, 8)
    assert (bring(store, book.up_to(50)).read, book.asked) == (0, 10)


def test_entries_that_are_no_events_move_the_cursor_alone(tmp_path):
    store, book = EventStore(tmp_path), Book()
    bring(store, book.up_to(4))
    before = store.find_source("book")
    bring(store, book.up_to(5))
    after = store.find_source("book")
    assert (before.cursor, after.cursor) == (4, 5)
    assert (after.parts, after.file_sha256, after.is_sealed) == (before.parts, before.file_sha256, True)


@pytest.mark.parametrize("runs", [(4,), (1, 2, 3, 4)])
def test_a_clock_that_goes_backwards_never_puts_an_event_before_the_one_before_it(tmp_path, runs):
    store, book = EventStore(tmp_path), Book(0)
    book.entries = [
        entry(0, 60, case="a"),
        entry(1, 10, flag=1, case="a"),
        entry(2, 20, case="a"),
        entry(3, 90, case="a"),
    ]
    for end in runs:
        bring(store, book.up_to(end))
    rows = rows_of(store)
    assert [(row["happened_at"] - NOW) // timedelta(minutes=1) for row in rows] == [60, 60, 60, 90]
    assert [(row["recorded_at"] - NOW) // timedelta(minutes=1) for row in rows] == [60, 10, 20, 90]
    assert store.find_source("book").ahead == ()


def test_an_interrupted_run_leaves_the_table_as_it_was(tmp_path):
    store, book = EventStore(tmp_path), Book()
    bring(store, book.up_to(20))
    rows = rows_of(store)

    def cut(start):
        yield from book.up_to(30)(start)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring(store, cut)
    assert rows_of(store) == rows
    assert bring(store, book.up_to(50)).read == 30


def test_a_gap_in_the_book_is_refused(tmp_path):
    book = Book()
    del book.entries[3]
    with pytest.raises(BerdampakError, match=r"happening\.E033"):
        bring(EventStore(tmp_path), book.up_to(50))


def test_what_is_no_event_is_refused(tmp_path):
    book = Book(1)
    book.entries = [replace(book.entries[0], body={"case": "c", "step": "s", "lifecycle": "begin"})]
    with pytest.raises(BerdampakError, match=r"happening\.E034"):
        bring(EventStore(tmp_path), book.up_to(1))


def test_an_event_of_the_book_reads_back_as_it_was_written():
    event = LiveEvent("c", "s", officer="budi", due_at=NOW, due_precision="day", claimed_at=NOW, closes=True)
    assert decode_event(encode_event(event)) == event
    assert encode_event(LiveEvent("c", "s")) == {"case": "c", "step": "s", "lifecycle": "complete"}


def test_what_a_unit_noted_comes_into_a_table_of_its_own(tmp_path):
    store, book = EventStore(tmp_path), Book(0)
    outage = {"reaches": "unit", "cause": "power", "from": "2026-11-23T01:00:00Z", "by": "wulan"}
    note = replace(entry(1), kind="outage.recorded", body=outage, stream="unit:loket", seq=7)
    book.entries = [entry(0), note, entry(2), replace(note, leaf_index=3, kind="entry.undone", body={"entry": 7})]
    done = [bring(store, book.up_to(end)) for end in (2, 4, 4)]
    assert [one.written for one in done] == [2, 2, 0]
    found = store.event_set("book")
    rows = [row for path in found.notes for row in pq.read_table(path).to_pylist()]
    assert [(row["unit"], row["entry"], row["kind"], row["position"]) for row in rows] == [
        ("loket", 7, "outage.recorded", 2),
        ("loket", 7, "entry.undone", 4),
    ]
    assert json.loads(rows[0]["body"]) == outage
    assert len(rows_of(store)) == 2
