"""The tree of outcomes: who brings what about, and what its indicators came to, on a page and as data."""

import json
from datetime import UTC, date, datetime

import pytest
from django.conf import settings

from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.places import packs_folder
from berdampak.measure.facade import IndicatorScope
from berdampak.promise.facade import PackShelf
from berdampak.promise.tests.packs import write_pack
from berdampak.report.facade import publish_readings
from berdampak.report.tests.evidence_of import facts_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def values(tmp_path):
    """Every indicator of the demo, of six weeks of work."""
    goals, now = settings.PACKS.current().goals, fixed_clock(datetime(2026, 11, 13, 7, tzinfo=UTC))
    folder, scopes = packs_folder() / "ternate", [IndicatorScope()]
    publish_readings(facts_in(tmp_path), goals, folder, scopes, date(2026, 11, 13), now, record=lambda *_, **__: None)


@pytest.mark.usefixtures("values")
def test_a_node_says_what_it_takes_who_answers_and_what_came_of_it(client):
    page = client.get("/pohon-kinerja/").content.decode()
    assert "Izin diputuskan tepat janji" in page
    assert "Faktor kunci: Satu pintu bekerja" in page
    assert "Dinas Penanaman Modal" in page
    assert "2,84%" in page
    assert "Ikut mendukung “Layanan dapat diurus dari rumah”" in page
    assert "belum cukup data" in page


@pytest.mark.usefixtures("values")
def test_another_period_may_be_asked_for(client):
    assert 'href="/en/pohon-kinerja/?p=2026"' in client.get("/en/pohon-kinerja/").content.decode()
    assert "Angka 2026" in client.get("/pohon-kinerja/?p=2026").content.decode()
    assert client.get("/pohon-kinerja/?p=%00'").status_code == 200


@pytest.mark.usefixtures("values")
def test_the_data_say_the_same(client):
    data = json.loads(client.get("/pohon-kinerja.json").content)
    by_code = {outcome["code"]: outcome for outcome in data["outcomes"]}
    assert by_code["sejahtera"]["indicators"][0]["value"] == "2.8400"
    assert by_code["data-lengkap"]["contributes"] == ["layanan-digital"]
    assert len(by_code) == len(settings.PACKS.current().goals.outcomes)


def test_before_anything_is_computed_the_page_says_so(client):
    assert "belum dihitung" in client.get("/pohon-kinerja/").content.decode()


def test_a_city_without_a_tree_says_so(client, settings, tmp_path):
    settings.PACKS = PackShelf(write_pack(tmp_path / "pack"), tmp_path / "kept")
    assert "belum menulis pohon kinerjanya" in client.get("/pohon-kinerja/").content.decode()
    assert json.loads(client.get("/pohon-kinerja.json").content) == {"outcomes": []}
