"""Sari sends what lacked: a paper that will not do is told beside what she typed, and the rest is kept."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from berdampak.happening.casework.contracts import Gap, Return
from berdampak.happening.casework.desk.tests.office import LOKET, filed
from berdampak.happening.casework.facade import act, find_case, read_answers, take_next
from berdampak.people.contracts import SYSTEM
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.publish.citizen.tests.filling import photo, said

pytestmark = pytest.mark.django_db
GAPS = (Gap("nomor-str", "answer", "Kurang dua angka."), Gap("str", "document", "Buram."))


@pytest.fixture
def returned(settings):
    """The number of a case that lacks an answer and a paper, and Sari's browser."""
    cast = make_cast(settings.CLOCK, unit=LOKET)
    number = filed(cast, settings.CLOCK())
    take_next(cast.budi, LOKET, settings.CLOCK)
    act(number, Return("terima", "menunggu-berkas", GAPS), cast.budi, settings.CLOCK)
    return number, signed_in(cast.sari)


def test_a_wrong_paper_is_told_and_what_was_typed_stays(returned):
    number, sari = returned
    wrong = SimpleUploadedFile("str.png", b"MZ this is a program")
    response = sari.post(f"/berkas/{number}/lengkapi/", {"nomor-str": "STR 17-99", "file.str": wrong})
    assert response.status_code == 422
    assert 'value="STR 17-99"' in response.content.decode()
    assert find_case(number).state == "returned"


def test_a_paper_that_was_sent_stays_sent_when_an_answer_is_wrong(returned, settings):
    number, sari = returned
    address = f"/berkas/{number}/lengkapi/"
    assert sari.post(address, {"nomor-str": "", "file.str": photo("str.png")}).status_code == 422
    assert "str.png" in said(sari.get(address))
    assert sari.post(address, {"nomor-str": "STR 17-99"}).status_code == 302
    case = find_case(number)
    assert (case.state, case.gaps) == ("open", ())
    assert "str" in [paper.code for paper in case.papers]
    assert read_answers(number, SYSTEM, "memeriksa", settings.CLOCK)["nomor-str"] == "STR 17-99"


def test_sent_twice_it_is_completed_once(returned):
    number, sari = returned
    for _ in range(2):
        response = sari.post(f"/berkas/{number}/lengkapi/", {"nomor-str": "STR 1", "file.str": photo()})
        assert response["Location"] == f"/berkas/{number}/"
    assert [one.words.id for one in find_case(number).history].count("Kelengkapan diterima.") == 1


def test_nobody_else_completes_it(returned):
    number, _ = returned
    assert Client().post(f"/berkas/{number}/lengkapi/", {"nomor-str": "x"})["Location"] == "/lacak/"
    assert find_case(number).state == "returned"
