"""Sari applies at home, without an account and without JavaScript, and loses nothing that she typed."""

import re

import pytest
from django.test import Client

from berdampak.happening.casework.models import Case
from berdampak.publish.citizen.tests.filling import BIRTH, apply, begin, fill, photo, said

pytestmark = pytest.mark.django_db


def test_an_application_is_filed_and_followed(client):
    number, pin = apply(client)
    assert re.fullmatch(r"\d{8}", pin)
    assert "Sedang dikerjakan" in said(client.get(f"/berkas/{number}/"))
    elsewhere = Client()
    response = elsewhere.post("/lacak/", {"number": number.lower(), "pin": f"{pin[:4]} {pin[4:]}"})
    assert response["Location"] == f"/berkas/{number}/"
    assert "Sedang dikerjakan" in said(elsewhere.get(response["Location"]))


def test_sent_twice_and_by_the_back_button_it_is_filed_once(client):
    review = fill(client, begin(client))
    assert client.post(review, {"declare": "1"}).status_code == 302
    assert "sudah dikirim" in said(client.post(review, {"declare": "1"}))
    assert "sudah dikirim" in said(client.get(review))
    assert Case.objects.count() == 1


def test_nothing_is_sent_without_the_declaration(client):
    review = fill(client, begin(client))
    response = client.post(review, {})
    assert response.status_code == 422
    assert "Beri tanda centang" in said(response)
    assert not Case.objects.exists()


def test_what_is_wrong_is_told_and_what_was_typed_is_shown_again(client):
    address = begin(client)
    response = client.post(address, BIRTH | {"nama-anak": "x<b>", "tanggal-lahir.day": "32"})
    assert response.status_code == 422
    page = response.content.decode()
    assert 'value="32"' in page
    assert 'value="x&lt;b&gt;"' in page
    assert 'value="32"' in client.get(address).content.decode()


@pytest.mark.parametrize("typed", ["\x00", "😀😀", "\u202eabc", "=1+1", "a" * 500_000, "<script>alert(1)</script>"])
def test_bad_input_is_answered_calmly(client, typed):
    response = client.post(begin(client), BIRTH | {"nama-anak": typed})
    assert response.status_code in (302, 422)
    assert b"<script>alert" not in response.content


def test_a_question_that_hangs_on_an_answer_comes_on_a_page_after_it(client):
    review = fill(client, begin(client), BIRTH | {"tempat-lahir": "rumah-sakit", "nama-tempat": "RS Contoh"})
    assert "RS Contoh" in said(client.get(review))
    assert "Surat keterangan lahir" in said(client.get(review))


def test_a_row_is_added_by_a_button_without_losing_the_others(client):
    address = begin(client)
    while "saksi" not in client.get(address).content.decode():
        address = client.post(address, BIRTH)["Location"]
    client.post(address, BIRTH | {"add": "saksi"})
    page = client.get(address).content.decode()
    assert "Budi Contoh" in page
    assert "Wulan Contoh" in page


def test_a_paper_that_cannot_be_read_leaves_the_others(client):
    address = begin(client)
    while "/berkas/" not in address:
        address = client.post(address, BIRTH)["Location"]
    after = client.post(address, {"file": photo()})["Location"]
    bad = photo()
    bad.file.seek(0)
    bad.file.truncate()
    bad.file.write(b"MZ this is a program")
    bad.file.seek(0)
    response = client.post(after, {"file": bad})
    assert response.status_code == 422
    assert "surat.png" in said(client.get(address))


def test_a_draft_that_is_not_there_is_said_to_be_gone(client):
    for part in ("", "isi/1/", "pemohon/", "berkas/ktp/", "periksa/"):
        response = client.get(f"/permohonan/nothing/{part}")
        assert response.status_code == 404
        assert "tidak ada lagi" in said(response)


def test_the_secret_word_of_a_draft_goes_into_no_log(client, caplog):
    address = begin(client)
    client.post(address, {})
    client.get("/permohonan/nothing/")
    assert address.split("/")[2] not in caplog.text


def test_the_link_can_be_sent_by_mail(client):
    home = "/".join(begin(client).split("/")[:3]) + "/"
    assert "Tautan dikirim" in said(client.post(home, {"email": "sari@example.org"}))


def test_the_pin_is_shown_until_it_is_written_down(client):
    number, pin = apply(client)
    receipt = f"/berkas/{number}/tanda-terima/"
    assert pin in said(client.get(receipt))
    client.post(receipt)
    assert pin not in said(client.get(receipt))
    assert Client().get(receipt)["Location"] == "/lacak/"


def test_a_wrong_pin_and_no_such_number_look_alike(client):
    number, _ = apply(client)
    answers = [Client().post("/lacak/", {"number": one, "pin": "00000000"}) for one in (number, "TTE-26-9999999")]
    assert [one.status_code for one in answers] == [422, 422]
    wrong, none = (re.sub(r'value="[^"]*"', "", one.content.decode()) for one in answers)
    assert wrong == none


def test_an_application_is_withdrawn_after_saying_yes(client):
    number, _ = apply(client)
    assert "Tarik kembali permohonan" in said(client.get(f"/berkas/{number}/tarik/"))
    assert client.post(f"/berkas/{number}/tarik/", {"reason": "Salah pilih."}).status_code == 302
    assert "Ditarik kembali" in said(client.get(f"/berkas/{number}/"))


def test_a_stranger_sees_no_case(client):
    number, _ = apply(client)
    for part in ("", "tarik/", "lengkapi/", "surat/", "tanda-terima/"):
        assert Client().get(f"/berkas/{number}/{part}")["Location"] == "/lacak/"


def test_a_paper_that_was_never_issued_is_not_genuine(client):
    assert client.get("/verifikasi/tidakada/").status_code == 404
    assert client.get("/verifikasi/?kode=abc")["Location"] == "/verifikasi/abc/"
