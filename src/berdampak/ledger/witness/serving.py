"""The witness over HTTP: small, with a limit on everything, and unmoved by garbage."""

import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import BoundedSemaphore
from typing import Any
from urllib.parse import parse_qs, urlsplit

from berdampak.kernel.text import Text
from berdampak.ledger.notes import parse_size
from berdampak.ledger.problems import problem
from berdampak.ledger.witness.answering import Witness
from berdampak.ledger.witness.protocol import ADD_CHECKPOINT, BODY_BYTES_MAX, CHECKPOINT, Answer, say

SILENCE_SECONDS_MAX = 10
CONNECTION_SECONDS_MAX = 30
CONNECTIONS_MAX = 64
QUERY_FIELDS_MAX = 4


class WitnessServer(ThreadingHTTPServer):
    """A server that gives each connection its own thread, for so long, and to so many at once."""

    daemon_threads = True
    request_queue_size = CONNECTIONS_MAX

    def __init__(self, witness: Witness, host: str, port: int, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.witness = witness
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._monotonic = monotonic
        self._places = BoundedSemaphore(CONNECTIONS_MAX)
        self._until: dict[Any, float] = {}
        super().__init__((host, port), _Handler)

    def server_bind(self) -> None:
        """Take the address without asking any name server who that is."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give the connection a thread, or close it when all places are taken."""
        if not self._places.acquire(blocking=False):
            self.shutdown_request(request)
            return
        self._until[request] = self._monotonic() + CONNECTION_SECONDS_MAX
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._leave(request)
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer the connection, then free its place."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._leave(request)

    def service_actions(self) -> None:
        """Close connections that took their time."""
        now = self._monotonic()
        for request, until in list(self._until.items()):
            if now > until:
                with suppress(OSError):
                    request.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that broke; everything else is a fault of ours."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def _leave(self, request: Any) -> None:
        self._until.pop(request, None)
        self._places.release()


class _Handler(BaseHTTPRequestHandler):
    """One connection to the witness."""

    server: WitnessServer
    protocol_version = "HTTP/1.1"
    timeout = SILENCE_SECONDS_MAX

    def do_GET(self) -> None:
        """Say who the witness is, or how far it saw a book."""
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # its body is not read, and must not pass for the next request
        self._answer(self._read())

    do_HEAD = do_GET  # noqa: N815  the name that the standard library calls

    def do_POST(self) -> None:
        """Cosign a checkpoint, or say why not."""
        body = self._body()
        if isinstance(body, Answer):
            self.close_connection = True
            self._answer(body)
        elif self.path == ADD_CHECKPOINT:
            self._answer(self.server.witness.add_checkpoint(body))
        else:
            self._answer(say(HTTPStatus.NOT_FOUND, _NOT_HERE))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse what is not HTTP as this witness speaks it."""
        self.close_connection = True
        self._answer(say(HTTPStatus(code), _NOT_UNDERSTOOD))

    def version_string(self) -> str:
        """What the server calls itself; its version is nobody's business."""
        return "berdampak-witness"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Keep no record of who asked."""

    def _read(self) -> Answer:
        try:
            parts = urlsplit(self.path)
            asked = parse_qs(parts.query, max_num_fields=QUERY_FIELDS_MAX)
        except ValueError:
            return say(HTTPStatus.BAD_REQUEST, _NOT_UNDERSTOOD)
        if parts.path == "/":
            return self.server.witness.introduce()
        if parts.path != CHECKPOINT:
            return say(HTTPStatus.NOT_FOUND, _NOT_HERE)
        origins = asked.get("origin", [])
        if len(origins) != 1:
            return say(HTTPStatus.BAD_REQUEST, _WHICH_BOOK)
        return self.server.witness.last_checkpoint(origins[0])

    def _body(self) -> bytes | Answer:
        """The body of the request, or why it is not read."""
        lengths = self.headers.get_all("Content-Length", [])
        length = parse_size(lengths[0]) if len(lengths) == 1 else None
        if length is None or "Transfer-Encoding" in self.headers:
            return say(HTTPStatus.LENGTH_REQUIRED, _HOW_LONG)
        if length > BODY_BYTES_MAX:
            return say(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LARGE)
        body = self.rfile.read(length)
        return body if len(body) == length else say(HTTPStatus.BAD_REQUEST, _NOT_UNDERSTOOD)

    def _answer(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)


@contextmanager
def open_server(witness: Witness, listen: str) -> Iterator[WitnessServer]:
    """A server at `host:port`, which answers once `serve_forever` is called. Raises `ledger.E041`."""
    host, _, port = listen.rpartition(":")
    try:
        server = WitnessServer(witness, host.strip("[]"), int(port))
    except (OSError, ValueError, OverflowError) as error:
        raise problem("E041", listen=listen, said=getattr(error, "strerror", None) or error) from error
    with server:
        yield server


_NOT_HERE = Text("Tidak ada apa-apa di alamat ini.", "There is nothing at this address.")
_NOT_UNDERSTOOD = Text("Permintaan ini tidak terbaca.", "This request cannot be read.")
_WHICH_BOOK = Text("Sebutkan satu buku: /checkpoint?origin=NAMA", "Name one book: /checkpoint?origin=NAME")
_HOW_LONG = Text("Panjang permintaan harus disebut.", "The length of a request must be given.")
_TOO_LARGE = Text("Permintaan ini terlalu panjang.", "This request is too long.")
