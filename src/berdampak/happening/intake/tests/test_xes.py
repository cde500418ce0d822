import gzip
from pathlib import Path

import pytest

from berdampak.happening.facade import EventStore
from berdampak.happening.intake.tests.logs import events_of, imported, run
from berdampak.kernel.errors import BerdampakError

EVENT = """<event><string key="concept:name" value="{step}"/><date key="time:timestamp" value="{time}"/></event>"""
TRACE = """<trace><string key="concept:name" value="{case}"/><string key="channel" value="loket"/>{events}</trace>"""
LOG = """<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/">
<global scope="event"><string key="concept:name" value="UNKNOWN"/></global>{traces}</log>"""


def log_of(*traces: str) -> str:
    return LOG.format(traces="".join(traces))


def trace(case: str, *steps: str) -> str:
    events = "".join(EVENT.format(step=step, time="2026-11-02T09:00:00.000+09:00") for step in steps)
    return TRACE.format(case=case, events=events)


def test_events_bear_what_their_trace_says(tmp_path: Path) -> None:
    log = tmp_path / "log.xes"
    log.write_text(log_of(trace("K1", "Terima", "Periksa"), trace("K2", "Terima")))
    events = imported(log, "columns: {channel: 'case:channel'}")
    assert [(event["case_id"], event["step"], event["channel"]) for event in events] == [
        ("K1", "Terima", "loket"),
        ("K1", "Periksa", "loket"),
        ("K2", "Terima", "loket"),
    ]


def test_what_a_trace_says_after_its_events_counts_too(tmp_path: Path) -> None:
    log = tmp_path / "log.xes"
    name = '<string key="concept:name" value="K1"/>'
    log.write_text(log_of(trace("K1", "Terima").replace(name, "").replace("</trace>", name + "</trace>")))
    assert imported(log)[0]["case_id"] == "K1"


def test_a_gzipped_xes_reads_like_the_plain_one(tmp_path: Path) -> None:
    plain, zipped = tmp_path / "log.xes", tmp_path / "log.xes.gz"
    plain.write_text(log_of(trace("K1", "Terima")))
    zipped.write_bytes(gzip.compress(plain.read_bytes()))
    assert imported(zipped) == imported(plain)


def test_a_bad_event_is_rejected_by_its_number_and_the_others_are_kept(tmp_path: Path) -> None:
    log = tmp_path / "log.xes"
    log.write_text(log_of(trace("K1", "Terima", "", "Selesai")))
    store = EventStore(tmp_path / "store")
    result = run(log, store)
    assert [(reject.line, reject.reason) for reject in result.first_rejects] == [(2, "empty_step")]
    assert [event["step"] for event in events_of(store)] == ["Terima", "Selesai"]


def test_a_file_that_breaks_off_is_refused_with_the_place(tmp_path: Path) -> None:
    log = tmp_path / "log.xes"
    log.write_text(log_of(trace("K1", "Terima"), "\n<trace>"))
    with pytest.raises(BerdampakError, match=rf"{log}:3:\d+: .*E008"):
        run(log, EventStore(tmp_path / "store"))


def test_a_column_that_no_event_has_is_an_error_that_lists_those_there_are(tmp_path: Path) -> None:
    log = tmp_path / "log.xes"
    log.write_text(log_of(trace("K1", "Terima")))
    with pytest.raises(BerdampakError, match=r"no column case:due\. .* case:channel, case:concept:name, .*E010"):
        run(log, EventStore(tmp_path / "store"), "columns: {due: 'case:due'}")
