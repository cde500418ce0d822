import gzip
from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import CASE, STEP, TIME, events_of, imported, run, write_log


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    rows = [("K1", "Terima, periksa; simpan | kirim", "2026-11-02")]
    assert imported(write_log(tmp_path / "log.csv", rows, (CASE, STEP, TIME), separator))[0]["step"] == rows[0][1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_its_mark(tmp_path: Path, encoding: str) -> None:
    log = tmp_path / "log.csv"
    log.write_text(f"{CASE},{STEP},{TIME}\nK1,Kérja “baik”,2026-11-02\n", encoding=encoding)
    assert imported(log)[0]["step"] == "Kérja “baik”"


def test_lines_that_are_not_utf8_are_read_as_windows_1252_and_said(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_bytes(
        f"{CASE},{STEP},{TIME}\n".encode() + "K1,Kérja,2026-11-02\n".encode("cp1252") + "K2,Kérja,2026-11-02\n".encode()
    )
    store = EventStore(tmp_path / "store")
    result = run(log, store)
    assert [event["step"] for event in events_of(store)] == ["Kérja", "Kérja"]
    assert "1 lines were not UTF-8" in result.notes[0].en


def test_a_gzipped_csv_is_read(tmp_path: Path) -> None:
    log = write_log(tmp_path / "log.csv")
    zipped = tmp_path / "log.csv.gz"
    zipped.write_bytes(gzip.compress(log.read_bytes()))
    assert imported(zipped) == imported(log)


def test_windows_line_ends_are_read(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_bytes(f"{CASE},{STEP},{TIME}\r\n".encode() + b"K1,Terima,2026-11-02\r\n" * 100)
    assert {event["happened_at"].year for event in imported(log)} == {2026}


def test_line_ends_of_old_macintoshes_are_read(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_bytes(f"{CASE},{STEP},{TIME}\r".encode() + b"K1,Terima,2026-11-02\r" * 100 + b"K2,Terima,2026-11-02")
    assert [event["case_id"] for event in imported(log)] == ["K1"] * 100 + ["K2"]
