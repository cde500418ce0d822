"""Every deed on the page of a case: offered to whom it may be, done once, and nothing lost when it cannot be."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from berdampak.happening.casework.contracts import Note, Reply
from berdampak.happening.casework.desk.tests.office import NOON, PNG, asked, filed, returned, taken, to_decide
from berdampak.happening.casework.facade import act, find_case, list_waiting, who_looked
from berdampak.kernel.clock import fixed_clock
from berdampak.ledger.facade import stream_of
from berdampak.people.tests.cast import signed_in

CLOCK = fixed_clock(NOON)


def case(number):
    return find_case(number, CLOCK)


def send(who, number, deed, **typed):
    """Send the form of a deed as the page has it now."""
    view = case(number)
    form = {"version": view.version, "seen": NOON.isoformat(), **typed}
    return signed_in(who).post(f"/meja/{number}/{deed}/", form)


def last_event(number):
    return stream_of(f"case:{case(number).code}")[-1].kind


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("deed", ["selesai", "kembalikan", "lepas", "catat", "lampirkan"])
def test_every_form_of_whoever_has_the_case_in_hand_is_there(cast, deed, language):
    number = taken(cast)
    client = signed_in(cast.budi)
    assert f"/meja/{number}/{deed}/" in client.get(f"{language}/meja/{number}/").content.decode()
    assert client.get(f"{language}/meja/{number}/{deed}/").status_code == 200


def test_a_step_is_finished_and_the_officer_is_back_at_the_desk(cast):
    number = taken(cast)
    answer = send(cast.budi, number, "selesai", reason="Lengkap.")
    assert answer.url == f"/meja/?telah=selesai&berkas={number}"
    assert [step.state for step in case(number).steps] == ["done", "ready", "waiting"]
    assert number in signed_in(cast.budi).get(answer.url).content.decode()


def test_the_next_case_is_taken_without_a_reason_and_another_only_with_one(cast):
    first, second = filed(cast, NOON - timedelta(days=2)), filed(cast)
    client = signed_in(cast.budi)
    page = client.get(f"/meja/{first}/ambil/").content.decode()
    assert 'name="reason"' not in page
    refused = send(cast.budi, second, "ambil", langkah="terima")
    assert refused.status_code == 422
    assert "bukan giliran berikutnya" in refused.content.decode()
    assert send(cast.budi, second, "ambil", langkah="terima", reason="Pemohon menunggu di loket").status_code == 302
    assert send(cast.budi, first, "ambil", langkah="terima").status_code == 302
    assert case(second).steps[0].holder == case(first).steps[0].holder == cast.budi.code


def test_a_case_is_put_back_with_a_reason(cast):
    number = taken(cast)
    assert send(cast.budi, number, "lepas").status_code == 422
    assert send(cast.budi, number, "lepas", reason="Salah ambil").status_code == 302
    assert case(number).steps[0].state == "ready"


def test_another_agency_gives_its_advice(cast):
    number = asked(cast)
    assert send(cast.dewi, number, "pertimbangkan", reason="STR berlaku.").status_code == 422
    assert send(cast.dewi, number, "pertimbangkan", advice="menyukai", reason="x").status_code == 422
    assert send(cast.dewi, number, "pertimbangkan", advice="favourable", reason="STR berlaku.").status_code == 302
    assert case(number).steps[1].advice == "favourable"


RETURN = {"ground": "menunggu-berkas", "answer.nomor-str": "1", "answer.nomor-str.why": "Kurang dua angka <b>"}


def test_a_return_is_shown_as_the_citizen_will_read_it_before_it_is_sent(cast):
    number = taken(cast)
    preview = send(cast.budi, number, "kembalikan", **RETURN)
    page = preview.content.decode()
    assert preview.status_code == 200
    assert "Ini yang akan dibaca warga" in page
    assert "Nomor STR" in page
    assert "Kurang dua angka &lt;b&gt;" in page
    assert case(number).state == "open"
    assert send(cast.budi, number, "kembalikan", **RETURN, go="send").status_code == 302
    view = case(number)
    assert view.state == "returned"
    assert [(gap.code, gap.why) for gap in view.gaps] == [("nomor-str", "Kurang dua angka <b>")]
    assert "Kurang dua angka &lt;b&gt;" in signed_in(cast.budi).get(f"/meja/{number}/").content.decode()


def test_going_back_from_the_preview_keeps_what_was_typed(cast):
    number = taken(cast)
    page = send(cast.budi, number, "kembalikan", **RETURN, go="change").content.decode()
    assert "Kurang dua angka &lt;b&gt;" in page
    assert 'name="answer.nomor-str" value="1" checked' in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"answer.nomor-str": "", "answer.nomor-str.why": ""},
        {"answer.nomor-str.why": " "},
        {"answer.nomor-str.why": "x" * 5000},
        {"ground": "bosan"},
        {"ground": ""},
    ],
)
def test_a_return_that_says_too_little_is_asked_again(cast, wrong):
    number = taken(cast)
    answer = send(cast.budi, number, "kembalikan", **(RETURN | wrong), go="send")
    assert answer.status_code == 422
    assert case(number).state == "open"


def test_a_second_return_waits_for_the_head(cast):
    number = returned(cast, NOON - timedelta(hours=2))
    act(number, Reply({"nomor-str": "STR 1700"}), cast.sari, CLOCK)
    send(cast.budi, number, "ambil")
    assert "Minta kepala unit" in signed_in(cast.budi).get(f"/meja/{number}/kembalikan/").content.decode()
    refused = send(cast.budi, number, "kembalikan", **RETURN, go="send")
    assert refused.status_code == 422
    assert "Kurang dua angka" in refused.content.decode()
    assert send(cast.wulan, number, "izinkan", reason="Nomornya memang belum benar.").status_code == 302
    assert send(cast.budi, number, "kembalikan", **RETURN, go="send").status_code == 302


@pytest.mark.parametrize(
    ("answer", "said", "status"),
    [("izinkan", "Wulan mengizinkan satu pengembalian lagi.", 302), ("tolak-izin", "tidak diizinkan: Cukup.", 422)],
)
def test_leave_to_return_again_is_asked_for_at_the_desk_and_answered_by_the_head(cast, answer, said, status):
    number = returned(cast, NOON - timedelta(hours=2))
    act(number, Reply({"nomor-str": "STR 1700"}), cast.sari, CLOCK)
    send(cast.budi, number, "ambil")
    budi, wulan = signed_in(cast.budi), signed_in(cast.wulan)
    assert f"/meja/{number}/minta-izin/" in budi.get(f"/meja/{number}/kembalikan/").content.decode()
    assert send(cast.budi, number, "minta-izin").status_code == 422
    assert send(cast.budi, number, "minta-izin", reason="Ijazahnya ternyata palsu.").status_code == 302
    assert "sudah di kepala unit" in budi.get(f"/meja/{number}/kembalikan/").content.decode()
    assert [one.named for one in list_waiting(cast.wulan, CLOCK)] == [{"number": number}]
    assert list_waiting(cast.budi, CLOCK) == list_waiting(cast.agency_head, CLOCK) == []
    for page in (wulan.get(f"/meja/{number}/"), budi.get(f"/meja/{number}/")):
        assert (
            "Budi minta izin mengembalikan berkas ini sekali lagi: Ijazahnya ternyata palsu." in page.content.decode()
        )
    assert "Menunggu izin Anda" in wulan.get("/meja/unit/").content.decode()
    assert f"/meja/{number}/" in wulan.get("/menunggu/").content.decode()
    assert send(cast.budi, number, answer, reason="Cukup.").status_code == 409
    assert send(cast.wulan, number, answer, reason="Cukup.").status_code == 302
    assert said in budi.get(f"/meja/{number}/").content.decode()
    assert list_waiting(cast.wulan, CLOCK) == []
    assert send(cast.budi, number, "kembalikan", **RETURN, go="send").status_code == status


def test_the_words_of_a_request_are_private(cast):
    number = returned(cast, NOON - timedelta(hours=2))
    act(number, Reply({"nomor-str": "STR 1700"}), cast.sari, CLOCK)
    send(cast.budi, number, "ambil")
    send(cast.budi, number, "minta-izin", reason="Ijazahnya ternyata palsu.")
    assert last_event(number) == "case.leave_asked"
    assert b"palsu" not in stream_of(f"case:{case(number).code}")[-1].content


def test_what_a_head_asks_for_herself_waits_for_the_one_above(cast):
    number = returned(cast, NOON - timedelta(hours=2))
    act(number, Reply({"nomor-str": "STR 1700"}), cast.sari, CLOCK)
    send(cast.wulan, number, "ambil", reason="Budi cuti")
    send(cast.wulan, number, "minta-izin", reason="Ijazahnya ternyata palsu.")
    assert list_waiting(cast.wulan, CLOCK) == []
    assert [one.named for one in list_waiting(cast.agency_head, CLOCK)] == [{"number": number}]


def test_a_grant_is_confirmed_before_it_is_done(cast):
    number = to_decide(cast)
    confirm = send(cast.rudi, number, "putuskan", outcome="granted")
    assert confirm.status_code == 200
    assert "akan diterbitkan" in confirm.content.decode()
    assert case(number).state == "open"
    assert send(cast.rudi, number, "putuskan", outcome="granted", go="send").status_code == 302
    assert case(number).outcome == "granted"


@pytest.mark.parametrize("go", ["", "send"])
@pytest.mark.parametrize(
    "typed",
    [
        {"outcome": ""},
        {"outcome": "refused"},
        {"outcome": "refused", "reason": "Tidak memenuhi"},
        {"outcome": "refused", "ground": "bosan", "reason": "Tidak memenuhi"},
        {"outcome": "refused", "ground": "syarat-tidak-terpenuhi", "reason": " "},
    ],
)
def test_nothing_is_refused_without_its_ground_and_its_reason(cast, typed, go):
    number = to_decide(cast)
    answer = send(cast.rudi, number, "putuskan", **typed, go=go)
    assert answer.status_code == 422
    assert typed.get("reason", "") in answer.content.decode()
    assert case(number).state == "open"


def test_a_refusal_has_its_ground_with_the_law(cast):
    number = to_decide(cast)
    typed = {"outcome": "refused", "ground": "syarat-tidak-terpenuhi", "reason": "STR sudah habis."}
    page = send(cast.rudi, number, "putuskan", **typed).content.decode()
    assert "Contoh untuk peragaan" in page
    assert "STR sudah habis." in page
    assert send(cast.rudi, number, "putuskan", **typed, go="send").status_code == 302
    assert (case(number).state, case(number).ground) == ("refused", "syarat-tidak-terpenuhi")


def test_a_head_assigns_and_reopens(cast):
    number = filed(cast)
    assert send(cast.wulan, number, "tugaskan", langkah="terima", officer="p-dewi", reason="x").status_code == 422
    assert send(cast.wulan, number, "tugaskan", langkah="terima", officer="p-budi", reason="Giliran").status_code == 302
    assert case(number).steps[0].holder == cast.budi.code
    assert send(cast.budi, number, "tugaskan", langkah="terima", officer="p-wulan", reason="x").status_code == 409


def test_a_note_is_kept(cast):
    number = taken(cast)
    assert send(cast.budi, number, "catat", reason="").status_code == 422
    assert send(cast.budi, number, "catat", reason="Pemohon datang pukul 9.").status_code == 302
    assert last_event(number).endswith("noted") or "noted" in str(stream_of(f"case:{case(number).code}")[-1].body)


def test_a_note_is_read_by_colleagues_and_not_by_the_applicant(cast):
    number = taken(cast)
    send(cast.budi, number, "catat", reason="Pemohon datang <b> pukul 9.")
    for who in (cast.budi, cast.wulan):
        page = signed_in(who).get(f"/meja/{number}/").content.decode()
        assert "<bdi>Pemohon datang &lt;b&gt; pukul 9.</bdi>" in page
        assert f"hari ini 12.00 · <bdi>{cast.budi.name}</bdi>" in page
    own = signed_in(cast.sari).get(f"/berkas/{number}/")
    assert own.status_code == 200
    assert "Pemohon datang" not in own.content.decode()


def test_a_paper_of_the_office_is_attached_and_read_again(cast):
    number = taken(cast)
    minutes = SimpleUploadedFile("berita acara.png", PNG, "image/png")
    assert send(cast.budi, number, "lampirkan", paper="kantor").status_code == 422
    wrong = SimpleUploadedFile("x.pdf", b"not a pdf", "application/pdf")
    assert send(cast.budi, number, "lampirkan", paper="kantor", file=wrong).status_code == 422
    assert send(cast.budi, number, "lampirkan", paper="kantor", file=minutes).status_code == 302
    [paper] = case(number).papers
    client = signed_in(cast.budi)
    answer = client.get(f"/meja/{number}/berkas/{paper.file}/")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    assert client.get(f"/meja/{number}/berkas/nothing/").status_code == 409
    assert signed_in(cast.rudi).get(f"/meja/{number}/berkas/{paper.file}/").status_code == 403
    assert any("membaca berkas" in purpose for _, _, purpose in who_looked(number))


def test_two_tabs_the_second_sees_what_changed_and_keeps_what_was_typed(cast):
    number = taken(cast)
    before = case(number).version
    act(number, Note("Rekan menulis dulu."), cast.budi, CLOCK)
    client = signed_in(cast.budi)
    form = {"version": before, "seen": NOON.isoformat(), "reason": "Tulisan saya yang panjang"}
    answer = client.post(f"/meja/{number}/catat/", form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "berubah sejak Anda membukanya" in page
    assert "Tulisan saya yang panjang" in page
    assert case(number).version == before + 1


def test_a_deed_that_is_no_longer_possible_says_so_and_shows_what_was_typed(cast):
    number = taken(cast)
    before = case(number).version
    send(cast.budi, number, "selesai")
    form = {"version": before, "reason": "Catatan yang saya tulis", "langkah": "terima"}
    answer = signed_in(cast.budi).post(f"/meja/{number}/selesai/", form)
    assert answer.status_code in (403, 409)
    assert case(number).version == before + 1


def test_answers_are_opened_to_whoever_works_on_them_and_to_others_for_a_purpose(cast):
    number = taken(cast)
    assert "Klinik Sehat" in signed_in(cast.budi).get(f"/meja/{number}/").content.decode()
    head = signed_in(cast.wulan)
    assert "Klinik Sehat" not in head.get(f"/meja/{number}/").content.decode()
    assert "Klinik Sehat" not in head.get(f"/meja/{number}/isian/").content.decode()
    assert "Klinik Sehat" not in head.post(f"/meja/{number}/isian/", {"untuk": "iseng"}).content.decode()
    assert "Klinik Sehat" in head.post(f"/meja/{number}/isian/", {"untuk": "mengawasi"}).content.decode()
    assert [who for _, who, _ in who_looked(number)] == [cast.budi.code, cast.wulan.code]


@pytest.mark.parametrize("who", ["sari", "tono", "admin", "reform", "mall_manager"])
def test_a_case_is_closed_to_whoever_has_no_part_in_it(cast, who):
    number = taken(cast)
    client = signed_in(getattr(cast, who))
    statuses = {client.get(f"/meja/{number}/{deed}").status_code for deed in ("", "isian/", "catat/", "selesai/")}
    assert statuses == {403}


@pytest.mark.parametrize("number", ["TTE-26-9999999", "x", "🙂", "%00", "x" * 300, "unit%2F"])
def test_a_number_that_is_none_is_answered_as_one_that_is_not_theirs(cast, number):
    client = signed_in(cast.budi)
    assert client.get(f"/meja/{number}/").status_code in (403, 404)
    assert client.post(f"/meja/{number}/catat/", {"reason": "x"}).status_code in (403, 404)


@pytest.mark.parametrize("deed", ["ambil", "selesai", "kembalikan", "putuskan", "catat", "lampirkan", "bayar"])
@pytest.mark.parametrize("bad", ["\x00", "🙂\u202e", "x" * 15_000, "<script>alert(1)</script>"])
def test_nothing_typed_breaks_a_page(cast, deed, bad):
    number = taken(cast)
    names = ("reason", "ground", "outcome", "officer", "langkah", "seen", "go", "paper", "fee", "answer.nomor-str.why")
    answer = send(cast.budi, number, deed, **dict.fromkeys(names, bad))
    assert answer.status_code in (302, 409, 422)
    assert b"<script>alert" not in answer.content


def test_an_address_of_no_deed_is_not_found(cast):
    number = taken(cast)
    assert signed_in(cast.budi).get(f"/meja/{number}/hapus/").status_code == 404
