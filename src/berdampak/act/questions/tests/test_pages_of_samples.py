"""A sample on its pages: drawn, opened case by case, found, and summed up for everyone."""

import hashlib

import pytest
from django.test import Client

from berdampak.act.questions import audits
from berdampak.act.questions.contracts import Tally
from berdampak.act.questions.tests.test_a_sample_nobody_can_choose import WEEK, drawn, listed  # noqa: F401
from berdampak.act.questions.views import tally_rows
from berdampak.act.questions.words_watches import NAMES
from berdampak.people.tests.cast import REGION, signed_in

pytestmark = pytest.mark.django_db

HERE = f"/uji-petik/{WEEK}/{REGION}/"


def text(answer):
    return answer.content.decode()


@pytest.fixture
def anton(cast):
    return signed_in(cast.anton)


def test_before_the_book_is_sealed_nothing_is_drawn(anton, listed):  # noqa: F811, ARG001
    assert "menunggu segel buku" in text(anton.get("/uji-petik/"))
    assert anton.get(HERE).status_code == 200
    assert anton.get(f"{HERE}1/").status_code == 409


def test_a_case_is_opened_and_found(anton, drawn):  # noqa: F811
    assert "59 dari 200 berkas terundi" in text(anton.get(HERE))
    assert anton.post(f"{HERE}1/", {"kind": "real"}).status_code == 302
    refused = anton.post(f"{HERE}2/", {"kind": "not_real", "note": ""})
    assert refused.status_code == 422
    assert 'value="not_real" checked' in text(refused)
    assert anton.post(f"{HERE}2/", {"kind": "not_real", "note": "Alamatnya tanah kosong."}).status_code == 302
    assert "Alamatnya tanah kosong." in text(anton.get(f"{HERE}2/"))
    page = text(anton.get(HERE))
    assert "2 berkas diperiksa, 1 palsu." in page
    assert drawn.root in page
    assert anton.get(f"{HERE}60/").status_code == 409


def test_the_list_is_what_its_hash_is_of(anton, drawn):  # noqa: F811
    content = anton.get(f"{HERE}daftar.txt").content
    assert hashlib.sha256(content).hexdigest() == drawn.list_sha256


def test_everyone_may_see_what_the_samples_say(cast, clock, drawn):  # noqa: F811
    for one in drawn.drawn:
        audits.find_in_audit(WEEK, REGION, one.source, one.case, "real", "", cast.anton, clock)
    page = text(Client().get("/uji-petik/hasil/"))
    assert "59 berkas diperiksa, tidak ada yang palsu. Andaikan 5,0% dari semua berkas palsu" in page
    assert "kasus" not in page
    assert "If 5.0% of all cases were fake" in text(Client().get("/en/uji-petik/hasil/"))


def test_what_nobody_could_tell_is_taken_for_fake_in_the_limit(cast, clock, drawn):  # noqa: F811
    for number, one in enumerate(drawn.drawn):
        kind, note = ("unknown", "Pemohon pindah.") if number < 3 else ("real", "")
        audits.find_in_audit(WEEK, REGION, one.source, one.case, kind, note, cast.anton, clock)
    page = text(Client().get("/en/uji-petik/hasil/"))
    assert "56 cases checked, 0 fake. With 95% confidence at most 12.6% of all cases are fake." in page
    assert "3 could not be determined; this limit takes them for fake." in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((12, 2), ["12", "fewer than 5", "more than 12"]),
        ((12, 4, 3), ["12", "fewer than 5", "fewer than 5", "19"]),
        ((2, 2), ["fewer than 5", "fewer than 5", "fewer than 5"]),
        ((4, 2), ["fewer than 5", "fewer than 5", "6"]),
        ((12, 6), ["12", "6", "18"]),
    ],
)
def test_a_small_count_is_not_what_the_sum_leaves(asked, said):
    rows = tally_rows([Tally(watch, n, n, 0, 0, n) for watch, n in zip(NAMES, asked, strict=False)])
    assert [row[1].en for row in rows] == said


def test_where_the_sum_would_tell_a_small_count_the_share_is_of_the_others():
    rows = tally_rows([Tally("rush", 12, 12, 6, 0, 6), Tally("deemed", 2, 2, 2, 0, 0)])
    assert [row[3].en for row in rows][-1] == rows[0][3].en


def test_where_there_is_no_sample_it_says_so(anton):
    assert "Belum ada uji petik." in text(anton.get("/uji-petik/"))
    assert "Belum ada uji petik." in text(Client().get("/uji-petik/hasil/"))


@pytest.mark.parametrize("odd", ["../", "%00", "😀", "a" * 900])
def test_odd_addresses_are_refused(anton, odd):
    assert anton.get(f"/uji-petik/{odd}/{odd}/").status_code in (403, 404)
