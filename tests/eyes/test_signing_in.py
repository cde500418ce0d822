"""Signing in, one's own account and the team in a real browser: for the ear, the keyboard, and a narrow screen."""

import pytest
from tests.eyes.looking import look
from tests.mall import follow, open_mall

pytestmark = pytest.mark.eyes
UNIT = "dpmptsp-perizinan"
PASSWORD = "kuda laut hijau menari"  # noqa: S105  of nobody
STAGE = f"""
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
def mall(tmp_path_factory):
    """A mall with the cast in it."""
    with open_mall(tmp_path_factory.mktemp("people"), STAGE) as mall:
        yield mall


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_every_page_is_open_to_everyone(visit, who, path):
    look(visit(who, path))


def test_a_mistake_is_told_on_top_and_leads_to_its_question(visit):
    page = visit("", "/masuk/", java_script_enabled=False)
    page.get_by_label("Surel atau nomor ponsel").fill("sari di rumah")
    follow(page.get_by_role("button", name="Kirim kode"))
    page.locator(".problems a").click()
    assert page.url.endswith("#f-contact")
    assert page.get_by_label("Surel atau nomor ponsel").input_value() == "sari di rumah"


def test_an_officer_signs_in_by_keyboard_and_is_led_to_the_second_step(visit):
    page = visit("", "/masuk/petugas/")
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
    page = visit("", "/masuk/petugas/")
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
    follow(page.get_by_role("button", name="Keluar"))
    page.goto(page.url.rstrip("/") + "/masuk/petugas/")
    sign_in(page)
    page.wait_for_url("**/masuk/kedua/")
    page.get_by_role("button", name="Pakai kunci sandi").click()
    page.wait_for_url("**/meja/")


def sign_in(page):
    page.get_by_label("Surel").fill("budi@example.org")
    page.get_by_label("Kata sandi").fill(PASSWORD)
    follow(page.get_by_role("button", name="Masuk"))
