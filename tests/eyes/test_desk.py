"""The desk and the notes of a unit in a real browser: no barriers, a narrow screen, the keyboard, paper, no script."""

import io

import pytest
from pypdf import PdfReader
from tests.eyes.looking import look
from tests.mall import follow, open_mall

pytestmark = pytest.mark.eyes
STAGE = """
from berdampak.happening.casework.desk.tests.office import furnish, staff
from berdampak.people.tests.cast import signed_in
cast = staff()
numbers = furnish(cast)
session = lambda one: signed_in(getattr(cast, one)).cookies[settings.SESSION_COOKIE_NAME].value
print(json.dumps(numbers | {one: session(one) for one in ("budi", "rudi", "dewi", "wulan")}))
"""
ADDRESSES = [
    ("budi", "/meja/"),
    ("budi", "/meja/{taken}/"),
    ("budi", "/meja/{taken}/kembalikan/"),
    ("budi", "/meja/{taken}/lampirkan/"),
    ("budi", "/meja/{taken}/selesai/"),
    ("budi", "/meja/{returned}/"),
    ("budi", "/meja/ajukan/"),
    ("rudi", "/meja/{decide}/putuskan/"),
    ("dewi", "/meja/{asked}/pertimbangkan/"),
    ("wulan", "/meja/unit/"),
    ("wulan", "/meja/{taken}/tugaskan/"),
    ("wulan", "/unit/jadwal/"),
    ("wulan", "/unit/jadwal/minggu/"),
    ("wulan", "/unit/cuti/"),
    ("wulan", "/unit/cuti/catat/"),
    ("wulan", "/unit/gangguan/"),
    ("wulan", "/unit/gangguan/catat/"),
]


@pytest.fixture(scope="module")
def mall(tmp_path_factory):
    """The office on a Wednesday at noon."""
    with open_mall(tmp_path_factory.mktemp("office"), STAGE, clock="2026-11-25T03:00:00+00:00") as mall:
        yield mall


@pytest.mark.parametrize(("who", "place"), ADDRESSES)
def test_every_page_is_open_to_everyone(visit, who, place):
    page = visit(who, place)
    assert page.answer.status == 200
    look(page)


@pytest.mark.parametrize(("who", "place"), ADDRESSES[:4])
def test_english_stands_beside(visit, who, place):
    page = visit(who, f"/en{place}")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.answer.status == 200


def test_the_next_case_is_taken_finished_and_gone_by_keyboard_without_a_script(visit):
    page = visit("dewi", "/meja/", java_script_enabled=False)
    page.get_by_role("link", name="Lanjutkan").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Beri pertimbangan").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Mendukung", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_label("Dasar pertimbangan").focus()
    page.keyboard.type("STR berlaku seumur hidup.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "Pertimbangan di berkas" in page.get_by_role("status").inner_text()


def test_a_return_is_previewed_and_sent(visit):
    page = visit("budi", "/meja/{taken}/kembalikan/", java_script_enabled=False)
    item = page.get_by_role("group", name="Nomor STR")
    item.get_by_label("Kurang", exact=True).check()
    item.get_by_label("Apa yang kurang atau salah?").fill("Nomornya kurang dua angka.")
    page.get_by_label("Menunggu berkas").check()
    follow(page.get_by_role("button", name="Lihat yang dibaca warga"))
    assert "Nomornya kurang dua angka." in page.locator(".letter").inner_text()
    follow(page.get_by_role("button", name="Ubah"))
    assert page.get_by_role("group", name="Nomor STR").get_by_label("Kurang", exact=True).is_checked()


def test_a_case_on_paper_has_its_answers_and_no_buttons(visit):
    page = visit("budi", "/meja/{taken}/")
    words = " ".join("".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages).split())
    assert "Klinik Sehat" in words
    assert "Langkah" in words
    assert "Lepaskan" not in words


def test_the_case_page_is_readable_at_twice_the_size(visit):
    page = visit("budi", "/meja/{taken}/", viewport={"width": 640, "height": 700})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
