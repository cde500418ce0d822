"""Figures of others come by the API, stay as they were sent, and are read on the next Friday."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.test import Client

from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import stream_of
from berdampak.measure.facade import IndicatorScope
from berdampak.people.tests.cast import bearer, make_cast
from berdampak.promise.facade import load_pack
from berdampak.promise.tests.packs import change, write_pack
from berdampak.promise.tests.test_goals import GOALS
from berdampak.report.facade import find_value, publish_readings
from berdampak.report.tests.evidence_of import facts_in

ADDRESS, NOW = "/api/v1/series/miskin/2025", fixed_clock(datetime(2026, 11, 13, 7, tzinfo=UTC))
TOLD = {"value": "2.84", "read_on": "2026-01-15"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def pack(settings, tmp_path):
    folder = write_pack(tmp_path / "pack")
    goals = change(GOALS, "series: {file: series/miskin.csv, ", "series: {").replace(", read_on: 2026-01-01}", "}")
    (folder / "goals.yaml").write_text(goals)
    pack = load_pack(folder)
    settings.CLOCK, settings.PACKS = NOW, SimpleNamespace(current=lambda: pack)
    return pack


@pytest.fixture
def tell(pack):  # noqa: ARG001
    client = Client(headers=bearer(make_cast().reform))

    def send(address=ADDRESS, **said):
        return client.put(address, json.dumps(TOLD | said), content_type="application/json")

    return send


def ids(answer):
    return answer.status_code, [one["id"] for one in answer.json()["problems"]]


def test_a_figure_is_an_entry_of_the_book_and_anybody_may_see_it(tell):
    assert tell().json()["revision"] == 1
    (entry,) = stream_of("series:miskin")
    assert {"period": "2025", "value": "2.84", "read_on": "2026-01-15"}.items() <= entry.body.items()
    (shown,) = Client().get("/api/v1/series/miskin").json()
    assert (shown["period"], Decimal(shown["value"]), shown["read_on"]) == ("2025", Decimal("2.84"), "2026-01-15")


def test_the_same_again_changes_nothing(tell):
    tell()
    assert tell(value="2.840").json()["revision"] == 1
    assert len(stream_of("series:miskin")) == 1


def test_another_figure_needs_a_reason_and_both_stay(tell):
    tell()
    assert ids(tell(value="2.9")) == (409, ["report.E045"])
    assert tell(value="2.9", why="BPS memperbaiki angkanya.").json()["revision"] == 2
    shown = Client().get("/api/v1/series/miskin").json()
    assert [(one["revision"], Decimal(one["value"])) for one in shown] == [(1, Decimal("2.84")), (2, Decimal("2.9"))]


@pytest.mark.parametrize(
    ("address", "said", "expected"),
    [
        ("/api/v1/series/tepat/2025", {}, (404, ["report.E042"])),
        ("/api/v1/series/nothing/2025", {}, (404, ["report.E042"])),
        ("/api/v1/series/miskin/2026", {}, (422, ["report.E043"])),
        ("/api/v1/series/miskin/2025-13", {}, (422, ["report.E043"])),
        (ADDRESS, {"read_on": "2025-12-31"}, (422, ["report.E044"])),
        (ADDRESS, {"read_on": "2026-11-14"}, (422, ["report.E044"])),
        (ADDRESS, {"value": "NaN"}, (422, ["house.E056"])),
        (ADDRESS, {"value": "1e40"}, (422, ["house.E056"])),
    ],
)
def test_what_cannot_be_is_refused(tell, address, said, expected):
    assert ids(tell(address, **said)) == expected
    assert stream_of("series:miskin") == []


def test_whoever_is_measured_by_it_does_not_send_it(pack):  # noqa: ARG001
    cast = make_cast()
    for person in (cast.budi, cast.wulan, cast.admin):
        answer = Client(headers=bearer(person)).put(ADDRESS, json.dumps(TOLD), content_type="application/json")
        assert answer.status_code == 403


def test_the_next_friday_reads_the_last_revision(tell, pack, tmp_path):
    tell()
    tell(value="2.9", why="BPS memperbaiki angkanya.")
    publish_readings(facts_in(tmp_path), pack.goals, tmp_path, (IndicatorScope(),), date(2026, 11, 13), NOW)
    found = find_value(pack.goals.indicators["miskin"].sha256, "2026", IndicatorScope())
    assert (found.reading.value, found.reading.seen) == (Decimal("2.9"), "2025")
