"""Broken rows: which are rejected, where, and that no good row goes with them."""

import csv
from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake import lines
from berdampak.happening.intake.tests.logs import CASE, STEP, TIME, events_of, run

HEADER = f"{CASE},{STEP},{TIME}\n".encode()
GOOD = b"K%d,Terima,2026-11-02 09:00\n"


def outcome(tmp_path: Path, content: bytes) -> tuple[list[str], list[tuple[int, str]]]:
    """Cases that were read, and line and reason of every rejected row."""
    log = tmp_path / "log.csv"
    log.write_bytes(content)
    store = EventStore(tmp_path / "store")
    result = run(log, store)
    rejects: list[tuple[int, str]] = []
    if result.rejects_path is not None:
        with result.rejects_path.open(newline="", encoding="utf-8") as file:
            rejects = [(int(row["line"]), row["reason"]) for row in csv.DictReader(file)]
    assert len(rejects) == result.rejected
    return [event["case_id"] for event in events_of(store)], rejects


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"K2,Terima\n", "few_fields"),
        (b"K2,Terima,2026-11-02,lebih\n", "many_fields"),
        (b",Terima,2026-11-02\n", "empty_case"),
        (b"K2, ,2026-11-02\n", "empty_step"),
        (b"K2,Terima,\n", "empty_time"),
        (b"K2,Terima,kemarin\n", "unreadable_time"),
        (b"K2,Terima,1948-01-01\n", "implausible_time"),
        (b"K2,Terima,9999-12-31\n", "implausible_time"),
        (b"K2,Terima,9999-99-99\n", "unreadable_time"),
        (b"K2,Ter\0ima,2026-11-02\n", "control_characters"),
        (b"K2," + b"x" * 10_001 + b",2026-11-02\n", "long_cell"),
        (b"K2," + b"x" * 10_000_000 + b",2026-11-02\n", "long_line"),
        (b'K2,"Terima"!,2026-11-02\n', "quotes"),
        (b'K2,"Terima,2026-11-02\n', "quotes"),
    ],
)
def test_a_bad_row_is_rejected_with_its_line_and_reason_and_the_others_are_kept(
    tmp_path: Path, row: bytes, reason: str
) -> None:
    content = HEADER + GOOD % 1 + row + GOOD % 3 + GOOD % 4
    assert outcome(tmp_path, content) == (["K1", "K3", "K4"], [(3, reason)])


def test_a_newline_within_quotes_belongs_to_the_field_and_counts_as_a_line(tmp_path: Path) -> None:
    content = HEADER + b'K1,"Terima\nberkas",2026-11-02\n\nK2,,2026-11-02\n'
    assert outcome(tmp_path, content) == (["K1"], [(5, "empty_step")])


def test_an_unclosed_quote_does_not_swallow_the_rows_after_it(tmp_path: Path) -> None:
    content = HEADER + b'K1,"Terima,2026-11-02\n' + GOOD % 2 + b'K3,"Periksa",2026-11-03\n'
    assert outcome(tmp_path, content) == (["K2", "K3"], [(2, "quotes")])


def test_an_unclosed_quote_in_the_last_row_ends_with_it(tmp_path: Path) -> None:
    assert outcome(tmp_path, HEADER + GOOD % 1 + b'K2,"Terima,2026') == (["K1"], [(3, "quotes")])


def test_line_numbers_hold_across_blocks_read_at_once_and_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "BLOCK_CHARACTERS", 300)
    plain = b"".join(GOOD % number for number in range(200))
    content = HEADER + plain + b'K1,"Terima\nberkas",2026-11-02\n' + plain + b"K9,,2026-11-02\n" + plain
    cases, rejects = outcome(tmp_path, content)
    assert (len(cases), rejects) == (601, [(404, "empty_step")])


def test_a_last_row_without_a_newline_is_read(tmp_path: Path) -> None:
    assert outcome(tmp_path, HEADER + GOOD % 1 + b"K2,Terima,2026-11-02") == (["K1", "K2"], [])


def test_rejected_rows_stand_in_the_rejects_file_as_they_were(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_bytes(HEADER + GOOD % 1 + b'K2,"a, b",kemarin\n')
    result = run(log, EventStore(tmp_path / "store"))
    assert result.rejects_path is not None
    with result.rejects_path.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["line"], row["row"]) == ("3", 'K2,"a, b",kemarin')
    assert "kemarin" in row["sebab"]
    assert "time_format" in row["why"]
