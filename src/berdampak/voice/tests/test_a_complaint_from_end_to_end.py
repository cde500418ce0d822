"""A complaint is filed, followed, answered, rated, reopened, contested; every page says how it stands."""

import re

import pytest
from django.test import Client

from berdampak.outbox.models import Parcel
from berdampak.people.tests.cast import UNIT, make_cast, signed_in
from berdampak.voice.complaints import find_complaint, fold_from_book, read_messages
from berdampak.voice.facade import sweep_voice
from berdampak.voice.models import ComplaintRow

TYPED = {"kind": "keluhan", "about": f"o:{UNIT}", "story": "Berkas saya belum selesai.", "secrecy": "open"}
TYPED |= {"name": "Sari", "contact": "sari@example.org", "case": "KK-2026-000123"}


@pytest.fixture
def cast(db, clock):  # noqa: ARG001
    return make_cast(clock)


def file(client=None, language="", **more):
    client = client or Client()
    page = client.get(f"{language}/aduan/").content.decode()
    key = re.search(r'name="key" value="([^"]+)"', page)[1]
    done = client.post(f"{language}/aduan/", TYPED | {"key": key} | more)
    assert done.status_code == 302, done.content.decode()
    receipt = client.get(done["Location"]).content.decode()
    number = re.search(r"ADU-[0-9B-Z]{4}-[0-9B-Z]{4}", receipt)[0]
    return client, number, re.search(r'class="big">(\d{6})<', receipt)[1]


def act(client, number, what, official=True, **typed):
    place = f"/aduan/masuk/{number}/" if official else f"/aduan/{number}/"
    return client.post(place, {"act": what} | typed)


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_whole_way(cast, clock, language):
    reporter, number, pin = file(language=language)
    wulan = signed_in(cast.wulan)
    page = wulan.get(f"/aduan/masuk/{number}/").content.decode()
    assert "Berkas saya belum selesai." in page
    assert "sari@example.org" in page
    assert act(wulan, number, "acknowledged").status_code == 302
    clock.move(days=1)
    assert act(wulan, number, "answered", answered="Sudah kami selesaikan hari ini.").status_code == 302
    assert Parcel.objects.count() == 1
    elsewhere = Client()
    opened = elsewhere.post(f"{language}/aduan/ikuti/", {"number": number.lower(), "pin": pin})
    told = elsewhere.get(opened["Location"]).content.decode()
    assert "Sudah kami selesaikan hari ini." in told
    assert "Wulan" not in told
    clock.move(days=1)
    assert act(elsewhere, number, "rated", official=False, rating="3", solved="yes").status_code == 302
    complaint = find_complaint(number)
    assert (complaint.status, complaint.rating, complaint.solved, complaint.late) == ("closed", 3, True, False)
    assert complaint == fold_from_book(number)
    assert reporter.get(f"{language}/aduan/{number}/").status_code == 200


def test_one_that_is_reopened_goes_on_with_what_was_left_of_its_term(cast, clock):
    reporter, number, _ = file()
    wulan, first_due = signed_in(cast.wulan), find_complaint(number).due_at
    clock.move(days=7)
    act(wulan, number, "answered", answered="Sudah.")
    clock.move(days=5)
    act(reporter, number, "reopened", official=False, reopened="Belum, ternyata salah nama.")
    again = find_complaint(number)
    assert (again.status, again.reopened) == ("reopened", 1)
    assert again.due_at > first_due
    act(wulan, number, "answered", answered="Sudah diperbaiki.")
    assert not find_complaint(number).late


def test_one_that_is_contested_goes_to_the_inspectorate_and_leaves_the_unit(cast, clock):
    reporter, number, _ = file()
    wulan, anton = signed_in(cast.wulan), signed_in(cast.anton)
    act(wulan, number, "answered", answered="Kami tidak salah.")
    act(reporter, number, "contested", official=False, contested="Mereka minta uang.")
    assert wulan.get(f"/aduan/masuk/{number}/").status_code == 403
    assert number not in wulan.get("/aduan/masuk/").content.decode()
    assert "Mereka minta uang." in anton.get(f"/aduan/masuk/{number}/").content.decode()
    assert act(anton, number, "answered", answered="Kami periksa: benar.").status_code == 302
    assert "Kami periksa: benar." in reporter.get(f"/aduan/{number}/").content.decode()
    clock.move(days=11)
    assert [sweep_voice(clock), sweep_voice(clock)] == [1, 0]


def test_silence_closes_it_and_a_word_in_time_does_not(cast, clock):
    reporter, number, _ = file()
    act(signed_in(cast.wulan), number, "answered", answered="Sudah.")
    clock.move(days=9)
    assert sweep_voice(clock) == 0
    assert act(reporter, number, "added", official=False, added="Terima kasih, saya cek dulu.").status_code == 302
    clock.move(days=2)
    assert sweep_voice(clock) == 1
    complaint = find_complaint(number)
    assert (complaint.status, complaint.rating) == ("closed", None)
    late = act(reporter, number, "reopened", official=False, reopened="Ternyata belum.")
    assert late.status_code == 422


def test_a_confidential_sender_is_told_to_nobody_until_the_inspectorate_says_so(cast):
    _, number, _ = file(secrecy="confidential")
    wulan, anton = signed_in(cast.wulan), signed_in(cast.anton)

    def seen(who):
        return "sari@example.org" in who.get(f"/aduan/masuk/{number}/").content.decode()

    assert not seen(wulan)
    assert not seen(anton)
    assert act(wulan, number, "sender_read", sender_read="Ingin tahu").status_code == 422
    assert act(wulan, number, "sender_asked", sender_asked="Perlu bertemu.").status_code == 302
    looked = act(anton, number, "sender_read", sender_read="Menilai permintaan unit.")
    assert looked.status_code == 200
    assert "sari@example.org" in looked.content.decode()
    assert not seen(anton), "each look is recorded by itself"
    assert act(anton, number, "sender_released", sender_released="Perlu untuk penyelesaian.").status_code == 302
    assert seen(wulan)
    kinds = [event.what for event in read_messages(number)]
    assert kinds == ["filed", "sender_asked", "sender_read", "sender_released"]


