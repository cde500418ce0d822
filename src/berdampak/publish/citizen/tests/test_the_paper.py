"""What was granted can be fetched by whose it is, and anyone may ask whether a paper is genuine."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from berdampak.happening.casework.contracts import Advise, Complete, Decide, Reopen
from berdampak.happening.casework.desk.tests.office import DINKES, LOKET, PERIZINAN, filed
from berdampak.happening.casework.facade import act, find_case, find_product, take_next
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.citizen import pages_verify
from berdampak.publish.citizen.tests.filling import said

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(settings):
    return make_cast(settings.CLOCK, unit=PERIZINAN, other_unit=LOKET, other_agency="dinkes", other_agency_unit=DINKES)


@pytest.fixture
def granted(cast, settings):
    """A case of Sari's that was granted."""
    number, clock = filed(cast, settings.CLOCK()), settings.CLOCK
    for officer, unit, deed in (
        (cast.rudi, LOKET, Complete("terima")),
        (cast.dewi, DINKES, Advise("verifikasi", "favourable", "Sah.")),
        (cast.budi, PERIZINAN, Decide("terbit", "granted")),
    ):
        take_next(officer, unit, clock)
        act(number, deed, officer, clock)
    return find_case(number)


def test_its_owner_fetches_it_and_nobody_else(cast, granted):
    address = f"/berkas/{granted.number}/surat/"
    response = signed_in(cast.sari).get(address)
    assert b"".join(response.streaming_content if response.streaming else [response.content]).startswith(b"%PDF")
    assert "attachment" in response["Content-Disposition"]
    for other in (Client(), signed_in(cast.tono)):
        assert other.get(address)["Location"] == "/lacak/"


def test_it_is_genuine_and_says_nothing_of_whose_it_is(client, granted):
    page = said(client.get(f"/verifikasi/{granted.product.code}/"))
    assert "Surat ini asli" in page
    assert granted.product.number in page
    assert "Sari" not in page


def test_once_the_case_is_opened_again_it_is_revoked(client, cast, granted, settings):
    act(granted.number, Reopen("mistake", "Keliru nama."), cast.wulan, settings.CLOCK)
    page = said(client.get(f"/verifikasi/{granted.product.code}/"))
    assert "Surat ini sudah dicabut" in page
    assert "Surat ini asli" not in page


@pytest.mark.parametrize(
    ("change", "said_of_it"),
    [
        ({"by_law": True}, "Surat ini asli"),
        ({"valid_until": timedelta(days=-1)}, "Masa berlaku surat ini sudah habis"),
    ],
)
def test_what_else_may_be_true_of_it(client, granted, monkeypatch, settings, change, said_of_it):
    known = {key: settings.CLOCK() + value if key == "valid_until" else value for key, value in change.items()}
    product = replace(find_product(granted.product.code), **known)
    monkeypatch.setattr(pages_verify, "find_product", lambda _: product)
    page = said(client.get(f"/verifikasi/{product.code}/"))
    assert said_of_it in page
    assert (pages_verify.words.ISSUED_BY_LAW.id in page) == product.by_law
