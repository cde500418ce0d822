"""Citizens come in by a code, officers by a password and a second factor; who is unknown is answered alike."""

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from berdampak.people import codes
from berdampak.people.accounts import find_account
from berdampak.people.factors import add_app, renew_recovery
from berdampak.people.models import Account
from berdampak.people.tests.cast import make_cast

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP" * 2
GOOD = "kuda laut hijau menari"


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def sent(monkeypatch):
    """Notices that left."""
    notices = []
    monkeypatch.setattr(codes, "send", lambda notice, _: notices.append(notice))
    return notices


def code_in(notice):
    return re.search(r"\d{6}", notice.body.id)[0]


def app_code(offset=0):
    counter = list(yield_hotp_counters_from_time())[len(list(yield_hotp_counters_from_time())) // 2]
    return format_hotp_value(hotp_value(SECRET, counter + offset))


def officer_with(cast, password=GOOD, app=False):
    account = Account.objects.get(code=cast.budi.code)
    account.set_password(password)
    account.save()
    if app:
        assert add_app(account, SECRET, app_code())
    return account


def show_password(client, email="budi@example.org", password=GOOD):
    return client.post("/masuk/petugas/", {"email": email, "password": password})


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(("language", "written"), [("", "sari@example.org"), ("/en", " SARI@example.org ")])
def test_a_citizen_comes_in_by_the_code_in_a_letter(sent, language, written):
    client = Client()
    asked = client.post(f"{language}/masuk/", {"contact": written})
    assert asked["Location"] == f"{language}/masuk/kode/"
    [notice] = sent
    assert (notice.channel, notice.to) == ("email", "sari@example.org")
    assert client.post(f"{language}/masuk/kode/", {"code": code_in(notice)})["Location"] == f"{language}/akun/berkas/"
    account = client.get(f"{language}/akun/").content.decode()
    assert "Sari" in account
    assert f'href="{language}/akun/berkas/"' in account
    assert f'href="{language}/masuk/"' not in account


def test_whoever_is_new_says_their_name_and_has_an_account(sent):
    client, phone = Client(), "0812" + "0000" + "0000"
    client.post("/masuk/", {"contact": phone})
    assert sent[0].channel == "sms"
    assert client.post("/masuk/kode/", {"code": code_in(sent[0])})["Location"] == "/masuk/nama/"
    assert client.post("/masuk/nama/", {"name": " "}).status_code == 422
    assert client.post("/masuk/nama/", {"name": "Siti\x00 🌺"})["Location"] == "/akun/berkas/"
    account = find_account(("phone", "+62812" + "0000" + "0000"))
    assert (account.kind, account.name) == ("citizen", "Siti 🌺")


@pytest.mark.usefixtures("cast")
def test_known_and_unknown_addresses_are_answered_alike(sent):
    pages = []
    for email in ("sari@example.org", "sama@example.org"):
        client = Client()
        first = client.post("/masuk/", {"contact": email})
        pages.append((first.status_code, first["Location"], client.get("/masuk/kode/").content))
    assert cut(pages[0]) == cut(pages[1])
    assert len(sent) == 2
    answers = [
        show_password(Client(), email, "salah semua ini").content for email in ("budi@example.org", "x@example.org")
    ]
    assert cut(answers[0].replace(b"budi@", b"x@")) == cut(answers[1])


def cut(page):
    """The page without its token."""
    return re.sub(rb'value="[^"]{64}"', b"", page) if isinstance(page, bytes) else (*page[:2], cut(page[2]))


def test_a_code_is_good_once_and_only_for_some_tries(sent):
    client = Client()
    client.post("/masuk/", {"contact": "sari@example.org"})
    wrong = f"{(int(code_in(sent[0])) + 1) % 10**6:06}"
    for _ in range(codes.TRIES):
        assert client.post("/masuk/kode/", {"code": wrong}).status_code == 422
    assert client.post("/masuk/kode/", {"code": code_in(sent[0])})["Location"] == "/masuk/"


def test_nobody_is_sent_codes_without_end(sent):
    answers = [Client().post("/masuk/", {"contact": "sari@example.org"}).status_code for _ in range(7)]
    assert answers == [302] * 5 + [422] * 2
    assert len(sent) == 5


@pytest.mark.parametrize(
    "written", ["", "sari", "@", "sari@", "\x00", "٠٨١٢", "a" * 5000 + "@example.org", "<b>@example.org"]
)
def test_what_is_no_address_is_said_to_be_none_and_kept(sent, written):
    answer = Client().post("/masuk/", {"contact": written})
    assert answer.status_code == 422
    assert not sent


def test_an_officer_without_a_second_factor_is_led_to_set_it_up(cast, sent):
    officer_with(cast)
    client = Client()
    assert show_password(client)["Location"] == "/akun/kedua/"
    for address in ("/akun/", "/akun/token/", "/akun/nama/", "/akun/kedua/cadangan/"):
        assert client.get(address)["Location"] == "/akun/kedua/", address
    assert client.get("/akun/kedua/aplikasi/").status_code == 200
    assert not sent


def test_setting_up_an_app_opens_the_account_and_gives_recovery_codes_once(cast, monkeypatch):
    officer_with(cast)
    client = Client()
    monkeypatch.setattr("berdampak.people.pages_second.generate_totp_secret", lambda: SECRET)
    show_password(client)
    assert client.post("/akun/kedua/aplikasi/", {"code": "000000x"}).status_code == 422
    assert client.post("/akun/kedua/aplikasi/", {"code": app_code()})["Location"] == "/akun/kedua/cadangan/"
    assert (
        len(re.findall(r"(?m)^\d{8}$", client.get("/akun/kedua/cadangan/").content.decode().replace("<pre>", "\n")))
        == 10
    )
    assert "<pre>" not in client.get("/akun/kedua/cadangan/").content.decode()
    assert client.get("/akun/").status_code == 200


def test_an_officer_comes_in_by_password_and_app_and_a_code_is_taken_once(cast):
    officer_with(cast, app=True)
    client = Client()
    assert show_password(client)["Location"] == "/masuk/kedua/"
    assert client.get("/akun/").status_code == 302
    assert client.post("/masuk/kedua/", {"code": "12"}).status_code == 422
    used = app_code()
    assert client.post("/masuk/kedua/", {"code": used})["Location"].startswith("/")
    assert client.get("/akun/").status_code == 200
    again = Client()
    show_password(again)
    assert again.post("/masuk/kedua/", {"code": used}).status_code == 422


def test_a_recovery_code_works_once(cast):
    [code, *_] = renew_recovery(officer_with(cast, app=True))
    for status in (302, 422):
        client = Client()
        show_password(client)
        assert client.post("/masuk/kedua/", {"code": code}).status_code == status


def test_the_second_factor_cannot_be_guessed_without_end(cast):
    officer_with(cast, app=True)
    client = Client()
    show_password(client)
    for _ in range(10):
        client.post("/masuk/kedua/", {"code": "1"})
    assert client.post("/masuk/kedua/", {"code": app_code()}).status_code == 422


@pytest.mark.usefixtures("cast")
def test_an_officer_does_not_come_in_by_a_code(sent):
    client = Client()
    client.post("/masuk/", {"contact": "budi@example.org"})
    assert client.post("/masuk/kode/", {"code": code_in(sent[0])})["Location"] == "/masuk/petugas/"
    assert "kata sandi, bukan" in client.get("/masuk/petugas/").content.decode()


def test_a_password_is_tried_ten_times_and_then_waits(cast):
    officer_with(cast, app=True)
    for _ in range(10):
        assert show_password(Client(), password="salah semua ini").status_code == 422  # noqa: S106
    assert "Terlalu sering" in show_password(Client()).content.decode()


@pytest.mark.usefixtures("cast")
def test_an_officer_makes_a_new_password_by_the_code_in_a_letter(sent):
    client = Client()
    client.post("/masuk/lupa/", {"email": "budi@example.org"})
    assert client.post("/masuk/lupa/kode/", {"code": code_in(sent[0])})["Location"] == "/masuk/lupa/baru/"
    for weak in ("pendek", "password1234", "aaaaaaaaaaaaaa", "budi budi satu dua", "x" * 300):
        assert client.post("/masuk/lupa/baru/", {"password": weak}).status_code == 422, weak
    assert client.post("/masuk/lupa/baru/", {"password": GOOD})["Location"] == "/akun/kedua/"
    assert show_password(Client())["Location"] == "/akun/kedua/"


@pytest.mark.usefixtures("cast")
def test_a_citizen_gets_no_password(sent):
    client = Client()
    client.post("/masuk/lupa/", {"email": "sari@example.org"})
    assert client.post("/masuk/lupa/kode/", {"code": code_in(sent[0])})["Location"] == "/masuk/lupa/"


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/tentang/", "/tentang/"),
        ("//example.org/", "/akun/berkas/"),
        ("https://example.org/", "/akun/berkas/"),
        ("/\\example.org", "/akun/berkas/"),
    ],
)
def test_one_comes_back_to_where_one_was_going_if_that_is_here(sent, wanted, reached):
    client = Client()
    client.get("/masuk/", {"next": wanted})
    client.post("/masuk/", {"contact": "sari@example.org"})
    assert client.post("/masuk/kode/", {"code": code_in(sent[0])})["Location"] == reached


@pytest.mark.usefixtures("cast")
def test_the_session_gets_a_new_key_when_somebody_comes_in(sent):
    client = Client()
    client.post("/masuk/", {"contact": "sari@example.org"})
    before = client.session.session_key
    client.post("/masuk/kode/", {"code": code_in(sent[0])})
    assert client.session.session_key != before


def test_signing_out_ends_the_session(cast):
    from berdampak.people.tests.cast import signed_in

    client = signed_in(cast.sari)
    assert client.get("/keluar/").status_code == 200
    assert client.get("/akun/").status_code == 200
    client.post("/keluar/")
    assert client.get("/akun/").status_code == 302
