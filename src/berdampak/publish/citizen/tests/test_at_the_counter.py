"""Budi types an application in for a citizen at the counter, hands over the receipt, and stays an officer to it."""

import re

import pytest
from django.test import Client

from berdampak.happening.casework.desk.tests.office import LOKET
from berdampak.happening.casework.facade import find_case
from berdampak.ledger.facade import stream_of
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.citizen.tests.filling import begin, photo, said

pytestmark = pytest.mark.django_db
ANSWERS = {"nama": "Tono Contoh", "nomor-str": "STR 17", "str-seumur": "yes", "tempat": "klinik"}
ANSWERS |= {"nama-tempat": "Klinik Contoh", "alamat": "Jalan Contoh 1", "praktik-ke": "1"}
CONTACT = {"nama": "Tono Contoh", "email": "tono@example.org", "telepon": ""}


@pytest.fixture
def cast(settings):
    return make_cast(settings.CLOCK, unit=LOKET)


def fill(client, address):
    """Go through the pages until the review."""
    for _ in range(30):
        if address.split("?")[0].endswith("/periksa/"):
            return address
        sent = {"file": photo()} if "/berkas/" in address else CONTACT if "/pemohon/" in address else ANSWERS
        answer = client.post(address, sent)
        assert answer.status_code == 302, said(answer)
        address = answer["Location"]
    raise AssertionError(f"no end: {address}")


def start(client):
    """Begin an application for somebody at the counter; gives the address of its first page."""
    assert 'value="sip-perawat"' in client.get("/meja/ajukan/").content.decode()
    return client.post("/meja/ajukan/", {"service": "sip-perawat"})["Location"]


def test_a_citizen_goes_home_with_a_receipt_and_the_officer_is_not_their_applicant(cast):
    counter = signed_in(cast.budi)
    first = start(counter)
    assert "Budi" not in said(counter.get(first.replace("isi/1/", "pemohon/")))
    review = fill(counter, first)
    assert "Pemohon menyatakan" in said(counter.get(review))
    receipt = counter.post(review, {"declare": "1"})["Location"]
    shown = counter.get(receipt)
    number, pin = re.findall(r'class="big">([^<]+)<', shown.content.decode())
    assert "Tanda terima untuk pemohon" in said(shown)
    assert "http://testserver/lacak/" in said(shown)
    case = find_case(number)
    assert (case.channel, case.applicant) == ("counter", None)
    entry = stream_of(f"case:{case.code}")[0]
    assert entry.body["channel"] == "counter"
    assert cast.budi.code in str(entry.body)
    assert counter.get(f"/berkas/{number}/")["Location"] == "/lacak/"
    assert counter.post(receipt)["Location"] == "/meja/ajukan/"
    assert counter.get(receipt)["Location"] == "/lacak/"
    home = Client()
    assert home.post("/lacak/", {"number": number, "pin": pin})["Location"] == f"/berkas/{number}/"
    assert "Sedang dikerjakan" in said(home.get(f"/berkas/{number}/"))


def test_only_the_officer_who_began_it_goes_on_with_it(cast):
    first = start(signed_in(cast.budi))
    for other in (Client(), signed_in(cast.sari), signed_in(cast.wulan)):
        assert other.get(first).status_code == 404
        assert other.post(first, ANSWERS).status_code == 404
    token = first.split("/")[2]
    assert Client().get(f"/api/v1/drafts/{token}").status_code == 404


def test_what_people_begin_themselves_never_counts_as_filed_at_a_counter(cast):
    sari = signed_in(cast.sari)
    assert sari.post("/meja/ajukan/", {"service": "sip-perawat"}).status_code == 403
    claim = {"counter_officer": cast.budi.code, "channel": "counter"}
    first = sari.post("/layanan/sip-perawat/ajukan/", claim)["Location"]
    sari.post(first, ANSWERS | claim)
    review = fill(sari, first)
    receipt = sari.post(review, {"declare": "1"} | claim)["Location"]
    case = find_case(receipt.split("/")[2])
    assert (case.channel, case.applicant) == ("online", cast.sari.code)


def test_an_officer_of_another_unit_begins_nothing_for_others(cast):
    other = signed_in(cast.dewi)
    assert other.post("/meja/ajukan/", {"service": "ktp-el"}).status_code in (403, 409)
    assert signed_in(cast.budi).post("/meja/ajukan/", {"service": "\x00none"}).status_code == 409
    assert begin(Client(), "sip-perawat").startswith("/permohonan/")
