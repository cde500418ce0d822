"""Surveys, complaints and what is published of them, in a real browser: for the ear, the keyboard, a narrow screen."""

import re

import pytest
from tests.eyes.looking import look
from tests.mall import follow, open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from datetime import timedelta
from berdampak.people.tests.cast import AGENCY, UNIT, make_cast, signed_in
from berdampak.voice import surveys
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.facade import file_complaint, week_of
from berdampak.voice.surveys import Given, answer_at_kiosk, answer_survey, invite
from berdampak.voice.tests.test_one_survey_a_case import NINE
clock, cast, tokens = settings.CLOCK, make_cast(), []
surveys.send = lambda notice, clock: tokens.append(notice.link.strip("/").split("/")[-1])
for at, service in enumerate(["pbg"] * 8 + ["sip-perawat"] * 6 + ["skck"] * 6 + ["kkpr"] * 2):
    invite(f"case-{at}", service, UNIT, AGENCY, "82.71", "sari@example.org", "id", clock(), clock)
for at, token in enumerate(tokens[:-2]):
    answer_survey(token, Given(dict.fromkeys(NINE, 3 + at % 2), at % 3 > 0, True), clock)
for at in range(12):
    invite(f"then-{at}", "pbg" if at < 7 else "kkpr", UNIT, AGENCY, "82.71", "sari@example.org", "id", clock(), clock)
    then = lambda: clock() - timedelta(days=7)
    said = "Antreannya panjang, tetapi petugasnya sabar menjelaskan." if at % 3 else ""
    answer_survey(tokens.pop(), Given(dict.fromkeys(NINE, 3), True, at % 2 > 0, said), then)
for at in range(6):
    answer_at_kiosk("pbg", Given({"waktu": 3, "perilaku": 4, "produk": 2 + at % 2}), clock)
kept = [file_complaint(Filing("keluhan", "Sudah tiga minggu belum ada kabar.", agency=UNIT, secrecy=secrecy,
                              sender=Sender("Sari", "sari@example.org"), key=f"{at:024}"), clock)
        for at, secrecy in enumerate(("open", "confidential", "anonymous"))]
session = lambda who: signed_in(getattr(cast, who)).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({"token": tokens[-1], "used": tokens[0], "fresh": tokens[-2], "number": kept[1].number,
                  "week": week_of(then().date()).code,
                  **{who: session(who) for who in ("wulan", "anton")}}))
"""
PAGES = [
    ("", "/suara/"), ("", "/en/suara/"), ("", "/suara/2025-Q1/"), ("", "/suara/none/"),
    ("", "/survei/{token}/"), ("", "/en/survei/{token}/"), ("", "/survei/{used}/"), ("", "/survei/selesai/"),
    ("", "/aduan/"), ("", "/en/aduan/"), ("", "/aduan/ikuti/"),
    ("wulan", "/survei/kios/mpp-ternate/"), ("wulan", "/aduan/masuk/"), ("wulan", "/en/aduan/masuk/{number}/"),
    ("anton", "/aduan/masuk/{number}/"),
    ("wulan", "/survei/masuk/dpmptsp-perizinan/"), ("anton", "/en/survei/masuk/dpmptsp-perizinan/{week}/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """A mall where citizens have spoken."""
    with open_mall(tmp_path_factory.mktemp("voice"), STAGE) as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    look(visit(who, path))


def test_a_survey_is_answered_by_keyboard_alone_and_without_a_script(visit):
    page = visit("", "/survei/{fresh}/", java_script_enabled=False)
    for name in ("waktu", "perilaku"):
        page.focus(f"[name='s.{name}'] >> nth=0")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
    assert page.locator("[name='s.waktu']:checked").get_attribute("value") == "3"
    page.focus("main form button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/survei/selesai/")
    assert page.get_by_role("heading", name="Terima kasih").is_visible()


def test_a_complaint_is_filed_followed_answered_and_rated_on_a_telephone_without_a_script(visit):
    small = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False}
    page = visit("", "/aduan/", **small)
    page.get_by_label("Apa yang terjadi?").fill("pendek")
    follow(page.get_by_role("button", name="Kirim aduan"))
    assert page.get_by_role("alert").is_visible()
    page.get_by_label("Keluhan tentang layanan").check()
    page.get_by_label("Tentang layanan atau kantor mana?").select_option("s:pbg")
    page.get_by_label("Apa yang terjadi?").fill("Berkas saya belum selesai juga.")
    follow(page.get_by_role("button", name="Kirim aduan"))
    number = re.search(r"ADU-\w{4}-\w{4}", page.inner_text("main"))[0]
    pin = page.locator("dd.big").nth(1).inner_text()
    wulan = visit("wulan", f"/aduan/masuk/{number}/")
    wulan.get_by_label("Jawaban untuk pelapor").fill("Sudah selesai hari ini.")
    follow(wulan.get_by_role("button", name="Kirim jawaban"))
    elsewhere = visit("", "/aduan/ikuti/", **small)
    elsewhere.get_by_label("Nomor aduan").fill(number)
    elsewhere.get_by_label("PIN").fill(pin)
    follow(elsewhere.get_by_role("button", name="Buka aduan"))
    assert elsewhere.get_by_text("Sudah selesai hari ini.").is_visible()
    elsewhere.locator("[name=rating][value='4']").check()
    elsewhere.locator("[name=solved][value=yes]").check()
    follow(elsewhere.get_by_role("button", name="Kirim penilaian dan tutup aduan"))
    assert elsewhere.get_by_text("Selesai", exact=True).is_visible()
