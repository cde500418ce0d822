"""The virus scanner, where there is one: ClamAV, asked over its socket with INSTREAM."""

import socket
from contextlib import closing
from typing import Any, Literal

from django.conf import settings
from django.core import checks

Verdict = Literal["clean", "found", "silent"]
"""`silent`: there is no scanner, or it does not answer."""
CHUNK_BYTES = 1 << 16
ANSWER_BYTES_MAX = 4096
SECONDS_MAX = 20


def scan(content: bytes, address: str | None = None) -> Verdict:
    """What the scanner says of these bytes; `address` is the path of a socket, or `host:port`."""
    address = settings.SCANNER if address is None else address
    if not address:
        return "silent"
    try:
        with closing(_connect(address)) as line:
            line.sendall(b"zINSTREAM\0")
            for start in range(0, len(content), CHUNK_BYTES):
                part = content[start : start + CHUNK_BYTES]
                line.sendall(len(part).to_bytes(4, "big") + part)
            line.sendall(bytes(4))
            answer = _hear(line)
    except OSError:
        return "silent"
    if answer.endswith(b" FOUND"):
        return "found"
    return "clean" if answer.endswith(b": OK") else "silent"


def answers(address: str | None = None) -> bool:
    """Whether the scanner answers."""
    address = settings.SCANNER if address is None else address
    try:
        with closing(_connect(address)) as line:
            line.sendall(b"zPING\0")
            return _hear(line) == b"PONG"
    except OSError:
        return False


def check_scanner(**_: Any) -> list[checks.CheckMessage]:
    """What `manage check --deploy` says where a scanner is named and does not answer, or is asked for and not named."""
    if settings.SCANNER and not answers():
        return [
            checks.Warning(
                "The virus scanner does not answer; files wait in quarantine while BERDAMPAK_SCANNER_REQUIRED is 1.",
                hint="Start clamd, or correct BERDAMPAK_SCANNER.",
                id="uploads.W001",
            )
        ]
    if settings.SCANNER_REQUIRED and not settings.SCANNER:
        return [
            checks.Warning(
                "A virus scanner is required and none is named, so every file stays in quarantine.",
                hint="Set BERDAMPAK_SCANNER to the socket of clamd.",
                id="uploads.W002",
            )
        ]
    return []


def _connect(address: str) -> socket.socket:
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(SECONDS_MAX)
        line.connect(address)
        return line
    host, _, port = address.rpartition(":")
    if not port.isdigit():
        raise OSError("no such address")
    return socket.create_connection((host, int(port)), timeout=SECONDS_MAX)


def _hear(line: socket.socket) -> bytes:
    """What is answered, up to its closing NUL."""
    heard = b""
    while b"\0" not in heard and len(heard) < ANSWER_BYTES_MAX:
        part = line.recv(ANSWER_BYTES_MAX)
        if not part:
            break
        heard += part
    return heard.partition(b"\0")[0].strip()
