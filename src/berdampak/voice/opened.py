"""Which complaints a browser has opened with their PIN: a signed cookie, so that no session ties them to a person."""

from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

COOKIE, SALT = "aduan", "voice.opened"
TICKET_COOKIE, TICKET_SALT = "aduan_baru", "voice.ticket"
OPEN_SECONDS, TICKET_SECONDS = 2 * 3600, 15 * 60
OPENED_MAX = 5


def is_opened(request: HttpRequest, number: str) -> bool:
    """Whether this browser has shown the PIN of the complaint lately."""
    return number in _read(request, COOKIE, SALT, OPEN_SECONDS, list)


def open_(request: HttpRequest, response: HttpResponse, number: str) -> None:
    """Let this browser see a complaint for a while."""
    opened = [one for one in _read(request, COOKIE, SALT, OPEN_SECONDS, list) if one != number]
    _write(response, COOKIE, SALT, OPEN_SECONDS, [*opened, number][-OPENED_MAX:])


def keep_ticket(response: HttpResponse, number: str, pin: str) -> None:
    """Let this browser show a new number and PIN once more, for as long as it takes to write them down."""
    _write(response, TICKET_COOKIE, TICKET_SALT, TICKET_SECONDS, [number, pin])


def find_ticket(request: HttpRequest) -> tuple[str, str] | None:
    """The number and PIN that this browser was given a moment ago."""
    found = _read(request, TICKET_COOKIE, TICKET_SALT, TICKET_SECONDS, list)
    return (found[0], found[1]) if len(found) == 2 else None


def close_all(response: HttpResponse) -> None:
    """Forget in this browser what was opened."""
    for name in (COOKIE, TICKET_COOKIE):
        response.delete_cookie(name, samesite="Lax")


def _read(request: HttpRequest, name: str, salt: str, seconds: int, kind: type[list[str]]) -> list[str]:
    try:
        value = signing.loads(request.COOKIES.get(name, ""), salt=salt, max_age=seconds)
    except signing.BadSignature:
        return []
    return value if isinstance(value, kind) else []


def _write(response: HttpResponse, name: str, salt: str, seconds: int, value: Any) -> None:
    signed = signing.dumps(value, salt=salt)
    response.set_cookie(name, signed, max_age=seconds, httponly=True, samesite="Lax", secure=settings.HTTPS)
