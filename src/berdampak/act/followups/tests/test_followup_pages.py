"""On its pages: the one concerned answers, a head decides, an appeal goes to another, and ideas are sent."""

import pytest

from berdampak.act.followups.keeping import find_followup
from berdampak.act.followups.models import FollowupRow
from berdampak.act.priorities.facade import Measure, add, find_place
from berdampak.people.tests.cast import UNIT, signed_in

pytestmark = pytest.mark.django_db

SAID = "Saya menangani berkas yang <sulit>."
DECISION = {"choice": "accept", "kind": "teguran-lisan", "reason": "Sudah jelas."}


def text(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_from_a_proposal_to_an_appeal_that_is_decided(proposed, cast):
    code = proposed("sanction")
    here, budi, wulan = f"/tindak-lanjut/{code}/", signed_in(cast.budi), signed_in(cast.wulan)
    assert code in text(budi, "/menunggu/")
    assert code not in text(wulan, "/menunggu/")
    assert code not in text(wulan, "/tindak-lanjut/")
    assert "hanya Anda yang dapat melihat ini" in text(budi, here)
    assert budi.post(here, {"deed": "answer", "words": SAID}).status_code == 302
    assert "Saya menangani berkas yang &lt;sulit&gt;." in text(wulan, f"{here}keputusan/")
    assert wulan.post(f"{here}keputusan/", DECISION).status_code == 302
    page = text(budi, here)
    assert "Teguran lisan (Hukuman disiplin ringan)" in page
    assert "(belum diverifikasi)" in page
    assert budi.post(here, {"deed": "appeal", "words": "Tidak benar."}).status_code == 302
    anton = signed_in(cast.anton)
    assert code not in text(budi, "/menunggu/")
    assert "Banding yang menunggu" in text(anton, "/tindak-lanjut/")
    assert anton.post(f"{here}keputusan/", {"choice": "refuse", "reason": "Bukti kurang."}).status_code == 302
    assert find_followup(code).standing.end == "refused"
    assert "Not taken further" in text(budi, f"/en{here}")


def test_looking_is_noted_once_and_only_of_the_one_concerned(proposed, cast):
    code = proposed("coaching")
    budi = signed_in(cast.budi)
    for _ in range(2):
        text(budi, f"/tindak-lanjut/{code}/")
    assert [note.kind for note in find_followup(code).standing.notes] == ["followup.proposed", "followup.seen"]


def test_what_was_typed_is_kept_and_what_is_wrong_is_said(answered, cast):
    code = answered("sanction")
    wulan = signed_in(cast.wulan)
    wrong = {"choice": "accept", "kind": "potong-6", "reason": "Sudah <jelas>."}
    for sent in (wrong, wrong | {"reason": "x" * 3_000, "kind": "\x00"}, {"choice": "hang"}, {}):
        answer = wulan.post(f"/tindak-lanjut/{code}/keputusan/", sent)
        assert answer.status_code == 422
    answer = wulan.post(f"/tindak-lanjut/{code}/keputusan/", wrong)
    assert "Sudah &lt;jelas&gt;." in answer.content.decode()
    empty = signed_in(cast.budi).post(f"/tindak-lanjut/{code}/", {"deed": "appeal", "words": ""})
    assert empty.status_code == 422


def test_recognition_is_named_in_public_only_with_consent(answered, cast):
    code = answered("recognition")
    wulan, budi = signed_in(cast.wulan), signed_in(cast.budi)
    wulan.post(f"/tindak-lanjut/{code}/keputusan/", {"choice": "accept", "reason": "Layak."})
    assert "Belum ada yang diumumkan" in text(budi, "/penghargaan/")
    assert budi.post(f"/tindak-lanjut/{code}/", {"deed": "consent"}).status_code == 302
    assert "Budi" in text(signed_in(cast.stranger), "/en/penghargaan/")
    assert budi.post(f"/tindak-lanjut/{code}/", {"deed": "withdraw"}).status_code == 302
    assert "Budi" not in text(signed_in(cast.stranger), "/penghargaan/")


def test_coaching_is_planned_learnt_and_printed(answered, cast):
    code = answered("coaching")
    here, wulan, budi = f"/tindak-lanjut/{code}/", signed_in(cast.wulan), signed_in(cast.budi)
    sent = {"choice": "change", "learning": ["magang-rekan"], "reason": "Cukup satu."}
    assert wulan.post(f"{here}keputusan/", sent).status_code == 302
    assert budi.post(here, {"deed": "agree"}).status_code == 302
    assert wulan.post(here, {"deed": "plan", "words": "Bersama Bu Rina, sampai Juni."}).status_code == 302
    assert budi.post(here, {"deed": "mark.magang-rekan"}).status_code == 302
    assert budi.post(here, {"deed": "mark.magang-rekan"}).status_code == 409
    assert "Bersama Bu Rina" in text(budi, here)
    assert budi.get(f"{here}surat.pdf").content.startswith(b"%PDF")


def test_an_idea_is_sent_answered_and_tied_to_a_problem(cast, clock):
    budi, wulan = signed_in(cast.budi), signed_in(cast.wulan)
    sent = {"what": "Satu map untuk satu berkas.", "where": "Arsip.", "effect": ""}
    answer = budi.post("/tindak-lanjut/usul/", sent)
    assert answer.status_code == 422
    assert "Satu map untuk satu berkas." in answer.content.decode()
    there = budi.post("/tindak-lanjut/usul/", sent | {"effect": "Cepat."}).headers["Location"].partition("?")[0]
    assert "Cepat." in text(wulan, f"{there}keputusan/")
    assert wulan.post(f"{there}keputusan/", {"choice": "try", "reason": "Sebulan dulu."}).status_code == 302
    assert "Dicoba dulu" in text(budi, there)
    problem = add(find_place(UNIT), "Berkas lama dicari", "", Measure("none"), cast.wulan, clock)
    assert "Berkas lama dicari" in text(wulan, there)
    assert wulan.post(there, {"deed": "link", "priority": "lain"}).status_code == 409
    assert wulan.post(there, {"deed": "link", "priority": problem}).status_code == 302
    assert f"/prioritas/{problem}/" in text(wulan, there)


def test_a_superior_proposes_and_does_not_see_it_before_it_is_answered(cast):
    wulan = signed_in(cast.wulan)
    sent = {"who": f"{cast.budi.code}:{UNIT}", "rule": "apresiasi-atasan", "words": "Rajin dan teliti."}
    assert wulan.post("/tindak-lanjut/baru/", sent | {"rule": "apresiasi-kerja"}).status_code == 422
    assert wulan.post("/tindak-lanjut/baru/", sent).status_code == 302
    code = FollowupRow.objects.get().code
    assert wulan.get(f"/tindak-lanjut/{code}/").status_code == 403
    again = wulan.post("/tindak-lanjut/baru/", sent)
    assert again.status_code == 422
    assert "Rajin dan teliti." in again.content.decode()
    assert "Rajin dan teliti." in text(signed_in(cast.budi), f"/tindak-lanjut/{code}/")


@pytest.mark.parametrize("odd", ["\x00", "😀" * 9_000, "[]", "mark.", "mark.\u202e", "plan"])
def test_odd_input_is_refused_in_words(answered, cast, odd):
    code = answered("coaching")
    for who in (cast.budi, cast.wulan):
        browser = signed_in(who)
        assert browser.post(f"/tindak-lanjut/{code}/", {"deed": odd, "words": odd}).status_code in (403, 409, 422)
        assert browser.post("/tindak-lanjut/usul/", dict.fromkeys(("what", "where"), odd)).status_code == 422
    assert signed_in(cast.wulan).post("/tindak-lanjut/baru/", {"who": odd, "rule": odd}).status_code == 422
