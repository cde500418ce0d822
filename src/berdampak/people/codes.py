"""A code to an e-mail address or a phone: sent, and asked back in the same browser."""

import hmac
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any, Literal, cast

from django.http import HttpRequest

from berdampak.front.contracts import language_of
from berdampak.kernel.clock import Clock
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import send
from berdampak.people import words_pages as words
from berdampak.people.accounts import Contact
from berdampak.people.problems import problem
from berdampak.people.sealing import fingerprint, seal, unseal
from berdampak.people.trying import allow_try

Purpose = Literal["in", "password", "contact"]
KEPT = "people_code"
DIGITS, MINUTES, TRIES = 6, 10, 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A code that was sent and is awaited: for what, and to where."""

    purpose: Purpose
    contact: Contact


def send_code(request: HttpRequest, purpose: Purpose, contact: Contact, clock: Clock) -> None:
    """Send a code, to whoever it is, known here or not; raises `people.E009` when it was asked too often."""
    limited = allow_try(f"code:{visitor(request)}", clock, tries=20) and allow_try(f"code:{contact}", clock, tries=5)
    if not limited:
        raise problem("E009")
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    request.session[KEPT] = {
        "purpose": purpose,
        "to": b64encode(seal({"kind": contact[0], "word": contact[1]})).decode(),
        "print": fingerprint("code", code),
        "until": clock().timestamp() + MINUTES * 60,
        "left": TRIES,
    }
    body = words.CODE_BODY.format(code=code, minutes=MINUTES)
    channel: Literal["email", "sms"] = "email" if contact[0] == "email" else "sms"
    send(Notice(channel, contact[1], words.CODE_SUBJECT.format(code=code), body, language_of(request)), clock)


def find_asked(request: HttpRequest, purpose: Purpose, clock: Clock) -> Asked | None:
    """The code that this browser was sent for the purpose, while it may still be given."""
    kept = request.session.get(KEPT)
    if not isinstance(kept, dict) or kept["purpose"] != purpose:
        return None
    if kept["left"] <= 0 or clock().timestamp() > kept["until"]:
        return None
    return _asked(kept)


def check_code(request: HttpRequest, purpose: Purpose, typed: str, clock: Clock) -> Contact | None:
    """Whose code it is, once; None when it is wrong, too late, or was tried too often."""
    asked = find_asked(request, purpose, clock)
    if asked is None:
        return None
    kept = request.session[KEPT]
    kept["left"] -= 1
    request.session[KEPT] = kept
    digits = "".join(letter for letter in typed if letter in "0123456789")
    if not hmac.compare_digest(fingerprint("code", digits), kept["print"]):
        return None
    del request.session[KEPT]
    return asked.contact


def visitor(request: HttpRequest) -> str:
    """From where a request comes, to count what is tried from there; it is never kept as it is."""
    return str(request.META.get("REMOTE_ADDR", ""))


def _asked(kept: dict[str, Any]) -> Asked:
    facts = unseal(b64decode(kept["to"]))
    return Asked(kept["purpose"], (cast(Literal["email", "phone"], facts.get("kind", "email")), facts.get("word", "")))
