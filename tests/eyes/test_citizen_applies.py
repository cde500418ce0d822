"""A citizen applies on a small telephone with JavaScript off."""

import re

import pytest
from PIL import Image

NIK = "327101" + "0101900001"

pytestmark = pytest.mark.eyes


@pytest.fixture
def phone(browser, site):
    """A small telephone that runs no scripts."""
    context = browser.new_context(base_url=site, viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_an_application_from_the_first_page_to_the_receipt(phone, tmp_path):
    picture = tmp_path / "surat.png"
    Image.new("RGB", (60, 80), "white").save(picture)
    phone.goto("/")
    phone.fill("#q", "akta lahir")
    phone.click(".search button")
    phone.click("main .cards a >> nth=0")
    phone.click("text=Ajukan sekarang")
    phone.click("main form button")
    for _ in range(20):
        if phone.url.endswith("/periksa/"):
            break
        fill_page(phone, picture)
    phone.check("#declare")
    phone.click("main form button")
    assert "Permohonan diterima" in phone.inner_text("h1")
    number, pin = (one.inner_text() for one in phone.query_selector_all(".big"))
    assert re.fullmatch(r"\d{8}", pin)
    phone.click("main form button")
    assert number in phone.inner_text("main")
    assert "Sedang dikerjakan" in phone.inner_text("h1")


def fill_page(phone, picture):
    """Answer whatever the page asks, and go on."""
    if phone.query_selector("input[type=file]"):
        phone.set_input_files("input[type=file]", str(picture))
        with phone.expect_navigation():
            phone.click("main button >> text=Kirim berkas")
        return
    answers = {"day": "1", "month": "11", "year": "2020", "nik-ibu": NIK, "anak-ke": "1"}
    for one in phone.query_selector_all("main input:not([type=hidden]):not([type=radio])"):
        last = re.split(r"[.]", one.get_attribute("name"))[-1]
        if one.get_attribute("type") not in ("email", "tel"):
            one.fill(answers.get(last, "Sari Contoh"))
    for name in {one.get_attribute("name") for one in phone.query_selector_all("main input[type=radio]")}:
        phone.check(f"input[name='{name}'] >> nth=-1")
    with phone.expect_navigation():
        phone.click("main .actions button >> text=Lanjut")
