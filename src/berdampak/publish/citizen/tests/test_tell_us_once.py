"""What Sari answered and sent once serves again when she has signed in, and nobody else's does."""

import pytest
from django.test import Client

from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.citizen.tests.filling import BIRTH, apply, begin, photo, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(settings):
    return make_cast(settings.CLOCK)


def home_of(address):
    return "/".join(address.split("/")[:3]) + "/"


def first_paper(client):
    """The address of the first paper of a fresh application."""
    address = f"{home_of(begin(client))}isi/1/"
    while "/berkas/" not in address:
        response = client.post(address, BIRTH)
        assert response.status_code == 302, said(response)
        address = response["Location"]
    return address


def test_earlier_answers_are_filled_in_with_one_tap(cast):
    sari = signed_in(cast.sari)
    apply(sari)
    home = home_of(begin(sari))
    assert "Anda pernah menjawab" in said(sari.get(home))
    first = sari.post(home, {"reuse": "1"})["Location"]
    assert 'value="Anak Contoh"' in sari.get(first).content.decode()


def test_an_earlier_paper_serves_again(cast):
    sari = signed_in(cast.sari)
    apply(sari)
    address = first_paper(sari)
    assert "Pakai yang pernah saya kirim: surat.png" in said(sari.get(address))
    assert sari.post(address, {"reuse": "1"}).status_code == 302
    assert "Sudah dikirim: surat.png" in said(sari.get(address))


@pytest.mark.parametrize("who", ["tono", "stranger"])
def test_nobody_is_offered_what_is_somebody_elses(cast, who):
    apply(signed_in(cast.sari))
    other = signed_in(cast.tono) if who == "tono" else Client()
    assert "Anda pernah menjawab" not in said(other.get(home_of(begin(other))))
    address = first_paper(other)
    assert "Pakai yang pernah" not in said(other.get(address))
    assert other.post(address, {"reuse": "1"}).status_code == 422
    assert other.post(address, {"file": photo()}).status_code == 302
