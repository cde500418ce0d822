"""Surveys, complaints and what is published of them, in a real browser: for the ear, the keyboard, a narrow screen."""

import json
import os
import re
import socket
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.eyes.conftest import SECONDS_MAX, wait_for

pytestmark = pytest.mark.eyes
BYTES_MAX = 30_000
STAGE = """
import json, django; django.setup()
from django.conf import settings
from berdampak.people.tests.cast import AGENCY, UNIT, make_cast, signed_in
from berdampak.voice import surveys
from berdampak.voice.contracts import Filing, Sender
from berdampak.voice.facade import file_complaint
from berdampak.voice.surveys import Given, answer_at_kiosk, answer_survey, invite
from berdampak.voice.tests.test_one_survey_a_case import NINE
clock, cast, tokens = settings.CLOCK, make_cast(), []
surveys.send = lambda notice, clock: tokens.append(notice.link.strip("/").split("/")[-1])
for at, service in enumerate(["pbg"] * 8 + ["sip-perawat"] * 6 + ["skck"] * 6 + ["kkpr"] * 2):
    invite(f"case-{at}", service, UNIT, AGENCY, "82.71", "sari@example.org", "id", clock(), clock)
for at, token in enumerate(tokens[:-2]):
    answer_survey(token, Given(dict.fromkeys(NINE, 3 + at % 2), at % 3 > 0, True), clock)
for at in range(6):
    answer_at_kiosk("pbg", Given({"waktu": 3, "perilaku": 4, "produk": 2 + at % 2}), clock)
kept = [file_complaint(Filing("keluhan", "Sudah tiga minggu belum ada kabar.", agency=UNIT, secrecy=secrecy,
                              sender=Sender("Sari", "sari@example.org"), key=f"{at:024}"), clock)
        for at, secrecy in enumerate(("open", "confidential", "anonymous"))]
session = lambda who: signed_in(getattr(cast, who)).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps({"token": tokens[-1], "used": tokens[0], "fresh": tokens[-2], "number": kept[1].number,
                  **{who: session(who) for who in ("wulan", "anton")}}))
"""
PAGES = [
    ("", "/suara/"), ("", "/en/suara/"), ("", "/suara/2025-Q1/"), ("", "/suara/none/"),
    ("", "/survei/{token}/"), ("", "/en/survei/{token}/"), ("", "/survei/{used}/"), ("", "/survei/selesai/"),
    ("", "/aduan/"), ("", "/en/aduan/"), ("", "/aduan/ikuti/"),
    ("wulan", "/survei/kios/mpp-ternate/"), ("wulan", "/aduan/masuk/"), ("wulan", "/en/aduan/masuk/{number}/"),
    ("anton", "/aduan/masuk/{number}/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A server where citizens have spoken: its address, and what they hold."""
    folder = tmp_path_factory.mktemp("var")
    environment = os.environ | {"BERDAMPAK_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "berdampak.house.settings"}
    environment.pop("DATABASE_URL", None)
    migrate = [sys.executable, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=environment, check=True)
    staged = subprocess.run([sys.executable, "-c", STAGE], env=environment, check=True, capture_output=True, text=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    served = ["--interface", "wsgi", "--port", port, "berdampak.house.wsgi:application"]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen([sys.executable, "-m", "granian", *served], env=environment, stdout=log, stderr=log)
        try:
            yield wait_for(f"http://127.0.0.1:{port}"), json.loads(staged.stdout.splitlines()[-1])
        finally:
            server.terminate()
            server.wait(SECONDS_MAX)


@pytest.fixture
def visit(browser, house):
    """A function that opens a page as somebody."""
    address, held = house
    contexts = []

    def open_page(who="", path="/", **options):
        context = browser.new_context(base_url=address, **({"viewport": {"width": 1100, "height": 900}} | options))
        contexts.append(context)
        if who:
            context.add_cookies([{"name": "session", "value": held[who], "url": address}])
        page = context.new_page()
        page.goto(path.format(**held))
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_no_barrier_is_found_and_a_narrow_screen_need_not_scroll(visit, who, path):
    page = visit(who, path)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    assert not found, "\n".join(f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}" for one in found)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("performance.getEntriesByType('navigation')[0].encodedBodySize") <= BYTES_MAX


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
    page.get_by_role("button", name="Kirim aduan").click()
    assert page.get_by_role("alert").is_visible()
    page.get_by_label("Keluhan tentang layanan").check()
    page.get_by_label("Tentang layanan atau kantor mana?").select_option("s:pbg")
    page.get_by_label("Apa yang terjadi?").fill("Berkas saya belum selesai juga.")
    page.get_by_role("button", name="Kirim aduan").click()
    number = re.search(r"ADU-\w{4}-\w{4}", page.inner_text("main"))[0]
    pin = page.locator("dd.big").nth(1).inner_text()
    wulan = visit("wulan", f"/aduan/masuk/{number}/")
    wulan.get_by_label("Jawaban untuk pelapor").fill("Sudah selesai hari ini.")
    wulan.get_by_role("button", name="Kirim jawaban").click()
    elsewhere = visit("", "/aduan/ikuti/", **small)
    elsewhere.get_by_label("Nomor aduan").fill(number)
    elsewhere.get_by_label("PIN").fill(pin)
    elsewhere.get_by_role("button", name="Buka aduan").click()
    assert elsewhere.get_by_text("Sudah selesai hari ini.").is_visible()
    elsewhere.locator("[name=rating][value='4']").check()
    elsewhere.locator("[name=solved][value=yes]").check()
    elsewhere.get_by_role("button", name="Kirim penilaian dan tutup aduan").click()
    assert elsewhere.get_by_text("Selesai", exact=True).is_visible()
