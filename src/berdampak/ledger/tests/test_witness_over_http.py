"""The witness over real sockets: it answers what it understands, and nothing that is sent there stops it."""

import http.client
import socket
import threading
import time
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.kernel.errors import BerdampakError
from berdampak.ledger.tests.books import ORIGIN, Book, make_witness
from berdampak.ledger.witness import serving
from berdampak.ledger.witness.asking import fetch_seen, request_cosignature
from berdampak.ledger.witness.facade import serve_witness
from berdampak.ledger.witness.keeping import open_folder
from berdampak.ledger.witness.protocol import BODY_BYTES_MAX
from berdampak.ledger.witness.serving import open_server

BOOK = Book(30)


@contextmanager
def served(witness):
    with open_server(witness, "127.0.0.1:0") as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("witness") / "saksi"


@pytest.fixture(scope="module")
def server(folder):
    with served(make_witness(folder)) as server:
        yield server


@pytest.fixture
def url(server, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return f"http://127.0.0.1:{server.server_port}"


@pytest.fixture
def ask(server):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)

    def ask(method, path, body=None, **headers):
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers

    yield ask
    connection.close()


def talk(server, sent):
    """What comes back for these bytes; the sender says nothing more."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=20) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))
        except OSError:
            return b""


def test_a_book_has_its_checkpoints_cosigned(url, folder):
    key = open_folder(folder).key.verifying_key
    assert request_cosignature(url, BOOK.note(12), key, BOOK.prove(12)).key == key
    assert request_cosignature(url + "/", BOOK.note(30), key, BOOK.prove(30)).key == key
    seen = fetch_seen(url, ORIGIN, key)
    assert (seen.checkpoint.size, seen.note.startswith(BOOK.text(30))) == (30, True)
    assert fetch_seen(url, "tidore.example/buku", key) is None


def test_one_connection_asks_many_times(ask, server):
    for _ in range(3):
        status, said, headers = ask("GET", "/")
        assert status == 200
        assert str(server.witness._folder.key.verifying_key).encode() in said
        assert headers["Content-Type"] == "text/plain; charset=utf-8"
    assert ask("HEAD", "/")[:2] == (200, b"")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("POST", "/", 404),
        ("GET", "/add-checkpoint", 404),
        ("GET", "/checkpoint", 400),
        ("GET", "/checkpoint?origin=a&origin=b", 400),
        ("GET", "/checkpoint?" + "a=1&" * 20, 400),
        ("GET", "/checkpoint?origin=%ff%00", 404),
        ("POST", "/add-checkpoint", 400),
        ("DELETE", "/", 501),
    ],
)
def test_what_is_not_there_is_said_in_two_languages(ask, method, path, status):
    answered, said, _ = ask(method, path, b"" if method == "POST" else None)
    assert answered == status
    assert len(said.decode().splitlines()) == 2


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ("Content-Length: 5\r\nContent-Length: 6", b"411"),
        ("Content-Length: -1", b"411"),
        ("Content-Length: 1_0", b"411"),
        ("Content-Length: " + "9" * 400, b"411"),
        (f"Content-Length: {BODY_BYTES_MAX + 1}", b"413"),
        ("Content-Length: 50", b"400"),
        ("Transfer-Encoding: chunked", b"411"),
        ("X: " + "a" * 70_000, b"431"),
        ("\r\n".join(f"X-{number}: a" for number in range(200)), b"431"),
    ],
)
def test_a_body_of_no_good_length_is_refused_and_the_connection_closed(server, headers, status):
    sent = f"POST /add-checkpoint HTTP/1.1\r\nHost: a\r\n{headers}\r\n\r\n".encode()
    answer = talk(server, sent + b"x" * 20)
    assert answer.split(b" ")[1] == status
    assert answer.count(b"HTTP/1.1 ") == 1


def test_an_address_that_cannot_be_taken_apart_is_a_bad_request(server):
    assert talk(server, b"GET http://[ HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 400 ")


def test_the_body_of_a_question_does_not_pass_for_another_question(server):
    smuggled = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    sent = b"GET /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % len(smuggled)
    assert talk(server, sent + smuggled).count(b"HTTP/1.1 ") == 1


@settings(max_examples=150)
@given(
    st.binary(max_size=300)
    | st.builds(
        lambda method, path, rest: method + b" /" + path + b" HTTP/1.1\r\n" + rest + b"\r\n\r\n",
        st.sampled_from([b"GET", b"POST", b"HEAD", b"PUT"]),
        st.binary(max_size=40) | st.sampled_from([b"add-checkpoint", b"checkpoint?origin=a"]),
        st.binary(max_size=100) | st.sampled_from([b"Content-Length: 3\r\n\r\nabc", b"Content-Length: \xb2"]),
    )
)
def test_no_bytes_are_a_fault_of_the_witness(server, sent):
    answer = talk(server, sent)
    statuses = [line.split(b" ")[1] for line in answer.split(b"\n") if line.startswith(b"HTTP/1.1 ")]
    assert not {status for status in statuses if status.startswith(b"5")} - {b"501", b"505"}


def test_who_keeps_silent_or_takes_too_long_is_cut_off(tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "CONNECTION_SECONDS_MAX", -1)
    with (
        served(make_witness(tmp_path / "saksi")) as server,
        socket.create_connection(("127.0.0.1", server.server_port), timeout=20) as connection,
    ):
        connection.sendall(b"POST /add-checkpoint HTTP/1.1\r\n")
        assert connection.recv(100) == b""


def test_more_connections_than_places_are_turned_away_and_the_others_answered(tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "CONNECTIONS_MAX", 2)
    with served(make_witness(tmp_path / "saksi")) as server:
        address = ("127.0.0.1", server.server_port)
        held = [socket.create_connection(address, timeout=20) for _ in range(2)]
        while len(server._until) < 2:
            time.sleep(0.001)
        assert talk(server, b"GET / HTTP/1.0\r\n\r\n") == b""
        for connection in held:
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            assert connection.recv(1000).startswith(b"HTTP/1.1 200")
            connection.close()


def test_a_witness_that_is_not_there_is_a_problem(folder, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    key = open_folder(folder).key.verifying_key
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    with pytest.raises(BerdampakError, match=r"ledger\.E034"):
        fetch_seen(f"http://127.0.0.1:{port}", ORIGIN, key)
    with pytest.raises(BerdampakError, match=r"ledger\.E042"):
        fetch_seen("file:/" + "/localhost/etc", ORIGIN, key)


@pytest.mark.parametrize("listen", ["127.0.0.1", "127.0.0.1:x", "127.0.0.1:99999", "256.0.0.1:1", ""])
def test_an_address_that_cannot_be_had_is_a_problem(tmp_path, listen):
    with pytest.raises(BerdampakError, match=r"ledger\.E041"):
        serve_witness(tmp_path / "saksi", listen, lambda: None, lambda *_: None)


def test_two_witnesses_do_not_share_a_folder(tmp_path):
    with open_folder(tmp_path / "saksi").serving(), pytest.raises(BerdampakError, match=r"ledger\.E039"):
        serve_witness(tmp_path / "saksi", "127.0.0.1:0", lambda: None, lambda *_: None)


def test_the_key_keeps_its_name(tmp_path):
    open_folder(tmp_path / "saksi", "saksi.example")
    assert open_folder(tmp_path / "saksi").key.name == "saksi.example"
    with pytest.raises(BerdampakError, match=r"ledger\.E043"):
        open_folder(tmp_path / "saksi", "lain.example")
    assert open_folder(tmp_path / "other").key.name.startswith("saksi/")
