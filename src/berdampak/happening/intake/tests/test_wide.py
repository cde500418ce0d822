"""Logs in which a row is a whole case."""

from pathlib import Path
from typing import Any

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.facade import guess_map
from berdampak.happening.intake.tests.logs import events_of, imported, run, write_log
from berdampak.kernel.errors import BerdampakError

HEADER = ("Nomor", "Masuk", "Selesai", "Dinas")
MAP = """
columns: {case: Nomor, agency: Dinas}
milestones: {Terima: Masuk, Serahkan: Selesai}
opens: [Terima]
closes: [Serahkan]
missing: ["-"]
"""
ROWS = (
    ("T1", "2026-11-02 09:00", "2026-11-04 10:00", "PU"),
    ("T2", "2026-11-03 09:00", "", "PU"),
    ("T3", "2026-11-03 10:00", "-", ""),
)


@pytest.fixture
def store(tmp_path: Path) -> EventStore:
    return EventStore(tmp_path / "store")


def told(events: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    return [(event["case_id"], event["step"], event["opens"], event["closes"], event["agency"]) for event in events]


def test_every_milestone_with_a_stamp_is_an_event(tmp_path: Path) -> None:
    assert told(imported(write_log(tmp_path / "log.csv", ROWS, HEADER), MAP)) == [
        ("T1", "Terima", True, False, "PU"),
        ("T1", "Serahkan", False, True, "PU"),
        ("T2", "Terima", True, False, "PU"),
        ("T3", "Terima", True, False, None),
    ]


def test_rows_are_counted_as_they_stand_in_the_log(tmp_path: Path, store: EventStore) -> None:
    result = run(write_log(tmp_path / "log.csv", ROWS, HEADER), store, MAP)
    assert (result.rows_read, result.counts.new, result.rejected) == (3, 4, 0)


def test_milestones_that_share_a_moment_keep_the_order_of_the_map(tmp_path: Path) -> None:
    rows = [("T1", "2026-11-02", "2026-11-02", "PU"), ("T2", "2026-11-02", "2026-11-02", "PU")]
    events = imported(write_log(tmp_path / "log.csv", rows, HEADER), MAP)
    assert [(event["position"], event["step"]) for event in events] == [
        (1, "Terima"),
        (2, "Serahkan"),
        (3, "Terima"),
        (4, "Serahkan"),
    ]


def test_a_row_without_a_stamp_or_without_a_case_is_rejected_once(tmp_path: Path, store: EventStore) -> None:
    rows = [("T9", "", "-", "PU"), ("", "2026-11-02", "2026-11-03", "PU"), ROWS[0]]
    result = run(write_log(tmp_path / "log.csv", rows, HEADER), store, MAP)
    assert [(reject.line, reject.reason) for reject in result.first_rejects] == [(2, "empty_time"), (3, "empty_case")]
    assert (result.rows_read, result.rejected, len(events_of(store))) == (3, 2, 2)


def test_a_stamp_that_cannot_be_read_costs_its_own_milestone_alone(tmp_path: Path, store: EventStore) -> None:
    result = run(write_log(tmp_path / "log.csv", [("T1", "2026-11-02", "besok", "PU")], HEADER), store, MAP)
    assert ([event["step"] for event in events_of(store)], result.rejected) == (["Terima"], 1)


def test_a_longer_export_adds_the_milestones_reached_since(tmp_path: Path, store: EventStore) -> None:
    run(write_log(tmp_path / "log.csv", ROWS, HEADER), store, MAP)
    later = [ROWS[0], ("T2", "2026-11-03 09:00", "2026-11-09 08:00", "PU"), ROWS[2]]
    counts = run(write_log(tmp_path / "log.csv", later, HEADER), store, MAP).counts
    assert (counts.new, counts.known, counts.vanished) == (1, 4, 0)


def test_a_milestone_that_the_log_has_not_is_refused(tmp_path: Path, store: EventStore) -> None:
    log = write_log(tmp_path / "log.csv", ROWS, HEADER)
    with pytest.raises(BerdampakError, match=r"no column Terbit.*E010"):
        run(log, store, "columns: {case: Nomor}\nmilestones: {Terima: Masuk, Terbitkan: Terbit}")


def test_a_log_without_activities_and_with_two_stamps_a_row_is_guessed_to_be_wide(tmp_path: Path) -> None:
    text = guess_map(write_log(tmp_path / "log.csv", ROWS, HEADER)).splitlines()
    assert {'  case: "Nomor"', "milestones:", '  "Masuk": "Masuk"', '  "Selesai": "Selesai"'} <= set(text)
    assert {'opens: ["Masuk"]', 'closes: ["Selesai"]', "unclosed: open"} <= set(text)


def test_which_milestone_closes_is_a_question_where_no_name_tells(tmp_path: Path) -> None:
    text = guess_map(write_log(tmp_path / "log.csv", ROWS, ("Nomor", "A", "B", "Dinas")), "en")
    assert '# ? closes: ["A"]' in text
    assert "unclosed: last_event" in text


def test_a_log_that_names_a_case_on_many_rows_is_not_wide(tmp_path: Path) -> None:
    text = guess_map(write_log(tmp_path / "log.csv", [ROWS[0]] * 3, HEADER))
    assert "milestones" not in text
