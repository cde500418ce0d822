"""An anonymous complaint and an answer to a survey leave nothing behind by which somebody could be found."""

import json
import logging

import pytest
from django.db import connection
from django.test import Client

from berdampak.people.tests.cast import AGENCY, REGION, UNIT, make_cast, signed_in
from berdampak.voice.facade import invite
from berdampak.voice.models import Answer, ComplaintRow

MARK, NAME, CONTACT, CASE = "zirkonium-merah", "Nyonya Penanda", "penanda@example.org", "PBG-2026-777777"


def everything_kept():
    """Every row of every table, as text; what is encrypted reads as nothing."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            found += [as_text(value) for row in cursor.fetchall() for value in row]
    return "\n".join(found)


def as_text(value):
    return bytes(value).decode("latin-1") if isinstance(value, memoryview | bytes) else str(value)


def leaks_in(text):
    return [piece for piece in (MARK, NAME, CONTACT, CASE) if piece.lower() in text.lower()]


@pytest.mark.django_db
@pytest.mark.parametrize("secrecy", ["anonymous", "confidential"])
def test_words_and_sender_stand_in_no_table_no_entry_and_no_log(clock, capfd, caplog, secrecy):
    caplog.set_level(logging.DEBUG)
    cast = make_cast(clock)
    typed = {"kind": "keluhan", "about": f"o:{UNIT}", "story": f"Tentang {MARK} di loket.", "secrecy": secrecy}
    typed |= {"name": NAME, "contact": CONTACT, "case": CASE, "key": "k" * 24}
    client = Client()
    assert client.post("/aduan/", typed).status_code == 302
    number = ComplaintRow.objects.get().number
    client.post(f"/aduan/{number}/", {"act": "added", "added": f"Sekali lagi {MARK}."})
    wulan = signed_in(cast.wulan)
    assert MARK in wulan.get(f"/aduan/masuk/{number}/").content.decode()
    wulan.post(f"/aduan/masuk/{number}/", {"act": "answered", "answered": f"Soal {MARK}: sudah."})
    said = capfd.readouterr()
    assert leaks_in(everything_kept()) == []
    # The database's own statements are only written down while debugging; they are no log of ours.
    lines = [record.getMessage() for record in caplog.records if not record.name.startswith("django.db")]
    assert leaks_in(said.out + said.err + "\n".join(lines)) == []


@pytest.mark.django_db
def test_of_an_anonymous_sender_nothing_is_kept_even_for_the_inspectorate(clock):
    cast = make_cast(clock)
    typed = {"kind": "pelanggaran", "story": "Saya dimintai uang di loket.", "secrecy": "anonymous", "key": "k" * 24}
    Client().post("/aduan/", typed | {"name": NAME, "contact": CONTACT, "case": CASE})
    number = ComplaintRow.objects.get().number
    page = signed_in(cast.anton).get(f"/aduan/masuk/{number}/").content.decode()
    assert leaks_in(page) == []
    assert "sender_read" not in page
    asked = signed_in(cast.anton).post(f"/aduan/masuk/{number}/", {"act": "sender_read", "sender_read": "Perlu."})
    assert asked.status_code == 422


@pytest.mark.django_db
def test_no_answer_leads_to_its_case_and_no_page_shows_one(clock, sent):
    cast = make_cast(clock)
    invite("case-of-sari", "pbg", UNIT, AGENCY, REGION, CONTACT, "id", clock(), clock)
    Client().post(sent[0].link, {"s.waktu": "1", "in_time": "no", "words": f"{MARK} lambat"})
    answer = json.dumps(Answer.objects.values().get(), default=str)
    assert "case-of-sari" not in answer
    assert leaks_in(everything_kept()) == []
    for person in (cast.budi, cast.wulan, cast.agency_head, cast.mall_manager, cast.anton, cast.reform):
        for address in ("/suara/", "/suara/2026-Q4.json", "/suara/2026-W48.csv", "/aduan/masuk/", sent[0].link):
            page = signed_in(person).get(address).content.decode()
            assert leaks_in(page) == []


@pytest.mark.django_db
def test_the_cookie_of_a_complaint_is_no_session(clock):  # noqa: ARG001
    client = Client()
    typed = {"kind": "keluhan", "story": "Loketnya tutup terus.", "secrecy": "anonymous", "key": "k" * 24}
    client.post("/aduan/", typed)
    assert "sessionid" not in client.cookies
    assert all(one["httponly"] for name, one in client.cookies.items() if name.startswith("aduan"))
    stolen = Client()
    stolen.cookies["aduan"] = client.cookies["aduan"].value[:-2] + "xx"
    assert stolen.get(f"/aduan/{ComplaintRow.objects.get().number}/").status_code == 302
