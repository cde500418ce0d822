"""What waits for somebody is listed, and told once a week to those who asked to be told."""

import importlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core import mail

from berdampak.act.tests.exhibits import exhibits
from berdampak.house.letters import send_letters
from berdampak.house.waiting import ROOMS, list_waiting
from berdampak.kernel.clock import fixed_clock
from berdampak.outbox.facade import deliver
from berdampak.people.models import Account
from berdampak.people.tests.cast import make_cast, signed_in

NOW = datetime(2026, 11, 13, 7, tzinfo=UTC)
CLOCK = fixed_clock(NOW)
ZONE = "Asia/Jayapura"

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(settings):
    settings.CLOCK = CLOCK
    return make_cast()


def offer_to_wulan(cast):
    """Have the head of the agency offer Wulan an agreement; its code."""
    return exhibits(cast, CLOCK, Path())["offered"]


def write(week="2026-W46", clock=CLOCK):
    """Write the letters of a week and have them delivered; what is in the post by then."""
    send_letters(week, ZONE, clock)
    deliver(clock)
    return mail.outbox


def ask_for_letters(person):
    Account.objects.filter(code=person.code).update(wants_letters=True)


def test_an_agreement_to_be_signed_waits_for_the_one_who_has_not_signed(cast):
    assert "Tidak ada yang menunggu Anda." in signed_in(cast.wulan).get("/menunggu/").content.decode()
    code = offer_to_wulan(cast)
    page = signed_in(cast.wulan).get("/en/menunggu/").content.decode()
    assert f"/en/kinerja/{code}/tanda-tangan/" in page
    assert f"/kinerja/{code}/tanda-tangan/" in signed_in(cast.wulan).get("/meja/").content.decode()
    assert code not in signed_in(cast.rudi).get("/menunggu/").content.decode()


ROOMS_AND_THOSE_ASKED = [
    ("happening.casework", "wulan", {"desk-case"}),
    ("publish.rhythm", "wulan", {"objections", "office-cards"}),
    ("act.questions", "budi", {"question-answer"}),
    ("act.questions", "anton", {"question"}),
    ("act.followups", "budi", {"followup"}),
    ("act.followups", "wulan", {"followup-decide"}),
    ("act.followups", "anton", {"followup-decide"}),
    ("act.appraisal", "budi", {"predicate-respond"}),
    ("act.priorities", "budi", {"priority"}),
]


@pytest.mark.parametrize(("room", "who", "asked"), ROOMS_AND_THOSE_ASKED)
def test_every_room_says_what_waits_and_for_whom(cast, settings, tmp_path, room, who, asked):
    settings.KEYS, settings.FILES = tmp_path / "keys", tmp_path / "files"
    importlib.import_module(f"berdampak.{room}.tests.exhibits").exhibits(cast, CLOCK, tmp_path)
    found = list_waiting(getattr(cast, who), CLOCK)
    assert asked <= {one.url_name for one in found}
    ends = [one.until for one in found if one.until]
    assert ends == sorted(ends)
    page = signed_in(getattr(cast, who)).get("/menunggu/").content.decode()
    assert page.count("<li>") >= len(found)
    assert not list_waiting(cast.sari, CLOCK)


def test_every_room_that_is_asked_is_tried():
    assert {room for room, _, _ in ROOMS_AND_THOSE_ASKED} == set(ROOMS)


def test_nobody_is_written_to_who_did_not_ask(cast):
    offer_to_wulan(cast)
    assert write() == []


def test_an_empty_week_is_silent(cast):
    ask_for_letters(cast.wulan)
    assert write() == []


def test_a_letter_has_one_thing_to_do_and_is_written_once_a_week(cast):
    ask_for_letters(cast.wulan)
    code = offer_to_wulan(cast)
    [letter] = write()
    assert letter.subject == "Tanda tangani perjanjian kinerja 2025"
    assert letter.body.count("http") == 1
    assert f"/kinerja/{code}/tanda-tangan/" in letter.body
    assert len(write()) == 1
    assert len(write("2026-W47", fixed_clock(NOW + timedelta(days=7)))) == 2


def test_an_officer_asks_to_be_told_on_the_page_of_the_account(cast):
    client = signed_in(cast.wulan)
    client.post("/akun/nama/", {"name": "Wulan", "language": "en", "letters": "yes"})
    assert "Yes, tell me" in client.get("/en/akun/").content.decode()
    assert Account.objects.get(code=cast.wulan.code).wants_letters
    client.post("/akun/nama/", {"name": "Wulan", "language": "en", "letters": "no"})
    assert not Account.objects.get(code=cast.wulan.code).wants_letters


def test_a_citizen_is_not_asked_about_letters(cast):
    assert "letters" not in signed_in(cast.sari).get("/akun/nama/").content.decode()
