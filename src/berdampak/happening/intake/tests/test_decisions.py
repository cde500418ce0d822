"""What a log decides where its map does not say."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import ImportResult
from berdampak.happening.intake.tests.logs import CASE, OFFICER, STEP, TIME, events_of, run, write_log


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    return EventStore(tmp_path / "store")


def import_stamps(folder: Path, store: EventStore, stamps: list[str], map_text: str | None = None) -> ImportResult:
    rows = [(f"K{number}", "Surat", stamp) for number, stamp in enumerate(stamps)]
    return run(write_log(folder / "log.csv", rows, (CASE, STEP, TIME)), store, map_text)


def stamps_in(zone: str, hour: int = 9) -> list[str]:
    """A stamp of every third day of a year."""
    first = datetime(2025, 1, 1, hour, tzinfo=ZoneInfo(zone))
    return [(first + timedelta(days=days)).isoformat() for days in range(0, 365, 3)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("UTC", "UTC"),
        ("Asia/Jakarta", "Asia/Jakarta"),
        ("Asia/Makassar", "Asia/Makassar"),
        ("Asia/Jayapura", "Asia/Jayapura"),
        ("Europe/Amsterdam", "CET"),
        ("Europe/Helsinki", "EET"),
        ("Europe/Lisbon", "WET"),
        ("America/New_York", "EST5EDT"),
        ("Etc/GMT-1", "Etc/GMT-1"),
        ("America/Bogota", "Etc/GMT+5"),
        ("Asia/Kolkata", "Asia/Kolkata"),
    ],
)
def test_days_and_weeks_are_those_of_the_zone_that_fits_all_offsets(
    tmp_path: Path, store: EventStore, written: str, found: str
) -> None:
    result = import_stamps(tmp_path, store, stamps_in(written))
    assert result.source.rules.zone == found
    assert f"zone {found}, which fits" in result.notes[0].en


def test_offsets_that_fit_no_one_zone_leave_utc_and_that_is_said(tmp_path: Path, store: EventStore) -> None:
    result = import_stamps(tmp_path, store, ["2026-11-02T09:00:00+09:00", "2026-11-02T09:00:00+07:00"])
    assert result.source.rules.zone == "UTC"
    assert "No one zone fits" in result.notes[0].en


def test_the_zone_of_the_map_holds_whatever_the_stamps_say(tmp_path: Path, store: EventStore) -> None:
    result = import_stamps(tmp_path, store, stamps_in("Asia/Jakarta"), "zone: Asia/Jayapura")
    assert (result.source.rules.zone, result.notes) == ("Asia/Jayapura", ())


def test_a_step_that_always_bears_local_midnight_bears_dates(tmp_path: Path, store: EventStore) -> None:
    result = import_stamps(tmp_path, store, stamps_in("Europe/Amsterdam", hour=0))
    assert {event["precision"] for event in events_of(store)} == {"day"}
    assert "read as dates alone: Surat." in result.notes[1].en


@pytest.mark.parametrize("others", [[], ["2026-11-02 09:00"] + ["2026-11-02 00:00"] * 5])
def test_few_midnights_or_one_hour_among_them_are_moments(tmp_path: Path, store: EventStore, others: list[str]) -> None:
    import_stamps(tmp_path, store, ["2026-11-01 00:00"] * 4 + others)
    assert {event["precision"] for event in events_of(store)} == {"instant"}


def test_midnights_are_moments_if_the_map_says_so(tmp_path: Path, store: EventStore) -> None:
    import_stamps(tmp_path, store, stamps_in("UTC", hour=0), "date_only: []")
    assert {event["precision"] for event in events_of(store)} == {"instant"}


def test_what_was_decided_first_holds_when_the_log_grows(tmp_path: Path, store: EventStore) -> None:
    days = [f"2026-11-0{day}T00:00:00+09:00" for day in range(1, 7)]
    import_stamps(tmp_path, store, days)
    result = import_stamps(tmp_path, store, [*days, "2026-11-09T00:00:00+07:00", "2026-11-10T13:30:00+09:00"])
    assert (result.counts.new, result.counts.known) == (2, 6)
    assert result.source.rules.zone == "Asia/Jayapura"
    assert {event["precision"] for event in events_of(store)} == {"day"}


def test_an_officer_called_nothing_is_nobody(tmp_path: Path, store: EventStore) -> None:
    rows = [("K1", "Terima", "2026-11-02", officer) for officer in ("EMPTY", "?", "None", "budi", "Emptyman")]
    result = run(write_log(tmp_path / "log.csv", rows, (CASE, STEP, TIME, OFFICER)), store)
    assert [event["officer"] for event in events_of(store)] == [None, None, None, "budi", "Emptyman"]
    assert "?, EMPTY, None was read as not recorded" in result.notes[0].en


def test_a_step_called_nothing_is_kept(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv", [("-", "None", "2026-11-02", "budi")], (CASE, STEP, TIME, OFFICER)), store)
    assert [(event["case_id"], event["step"]) for event in events_of(store)] == [("-", "None")]
