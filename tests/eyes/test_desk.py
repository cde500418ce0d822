"""The desk and the notes of a unit in a real browser: no barriers, a narrow screen, the keyboard, paper, no script."""

import io
import json
import os
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

pytestmark = pytest.mark.eyes
SECONDS_MAX, BYTES_MAX = 30, 30_000
STAGE = """
import json, django; django.setup()
from django.conf import settings
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
def office(tmp_path_factory):
    """A server of the office on a Wednesday at noon: its address, and what is in it."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "clock").write_text("2026-11-25T03:00:00+00:00")
    environment = os.environ | {
        "BERDAMPAK_VAR": str(folder),
        "BERDAMPAK_CLOCK": str(folder / "clock"),
        "DJANGO_SETTINGS_MODULE": "berdampak.house.settings",
    }
    environment.pop("DATABASE_URL", None)
    migrate = [sys.executable, "-m", "berdampak.house.manage", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=environment, check=True)
    staged = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", STAGE], env=environment, check=True, capture_output=True
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", port]
    with (folder / "server.log").open("w") as log:
        served = [*command, "berdampak.house.wsgi:application"]
        server = subprocess.Popen(served, env=environment, stdout=log, stderr=log)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address)
            yield address, json.loads(staged.stdout.decode().strip().splitlines()[-1])
        finally:
            server.terminate()
            server.wait(SECONDS_MAX)


def wait_for(address):
    until = time.monotonic() + SECONDS_MAX
    while True:
        try:
            with urlopen(address):  # noqa: S310  our own server
                return
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


@pytest.fixture
def visit(browser, office):
    """Open a page as somebody; `{taken}` and the like are filled."""
    address, things = office
    opened = []

    def open_page(who, place, **options):
        context = browser.new_context(base_url=address, **({"viewport": {"width": 1100, "height": 900}} | options))
        opened.append(context)
        context.add_cookies([{"name": "session", "value": things[who], "url": address}])
        page = context.new_page()
        page.answer = page.goto(place.format(**things))
        return page

    yield open_page
    for context in opened:
        context.close()


@pytest.mark.parametrize(("who", "place"), ADDRESSES)
def test_no_page_has_a_barrier_or_scrolls_sideways_or_weighs_much(visit, who, place):
    page = visit(who, place, viewport={"width": 320, "height": 700})
    assert page.answer.status == 200
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page).response["violations"]
    assert not found, "\n".join(f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}" for one in found)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    sizes = "performance.getEntries().reduce((sum, one) => sum + (one.encodedBodySize || 0), 0)"
    assert page.evaluate(sizes) <= BYTES_MAX


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
    page.get_by_role("button", name="Lihat yang dibaca warga").click()
    assert "Nomornya kurang dua angka." in page.locator(".letter").inner_text()
    page.get_by_role("button", name="Ubah").click()
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
