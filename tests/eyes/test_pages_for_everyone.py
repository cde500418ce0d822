"""Every kind of page, in both languages: for the eye, the ear, the keyboard, paper, and a narrow screen."""

import io

import pytest
from pypdf import PdfReader
from tests.eyes.looking import is_plain, look, walk
from tests.mall import follow

UNIT = "/rapor/2026-W46/unit/izin-usaha/"
ADDRESSES = [
    language + address
    for language in ("", "/en")
    for address in (
        "/",
        "/rapor/2026-W45/",
        "/rapor/2026-W46/mall/mpp/",
        "/rapor/2026-W46/agency/dpmptsp/",
        UNIT,
        "/rapor/2026-W46/service/a%2Fb/",
        "/rapor/2026-W46/service/kosong/",
        "/rapor/2026-W46/unit/arsip/",
        "/rapor/1999-W01/",
        "/tentang/",
    )
]

pytestmark = pytest.mark.eyes


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_open_to_everyone(page, address):
    page.goto(address)
    look(page)
    assert is_plain(page)


@pytest.mark.parametrize("address", ["/", UNIT, "/en/tentang/"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page, address):
    page.goto(address)
    walk(page)


def test_the_first_key_leads_past_the_menu(page):
    page.goto(UNIT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def test_paper_has_the_lead_and_no_menu(page):
    page.goto(UNIT)
    text = " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    words = " ".join(text.split())
    assert "412 berkas masuk dan 398 selesai" in words
    assert "Cara menghitung" not in words
    assert "Excel" not in words


@pytest.mark.parametrize("address", ["/rapor/", UNIT])
def test_nothing_needs_a_script(browser, site, address):
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert page.locator("script").count() == 0
        assert page.get_by_role("table").first.is_visible()
        assert page.locator(".lead").is_visible()


def test_the_language_switch_stays_on_the_page(page):
    page.goto(UNIT)
    follow(page.get_by_role("link", name="English"))
    assert page.url.endswith(f"/en{UNIT}")
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_breadcrumbs_lead_from_service_to_week(page):
    page.goto("/rapor/2026-W46/service/a%2Fb/")
    follow(page.get_by_role("navigation", name="Anda di sini").get_by_role("link", name="Bidang Izin Usaha"))
    assert page.url.endswith(UNIT)


def test_the_page_asks_nobody_else(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    assert asked
    assert not [address for address in asked if not address.startswith((site, "data:"))]
