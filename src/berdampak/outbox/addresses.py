"""Where a webhook may lead: over HTTPS, to a public address, so that nobody has us knock at doors inside the house."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

URL_CHARACTERS_MAX = 500
CARRIERS = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("2002::/16"))
"""IPv6 networks whose addresses carry one of IPv4, which may be of the house."""


def is_address(url: str, *, loopback: bool = False) -> bool:
    """Whether the form of an address is one that may be told; `loopback` allows this machine, over plain HTTP too."""
    if len(url) > URL_CHARACTERS_MAX or not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.password is not None or parts.fragment or port == 0:
        return False
    return parts.scheme == "https" or (loopback and parts.scheme == "http" and is_loopback(host))


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, written so that no other name server has a say."""
    return host in ("localhost", "127.0.0.1", "::1")


def is_public(written: str) -> bool:
    """Whether an IP address is one of the world, and none of this machine or of a network behind it."""
    try:
        address: IPv4Address | IPv6Address = ip_address(written.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if any(address in network for network in CARRIERS):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved
