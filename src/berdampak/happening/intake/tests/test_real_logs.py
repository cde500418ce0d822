import csv
from collections import Counter
from datetime import datetime
from pathlib import Path

import pyarrow.csv
import pyarrow.parquet
import xlsxwriter

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import events_of, run, shared_data

REPOSITORY = Path(__file__).parents[5]


def receipt_events(tmp_path: Path, log: Path) -> list[dict[str, object]]:
    store = EventStore(tmp_path / f"store-{log.name}")
    run(log, store, source="receipt", map_path=REPOSITORY / "packs/maps/receipt.yaml")
    return events_of(store)


def test_receipt_reads_the_same_from_csv_xes_parquet_and_workbook(tmp_path: Path) -> None:
    data = shared_data()
    parquet, workbook = tmp_path / "receipt.parquet", tmp_path / "receipt.xlsx"
    pyarrow.parquet.write_table(pyarrow.csv.read_csv(data / "receipt.csv"), parquet)
    with xlsxwriter.Workbook(workbook) as book, (data / "receipt.csv").open(newline="") as file:
        sheet = book.add_worksheet()
        for number, row in enumerate(csv.reader(file)):
            sheet.write_row(number, 0, row)
    from_csv, *others = (
        receipt_events(tmp_path, log) for log in (data / "receipt.csv", data / "receipt.xes.gz", parquet, workbook)
    )
    assert len(from_csv) == 8577
    assert all(other == from_csv for other in others)


def test_receipt_says_what_the_file_says(tmp_path: Path) -> None:
    data = shared_data()
    with (data / "receipt.csv").open(newline="") as file:
        said = [
            (
                row["case:concept:name"],
                row["concept:name"],
                datetime.fromisoformat(row["time:timestamp"]),
                row["org:resource"],
                None if row["org:group"] == "EMPTY" else row["org:group"],
                datetime.fromisoformat(row["case:deadline"]),
            )
            for row in csv.DictReader(file)
        ]
    events = receipt_events(tmp_path, data / "receipt.xes.gz")
    fields = ("case_id", "step", "happened_at", "officer", "unit", "due_at")
    assert [tuple(event[field] for field in fields) for event in events] == said


def test_procurement_papers_bear_dates_and_stages_have_a_start_and_an_end(tmp_path: Path) -> None:
    store = EventStore(tmp_path)
    result = run(
        shared_data() / "spse_procurement_events.csv",
        store,
        map_path=REPOSITORY / "packs/maps/spse.yaml",
        source="spse",
    )
    events = events_of(store)
    assert (result.rows_read, result.rejected, len(events)) == (13_432, 0, 13_432)
    dated = Counter(event["step"] for event in events if event["precision"] == "day")
    assert dated == {
        "Appointment letter (SPPBJ)": 1349,
        "Contract signed": 1099,
        "Work order (SPMK/SPP)": 1010,
        "Payment minutes (BAP)": 863,
        "Handover (BAST)": 861,
    }
    assert {event["happened_at"].hour for event in events if event["precision"] == "day"} == {17}, "midnight in WIB"
    assert all(event["step"].startswith("Stage: ") == (event["started_at"] is not None) for event in events)
    assert sum(event["officer"] is None for event in events) == 3856
