"""Importing again: the same file, a longer export, a changed one."""

from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import ROWS, events_of, run, write_log
from berdampak.kernel.errors import BerdampakError

LATER = ("K2", "Tanda tangan", "2026-11-05 10:00:00+09:00", "wulan", "bidang")


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    return EventStore(tmp_path / "store")


def test_the_same_file_twice_changes_nothing(tmp_path: Path, store: EventStore) -> None:
    log = write_log(tmp_path / "log.csv")
    run(log, store)
    before = {path: path.read_bytes() for path in store.events.rglob("*") if path.is_file()}
    assert run(log, store).already
    after = {path: path.read_bytes() for path in store.events.rglob("*") if path.is_file()}
    del before[store.events / "log" / ".lock"], after[store.events / "log" / ".lock"]
    assert before == after


def test_the_same_rows_written_otherwise_change_no_event(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv"), store)
    before = events_of(store)
    result = run(write_log(tmp_path / "log.csv", reversed(ROWS), separator=";"), store)
    assert (result.counts.new, result.counts.known) == (0, 4)
    assert events_of(store) == before


def test_a_grown_export_adds_only_its_new_rows_in_a_part_of_their_own(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv"), store)
    result = run(write_log(tmp_path / "log.csv", [*ROWS, LATER]), store)
    assert (result.counts.new, result.counts.known, result.source.rows) == (1, 4, 5)
    assert result.source.parts == ("part-000001.parquet", "part-000002.parquet")
    assert [event["position"] for event in events_of(store)] == [1, 2, 3, 4, 5]


def test_an_earlier_shorter_export_changes_nothing(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv", [*ROWS, LATER]), store)
    result = run(write_log(tmp_path / "log.csv"), store)
    assert (result.counts.new, result.counts.vanished, result.source.rows) == (0, 1, 5)


def test_identical_rows_are_kept_and_counted(tmp_path: Path, store: EventStore) -> None:
    result = run(write_log(tmp_path / "log.csv", [ROWS[0], *ROWS, ROWS[0]]), store)
    events = events_of(store)
    assert (result.counts.repeated, len(events)) == (2, 6)
    assert len({event["event_id"] for event in events}) == 6


def test_one_more_identical_row_is_a_new_event(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv"), store)
    assert run(write_log(tmp_path / "log.csv", [*ROWS, ROWS[0]]), store).counts.new == 1


def test_a_due_moment_that_moved_is_said_and_the_earlier_one_holds(tmp_path: Path, store: EventStore) -> None:
    header = ("case", "step", "time", "due")
    by = "columns: {case: case, step: step, time: time, due: due}\nzone: Asia/Jayapura"
    run(write_log(tmp_path / "log.csv", [("K1", "Terima", "2026-11-02 09:00", "2026-11-09")], header), store, by)
    moved = write_log(tmp_path / "log.csv", [("K1", "Terima", "2026-11-02 09:00", "2026-11-20")], header)
    assert run(moved, store, by).counts.changed == 1
    assert events_of(store)[0]["due_at"].day == 8, "9 November, local midnight, in UTC"


def test_another_map_is_refused_with_advice(tmp_path: Path, store: EventStore) -> None:
    log = write_log(tmp_path / "log.csv")
    run(log, store)
    before = store.event_set()
    with pytest.raises(BerdampakError, match=r"--replace.*E021"):
        run(log, store, "closes: [Tanda tangan]")
    assert store.event_set() == before


def test_a_map_that_says_the_same_in_other_words_is_the_same(tmp_path: Path, store: EventStore) -> None:
    log = write_log(tmp_path / "log.csv")
    run(log, store, "closes: [Tanda tangan]\nzone: UTC")
    assert run(log, store, "# the same\nzone: 'UTC'\nopens: []\ncloses:\n  - Tanda tangan\n").already


def test_replacing_puts_the_log_in_the_place_of_what_there_was(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv"), store)
    result = run(write_log(tmp_path / "log.csv", [LATER]), store, "closes: [Tanda tangan]", replace=True)
    assert [event["case_id"] for event in events_of(store)] == ["K2"]
    assert [path.name for path in store.event_set().paths] == list(result.source.parts) == ["part-000002.parquet"]
    assert len(list((store.events / "log").glob("*.parquet"))) == 1


def test_the_source_is_part_of_the_identity(tmp_path: Path, store: EventStore) -> None:
    log = write_log(tmp_path / "log.csv")
    run(log, store, source="a")
    run(log, store, source="b")
    ids = {event["event_id"] for event in events_of(store)}
    assert len(ids) == 8
