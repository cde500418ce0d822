"""A citizen finds a service, and reads what it takes, how long it takes, and what it costs."""

import json
import re
from html import unescape

import pytest

from berdampak.kernel.clock import system_clock
from berdampak.kernel.text import same
from berdampak.publish.tests.samples import AGENCY, MALL, full_card, mall_card
from berdampak.report.contracts import Subject
from berdampak.report.facade import publish_cards

pytestmark = pytest.mark.django_db


@pytest.fixture
def measured():
    """A week in which the mall and one service were measured."""
    publish_cards([mall_card(), full_card(Subject("service", "pbg", same("PBG")), (MALL, AGENCY))], system_clock)


def words_of(response):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def test_the_first_page_asks_and_offers(client):
    said = words_of(client.get("/"))
    assert "Apa yang Anda perlukan?" in said
    assert re.search(r"\d+ instansi, \d+ layanan, satu pintu", said)
    assert "Rapor pertama belum terbit" in said


def test_the_first_page_tells_how_the_promises_were_kept(client, measured):  # noqa: ARG001
    said = words_of(client.get("/"))
    assert "selesai tepat janji minggu ini" in said
    assert "Buka rapor 9–13 November 2026" in said


def test_silence_grants_only_what_the_pack_says(client):
    said = words_of(client.get("/"))
    assert "lewat tanpa keputusan berarti permohonan lengkap untuk" in said


def test_a_query_finds_a_service(client):
    page = client.get("/layanan/", {"q": "KTP hilang"}).content.decode()
    assert 'href="/layanan/ktp-el/"' in page


def test_a_query_that_finds_nothing_is_answered_with_everything(client):
    said = words_of(client.get("/layanan/", {"q": "psprt"}))
    assert "Belum ketemu layanan untuk “psprt”" in said
    assert "Barangkali maksud Anda" in said
    assert "Akta Kelahiran" in said


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "\x00", "a" * 5000, "😀", "\u202e", "' OR 1=1"])
def test_a_query_of_any_kind_is_answered(client, query):
    response = client.get("/layanan/", {"q": query})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_a_service_says_everything_it_owes(client):
    said = words_of(client.get("/layanan/akta-kelahiran/"))
    for part in (
        "Yang perlu disiapkan",
        "Janji kantor",
        "Batas menurut hukum",
        "Biaya",
        "Yang Anda terima",
        "Langkahnya",
    ):
        assert part in said
    assert "hanya bila “Anak lahir di mana?” dijawab “Rumah” atau “Tempat lain”" in said
    assert said.count("contoh") >= 1


def test_all_fourteen_components_are_there(client):
    page = client.get("/layanan/pbg/").content.decode()
    standard = page.partition("<details>")[2].partition("</details>")[0]
    assert standard.count("<dt>") == 14


def test_a_ground_that_nobody_checked_is_marked(client):
    assert "PP 16/2021 (belum diverifikasi)" in words_of(client.get("/layanan/pbg/"))
    assert "PP 16/2021 (unverified)" in words_of(client.get("/en/layanan/pbg/"))


def test_reality_is_said_from_the_newest_card(client, measured):  # noqa: ARG001
    said = words_of(client.get("/layanan/pbg/"))
    assert re.search(r"Separuh selesai dalam .+, sembilan dari sepuluh dalam .+\. Dari \d+ permohonan", said)
    assert "Belum cukup data" in words_of(client.get("/layanan/ktp-el/"))


def test_the_same_is_there_as_data(client, measured):  # noqa: ARG001
    data = json.loads(client.get("/layanan/pbg.json").content)
    assert data["code"] == "pbg"
    assert data["observed"]["week"] == "2026-W46"
    assert data["promised"] == {"days": 14, "minutes": None}


@pytest.mark.parametrize("address", ["/layanan/none/", "/layanan/none.json", "/layanan/%00/", "/layanan/a b/"])
def test_a_service_that_is_not_there_is_said_to_be_missing(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "/layanan/" in response.content.decode()
