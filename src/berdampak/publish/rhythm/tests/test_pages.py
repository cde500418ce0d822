"""An officer objects on the page of their steps, the head answers, comments and signs, and the public card says so."""

import re

import pytest

from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import AGENCY, UNIT, make_cast, signed_in
from berdampak.publish.rhythm import asking
from berdampak.report.facade import find_held, find_own, list_looks, list_objections, sweep_rhythm
from berdampak.report.rhythm.tests.weeks import FRIDAY, MONDAY, WEDNESDAY, WEEK, local, made

pytestmark = pytest.mark.django_db
ROWS = f"/rapor/saya/{WEEK}/langkah/"
OFFICE = f"/unit/rapor/?kantor={UNIT}"


@pytest.fixture
def at(settings):
    """Set the clock."""

    def move(moment):
        settings.CLOCK = fixed_clock(moment)

    return move


@pytest.fixture
def cast(settings, tmp_path, at):
    settings.KEYS = tmp_path / "keys"
    at(FRIDAY)
    found = make_cast(fixed_clock(FRIDAY))
    made(tmp_path, staff=(found.budi.code, found.wulan.code, "rina", "joko", "tari", "dedi"))
    return found


def text_of(answer):
    assert answer.status_code in (200, 422), answer.status_code
    return answer.content.decode()


def seen(page):
    return re.search(r'name="seen" value="(\w+)"', page)[1]


def object_(cast, who="budi", place=1, **said):
    typed = {"reason": "not_mine", "words": "Itu dikerjakan Rina."} | said
    return signed_in(getattr(cast, who)).post(f"{ROWS}{place}/", typed)


def answer_address(cast, who="budi"):
    officer = getattr(cast, who).code
    return f"/keberatan/{WEEK}/{officer}/{list_objections(officer, WEEK)[0].seq}/"


def test_a_case_is_called_by_its_number(cast, monkeypatch):
    monkeypatch.setattr(asking, "numbers_of", lambda codes: {"k00": "PBG-26-0000001"} if "k00" in codes else {})
    page = text_of(signed_in(cast.budi).get(ROWS))
    assert "berkas PBG-26-0000001" in page
    assert "k00" not in page
    place = 1 + [row.case for row in find_own(cast.budi.code, WEEK).rows].index("k00")
    assert "PBG-26-0000001" in text_of(signed_in(cast.budi).get(f"{ROWS}{place}/"))
    object_(cast, place=place)
    assert "PBG-26-0000001" in text_of(signed_in(cast.wulan).get(answer_address(cast)))


def test_the_page_of_ones_own_card_leads_to_its_steps(cast):
    assert ROWS in text_of(signed_in(cast.budi).get("/rapor/saya/"))
    page = text_of(signed_in(cast.budi).get(ROWS))
    assert page.count("Ajukan keberatan atas langkah") == len(find_own(cast.budi.code, WEEK).rows) == 8
    assert "sebelum Senin, 16 November" in page


def test_steps_of_another_are_not_there(cast):
    assert signed_in(cast.rudi).get(ROWS).status_code == 404
    assert signed_in(cast.budi).get("/rapor/saya/1999-W01/langkah/").status_code == 404
    assert signed_in(cast.budi).get(f"{ROWS}99/").status_code == 404


def test_an_objection_is_sent_answered_and_read(cast):
    assert object_(cast).status_code == 302
    assert "Menunggu jawaban" in text_of(signed_in(cast.budi).get(f"{ROWS}1/"))
    head = signed_in(cast.wulan)
    assert answer_address(cast) in text_of(head.get("/keberatan/"))
    assert "Itu dikerjakan Rina." in text_of(head.get(answer_address(cast)))
    done = head.post(answer_address(cast), {"answer": "refused", "reason": "Tercatat dari akun Anda."})
    assert done.status_code == 302
    page = text_of(signed_in(cast.budi).get(f"{ROWS}1/"))
    assert "Ditolak" in page
    assert "Tercatat dari akun Anda." in page


def test_opening_an_objection_is_a_look_that_the_officer_is_shown(cast):
    object_(cast)
    signed_in(cast.wulan).get(answer_address(cast))
    assert [look.by for look in list_looks(cast.budi.code)] == [cast.wulan.code]


def test_what_was_typed_is_kept_when_something_is_missing(cast):
    answer = object_(cast, reason="", words="Saya tidak di tempat.")
    assert answer.status_code == 422
    assert "Saya tidak di tempat." in answer.content.decode()
    assert object_(cast, words="").status_code == 422
    assert list_objections(cast.budi.code, WEEK) == []


def test_an_answer_without_a_reason_is_asked_again(cast):
    object_(cast)
    answer = signed_in(cast.wulan).post(answer_address(cast), {"answer": "upheld", "reason": ""})
    assert answer.status_code == 422
    assert list_objections(cast.budi.code, WEEK)[0].state == "open"


def test_an_objection_is_withdrawn(cast):
    object_(cast)
    assert signed_in(cast.budi).post(f"{ROWS}1/").status_code == 302
    assert list_objections(cast.budi.code, WEEK)[0].state == "withdrawn"
    assert signed_in(cast.wulan).get(answer_address(cast)).status_code == 404


