"""The regional reform office has an export, and on the same day a stranger reads the city's first card."""

import csv
import json
from datetime import datetime, timedelta

import pytest

from berdampak.happening.facade import EventStore
from berdampak.house.command import main
from berdampak.kernel.clock import system_clock
from berdampak.measure.facade import build_facts
from berdampak.report.facade import compose_cards, publish_cards, weeks_of

FIRST_MONDAY = datetime(2026, 9, 7, 8, 0)  # noqa: DTZ001  an export bears local times and no zone
OFFICERS = tuple(f"P{number:03d}" for number in range(6))
COLUMNS = ("No Berkas", "Kegiatan", "Waktu", "Petugas", "Bagian", "Tenggat")


def _export(path, weeks):
    """What the old system gives: so many weeks of fifteen files each, and one row nobody can read."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(COLUMNS)
        for number in range(weeks * 15):
            week, turn = divmod(number, 15)
            filed = FIRST_MONDAY + timedelta(weeks=week, minutes=11 * turn)
            decided = filed + timedelta(days=1 if turn % 5 else 3, hours=1)
            for step, moment, officer in (
                ("Daftar", filed, OFFICERS[0]),
                ("Putuskan", decided, OFFICERS[1 + number % 5]),
            ):
                rows.writerow(
                    [f"B-{number:04d}", step, moment, officer, "perizinan", (filed + timedelta(days=2)).date()]
                )
        rows.writerow(["B-9999", "Daftar", "kemarin sore", OFFICERS[0], "perizinan", ""])


@pytest.mark.django_db
def test_from_an_export_to_the_first_card_on_the_street(tmp_path, capfd, client):
    export, map_path, store = tmp_path / "berkas.csv", tmp_path / "peta.yaml", tmp_path / "store"
    _export(export, weeks=5)

    main(["import", str(export), "--guess", "-o", str(map_path)])
    guessed = map_path.read_text()
    assert 'case: "No Berkas"' in guessed
    _say_where_and_when(map_path, guessed)

    main(["import", str(export), "--map", str(map_path), "--store", str(store), "--lang", "en"])
    told = capfd.readouterr().out
    assert "150 new" in told
    assert "1 rejected" in told
    assert "kemarin sore" in told

    _export(export, weeks=6)
    main(["import", str(export), "--map", str(map_path), "--store", str(store), "--lang", "en"])
    assert "30 new events, 150 already there" in capfd.readouterr().out

    main(["card", "--store", str(store), "--week", "2026-W41", "--subject", "unit:perizinan", "--format", "json"])
    figures = json.loads(capfd.readouterr().out)["figures"]["cases"]
    assert (figures["filed"], figures["finished"]) == (15, 15)
    assert (figures["on_time"]["met"], figures["on_time"]["of"]) == (12, 15)

    facts = build_facts(EventStore(store).event_set())
    for kind in ("whole", "unit"):
        publish_cards(compose_cards(facts, kind, weeks_of(facts)), system_clock)
    page = client.get("/rapor/2026-W41/unit/perizinan/").content.decode()
    assert "15 berkas masuk dan 15 selesai; 80% di antaranya tepat janji" in page
    assert not any(officer in page for officer in OFFICERS)
    assert client.get("/rapor/2026-W41/officer/P000/").status_code == 404


def _say_where_and_when(map_path, guessed):
    """What no log can say of itself: where it was written, and by which calendar the office works."""
    said = {"zone": "Asia/Jayapura", "calendar": "id-ternate"}
    kept = [line for line in guessed.splitlines() if not line.lstrip("# ").startswith(tuple(f"{key}:" for key in said))]
    map_path.write_text("\n".join([*kept, *(f"{key}: {value}" for key, value in said.items())]) + "\n")
