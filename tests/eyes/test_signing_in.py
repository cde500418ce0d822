"""Signing in, one's own account and the team in a real browser: for the ear, the keyboard, and a narrow screen."""

import json
import os
import socket
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.eyes.conftest import SECONDS_MAX, wait_for

pytestmark = pytest.mark.eyes
UNIT = "dpmptsp-perizinan"
PASSWORD = "kuda laut hijau menari"  # noqa: S105  of nobody
STAGE = f"""
import json, django; django.setup()
from django.conf import settings
from berdampak.people.models import Account
from berdampak.people.tests.cast import make_cast, signed_in
cast = make_cast()
budi = Account.objects.get(code=cast.budi.code); budi.set_password("{PASSWORD}"); budi.save()
print(json.dumps({{who: signed_in(getattr(cast, who)).cookies[settings.SESSION_COOKIE_NAME].value
                  for who in ("sari", "wulan", "admin")}}))
"""
PAGES = [
    ("", "/masuk/"), ("", "/masuk/petugas/"), ("", "/en/masuk/lupa/"),
    ("sari", "/akun/"), ("sari", "/akun/kontak/surel/"), ("sari", "/akun/kedua/"), ("sari", "/akun/kedua/aplikasi/"),
    ("sari", "/akun/kedua/kunci/"), ("wulan", "/en/akun/"), ("wulan", "/akun/token/baru/"),
    ("wulan", f"/unit/tim/{UNIT}/"), ("wulan", f"/unit/tim/{UNIT}/baru/"), ("wulan", f"/unit/tim/{UNIT}/p-budi/wakil/"),
    ("admin", "/pengelola/"), ("admin", "/pengelola/baru/"), ("sari", f"/unit/tim/{UNIT}/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A server with the cast in it: its address, and the sessions of some."""
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
    address, sessions = house
    contexts = []

    def open_page(who="", path="/", **options):
        context = browser.new_context(base_url=address, viewport={"width": 1100, "height": 900}, **options)
        contexts.append(context)
        if who:
            context.add_cookies([{"name": "session", "value": sessions[who], "url": address}])
        page = context.new_page()
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_no_barrier_is_found_and_a_narrow_screen_need_not_scroll_sideways(visit, who, path):
    page = visit(who, path)
    found = Axe().run(page).response["violations"]
    assert not found, "\n".join(f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}" for one in found)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_mistake_is_told_on_top_and_leads_to_its_question(visit):
    page = visit(path="/masuk/", java_script_enabled=False)
    page.get_by_label("Surel atau nomor ponsel").fill("sari di rumah")
    page.get_by_role("button", name="Kirim kode").click()
    page.locator(".problems a").click()
    assert page.url.endswith("#f-contact")
    assert page.get_by_label("Surel atau nomor ponsel").input_value() == "sari di rumah"
    assert not Axe().run(visit(path="/masuk/")).response["violations"]


def test_an_officer_signs_in_by_keyboard_and_is_led_to_the_second_step(visit):
    page = visit(path="/masuk/petugas/")
    page.get_by_label("Surel").focus()
    page.keyboard.type("budi@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/akun/kedua/")
    page.goto("/akun/token/")
    assert page.url.endswith("/akun/kedua/")
    assert "Petugas perlu langkah kedua" in page.locator("main").inner_text()


def test_a_passkey_is_made_and_opens_the_second_step(visit):
    page = visit(path="/masuk/petugas/")
    page.goto(page.url.replace("127.0.0.1", "localhost"))  # a passkey belongs to a name, not to a number
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": options | {"isUserVerified": True, "automaticPresenceSimulation": True}},
    )
    sign_in(page)
    page.wait_for_url("**/akun/kedua/")
    page.goto(page.url + "kunci/")
    page.get_by_label("Nama kunci sandi ini").fill("ponsel kantor")
    page.get_by_role("button", name="Tambah kunci sandi").click()
    page.wait_for_url("**/akun/kedua/cadangan/")
    page.goto(page.url.replace("/akun/kedua/cadangan/", "/keluar/"))
    page.get_by_role("button", name="Keluar").click()
    page.goto(page.url.rstrip("/") + "/masuk/petugas/")
    sign_in(page)
    page.wait_for_url("**/masuk/kedua/")
    page.get_by_role("button", name="Pakai kunci sandi").click()
    page.wait_for_url("**/meja/")


def sign_in(page):
    page.get_by_label("Surel").fill("budi@example.org")
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
