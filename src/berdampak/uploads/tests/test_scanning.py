"""Where there is a scanner, nothing that it finds is kept, and nothing is given out before it has answered."""

import socketserver
import threading

import pytest

from berdampak.kernel.errors import BerdampakError
from berdampak.uploads.disk import everything
from berdampak.uploads.facade import answer_file, find_file, keep, sweep_files
from berdampak.uploads.scanning import check_scanner, scan
from berdampak.uploads.tests import files

ALL = ("pdf", "jpg", "png")


class Clamd(socketserver.StreamRequestHandler):
    """As much of clamd as answers INSTREAM and PING."""

    def handle(self):
        """Answer one command."""
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command == b"zPING\0":
            self.wfile.write(b"PONG\0")
            return
        content = b""
        while size := int.from_bytes(self.rfile.read(4), "big"):
            content += self.rfile.read(size)
        self.wfile.write(b"stream: Eicar-Test-Signature FOUND\0" if files.EICAR in content else b"stream: OK\0")


@pytest.fixture
def clamd(settings):
    server = socketserver.TCPServer(("127.0.0.1", 0), Clamd)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    settings.SCANNER = f"127.0.0.1:{server.server_address[1]}"
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.django_db
@pytest.mark.usefixtures("clamd")
def test_what_it_finds_is_refused_and_what_it_does_not_is_kept(clock):
    infected = files.pdf() + files.EICAR
    assert scan(infected) == "found"
    with pytest.raises(BerdampakError) as caught:
        keep(files.incoming(infected), "draft:1", ALL, clock)
    assert caught.value.problems[0].id == "uploads.E008"
    assert list(everything()) == []
    assert not keep(files.incoming(files.pdf()), "draft:1", ALL, clock).is_quarantined
    assert check_scanner() == []


@pytest.mark.django_db
def test_while_a_required_scanner_is_silent_files_wait_and_are_not_given(settings, clock):
    settings.SCANNER, settings.SCANNER_REQUIRED = "127.0.0.1:9", True
    kept = keep(files.incoming(files.pdf()), "draft:1", ALL, clock)
    assert kept.is_quarantined
    with pytest.raises(BerdampakError) as caught:
        answer_file(kept)
    assert caught.value.problems[0].id == "uploads.E009"
    assert sweep_files(clock) == 0
    assert [said.id for said in check_scanner()] == ["uploads.W001"]


@pytest.mark.django_db
def test_a_file_that_waited_is_given_once_the_scanner_has_answered(settings, clock, request):
    settings.SCANNER_REQUIRED = True
    kept = keep(files.incoming(files.pdf()), "draft:1", ALL, clock)
    assert [said.id for said in check_scanner()] == ["uploads.W002"]
    request.getfixturevalue("clamd")
    assert sweep_files(clock) == 1
    assert answer_file(find_file(kept.code)).status_code == 200


@pytest.mark.django_db
def test_where_none_is_asked_for_nothing_waits(clock):
    assert not keep(files.incoming(files.pdf()), "draft:1", ALL, clock).is_quarantined
    assert check_scanner() == []


@pytest.mark.parametrize("address", ["/nowhere/clamd.sock", "nonsense", "127.0.0.1:9"])
def test_a_scanner_that_is_not_there_is_silent(address):
    assert scan(b"x", address) == "silent"