def test_before_monday_the_head_sees_no_card_of_the_unit(cast, at):
    assert "mulai Senin pagi" in text_of(signed_in(cast.wulan).get("/unit/rapor/"))
    assert signed_in(cast.wulan).get(f"{OFFICE}&minggu={WEEK}").status_code == 404
    at(MONDAY)
    assert "Belum terbit" in text_of(signed_in(cast.wulan).get("/unit/rapor/"))


def test_the_head_comments_and_signs_and_the_public_card_says_so(cast, at):
    at(local(16, 9))
    head = signed_in(cast.wulan)
    page = text_of(head.get(OFFICE))
    said = {"deed": "comment", "seen": seen(page), "comment": "Sistem pembayaran mati dua jam."}
    assert head.post(OFFICE, said).status_code == 302
    assert head.post(OFFICE, {"deed": "sign", "seen": seen(page)}).status_code == 302
    assert "Ditandatangani Senin, 16 November" in text_of(head.get(OFFICE))
    at(WEDNESDAY)
    sweep_rhythm(fixed_clock(WEDNESDAY), 100)
    public = text_of(signed_in(cast.sari).get(f"/rapor/{WEEK}/unit/{UNIT}/"))
    assert "Ditandatangani kepala unit pada Senin, 16 November 2026 pukul 09.00" in public
    assert "Sistem pembayaran mati dua jam." in public
    assert "Published by itself" in text_of(signed_in(cast.sari).get(f"/en/rapor/{WEEK}/mall/mpp-ternate/"))


@pytest.mark.parametrize("said", [{"comment": "Budi sakit."}, {"comment": ""}, {"comment": "x" * 401}])
def test_a_comment_that_may_not_be_public_is_asked_again_with_what_was_typed(cast, at, said):
    at(MONDAY)
    head = signed_in(cast.wulan)
    answer = head.post(OFFICE, {"deed": "comment", "seen": seen(text_of(head.get(OFFICE)))} | said)
    assert answer.status_code == 422
    assert said["comment"][:20] in answer.content.decode()
    assert find_held("unit", UNIT, WEEK, MONDAY).comment == ""


def test_an_agency_names_nobody_of_its_units_either(cast, at):
    at(MONDAY)
    head, office = signed_in(cast.agency_head), f"/unit/rapor/?kantor={AGENCY}"
    said = {"deed": "comment", "seen": seen(text_of(head.get(office))), "comment": "Budi sakit."}
    assert head.post(office, said).status_code == 422


def test_a_card_that_has_changed_since_is_not_signed(cast, at):
    at(MONDAY)
    answer = signed_in(cast.wulan).post(OFFICE, {"deed": "sign", "seen": "0" * 64})
    assert answer.status_code == 409
    assert find_held("unit", UNIT, WEEK, MONDAY).signed_at is None


def test_who_reads_but_heads_nothing_does_not_sign(cast, at):
    at(MONDAY)
    held = find_held("unit", UNIT, WEEK, MONDAY)
    for who in ("budi", "anton", "reform", "mall_manager"):
        client = signed_in(getattr(cast, who))
        assert 'name="deed"' not in text_of(client.get(OFFICE)), who
        assert client.post(OFFICE, {"deed": "sign", "seen": held.sha256}).status_code == 403, who


ADDRESSES = [
    "/rapor/",
    f"/rapor/{WEEK}/",
    *(f"/rapor/{WEEK}/{kind}/{code}" for kind, code in (("unit", UNIT), ("mall", "mpp-ternate"), ("region", "82.71"))),
]


def test_nothing_is_shown_to_anybody_before_its_moment(cast, at):
    at(local(18, 6, 59))
    sweep_rhythm(fixed_clock(local(18, 6, 59)), 100)
    for who in (cast.stranger, cast.sari, cast.wulan):
        client = signed_in(who)
        for address in ADDRESSES[2:]:
            for ending in ("", "/", ".json", ".pdf", ".xlsx", ".csv", ".bukti"):
                assert client.get(address + ending, follow=True).status_code == 404, address + ending
    assert WEEK not in signed_in(cast.sari).get("/rapor/").content.decode()
    assert signed_in(cast.sari).get(ADDRESSES[1]).status_code == 404


def test_bad_input_is_answered_and_never_breaks(cast, at):
    at(MONDAY)
    object_(cast)
    officer, head = signed_in(cast.budi), signed_in(cast.wulan)
    for rubbish in ("\0", "a" * 5000, "😀", "\u202eabc", "<script>"):
        for client, address in ((officer, f"{ROWS}2/"), (head, answer_address(cast)), (head, OFFICE)):
            names = ("reason", "words", "answer", "comment", "deed", "seen")
            assert client.post(address, dict.fromkeys(names, rubbish)).status_code in (409, 422), rubbish
        assert head.get("/unit/rapor/", {"kantor": rubbish}).status_code in (404, 403), rubbish
        assert head.get(OFFICE, {"minggu": rubbish, "kantor": UNIT}).status_code == 404, rubbish
