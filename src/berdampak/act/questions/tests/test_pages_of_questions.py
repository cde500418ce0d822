"""A question on its pages: seen, answered, found; nothing typed is lost, and every look of another is shown."""

import pytest
from django.test import Client

from berdampak.act.questions import deeds
from berdampak.act.questions.contracts import Place, Row
from berdampak.act.questions.tests.conftest import ROWS, SEEN, WEEK
from berdampak.people.tests.cast import signed_in
from berdampak.report.facade import list_looks

pytestmark = pytest.mark.django_db


def text(answer):
    return answer.content.decode()


@pytest.fixture
def here(asked):
    return f"/pertanyaan/{asked}/"


def test_from_what_was_seen_to_what_was_found(cast, here, asked):
    budi, anton = signed_in(cast.budi), signed_in(cast.anton)
    assert "Menunggu jawaban Anda" in text(budi.get("/pertanyaan/"))
    page = text(budi.get(here))
    assert "31 dari 92 langkah yang diselesaikan mengembalikan berkas ke pemohon." in page
    assert "Biasanya 12,1% pada rekan setara." in page
    assert "1 banding 100.000" in page
    assert anton.get(f"{here}temuan/").status_code == 409
    assert budi.post(f"{here}jawab/", {"words": "Formulir baru <b>membingungkan</b>."}).status_code == 302
    assert "Formulir baru &lt;b&gt;membingungkan&lt;/b&gt;." in text(anton.get(here))
    assert anton.post(f"{here}temuan/", {"kind": "explained", "reason": "Formulirnya diganti."}).status_code == 302
    page = text(budi.get(here))
    assert "Benar, ada alasannya" in page
    assert "Formulirnya diganti." in page
    assert deeds.find_question(asked).state == "found"
    assert "True, with a good reason" in text(budi.get(f"/en{here}"))


def test_a_finding_without_a_reason_is_asked_again(cast, here, asked, clock):
    deeds.answer(asked, "Sudah saya jelaskan.", cast.budi, clock)
    anton = signed_in(cast.anton)
    again = anton.post(f"{here}temuan/", {"kind": "confirmed", "reason": ""})
    assert again.status_code == 422
    assert 'value="confirmed" checked' in text(again)
    assert anton.post(f"{here}temuan/", {"kind": "dipecat", "reason": "Alasan saya."}).status_code == 422
    assert "Alasan saya." in text(anton.post(f"{here}temuan/", {"kind": "", "reason": "Alasan saya."}))
    assert deeds.find_question(asked).state == "answered"


def test_every_look_of_another_is_shown_to_the_officer(cast, here, asked):
    signed_in(cast.budi).get(here)
    assert list_looks(cast.budi.code) == []
    anton = signed_in(cast.anton)
    anton.get("/pertanyaan/")
    assert list_looks(cast.budi.code) == []
    anton.get(here)
    [look] = list_looks(cast.budi.code)
    assert (look.by, look.what) == (cast.anton.code, f"question:{asked}")


def test_the_list_names_no_officer(cast, here):  # noqa: ARG001
    page = text(signed_in(cast.anton).get("/pertanyaan/"))
    assert "seorang petugas" in page
    assert "Budi" not in page


def test_the_evidence_opens_down_to_its_rows(cast, about_budi, clock):
    many = [Row("book", f"kasus{number:03}", "periksa", "2026-03-03T02:00:00Z") for number in range(130)]
    code = deeds.open_question("refusals", WEEK, about_budi, SEEN, many, clock)
    budi = signed_in(cast.budi)
    first = text(budi.get(f"/pertanyaan/{code}/baris/"))
    assert "kasus099" in first
    assert "kasus100" not in first
    assert "kasus129" in text(budi.get(f"/pertanyaan/{code}/baris/?mulai=100"))
    assert len(first.encode()) < 30_000


def test_where_there_is_nothing_it_says_so(cast):
    assert "Tidak ada pertanyaan." in text(signed_in(cast.dewi).get("/pertanyaan/"))


@pytest.mark.parametrize("odd", ["\x00", "😀" * 9000, "\u202eabc", "<script>"])
def test_odd_words_neither_break_nor_hurt(cast, here, odd):
    answer = signed_in(cast.budi).post(f"{here}jawab/", {"words": odd})
    assert answer.status_code in (302, 422)
    assert "<script>" not in text(signed_in(cast.budi).get(here))


def test_everyone_may_see_how_often_questions_come_to_nothing(cast, clock):
    assert "Belum ada pertanyaan." in text(Client().get("/uji-petik/hasil/"))
    for number in range(5):
        place = Place("officer", f"p-{number}", "", "", "82.71")
        code = deeds.open_question("refusals", WEEK, place, SEEN, ROWS, clock)
        clock.move(days=30)
        deeds.find(code, "nothing" if number else "confirmed", "Sudah dilihat.", cast.anton, clock)
    page = text(Client().get("/uji-petik/hasil/"))
    assert "80% (4 dari 5)" in page
    assert "p-1" not in page
    assert "kurang dari 5" not in page
