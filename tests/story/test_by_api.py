"""A week by API alone: filed, returned, completed, advised on by another agency, decided, verified, rated, counted."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as house
from django.test import Client

from berdampak.happening.casework import writing
from berdampak.happening.facade import EventStore, project, rules_of
from berdampak.house.sweeping import Sweeper
from berdampak.kernel.places import packs_folder
from berdampak.ledger.facade import open_sealer, read_sealed
from berdampak.measure.facade import build_facts
from berdampak.people.contracts import Role
from berdampak.people.tests.cast import bearer, make_cast, person_with
from berdampak.report.facade import compose_cards, weeks_of
from berdampak.uploads.tests.files import image, incoming, pdf

HERE = {"agency": "dpmptsp", "mall": "mpp-ternate", "region": "82.71"}
ANSWERS = {
    "nama": "Sari, S.Kep.",
    "nomor-str": "STR-1",
    "str-seumur": "yes",
    "tempat": "klinik",
    "nama-tempat": "Klinik Sehat",
    "alamat": "Jalan Mawar 1, Ternate",
    "praktik-ke": "1",
}
PAPERS = {"str": pdf, "keterangan-tempat": pdf, "pas-foto": image}


class Watch:
    """The clock of the week."""

    def __init__(self):
        self.now = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)

    def __call__(self):
        return self.now

    def pass_(self, **span):
        self.now += timedelta(**span)


@pytest.fixture
def watch(settings, tmp_path, monkeypatch, db):  # noqa: ARG001
    settings.VAR, settings.KEYS, settings.FILES = tmp_path, tmp_path / "keys", tmp_path / "files"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.CLOCK = Watch()
    monkeypatch.setattr(writing, "_VAULTS", {})
    return settings.CLOCK


class Program:
    """A program of somebody."""

    def __init__(self, person=None):
        self.client = Client(headers=bearer(person) if person else {})

    def __call__(self, method, address, content=None, status=200, **headers):
        """What is answered: a value, or the bytes of a file."""
        body, kind = ("", "") if content is None else (json.dumps(content), "application/json")
        response = self.client.generic(method, f"/api/v1{address}", body, kind, headers=headers)
        assert response.status_code == status, response.content.decode()
        is_json = response.headers.get("Content-Type", "").startswith("application/json")
        return response.json() if is_json and response.content else response.content

    def take(self, number, unit):
        """Take the step that waits in the unit."""
        (row,) = [row for row in self("GET", f"/units/{unit}/desk")["waiting"] if row["number"] == number]
        self("POST", f"/cases/{number}/take", {"step": row["step"]})
        return row["step"]

    def do(self, number, unit, name, **content):
        """Take the step that waits in the unit, and do something to the case."""
        return self("POST", f"/cases/{number}/{name}", {"step": self.take(number, unit), **content})


def test_a_week_by_api(watch, tmp_path, mailoutbox):
    cast = make_cast()
    desk = person_with("loket", "Petugas loket", Role("officer", unit="dpmptsp-loket", **HERE), watch)
    health = person_with("rina", "Rina", Role("officer", unit="dinkes-sdmk", **(HERE | {"agency": "dinkes"})), watch)
    sari, budi, loket, rina = (Program(one) for one in (None, cast.budi, desk, health))

    number, pin = file(sari)
    mine = {"Case-Pin": pin}
    watch.pass_(minutes=20)
    gaps = [{"code": "nama", "kind": "answer", "why": "Tulis gelar lengkap."}]
    assert loket.do(number, "dpmptsp-loket", "return", ground="menunggu-berkas", gaps=gaps)["state"] == "returned"
    seen = sari("POST", "/track", {"number": number, "pin": pin})
    assert [gap["why"] for gap in seen["gaps"]] == ["Tulis gelar lengkap."]
    assert "holder" not in seen["steps"][0]

    watch.pass_(hours=3)
    again = sari("POST", f"/my/cases/{number}/reply", {"answers": {"nama": "Ns. Sari, S.Kep."}}, **mine)
    assert again["state"] == "open"
    watch.pass_(minutes=30)
    loket.do(number, "dpmptsp-loket", "complete")
    rina.do(number, "dinkes-sdmk", "advise", advice="favourable", note="STR berlaku.")
    watch.pass_(hours=20)
    purpose = {"purpose": "Memeriksa nama di surat"}
    step = budi.take(number, "dpmptsp-perizinan")
    assert budi("POST", f"/cases/{number}/answers", purpose)["answers"]["nama"] == "Ns. Sari, S.Kep."
    done = budi("POST", f"/cases/{number}/decide", {"step": step, "outcome": "granted"})
    assert (done["state"], done["outcome"]) == ("closed", "granted")

    assert sari("GET", f"/my/cases/{number}/product", **mine).startswith(b"%PDF-")
    verified = sari("GET", f"/products/{done['product']['code']}")
    assert (verified["number"], verified["revoked_at"]) == (done["product"]["number"], None)
    looks = sari("GET", f"/my/cases/{number}/looks", **mine)
    assert [look["purpose"] for look in looks] == [purpose["purpose"]]

    rate(sari, watch, mailoutbox)
    assert decided_on_the_card(tmp_path, watch) == 1


def file(sari):
    """Answer, be told what lacks, attach it, and file."""
    found = sari("GET", "/services?q=izin+praktik+perawat&limit=1")["items"]
    assert [service["code"] for service in found] == ["sip-perawat"]
    draft = sari("POST", "/drafts", {"service": "sip-perawat"}, 201)["token"]
    sari("PUT", f"/drafts/{draft}", {"answers": ANSWERS}, 204)
    applicant = {"applicant_name": "Sari", "email": "sari" + "@" + "example.org"}
    lacking = sari("POST", f"/drafts/{draft}/submit", applicant, 422)["problems"]
    assert {problem["where"] for problem in lacking} == set(PAPERS)
    papers = []
    for code, make in PAPERS.items():
        response = sari.client.post(f"/api/v1/drafts/{draft}/files", {"file": incoming(make(), f"{code}.bin")})
        papers.append({"code": code, "file": response.json()["code"]})
    receipt = sari("POST", f"/drafts/{draft}/submit", {**applicant, "papers": papers}, 201)
    return receipt["number"], receipt["pin"]


def rate(sari, watch, mailoutbox):
    """Answer the survey that comes once the case is over, once."""
    watch.pass_(minutes=10)
    Sweeper(watch).sweep()
    (address,) = [line for message in mailoutbox for line in message.body.splitlines() if "/survei/" in line]
    token = address.rstrip("/").rpartition("/")[2]
    asked = sari("GET", f"/surveys/{token}")
    answer = {"scores": {element["code"]: 4 for element in asked["elements"]}, "in_time": True, "solved": True}
    sari("POST", f"/surveys/{token}", answer, 204)
    assert sari("POST", f"/surveys/{token}", answer, 409)["problems"][0]["id"] == "voice.E001"


def decided_on_the_card(folder, watch):
    """How many cases the card of the week says were decided."""
    watch.pass_(days=3)
    open_sealer(house.KEYS, "example.invalid/book", watch).seal()
    store = EventStore(folder / "store")
    project(read_sealed, store, "book", rules_of(house.PACKS.current(), packs_folder() / "ternate"), clock=watch)
    facts = build_facts(store.event_set("book"), scratch=folder)
    (card,) = compose_cards(facts, "service", weeks_of(facts))
    return card.figures.cases.finished
