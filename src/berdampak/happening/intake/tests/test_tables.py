"""Parquet and workbooks, whose cells have types."""

from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import CASE, STEP, TIME, imported, run
from berdampak.kernel.errors import BerdampakError

NINE = datetime(2026, 11, 2, 9, 0, 0, 250_000, tzinfo=UTC)


def parquet_with(path: Path, times: pa.Array) -> Path:
    pq.write_table(
        pa.table({CASE: [17] * len(times), STEP: pa.array(["a"] * len(times)).dictionary_encode(), TIME: times}), path
    )
    return path


@pytest.mark.parametrize(
    ("type_", "zone", "expected"),
    [
        (pa.timestamp("ns", "Asia/Jayapura"), "Asia/Jakarta", NINE),
        (pa.timestamp("ms", "UTC"), "Asia/Jakarta", NINE),
        (pa.timestamp("us"), "UTC", NINE),
        (pa.timestamp("us"), "Asia/Jayapura", datetime(2026, 11, 2, 0, 0, 0, 250_000, tzinfo=UTC)),
    ],
)
def test_parquet_moments_with_and_without_a_zone(
    tmp_path: Path, type_: pa.DataType, zone: str, expected: datetime
) -> None:
    nine = NINE if type_.tz else NINE.replace(tzinfo=None)
    (event,) = imported(parquet_with(tmp_path / "log.parquet", pa.array([nine], type_)), f"zone: {zone}")
    assert (event["case_id"], event["happened_at"], event["precision"]) == ("17", expected, "instant")


def test_parquet_dates_are_dates(tmp_path: Path) -> None:
    (event,) = imported(parquet_with(tmp_path / "log.parquet", pa.array([date(2026, 11, 2)])))
    assert event["precision"] == "day"


def test_a_parquet_column_of_lists_is_refused(tmp_path: Path) -> None:
    log = parquet_with(tmp_path / "log.parquet", pa.array([[1, 2]]))
    with pytest.raises(BerdampakError, match="E014"):
        run(log, EventStore(tmp_path / "store"))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "log.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Catatan").write_row(1, 0, ["tidak", "dipakai"])
        sheet = book.add_worksheet("Log")
        sheet.write_row(2, 0, [CASE, STEP, TIME])
        sheet.write_row(3, 0, [17, "Terima"])
        sheet.write_datetime(
            3, 2, datetime.fromisoformat("2026-11-02 09:30"), book.add_format({"num_format": "d/m/yy h:mm"})
        )
        sheet.write_row(5, 0, [17, "Periksa"])
        sheet.write_datetime(5, 2, date(2026, 11, 3), book.add_format({"num_format": "d/m/yy"}))
        sheet.write_row(6, 0, ["", "Periksa", "2026-11-03"])
    return path


def test_a_sheet_is_read_with_its_numbers_dates_and_moments(workbook: Path) -> None:
    events = imported(workbook, "sheet: Log\nzone: Asia/Jayapura")
    assert [(event["case_id"], event["step"], event["precision"], event["happened_at"]) for event in events] == [
        ("17", "Terima", "instant", datetime(2026, 11, 2, 0, 30, tzinfo=UTC)),
        ("17", "Periksa", "day", datetime(2026, 11, 2, 15, 0, tzinfo=UTC)),
    ]


def test_a_rejected_row_of_a_sheet_bears_its_row_number(workbook: Path, tmp_path: Path) -> None:
    result = run(workbook, EventStore(tmp_path / "store"), "sheet: Log")
    assert [(reject.line, reject.reason) for reject in result.first_rejects] == [(7, "empty_case")]


def test_a_sheet_that_is_not_there_is_an_error_that_lists_those_there_are(workbook: Path, tmp_path: Path) -> None:
    with pytest.raises(BerdampakError, match=r"Catatan, Log.*E015"):
        run(workbook, EventStore(tmp_path / "store"), "sheet: Januari")
