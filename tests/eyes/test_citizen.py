"""Every page of the citizens' room: for the eye, the ear, the keyboard, paper, a narrow screen and a thin line."""

import io
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from pypdf import PdfReader
from tests.eyes.a_citizens_cases import file_cases
from tests.eyes.test_citizen_applies import fill_page
from tests.story.mall import open_mall

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
BYTES_MAX = 30_000
FOCUSED = """() => {
  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll('*')].indexOf(here),
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""
REACHABLE = """() => {
  const all = [...document.querySelectorAll('*')], radios = new Set();
  return all.filter(one => one.matches('a[href], summary, button, input:not([type=hidden]), textarea, select')
      && one.tabIndex >= 0 && !one.disabled && one.checkVisibility())
    .filter(one => one.type !== 'radio' || (!radios.has(one.name) && radios.add(one.name)))
    .map(one => all.indexOf(one));
}"""

pytestmark = pytest.mark.eyes
every_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    with open_mall(tmp_path_factory.mktemp("mall")) as mall:
        yield mall


@pytest.fixture(scope="module")
def cases(mall, browser):
    return file_cases(mall, browser)


@pytest.fixture
def page(mall, browser):
    """Sari, who has signed in."""
    with mall.visit(browser, "sari", viewport={"width": 1100, "height": 900}) as page:
        yield page


def show(page, cases, name):
    """Go to a page, as it stands after a try with nothing filled in where that is what is looked at."""
    page.goto(PAGES[name].format(**cases))
    if name in SENT_FIRST:
        page.locator("main form .actions button").first.click()
        page.locator(".problems").wait_for()


@every_page
def test_no_barrier_is_found(page, cases, name):
    show(page, cases, name)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    assert not found, "\n".join(f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}" for one in found)


@every_page
def test_a_narrow_screen_need_not_scroll_sideways(page, cases, name):
    page.set_viewport_size({"width": 320, "height": 640})
    show(page, cases, name)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@every_page
def test_a_first_visit_weighs_little(page, cases, name):
    show(page, cases, name)
    tool = page.context.new_cdp_session(page)
    tool.send("Network.enable")
    weights = []
    tool.on("Network.loadingFinished", lambda one: weights.append(one["encodedDataLength"]))
    tool.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.reload(wait_until="networkidle")
    assert len(weights) == 2  # the page and its style sheet
    assert sum(weights) <= BYTES_MAX


@every_page
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page, cases, name):
    show(page, cases, name)
    page.evaluate("document.activeElement.blur()")
    reachable, reached = page.evaluate(REACHABLE), []
    for _ in reachable:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["seen"], page.evaluate("document.activeElement.outerHTML")[:200]
        reached.append(focused["place"])
    assert reached == reachable


@every_page
def test_nothing_needs_a_script(mall, browser, cases, name):
    with mall.visit(browser, "sari", java_script_enabled=False) as page:
        show(page, cases, name)
        assert page.locator("script").count() == 0
        assert page.locator("h1").is_visible()


def test_a_receipt_is_shown_and_printed(mall, browser, tmp_path):
    picture = tmp_path / "surat.png"
    Image.new("RGB", (60, 80), "white").save(picture)
    with mall.visit(browser, viewport={"width": 360, "height": 740}) as page:
        page.goto("/layanan/akta-kelahiran/ajukan/")
        page.get_by_role("button", name="Mulai mengisi").click()
        while not page.url.endswith("/periksa/"):
            fill_page(page, picture)
        page.get_by_label("Saya menyatakan").check()
        page.get_by_role("button", name="Kirim permohonan").click()
        assert not Axe().run(page).response["violations"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        number, pin = page.locator(".big").all_inner_texts()
        page.emulate_media(media="print")
        printed = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert number in printed
    assert re.sub(r"\D", "", pin) in printed
    assert "sudah saya catat" not in printed
