"""On its pages a problem is added, rated, given away and finished; what was typed is kept when something lacks."""

import pytest

from berdampak.act.priorities.facade import find_one, refresh_problems
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.priorities.tests.conftest import card, publish
from berdampak.people.tests.cast import UNIT, signed_in

pytestmark = pytest.mark.django_db

NEW = {"title": "Printer <macet>", "words": "Tiap pagi.", "place": UNIT, "measure": "on_time"}
DUE = {"due.day": "11", "due.month": "12", "due.year": "2026"}


@pytest.fixture
def code(cast):
    sent = signed_in(cast.budi).post("/prioritas/baru/", NEW)
    assert sent.status_code == 302
    return ProblemRow.objects.get().code


def text(person, address):
    answer = signed_in(person).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_from_an_officers_word_to_whether_it_helped(code, cast, hand):
    assert "Belum cukup dinilai" in text(cast.wulan, "/prioritas/")
    for one, score in ((cast.budi, "4"), (cast.wulan, "5")):
        sent = signed_in(one).post(
            f"/prioritas/{code}/nilai/", dict.fromkeys(("urgency", "seriousness", "growth"), score)
        )
        assert sent.status_code == 302
    assert "13,5 (4,5+4,5+4,5)" in text(cast.wulan, "/prioritas/")
    assert "13.5 (4.5+4.5+4.5)" in text(cast.wulan, "/en/prioritas/")
    publish(*(card(f"2026-W{week}") for week in (43, 44, 45, 46)))
    owner = {"owner": f"{cast.budi.code}:{UNIT}"} | DUE
    assert signed_in(cast.wulan).post(f"/prioritas/{code}/ambil/", owner).status_code == 302
    page = text(cast.budi, f"/prioritas/{code}/")
    assert "60,0% (240 dari 400)" in page
    assert "11 Desember 2026" in page
    sent = signed_in(cast.budi).post(f"/prioritas/{code}/selesai/", {"how": "done", "words": "Printer baru."})
    assert sent.status_code == 302
    publish(*(card(f"2026-W{week}", met=90) for week in (47, 48, 49, 50)))
    refresh_problems("2026-W50", hand)
    page = text(cast.wulan, f"/prioritas/{code}/")
    assert "Membantu." in page
    assert "+30,0 %" in page
    assert "Printer &lt;macet&gt;" in text(cast.reform, "/prioritas/")


def test_what_was_typed_wrong_is_kept_and_explained(cast):
    answer = signed_in(cast.budi).post("/prioritas/baru/", NEW | {"place": "dinkes", "measure": "hold"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Printer &lt;macet&gt;" in page
    assert "Tiap pagi." in page
    assert not ProblemRow.objects.exists()


@pytest.mark.parametrize("odd", ["", "\x00", "😀" * 3000, "[]", "-1", "9" * 400])
def test_odd_input_is_refused_in_words(code, cast, odd):
    wulan = signed_in(cast.wulan)
    assert wulan.post("/prioritas/baru/", dict.fromkeys(NEW, odd)).status_code == 422
    assert wulan.post(f"/prioritas/{code}/nilai/", {"urgency": odd}).status_code == 422
    wrong = {"owner": odd, "due.day": odd, "due.month": odd, "due.year": odd}
    assert wulan.post(f"/prioritas/{code}/ambil/", wrong).status_code == 422
    assert wulan.post(f"/prioritas/{code}/selesai/", {"how": odd, "words": odd}).status_code == 422
    assert wulan.get("/prioritas/", {"di": odd}).status_code == 200
    assert find_one(code).state == "open"


def test_one_place_may_be_picked(code, cast):
    assert code in text(cast.agency_head, f"/prioritas/?di={UNIT}")
    assert code not in text(cast.agency_head, "/prioritas/?di=dpmptsp-loket")


def test_an_empty_list_says_how_problems_come_onto_it(cast):
    assert "Belum ada masalah yang tercatat" in text(cast.dewi, "/prioritas/")
    assert "No problem is on the list" in text(cast.dewi, "/en/prioritas/")


def test_a_problem_of_figures_says_how_it_was_scored(cast, hand):
    publish(card("2026-W46", direction="down", held=0.55))
    refresh_problems("2026-W46", hand)
    page = text(cast.wulan, "/prioritas/")
    assert "Yang tepat janji berkurang" in page
    assert "Waktu tertahan di langkah “Periksa kelengkapan”" in page, "as the unit calls it"
    one = ProblemRow.objects.get(key=f"fell:{UNIT}:").code
    assert "bagian berkas terbuka yang lewat janji" in text(cast.wulan, f"/prioritas/{one}/")


def test_nobody_finishes_what_is_nobodys_and_only_who_leads_takes_it_off(code, cast):
    assert signed_in(cast.budi).post(f"/prioritas/{code}/selesai/", {"how": "done", "words": "x"}).status_code == 403
    assert signed_in(cast.wulan).post(f"/prioritas/{code}/selesai/", {"how": "done", "words": "x"}).status_code == 422
    dropped = {"how": "drop", "words": "Sudah ada di daftar."}
    assert signed_in(cast.wulan).post(f"/prioritas/{code}/selesai/", dropped).status_code == 302
    assert "Dikeluarkan dari daftar" in text(cast.wulan, "/prioritas/")
    assert signed_in(cast.wulan).get(f"/prioritas/{code}/ambil/").status_code == 409
