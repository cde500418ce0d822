"""A citizen's week in a real browser: from an old phone without scripts to a paper, a survey, and Friday's card."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.mall import find_link, follow, open_mall

PHONE = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False}
ANSWERS = {
    "nama": "Ns. Sari",
    "nomor-str": "STR-CONTOH-1",
    "nama-tempat": "Puskesmas Contoh",
    "alamat": "Jalan Contoh 1",
    "email": "sari@example.org",
}
pytestmark = pytest.mark.eyes


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    with open_mall(tmp_path_factory.mktemp("mall")) as mall:
        yield mall


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "str.jpg"
    Image.effect_mandelbrot((320, 240), (-2, -1, 1, 1), 60).convert("RGB").save(path)
    return path


def test_a_week_from_the_search_to_the_card(mall, browser, photo):
    with mall.visit(browser, **PHONE) as page:
        number, pin = apply_for_a_licence(page, photo)
    mall.set_clock("2026-11-09T09:10:00")
    with mall.visit(browser, "rudi") as page:
        return_it(page)
    mall.set_clock("2026-11-10T10:00:00")
    with mall.visit(browser, **PHONE) as page:
        complete_it(page, number, pin, photo)
    mall.set_clock("2026-11-10T10:30:00")
    with mall.visit(browser, "rudi") as page:
        take(page)
        follow(page.get_by_role("button", name="Selesai: Terima berkas"))
    mall.set_clock("2026-11-11T09:00:00")
    with mall.visit(browser, "dewi") as page:
        recommend_it(page)
    mall.set_clock("2026-11-12T10:00:00")
    with mall.visit(browser, "budi") as page:
        grant_it(page, number)
    word = fetch_the_paper(mall, browser, number, pin)
    with mall.visit(browser, **PHONE) as page:
        page.goto(f"/verifikasi/{word}/")
        expect(page.get_by_role("main")).to_contain_text("SIPP-2026-00001")
        expect(page.get_by_role("main")).not_to_contain_text("Sari")
    give_the_survey(mall, browser)
    mall.set_clock("2026-11-13T15:05:00")
    mall.run("seal", "--once")
    mall.run("friday")
    mall.set_clock("2026-11-18T07:05:00")  # the Wednesday from which everyone sees it
    mall.run("sweep")
    with mall.visit(browser, **PHONE) as page:
        page.goto("/rapor/2026-W46/")
        expect(page.get_by_role("main")).to_contain_text("1 berkas masuk dan 1 selesai")
        page.goto("/suara/")
        expect(page.get_by_role("main")).to_contain_text("kurang dari 5")  # one answer is nobody's business


def apply_for_a_licence(page: Page, photo) -> tuple[str, str]:
    """Find the service by an everyday word, fill in its form page by page, and take the receipt home."""
    page.goto("/")
    page.get_by_role("searchbox").fill("izin perawat")
    follow(page.get_by_role("button", name="Cari"))
    follow(page.get_by_role("link", name="Surat Izin Praktik Perawat"))
    follow(page.get_by_role("link", name="Ajukan sekarang"))
    follow(page.get_by_role("button", name="Mulai mengisi"))
    while "/berkas/" not in page.url:
        fill_page(page)
        follow(page.locator("main").get_by_role("button", name="Lanjut").last)
    while "/periksa/" not in page.url:
        page.locator("input[type=file]").set_input_files(photo)
        follow(page.get_by_role("button", name="Kirim berkas"))
    page.get_by_label("Saya menyatakan").check()
    follow(page.get_by_role("button", name="Kirim permohonan"))
    receipt = page.get_by_role("main").inner_text()
    assert "Permohonan diterima" in receipt
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    return re.search(r"TTE-26-\d{7}", receipt)[0], re.search(r"PIN\s+(\d{8})", receipt)[1]


def fill_page(page: Page) -> None:
    """Answer the questions of one page."""
    fields = page.locator("main input[type=text], main input[type=email], main textarea").all()
    for field in fields:
        field.fill(ANSWERS[field.get_attribute("name")])
    for name in {radio.get_attribute("name") for radio in page.locator("main input[type=radio]").all()}:
        page.locator(f"main input[type=radio][name='{name}']").first.check()


def take(page: Page) -> None:
    """Take the next case in hand."""
    page.goto("/meja/")
    follow(page.get_by_role("button", name="Kerjakan"))


def return_it(page: Page) -> None:
    """Send it back with what lacks, after seeing what the citizen will read."""
    take(page)
    follow(page.get_by_role("link", name="Kembalikan ke warga"))
    page.locator("input[name='document.str']").check()
    page.locator("[name='document.str.why']").fill("Fotonya buram, kirim yang terbaca.")
    follow(page.get_by_role("button", name="Lihat yang dibaca warga"))
    expect(page.get_by_role("main")).to_contain_text("Fotonya buram, kirim yang terbaca.")
    follow(page.get_by_role("button", name="Kirim ke warga"))
    expect(page.get_by_role("main")).to_contain_text("dikembalikan; warga diberi tahu")


def open_case(page: Page, number: str, pin: str) -> None:
    """Open one's case with number and PIN."""
    page.goto("/lacak/")
    page.get_by_label("Nomor berkas").fill(number)
    page.get_by_label("PIN", exact=True).fill(pin)
    follow(page.get_by_role("button", name="Buka"))


