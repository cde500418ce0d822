"""Other systems are told, signed, once they asked; and nobody has us knock at doors inside the house."""

import http.server
import json
import threading

import pytest
from django.db import transaction

from berdampak.kernel.errors import BerdampakError
from berdampak.outbox import knocking
from berdampak.outbox.addresses import is_address, is_public
from berdampak.outbox.contracts import Signal
from berdampak.outbox.facade import announce, count, deliver, is_signed, list_subscribers, subscribe, switch_on
from berdampak.outbox.limits import FAILURES_MAX
from berdampak.outbox.rules import asks_for

FACTS = {"service": "sip-perawat"}


@pytest.fixture
def receiver(settings):
    """A server of somebody else, which answers with the status it is told."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.heard.append((self.headers, body))
            self.send_response(self.server.status)
            self.send_header("Location", "http://127.0.0.1:1/")
            self.end_headers()

        def log_message(self, *words):
            """Say nothing."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    server.heard, server.status = [], 204
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    settings.DEBUG = True
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.django_db
def test_whoever_asked_is_told_once_and_can_tell_that_it_was_us(receiver, watch):
    _, secret = subscribe(f"http://127.0.0.1:{receiver.server_port}/in?a=1", ["case.*"], "p-admin", watch)
    for _ in range(2):
        announce(Signal("case.decided", FACTS, "case:1:9"), watch)
    announce(Signal("ticket.called", {}, "x"), watch)
    assert deliver(watch) == 1
    ((headers, body),) = receiver.heard
    assert is_signed(headers["Berdampak-Signature"], body, secret, int(watch().timestamp()))
    assert json.loads(body)["facts"] == FACTS
    assert json.loads(body)["id"] == headers["Berdampak-Delivery"]


@pytest.mark.django_db
def test_nobody_is_told_of_what_did_not_happen(receiver, watch):
    subscribe(f"http://127.0.0.1:{receiver.server_port}/", ["*"], "p-admin", watch)
    with transaction.atomic():
        announce(Signal("case.filed"), watch)
        transaction.set_rollback(True)
    assert deliver(watch) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("status", [302, 400, 500])
def test_what_is_not_taken_comes_again_and_a_redirect_is_not_followed(receiver, watch, status):
    subscribe(f"http://127.0.0.1:{receiver.server_port}/", ["*"], "p-admin", watch)
    announce(Signal("case.filed"), watch)
    receiver.status = status
    assert deliver(watch) == 0
    receiver.status = 200
    watch.pass_(minutes=1)
    assert deliver(watch) == 1
    (first, second) = (json.loads(body)["id"] for _, body in receiver.heard)
    assert first == second


@pytest.mark.django_db
def test_who_is_gone_or_never_answers_is_switched_off_until_somebody_looks(receiver, watch):
    made, _ = subscribe(f"http://127.0.0.1:{receiver.server_port}/", ["*"], "p-admin", watch)
    receiver.status = 500
    for at in range(FAILURES_MAX):
        announce(Signal("case.filed", key=str(at)), watch)
    deliver(watch)
    assert not list_subscribers()[0].is_active
    announce(Signal("case.filed", key="later"), watch)
    assert count().waiting == FAILURES_MAX
    switch_on(made.code)
    receiver.status = 410
    watch.pass_(minutes=2)
    deliver(watch, 1)
    assert not list_subscribers()[0].is_active


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("url", "names", "number"),
    [
        ("http://example.org/", ["*"], "E001"),
        ("https://user:secret@example.org/", ["*"], "E001"),
        ("ftp://example.org/", ["*"], "E001"),
        ("https://example.org:99999/", ["*"], "E001"),
        ("https://example.org/\nHost: inside", ["*"], "E001"),
        ("https://[::1", ["*"], "E001"),
        ("https://example.org/", [], "E002"),
        ("https://example.org/", ["case decided"], "E002"),
        ("https://example.org/", ["x" * 200], "E002"),
    ],
)
def test_an_address_or_a_name_that_is_none_is_refused(url, names, number, watch):
    with pytest.raises(BerdampakError) as caught:
        subscribe(url, names, "p-admin", watch)
    assert caught.value.problems[0].id == f"outbox.{number}"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "localhost", "",
    ],
)  # fmt: skip
def test_no_address_inside_is_knocked_at(address):
    assert not is_public(address)
    with pytest.raises(knocking.UnsafeError):
        knocking.post("https://example.org/", b"", {}, resolve=lambda *_: [address])


def test_one_bad_address_among_good_ones_is_enough_to_refuse():
    with pytest.raises(knocking.UnsafeError):
        knocking.post("https://example.org/", b"", {}, resolve=lambda *_: ["93.184.216.34", "127.0.0.1"])


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_an_address_of_the_world_may_be(address):
    assert is_public(address)


def test_this_machine_is_an_address_only_in_a_rehearsal():
    assert not is_address("http://127.0.0.1:8100/")
    assert is_address("http://127.0.0.1:8100/", loopback=True)
    assert not is_address("http://127.0.0.1.example.org/", loopback=True)


def test_names_are_matched_whole_or_by_their_beginning():
    assert asks_for(["case.decided"], "case.decided")
    assert asks_for(["case.*"], "case.decided")
    assert not asks_for(["case.*"], "cases.decided")
    assert not asks_for(["case.filed"], "case.decided")
