"""What is too large to be read is answered by a page with a way back, and what was saved before is still there."""

import logging

import pytest

from berdampak.publish.citizen.tests.filling import BIRTH, begin, said

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"
TOO_MUCH = [b"nama-anak=" + b"a" * 3_000_000, b"&".join(b"a%d=1" % at for at in range(2_500))]


@pytest.mark.parametrize("body", TOO_MUCH, ids=["long", "many"])
@pytest.mark.parametrize(
    ("prefix", "sentence", "way"),
    [("", "Kirimannya terlalu besar", "Kembali ke halaman tadi"), ("/en", "too large", "Back to where you were")],
)
def test_the_page_says_what_to_do_and_leads_back_to_what_was_saved(client, caplog, body, prefix, sentence, way):
    first = begin(client)
    second = client.post(first, BIRTH)["Location"]
    caplog.set_level(logging.DEBUG)
    answer = client.post(prefix + second, body, content_type=FORM)
    assert answer.status_code == 413
    assert sentence in said(answer)
    assert f'<a href="{prefix}{second}">{way}</a>' in answer.content.decode()
    assert "Anak Contoh" in client.get(first).content.decode()
    assert client.get(second).status_code == 200
    assert second not in caplog.text


@pytest.mark.parametrize(
    ("told", "back"),
    [
        ("http://testserver/layanan/?q=ktp", "/layanan/?q=ktp"),
        ("https://elsewhere.example/x", "/lacak/"),
        ("", "/lacak/"),
    ],
)
def test_it_leads_back_to_where_one_was_and_never_to_another_house(client, told, back):
    answer = client.post("/lacak/", TOO_MUCH[0], content_type=FORM, headers={"referer": told})
    assert answer.status_code == 413
    assert f'<a href="{back}">Kembali' in answer.content.decode()


def test_what_cannot_be_read_at_all_is_answered_calmly(client):
    address = begin(client)
    answer = client.post(address, b"--x\r\nnonsense", content_type="multipart/form-data; boundary=")
    assert answer.status_code == 400
    assert f'<a href="{address}">Kembali ke halaman tadi</a>' in answer.content.decode()
