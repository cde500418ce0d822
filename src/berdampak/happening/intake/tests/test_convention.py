from datetime import UTC, datetime
from pathlib import Path

from berdampak.happening.intake.tests.logs import CASE, STEP, TIME, imported, write_log


def test_a_log_in_the_convention_needs_no_map(tmp_path: Path) -> None:
    first = imported(write_log(tmp_path / "izin.csv"))[0]
    del first["event_id"]
    assert first == {
        "source": "izin",
        "position": 1,
        "case_id": "K1",
        "step": "Terima berkas",
        "lifecycle": "complete",
        "officer": "budi",
        "unit": "loket",
        "agency": None,
        "service": None,
        "channel": None,
        "happened_at": datetime(2026, 11, 2, 0, 0, tzinfo=UTC),
        "precision": "instant",
        "started_at": None,
        "due_at": None,
        "due_precision": None,
        "opens": False,
        "closes": False,
        "pauses": False,
        "returns": False,
        "outcome": None,
        "recorded_at": datetime(2026, 11, 22, tzinfo=UTC),
    }


def test_officer_and_unit_may_be_missing_from_the_log(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.csv", [("K1", "Terima", "2026-11-02")], header=(CASE, STEP, TIME))
    assert imported(log)[0]["officer"] is None


def test_lifecycles_in_capitals_and_of_other_kinds_are_understood(tmp_path: Path) -> None:
    words = ["COMPLETE", "Start", "SCHEDULE", "ate_abort", "suspend", "resume", "assign", "In Progress", ""]
    rows = [("K1", "Terima", "2026-11-02", word) for word in words]
    log = write_log(tmp_path / "log.csv", rows, header=(CASE, STEP, TIME, "lifecycle:transition"))
    expected = ["complete", "start", "schedule", "abort", "suspend", "resume", "schedule", "complete", "complete"]
    assert [event["lifecycle"] for event in imported(log)] == expected


def test_an_event_with_a_start_stamp_has_both(tmp_path: Path) -> None:
    log = write_log(
        tmp_path / "log.csv",
        [("K1", "Periksa", "2026-11-02 10:00Z", "2026-11-02 09:00Z")],
        header=(CASE, STEP, TIME, "start_timestamp"),
    )
    event = imported(log)[0]
    assert (event["started_at"].hour, event["happened_at"].hour) == (9, 10)


def test_an_event_with_only_a_start_happened_then_and_was_not_measured(tmp_path: Path) -> None:
    log = write_log(
        tmp_path / "log.csv", [("K1", "Periksa", "", "2026-11-02 09:00Z")], header=(CASE, STEP, TIME, "start_timestamp")
    )
    event = imported(log)[0]
    assert (event["happened_at"].hour, event["started_at"]) == (9, None)
