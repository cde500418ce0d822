"""Whatever is sent, the answer is a page that says what is wrong, and nothing changes."""

import json

import pytest
from django.test import Client

from berdampak.happening.queue.facade import call_next, find_ticket, open_counter, take_ticket
from berdampak.happening.queue.models import Appointment, Ticket
from berdampak.happening.queue.tests.mall import KTP, MALL, MORNING
from berdampak.kernel.clock import fixed_clock
from berdampak.people.tests.cast import make_cast, signed_in

pytestmark = pytest.mark.django_db
NASTY = ["\0", "\U0001f600" * 500, "\u202eabc", "'; drop table--", "9" * 5000, "<script>x</script>", "=1+1", "\ud800"]
COUNTER = f"/loket/{MALL}/loket-01/"


@pytest.fixture
def budi(settings, tmp_path):
    settings.VAR, settings.KEYS, settings.CLOCK = tmp_path, tmp_path / "keys", fixed_clock(MORNING)
    cast = make_cast()
    open_counter(MALL, "loket-01", (KTP,), cast.budi, settings.CLOCK)
    take_ticket(MALL, (KTP,), settings.CLOCK)
    call_next(MALL, "loket-01", cast.budi, settings.CLOCK)
    return signed_in(cast.budi)


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_no_word_makes_a_fault_or_a_change(budi, nasty):
    before = list(Ticket.objects.values_list("version", flat=True))
    forms = {
        f"/antrean/{MALL}/ktp-el/": [{"priority": nasty}, {"priority": "none", "also": nasty}],
        f"/kios/{MALL}/ktp-el/": [{"priority": nasty}],
        f"/janji/{MALL}/ktp-el/": [{"at": nasty}, {"at": nasty, "hari": nasty}],
        "/loket/": [{"counter": nasty, "services": nasty}, {"mall": nasty, "counter": "loket-02", "services": nasty}],
        COUNTER: [
            {"action": nasty},
            {"action": "call", "ticket": nasty},
            {"action": "done", "ticket": nasty},
            {"action": "transfer", "ticket": Ticket.objects.get().code, "service": nasty},
            {"action": "transfer", "ticket": Ticket.objects.get().code, "target": nasty},
        ],
    }
    for address, sent in forms.items():
        for form in sent:
            body = {name: word.encode("utf-8", "surrogatepass") for name, word in form.items()}
            assert budi.post(address, body).status_code in (400, 404, 409, 413), (address, form)
    deed = {"key": "key-00000001", "deed": "done", "ticket": nasty, "claimed_at": MORNING.isoformat()}
    answer = budi.post(f"{COUNTER}sinkron/", json.dumps([deed]), content_type="application/json")
    assert answer.status_code in (400, 413) or not answer.json()["outcomes"][0]["accepted"]
    assert list(Ticket.objects.values_list("version", flat=True)) == before
    assert Appointment.objects.count() == 0


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"x" * 3_000_000, b'{"a": 1}', b"null"])
def test_what_cannot_be_read_is_no_deed(budi, body):
    answer = budi.post(f"{COUNTER}sinkron/", body, content_type="application/json")
    assert answer.status_code in (400, 413)


@pytest.mark.usefixtures("budi")
def test_a_form_sent_after_closing_is_answered_with_when_the_mall_opens(settings):
    settings.CLOCK = fixed_clock(MORNING.replace(hour=12))  # 21:00 in Ternate
    answer = Client().post(f"/antrean/{MALL}/ktp-el/", {"priority": "pregnant", "also": "kartu-keluarga"})
    assert answer.status_code == 409
    assert "Mal sedang tutup. Buka lagi Kamis, 26 November 2026 pukul 07.30 WIT." in answer.content.decode()


def test_a_number_pressed_twice_is_two_tickets_and_a_deed_pressed_twice_is_one(budi):
    ticket = Ticket.objects.get()
    first = budi.post(COUNTER, {"action": "start", "ticket": ticket.code})
    second = budi.post(COUNTER, {"action": "start", "ticket": ticket.code})
    assert (first.status_code, second.status_code) == (302, 409)
    assert find_ticket(ticket.token, fixed_clock(MORNING)).state == "serving"


@pytest.mark.usefixtures("budi")
def test_over_one_connection_not_everything_can_be_taken():
    statuses = [Client().post(f"/antrean/{MALL}/ktp-el/", {"priority": "none"}).status_code for _ in range(31)]
    assert statuses == [302] * 30 + [409]