def complete_it(page: Page, number: str, pin: str, photo) -> None:
    """See what lacks, and send it."""
    open_case(page, number, pin)
    expect(page.get_by_role("main")).to_contain_text("Fotonya buram, kirim yang terbaca.")
    page.get_by_text("Siapa yang membuka data saya?").click()
    expect(page.get_by_role("main")).to_contain_text("petugas, untuk mengerjakan Terima berkas")
    follow(page.get_by_role("link", name="Lengkapi sekarang"))
    page.locator("input[type=file]").set_input_files(photo)
    follow(page.get_by_role("button", name="Kirim kelengkapan").last)
    expect(page.get_by_role("main")).to_contain_text("Kelengkapan diterima")


def recommend_it(page: Page) -> None:
    """Another agency gives its advice."""
    take(page)
    follow(page.get_by_role("link", name="Beri pertimbangan"))
    page.get_by_label("Mendukung", exact=True).check()
    page.get_by_label("Dasar pertimbangan").fill("STR sah.")
    follow(page.get_by_role("button", name="Kirim pertimbangan"))


def grant_it(page: Page, number: str) -> None:
    """Decide, after seeing what follows from it."""
    take(page)
    follow(page.get_by_role("link", name="Putuskan"))
    page.get_by_label("Kabulkan").check()
    follow(page.get_by_role("button", name="Lanjut"))
    follow(page.get_by_role("button", name="Kabulkan permohonan"))
    expect(page.get_by_role("main")).to_contain_text(f"Keputusan berkas {number} tersimpan")


def fetch_the_paper(mall, browser, number: str, pin: str) -> str:
    """Fetch what was issued; the word in its QR code."""
    with mall.visit(browser, **PHONE, accept_downloads=True) as page:
        open_case(page, number, pin)
        expect(page.get_by_role("main")).to_contain_text("SIPP-2026-00001")
        with page.expect_download() as fetched:
            page.get_by_role("link", name="Unduh").click()
        paper = fetched.value.path().read_bytes()
    assert paper.startswith(b"%PDF")
    return find_link(text_of(paper), "/verifikasi/").split("/")[2]


def text_of(paper: bytes) -> str:
    """The words of a PDF."""
    pages = PdfReader(io.BytesIO(paper)).pages
    return " ".join(page.extract_text() for page in pages).replace("\n", "")


def give_the_survey(mall, browser) -> None:
    """Be asked once, by the link in a letter, and answer."""
    said = mall.run("sweep") + mall.run("sweep")
    link = find_link(said, "/survei/")
    with mall.visit(browser, **PHONE) as page:
        page.goto(link)
        for name in {radio.get_attribute("name") for radio in page.locator("main input[type=radio]").all()}:
            page.locator(f"main input[type=radio][name='{name}']").last.check()
        follow(page.locator("main").get_by_role("button").last)
        expect(page.get_by_role("main")).to_contain_text("Terima kasih")
        page.goto(link)
        expect(page.get_by_role("main")).not_to_contain_text("Kirim")