def test_one_about_an_official_is_kept_from_the_unit_when_the_sender_is_hidden(cast):
    _, number, _ = file(secrecy="confidential", officer="yes")
    _, plain, _ = file(secrecy="open", officer="yes")
    wulan, above = signed_in(cast.wulan), signed_in(cast.agency_head)
    assert [wulan.get(f"/aduan/masuk/{each}/").status_code for each in (number, plain)] == [403, 200]
    assert above.get(f"/aduan/masuk/{number}/").status_code == 200
    sent_back = act(above, number, "routed", office=UNIT, routed="Silakan.")
    assert sent_back.status_code == 302
    assert find_complaint(number).unit is None, "not even by passing it on"


def test_it_can_be_passed_on_to_another_office(cast):
    _, number, _ = file()
    wulan = signed_in(cast.wulan)
    assert act(wulan, number, "routed", office="nowhere", routed="Salah alamat").status_code == 422
    done = act(wulan, number, "routed", office="dinkes-sarana", routed="Ini urusan Dinkes.")
    assert done["Location"] == "/aduan/masuk/"
    assert wulan.get(f"/aduan/masuk/{number}/").status_code == 403
    assert find_complaint(number).acknowledged_at is not None


def test_two_who_answer_at_once_do_not_overwrite_each_other(cast):
    _, number, _ = file()
    wulan = signed_in(cast.wulan)
    version = find_complaint(number).version
    act(wulan, number, "acknowledged", version=str(version))
    stale = act(wulan, number, "answered", answered="Jawaban panjang sekali.", version=str(version))
    assert stale.status_code == 422
    assert "Jawaban panjang sekali." in stale.content.decode()
    assert find_complaint(number).status == "acknowledged"


@pytest.mark.usefixtures("cast")
def test_the_same_form_sent_twice_is_one_complaint_and_a_changed_one_another():
    client = Client()
    key = re.search(r'name="key" value="([^"]+)"', client.get("/aduan/").content.decode())[1]
    for story in ("Berkas saya belum selesai.", "Berkas saya belum selesai.", "Dan petugasnya kasar sekali."):
        client.post("/aduan/", TYPED | {"key": key, "story": story})
    assert ComplaintRow.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"kind": ""}, "Pilih apa yang ingin Anda sampaikan."),
        ({"kind": "none"}, "Pilih apa yang ingin Anda sampaikan."),
        ({"story": "pendek"}, "sedikitnya 10 huruf"),
        ({"story": "x" * 10_001}, "Paling banyak 10000 huruf"),
        ({"contact": "bukan kontak"}, "Tulis surel"),
        ({"name": "n" * 101}, "Paling banyak 100 huruf"),
    ],
)
@pytest.mark.usefixtures("cast")
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(typed, said):
    answer = Client().post("/aduan/", TYPED | {"key": "k" * 24} | typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    for name in ("story", "contact", "case", "name"):
        assert (TYPED | typed)[name] in page
    assert ComplaintRow.objects.count() == 0


@pytest.mark.parametrize(
    "typed",
    [
        {"story": "a\x00b \u202e terbalik 🙂 ولا شيء"},
        {"story": "=HYPERLINK('x') <script>alert(1)</script>"},
        {"about": "s:none"},
        {"about": "x" * 5000},
        {"secrecy": "none"},
        {"key": "../../etc"},
        {"case": "", "name": "", "contact": ""},
    ],
)
def test_odd_input_is_taken_as_it_can_be(cast, typed):
    answer = Client().post("/aduan/", TYPED | {"key": "k" * 24} | typed)
    assert answer.status_code == 302
    page = signed_in(cast.mall_manager).get(f"/aduan/masuk/{ComplaintRow.objects.get().number}/").content.decode()
    assert "<script>alert" not in page


@pytest.mark.usefixtures("cast")
def test_guessing_a_pin_is_stopped_and_a_miss_looks_like_a_wrong_pin():
    _, number, _ = file()
    wrong = Client().post("/aduan/ikuti/", {"number": number, "pin": "000000x"})
    missed = Client().post("/aduan/ikuti/", {"number": "ADU-ZZZZ-ZZZZ", "pin": "000000x"})
    texts = [re.sub(r'value="[^"]*"', "", one.content.decode()) for one in (wrong, missed)]
    assert texts[0] == texts[1]
    assert (wrong.status_code, missed.status_code) == (422, 422)
    statuses = [Client().post("/aduan/ikuti/", {"number": number, "pin": f"{n:06}"}).status_code for n in range(12)]
    assert statuses[-1] == 429
    assert ComplaintRow.objects.get().status == "filed"


@pytest.mark.usefixtures("cast")
def test_a_device_can_be_made_to_forget():
    client, number, _ = file()
    assert client.get(f"/aduan/{number}/").status_code == 200
    client.post("/aduan/tutup/")
    assert client.get(f"/aduan/{number}/").status_code == 302
    assert client.get("/aduan/terkirim/").status_code == 302


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(("asked", "chosen"), [("pbg", True), ("none", False), ("\x00", False)])
def test_the_page_of_a_service_leads_to_a_complaint_about_it(asked, chosen):
    page = Client().get("/aduan/", {"service": asked}).content.decode()
    assert ('value="s:pbg" selected' in page) == chosen
