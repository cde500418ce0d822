"""The pages answer: what is there, why something is not, and what to do now."""

import json

import pytest
from django.db import DatabaseError
from jsonschema import Draft202012Validator

from berdampak.publish import pages

UNIT = "/rapor/2026-W46/unit/izin-usaha"
PAGES = ("/", "/rapor/2026-W45/", f"{UNIT}/", "/rapor/2026-W46/service/a%2Fb/", "/tentang/")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shelf")]


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(
    "address", ["/", "/rapor/2026-W45/", f"{UNIT}/", "/rapor/2026-W46/service/a%2Fb/", "/tentang/"]
)
def test_a_page_is_there_in_both_languages(client, address, language):
    response = client.get(language + address)
    assert response.status_code == 200
    assert f'<html lang="{"en" if language else "id"}">' in response.content.decode()


def test_the_cards_lead_with_the_mall_of_this_week(client):
    page = client.get("/rapor/").content.decode()
    assert "412\u00a0berkas masuk dan 398\u00a0selesai" in page
    assert '/rapor/2026-W46/mall/mpp/"' in page
    assert '/rapor/2026-W45/"' in page


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv", "json"])
@pytest.mark.parametrize("address", ["/rapor/", "/rapor/2026-W46/"])
def test_the_files_of_a_listed_card_stand_beside_it(client, address, ending):
    assert f'href="/rapor/2026-W46/mall/mpp.{ending}"' in client.get(address).content.decode()


def test_the_other_language_is_the_same_page(client):
    assert f'href="/en{UNIT}/"' in client.get(f"{UNIT}/").content.decode()
    assert f'href="{UNIT}/"' in client.get(f"/en{UNIT}/").content.decode()
    assert 'href="/en/rapor/1999-W01/"' in client.get("/rapor/1999-W01/").content.decode()


@pytest.mark.parametrize(
    ("file_format", "start"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbfsubject_kind"), ("json", b"{")]
)
def test_a_file_stands_beside_the_page(client, file_format, start):
    assert f'href="{UNIT}.{file_format}"' in client.get(f"{UNIT}/").content.decode()
    response = client.get(f"{UNIT}.{file_format}")
    assert response.status_code == 200
    assert response.content.startswith(start)


def test_the_json_fits_the_schema_that_is_published(client):
    schema = json.loads(client.get("/skema/kartu.json").content)
    Draft202012Validator(schema).validate(json.loads(client.get(f"{UNIT}.json").content))


def test_a_file_that_has_not_changed_is_not_sent_again(client):
    etag = client.get(f"{UNIT}.json")["ETag"]
    assert client.get(f"{UNIT}.json", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/rapor/2026-W01/", "Tidak ada rapor untuk 29 Desember 2025 – 2 Januari 2026."),
        ("/rapor/2027-W01/", "Rapor 4–8 Januari 2027 belum terbit."),
        ("/rapor/2026-W54/", "minggu ditulis seperti 2026-W46"),
        ("/rapor/kemarin/", "minggu ditulis seperti 2026-W46"),
        ("/rapor/kemarin/unit/izin-usaha/", "minggu ditulis seperti 2026-W46"),
        ("/rapor/2026-W46/unit/arsip/", "petugasnya kurang dari lima"),
        ("/rapor/2026-W46/unit/arsip.json", "petugasnya kurang dari lima"),
        ("/rapor/2026-W46/officer/p-01/", "Rapor petugas tidak pernah ditampilkan untuk umum"),
        ("/rapor/2026-W46/unit/entah/", "Tidak ada rapor untuk “entah”"),
        ("/rapor/2026-W46/unit/%00/", "Tidak ada rapor untuk “”"),
        ("/entah/", "Tidak ada halaman di alamat ini"),
    ],
)
def test_what_is_not_there_says_why_and_where_to_go(client, address, sentence):
    response = client.get(address)
    page = response.content.decode()
    assert response.status_code == 404
    assert sentence in page
    assert '<li><a href="/rapor/">Rapor minggu ini</a></li>' in page


def test_an_unknown_week_names_the_nearest_ones(client):
    assert 'href="/rapor/2026-W45/"' in client.get("/rapor/2026-W40/").content.decode()


def test_a_sender_is_told_that_the_page_is_for_reading(client):
    response = client.post("/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_every_answer_forbids_what_is_not_ours(client):
    for address in ("/", "/entah/", f"{UNIT}.json"):
        response = client.get(address)
        assert "default-src 'none'" in response["Content-Security-Policy"]
        assert "unsafe" not in response["Content-Security-Policy"]
        assert response["X-Content-Type-Options"] == "nosniff"


def test_a_mistake_of_ours_is_said_calmly(client, monkeypatch):
    monkeypatch.setattr("berdampak.publish.pages.list_weeks", lambda: 1 / 0)
    client.raise_request_exception = False
    response = client.get("/en/rapor/")
    assert response.status_code == 500
    assert "that is not your doing" in response.content.decode()


@pytest.mark.parametrize("address", ["//evil.example/", "/en//evil.example/"])
def test_no_address_leads_out_of_the_house(client, address):
    assert 'href="//' not in client.get(address).content.decode()


@pytest.mark.parametrize("address", ["/rapor/", "/rapor/2026-W45/", f"{UNIT}/", f"{UNIT}.pdf"])
def test_a_database_that_does_not_answer_is_said_to_be_away(client, monkeypatch, address):
    def fail(*_):
        raise DatabaseError("file is not a database")

    monkeypatch.setattr(pages, "list_weeks", fail)
    monkeypatch.setattr(pages, "find_card", fail)
    response = client.get(address)
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert "coba lagi beberapa menit lagi" in response.content.decode()
