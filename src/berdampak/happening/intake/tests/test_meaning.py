"""What the map makes of the rows."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from berdampak.happening.contracts import Rules
from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import imported, run, write_log

COLUMNS = "columns: {case: kasus, step: langkah, time: waktu, officer: petugas}\n"
HEADER = ("kasus", "langkah", "waktu", "petugas")


def events(tmp_path: Path, map_text: str, *rows: tuple[str, ...]) -> list[dict[str, Any]]:
    return imported(write_log(tmp_path / "log.csv", rows, HEADER), COLUMNS + map_text)


@pytest.mark.parametrize("word", ["opens", "closes", "pauses", "returns"])
def test_activities_are_marked_by_name_or_by_beginning(tmp_path: Path, word: str) -> None:
    rows = [("K1", step, "2026-11-02", "budi") for step in ("Selesai", "Tolak", "Tolak lagi", "Selesai sudah")]
    marked = events(tmp_path, f"{word}: [Selesai, 'Tolak*']", *rows)
    assert [event[word] for event in marked] == [True, True, True, False]


def test_an_activity_that_only_started_closes_nothing(tmp_path: Path) -> None:
    log = write_log(
        tmp_path / "log.csv",
        [("K1", "Selesai", "2026-11-02", "start"), ("K1", "Selesai", "2026-11-03", "complete")],
        ("case:concept:name", "concept:name", "time:timestamp", "lifecycle:transition"),
    )
    assert [event["closes"] for event in imported(log, "closes: [Selesai]")] == [False, True]


def test_an_outcome_is_its_column_or_the_activity_that_decides(tmp_path: Path) -> None:
    rows = [("K1", "Tolak", "2026-11-02", ""), ("K2", "Selesai", "2026-11-02", "")]
    assert [event["outcome"] for event in events(tmp_path, "outcomes: [Tolak]", *rows)] == ["Tolak", None]


def test_a_stamp_without_an_hour_is_a_date(tmp_path: Path) -> None:
    (event,) = events(tmp_path, "zone: Asia/Jayapura", ("K1", "Surat", "2026-11-02", "budi"))
    assert (event["precision"], event["happened_at"]) == ("day", datetime(2026, 11, 1, 15, tzinfo=UTC))


def test_a_step_that_is_a_date_alone_loses_its_hour(tmp_path: Path) -> None:
    rows = [("K1", step, "2026-11-02 13:30", "budi") for step in ("Surat", "Terima")]
    letter, receipt = events(tmp_path, "zone: Asia/Jayapura\ndate_only: [Surat]", *rows)
    assert (letter["precision"], letter["happened_at"]) == ("day", datetime(2026, 11, 1, 15, tzinfo=UTC))
    assert (receipt["precision"], receipt["happened_at"]) == ("instant", datetime(2026, 11, 2, 4, 30, tzinfo=UTC))


def test_words_for_nothing_are_nothing(tmp_path: Path) -> None:
    rows = [("K1", "Terima", "2026-11-02", officer) for officer in ("EMPTY", "budi", "empty", "")]
    assert [event["officer"] for event in events(tmp_path, "missing: [EMPTY]", *rows)] == [None, "budi", "empty", None]


def test_a_z_that_is_not_to_be_believed_is_local_time(tmp_path: Path) -> None:
    (event,) = events(tmp_path, "zone: Asia/Jayapura\nbelieve_z: false", ("K1", "Terima", "2026-11-02T09:00:00Z", ""))
    assert event["happened_at"] == datetime(2026, 11, 2, 0, 0, tzinfo=UTC)


def test_stamps_without_a_zone_are_utc_if_the_map_does_not_say_and_that_is_noted(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.csv", [("K1", "Terima", "2026-11-02 09:00", "")], HEADER)
    result = run(log, EventStore(tmp_path / "store"), COLUMNS)
    assert [note.en for note in result.notes] == [
        "1 moments name no zone and were read as UTC; write `zone` in the map if it should be another."
    ]


def test_the_one_service_of_a_log_is_on_every_event(tmp_path: Path) -> None:
    (event,) = events(tmp_path, "service: KTP", ("K1", "Terima", "2026-11-02", ""))
    assert event["service"] == "KTP"


def test_a_due_date_is_a_date(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.csv", [("K1", "Terima", "2026-11-02", "2026-11-09")], HEADER)
    (event,) = imported(log, "columns: {case: kasus, step: langkah, time: waktu, due: petugas}")
    assert (event["due_at"], event["due_precision"]) == (datetime(2026, 11, 9, tzinfo=UTC), "day")


def test_a_due_moment_that_cannot_be_read_costs_no_event_and_is_noted(tmp_path: Path) -> None:
    store = EventStore(tmp_path / "store")
    rows = [("K1", "Terima", "2026-11-02", "9999-12-31"), ("K1", "Selesai", "2026-11-02", "?")]
    log = write_log(tmp_path / "log.csv", rows, HEADER)
    result = run(log, store, "columns: {case: kasus, step: langkah, time: waktu, due: petugas}")
    assert (result.rows_read, result.rejected) == (2, 0)
    assert ["2 due moments cannot be read" in note.en for note in result.notes] == [True]


@pytest.mark.parametrize("start", ["2026-11-02 11:00", "kemarin", "9999-12-31 00:00"])
def test_a_start_that_cannot_be_costs_no_event_and_is_noted(tmp_path: Path, start: str) -> None:
    store = EventStore(tmp_path / "store")
    log = write_log(tmp_path / "log.csv", [("K1", "Terima", "2026-11-02 10:00", start)], HEADER)
    result = run(log, store, "columns: {case: kasus, step: langkah, time: waktu, start: petugas}\nzone: Asia/Jayapura")
    assert (result.rejected, len(result.notes)) == (0, 1)


def test_the_rules_of_the_map_go_with_the_events(tmp_path: Path) -> None:
    store = EventStore(tmp_path / "store")
    log = write_log(tmp_path / "log.csv")
    run(log, store, "zone: Asia/Jayapura\ncalendar: id-wit\nweek_cut: FRI 15:00\ncloses: [Periksa]\nunclosed: open")
    assert store.event_set("log").rules == Rules(
        zone="Asia/Jayapura",
        calendar="id-wit",
        week_cut="FRI 15:00",
        unclosed="open",
        map_named=True,
    )
