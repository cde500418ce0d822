from pathlib import Path

import pytest

from berdampak.happening.intake.facade import guess_map, read_map
from berdampak.happening.intake.log_map import LogMap
from berdampak.happening.intake.tests.logs import imported, shared_data, write_log, write_map

HEADER = ("No Permohonan", "Tahapan", "Waktu", "Petugas", "Unit Kerja", "Catatan")


def guessed(tmp_path: Path, times: list[str], header: tuple[str, ...] = HEADER) -> tuple[str, LogMap, Path]:
    rows = [
        (f"K{number}", "Terima" if number % 2 == 0 else "Selesai", time, "budi", "EMPTY", "-")
        for number, time in enumerate(times)
    ]
    log = write_log(tmp_path / "log.csv", rows, header)
    text = guess_map(log, "en")
    return text, read_map(write_map(tmp_path / "guess.yaml", text)), log


def test_columns_are_known_by_their_usual_names(tmp_path: Path) -> None:
    text, map_, _ = guessed(tmp_path, ["2026-11-02 09:00"] * 4)
    columns = map_.columns
    assert (columns.case, columns.step, columns.time) == ("No Permohonan", "Tahapan", "Waktu")
    assert (columns.officer, columns.unit) == ("Petugas", "Unit Kerja")
    assert "# Not used: Catatan" in text
    assert map_.missing == ("EMPTY",)


def test_a_log_can_be_imported_by_its_guess(tmp_path: Path) -> None:
    text, _, log = guessed(tmp_path, ["31/10/2026 09:00", "1/11/2026 10:00"])
    assert [event["happened_at"].isoformat() for event in imported(log, text)] == [
        "2026-10-31T09:00:00+00:00",
        "2026-11-01T10:00:00+00:00",
    ]


@pytest.mark.parametrize(
    ("proof", "format_"), [("31/10/2026 09:00", "%d/%m/%Y %H:%M"), ("10/31/2026 09:00", "%m/%d/%Y %H:%M")]
)
def test_one_date_beyond_the_twelfth_proves_the_order_of_day_and_month(
    tmp_path: Path, proof: str, format_: str
) -> None:
    text, map_, _ = guessed(tmp_path, ["02/03/2026 09:00"] * 9 + [proof])
    assert map_.time_format == (format_,)
    assert f"# {proof} can only be read like this" in text


def test_day_or_month_first_stays_a_question_if_the_data_do_not_tell(tmp_path: Path) -> None:
    text, map_, _ = guessed(tmp_path, ["02/03/2026 09:00", "04/05/2026 09:00"])
    assert map_.time_format == ()
    assert "Day first or month first?" in text


def test_a_zone_is_found_by_the_offsets_and_else_asked_for(tmp_path: Path) -> None:
    text, map_, _ = guessed(tmp_path, ["2026-11-02 09:00"] * 4)
    assert map_.zone == "UTC"
    assert "# ? zone: Asia/Jakarta" in text
    assert "zone: Asia/Jayapura" in guessed(tmp_path, ["2026-11-02 09:00+09:00"] * 4)[0].splitlines()


def test_a_column_that_is_not_recognised_is_asked_for(tmp_path: Path) -> None:
    text, map_, _ = guessed(tmp_path, ["2026-11-02"] * 4, ("A", "Tahapan", "Waktu", "B", "C", "D\n# x: y"))
    assert "columns.case" not in map_.named
    assert "# case: which column? There are: A, B, C, D # x: y" in text


def test_steps_that_always_bear_midnight_are_dates(tmp_path: Path) -> None:
    _, map_, _ = guessed(tmp_path, ["2026-11-02 09:30", "2026-11-02 00:00"] * 6)
    assert map_.date_only == ("Selesai",)


def test_what_the_data_of_the_procurement_log_prove_is_found(tmp_path: Path) -> None:
    text = guess_map(shared_data() / "spse_procurement_events.csv")
    map_ = read_map(write_map(tmp_path / "guess.yaml", text))
    assert (map_.columns.case, map_.columns.time, map_.columns.start) == ("case", "timestamp_end", "timestamp")
    assert len(map_.date_only) == 5
    assert map_.opens == ("Create package",)
