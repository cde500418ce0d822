"""Secret words in addresses are masked before anything is logged: whoever reads a log must not be able to use them."""

import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from django.urls import get_resolver

SECRETS = frozenset({"token", "word"})
"""What the part of an address is named that only its holder may know."""
MASK = "***"
_PART = re.compile(r"<(?:[^>:]+:)?([^>]+)>")
_ANY = "[^/]+"


class MaskSecrets(logging.Filter):
    """Mask the secret word in every address that a record speaks of, whether a page answers there or not."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, with its addresses masked."""
        if isinstance(record.args, tuple):
            record.args = tuple(mask(one) if isinstance(one, str) else one for one in record.args)
        record.msg = mask(record.msg) if isinstance(record.msg, str) else record.msg
        return True


def mask(said: str) -> str:
    """The same with the secret word of every address masked."""
    return _secret_addresses().sub(lambda found: found[0].removesuffix(found["secret"]) + MASK, said)


@cache
def _secret_addresses() -> re.Pattern[str]:
    routes = sorted({before for route in _routes(get_resolver().url_patterns) if (before := _before_secret(route))})
    return re.compile(f"/(?:{'|'.join(routes)})(?P<secret>[^/\\s?]+)")


def _routes(patterns: Iterable[Any], before: str = "") -> Iterator[str]:
    for one in patterns:
        route = before + str(one.pattern)
        yield from _routes(one.url_patterns, route) if hasattr(one, "url_patterns") else (route,)


def _before_secret(route: str) -> str:
    """What stands before the secret part of a route, as a pattern; nothing for a route without."""
    written, at = "", 0
    for part in _PART.finditer(route):
        written += re.escape(route[at : part.start()])
        if part[1] in SECRETS:
            return written
        written, at = written + _ANY, part.end()
    return ""
