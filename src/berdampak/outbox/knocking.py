"""One HTTP request to a stranger's server: to the address that was looked at, and no further than its first answer."""

import socket
import ssl
from collections.abc import Callable, Mapping
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit

from berdampak.outbox.addresses import is_address, is_loopback, is_public
from berdampak.outbox.limits import SECONDS_MAX

Resolve = Callable[[str, int], list[str]]
"""Gives the IP addresses of a host."""


class UnsafeError(Exception):
    """The address leads where we do not go."""


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses that this machine finds for a host."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def post(
    url: str, body: bytes, headers: Mapping[str, str], *, loopback: bool = False, resolve: Resolve = resolve
) -> int:
    """Post a body; gives the status of the answer, whose words nobody reads. Raises UnsafeError, and OSError.

    The name is resolved once and that very address is knocked at, so that a name cannot change its mind in between;
    a redirect is an answer like any other.
    """
    if not is_address(url, loopback=loopback):
        raise UnsafeError(url)
    parts = urlsplit(url)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    own = loopback and is_loopback(host)
    found = resolve(host, port)
    if not found or not (own or all(is_public(address) for address in found)):
        raise UnsafeError(host)
    line = _line(parts.scheme, host, port, found[0])
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        line.request("POST", path, body, dict(headers))
        return line.getresponse().status
    finally:
        line.close()


def _line(scheme: str, host: str, port: int, address: str) -> HTTPConnection:
    """A connection to this IP address, that speaks to it by its name."""
    line: HTTPConnection
    if scheme == "https":
        context = ssl.create_default_context()
        line = HTTPSConnection(host, port, timeout=SECONDS_MAX, context=context)
        plain = socket.create_connection((address, port), timeout=SECONDS_MAX)
        line.sock = context.wrap_socket(plain, server_hostname=host)
    else:
        line = HTTPConnection(host, port, timeout=SECONDS_MAX)
        line.sock = socket.create_connection((address, port), timeout=SECONDS_MAX)
    return line
