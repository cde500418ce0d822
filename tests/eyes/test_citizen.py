"""Every page of the citizens' room: for the eye, the ear, the keyboard, paper, a narrow screen and a thin line."""

import io
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from pypdf import PdfReader
from tests.eyes.a_citizens_cases import file_cases
from tests.eyes.looking import is_plain, look, walk
from tests.eyes.test_citizen_applies import fill_page
from tests.mall import follow, open_mall

PAGES = {
    "front": "/",
    "services": "/layanan/",
    "found": "/layanan/?q=ktp+hilang",
    "nothing found": "/layanan/?q=zzzz",
    "service": "/layanan/pbg/",
    "begin": "/layanan/sip-perawat/ajukan/",
    "draft": "/permohonan/{draft}/",
    "questions": "/permohonan/{draft}/isi/1/",
    "wrong answers": "/permohonan/{draft}/isi/1/",
    "contact": "/permohonan/{draft}/pemohon/",
    "paper": "/permohonan/{draft}/berkas/str/",
    "review": "/permohonan/{draft}/periksa/",
    "no draft": "/permohonan/tidakada/",
    "track": "/lacak/",
    "case": "/berkas/{opened}/",
    "returned": "/berkas/{returned}/",
    "granted": "/berkas/{granted}/",
    "receipt": "/berkas/{opened}/tanda-terima/",
    "reply": "/berkas/{returned}/lengkapi/",
    "withdraw": "/berkas/{opened}/tarik/",
    "mine": "/akun/berkas/",
    "verify": "/verifikasi/",
    "genuine": "/verifikasi/{word}/",
    "unknown": "/verifikasi/tidakada/",
    "in English": "/en/berkas/{returned}/",
}
SENT_FIRST = ("wrong answers",)
pytestmark = pytest.mark.eyes


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    with open_mall(tmp_path_factory.mktemp("mall")) as mall:
        yield mall


@pytest.fixture(scope="module")
def cases(mall, browser):
    return file_cases(mall, browser)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_open_to_everyone(mall, browser, cases, name):
    with mall.visit(browser, "sari", viewport={"width": 1100, "height": 900}) as page:
        page.goto(PAGES[name].format(**cases))
        if name in SENT_FIRST:
            page.locator("main form .actions button").first.click()
            page.locator(".problems").wait_for()
        look(page)
        walk(page)
        assert is_plain(page)


def test_a_receipt_is_shown_and_printed(mall, browser, tmp_path):
    picture = tmp_path / "surat.png"
    Image.new("RGB", (60, 80), "white").save(picture)
    with mall.visit(browser, viewport={"width": 360, "height": 740}) as page:
        page.goto("/layanan/akta-kelahiran/ajukan/")
        follow(page.get_by_role("button", name="Mulai mengisi"))
        while not page.url.endswith("/periksa/"):
            fill_page(page, picture)
        page.get_by_label("Saya menyatakan").check()
        follow(page.get_by_role("button", name="Kirim permohonan"))
        assert not Axe().run(page).response["violations"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        number, pin = page.locator(".big").all_inner_texts()
        page.emulate_media(media="print")
        printed = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert number in printed
    assert re.sub(r"\D", "", pin) in printed
    assert "sudah saya catat" not in printed
