"""The root of a batch depends on its events and their order alone, and anybody can compute it again."""

import hashlib
import json
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from berdampak.happening.contracts import EVENT_SCHEMA
from berdampak.happening.facade import rows_root

NOW = datetime(2026, 11, 23, 1, 2, 3, 456789, UTC)
COLUMNS = [name for name in EVENT_SCHEMA.names if name != "recorded_at"]


def events(count, **more):
    """Some events, with every kind of value in them."""
    return [
        {
            "event_id": number.to_bytes(16, "big"),
            "source": "log",
            "position": number + 1,
            "case_id": f"c{number}",
            "step": "terima",
            "lifecycle": "complete",
            "officer": "budi" if number % 3 else None,
            "happened_at": NOW,
            "precision": "instant",
            "started_at": NOW if number % 2 else None,
            "opens": number % 5 == 0,
            "closes": False,
            "pauses": False,
            "returns": False,
            "recorded_at": NOW,
        }
        | more
        for number in range(count)
    ]


def write(path, rows, row_group_size=1_000):
    pq.write_table(pa.Table.from_pylist(rows, schema=EVENT_SCHEMA), path, row_group_size=row_group_size)
    return path


def by_the_book(rows):
    """The root as docs/events.md says it, without any of our code."""

    def value(row, name):
        found = row.get(name)
        if isinstance(found, bytes):
            return found.hex()
        return round(found.timestamp() * 1_000_000) if isinstance(found, datetime) else found

    lines = [
        json.dumps([value(row, name) for name in COLUMNS], separators=(",", ":"), ensure_ascii=False) + "\n"
        for row in rows
    ]
    leaves = ["".join(lines[at : at + 4096]).encode() for at in range(0, len(lines), 4096)]

    def root(hashes):
        if len(hashes) < 2:
            return hashes[0] if hashes else hashlib.sha256(b"").digest()
        half = 1 << (len(hashes) - 1).bit_length() - 1
        return hashlib.sha256(b"\x01" + root(hashes[:half]) + root(hashes[half:])).digest()

    return root([hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves])


@pytest.mark.parametrize("count", [0, 1, 4_096, 4_097, 9_000])
def test_it_is_what_the_document_says(tmp_path, count):
    rows = events(count)
    found = rows_root([write(tmp_path / "part.parquet", rows)])
    assert (found.root, found.rows) == (by_the_book(rows), count)


@pytest.mark.parametrize("word", ['a "b"', "a\\b", "line\nfeed\tand\x0bmore", "Maluku Utara – “kota”", "😀"])
def test_any_word_has_one_way_to_be_written(tmp_path, word):
    rows = events(3, case_id=word, step=word, officer=word)
    assert rows_root([write(tmp_path / "part.parquet", rows)]).root == by_the_book(rows)


def test_how_events_are_spread_over_parts_and_row_groups_changes_nothing(tmp_path):
    rows = events(6_000)
    one = rows_root([write(tmp_path / "one.parquet", rows)])
    parts = [write(tmp_path / f"{at}.parquet", rows[at : at + 2_500], 777) for at in range(0, 6_000, 2_500)]
    assert rows_root(parts) == one


def test_when_events_were_recorded_changes_nothing(tmp_path):
    first = rows_root([write(tmp_path / "one.parquet", events(5))])
    assert (
        rows_root([write(tmp_path / "two.parquet", events(5, recorded_at=datetime(2027, 1, 1, tzinfo=UTC)))]) == first
    )


@pytest.mark.parametrize("change", [{"outcome": "ditolak"}, {"closes": True}, {"due_at": NOW}, {"position": 9}])
def test_any_other_change_changes_it(tmp_path, change):
    rows = events(5_000)
    changed = [*rows[:-1], rows[-1] | change]
    one, two = (write(tmp_path / f"{name}.parquet", each) for name, each in (("one", rows), ("two", changed)))
    assert rows_root([one]).root != rows_root([two]).root
