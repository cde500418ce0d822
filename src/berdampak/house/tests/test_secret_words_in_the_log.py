"""No log holds a word that opens somebody's draft, survey, ticket, appointment or paper."""

import pytest
from django.test import Client

from berdampak.front.quiet import mask

WORD = "Zebra7Word"
ADDRESSES = (
    f"/permohonan/{WORD}/",
    f"/en/permohonan/{WORD}/isi/1/",
    f"/permohonan/{WORD}/tidak/ada/",
    f"/survei/{WORD}/",
    f"/antrean/tiket/{WORD}/",
    f"/janji/{WORD}/pindah/",
    f"/kios/mpp-ternate/nomor/{WORD}/",
    f"/verifikasi/{WORD}/",
    f"/api/v1/drafts/{WORD}",
    f"/api/v1/surveys/{WORD}",
    f"/api/v1/products/{WORD}",
)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post", "put"])
def test_a_secret_word_is_not_logged(caplog, address, method):
    getattr(Client(enforce_csrf_checks=True), method)(address)
    assert WORD not in caplog.text


def test_what_was_refused_is_logged_all_the_same(caplog):
    Client(enforce_csrf_checks=True).post(f"/permohonan/{WORD}/")
    Client().get(f"/permohonan/{WORD}/tidak/ada/")
    assert "/permohonan/***/" in caplog.text
    assert "/permohonan/***/tidak/ada/" in caplog.text


def test_other_addresses_stay_readable():
    assert mask("Not Found: /layanan/ktp-el/") == "Not Found: /layanan/ktp-el/"
