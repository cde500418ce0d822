"""One's own account says where one is signed in, and signs out there; nobody else's session can be seen or ended."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from berdampak.people import codes
from berdampak.people.facade import forget_sessions
from berdampak.people.models import Account, SignIn
from berdampak.people.rules_browser import browser_of
from berdampak.people.tests.cast import make_cast, signed_in
from berdampak.people.tests.test_signing_in import SECRET, app_code, code_in, officer_with, show_password

PHONE = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36"
)
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0"
IPAD = "Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1"


@pytest.fixture
def cast(db):  # noqa: ARG001
    return make_cast()


@pytest.fixture
def sent(monkeypatch):
    notices = []
    monkeypatch.setattr(codes, "send", lambda notice, _: notices.append(notice))
    return notices


@pytest.fixture
def enter(cast, sent):  # noqa: ARG001
    def come_in(agent, contact="sari@example.org"):
        client = Client(headers={"user-agent": agent})
        client.post("/masuk/", {"contact": contact})
        client.post("/masuk/kode/", {"code": code_in(sent[-1])})
        return client

    return come_in


@pytest.mark.parametrize(
    ("agent", "known"),
    [
        (PHONE, ("Chrome", "Android")),
        (DESK, ("Firefox", "Windows")),
        (IPAD, ("Safari", "iPad")),
        (DESK.replace("Firefox", "Chrome/124 Safari/537 Edg"), ("Edge", "Windows")),
        ("curl/8", ("", "")),
        ("", ("", "")),
        ("\x00🙂" * 5000, ("", "")),
    ],
)
def test_a_browser_is_told_by_its_family_and_system(agent, known):
    assert browser_of(agent) == known


@pytest.mark.parametrize(
    ("language", "other", "here"),
    [("", "Chrome di Android", "perangkat ini"), ("/en", "Chrome on Android", "this device")],
)
def test_the_account_lists_where_one_is_signed_in(enter, language, other, here):
    enter(PHONE)
    page = enter(DESK).get(f"{language}/akun/").content.decode()
    assert other in page
    assert page.count(here) == 1
    assert page.index("Firefox") < page.index(here) < page.index(other)


def test_one_browser_is_signed_out_and_this_one_stays(enter):
    phone, desk = enter(PHONE), enter(DESK)
    number = SignIn.objects.get(system="Android").pk
    desk.post(f"/akun/perangkat/{number}/keluar/")
    assert phone.get("/akun/").status_code == 302
    assert "Perangkat itu sudah keluar." in desk.get("/akun/").content.decode()
    assert SignIn.objects.count() == 1
    own = SignIn.objects.get().pk
    desk.post(f"/akun/perangkat/{own}/keluar/")
    assert desk.get("/akun/").status_code == 200


def test_nobody_ends_or_sees_the_session_of_another(cast, enter):
    phone = enter(PHONE)
    tono = signed_in(cast.tono)
    tono.post(f"/akun/perangkat/{SignIn.objects.get().pk}/keluar/")
    assert phone.get("/akun/").status_code == 200
    assert "Android" not in tono.get("/akun/").content.decode()


def test_everywhere_else_means_that_the_others_are_no_longer_listed(enter):
    phone, desk = enter(PHONE), enter(DESK)
    assert desk.post("/akun/perangkat/").status_code == 302
    page = desk.get("/akun/").content.decode()
    assert "Android" not in page
    assert "masuk sejak" in page, "this one is still known under its new key"
    assert phone.get("/akun/").status_code == 302


def test_an_officer_is_listed_under_the_new_key_once_the_second_step_is_set_up_and_not_before_it_is_shown(
    cast, monkeypatch
):
    officer_with(cast)
    monkeypatch.setattr("berdampak.people.pages_second.generate_totp_secret", lambda: SECRET)
    desk, phone = Client(headers={"user-agent": DESK}), Client(headers={"user-agent": PHONE})
    show_password(desk)
    desk.post("/akun/kedua/aplikasi/", {"code": app_code()})
    assert "masuk sejak" in desk.get("/akun/").content.decode()
    show_password(phone)
    assert [one.system for one in SignIn.objects.all()] == ["Windows"]
    phone.post("/masuk/kedua/", {"code": app_code(1)})
    assert "Windows" in phone.get("/akun/").content.decode()


def test_signing_out_leaves_nothing_and_what_has_run_out_is_swept(enter):
    phone, desk = enter(PHONE), enter(DESK)
    desk.post("/keluar/")
    assert [one.system for one in SignIn.objects.all()] == ["Android"]
    Session.objects.update(expire_date="2020-01-01T00:00:00+00:00")
    assert phone.get("/akun/").status_code == 302
    forget_sessions()
    assert SignIn.objects.count() == Session.objects.filter(expire_date__year=2020).count() == 0


def test_neither_the_address_nor_the_name_of_the_browser_is_kept(enter):
    enter(PHONE)
    kept = str(SignIn.objects.values().get())
    assert "127.0.0.1" not in kept
    assert "AppleWebKit" not in kept


def test_whoever_leaves_is_out_everywhere(cast, enter):
    enter(PHONE)
    Account.objects.filter(code=cast.sari.code).update(left_at="2026-01-01T00:00:00+00:00")
    assert enter(DESK).get("/akun/").status_code == 302
