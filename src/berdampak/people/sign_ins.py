"""Where somebody is signed in: since when, in which kind of browser; neither its address nor what it says of itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.http import HttpRequest

from berdampak.kernel.clock import Clock
from berdampak.people.models import Account, SignIn
from berdampak.people.rules_browser import browser_of

SHOWN_MAX = 50


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A browser in which somebody is signed in now; without a moment where that was not written down."""

    id: int
    browser: str
    system: str
    at: datetime | None
    here: bool = False


def note_sign_in(request: HttpRequest, account: Account, clock: Clock) -> None:
    """Write down that a session has begun; whatever ends the session ends this too."""
    browser, system = browser_of(request.headers.get("User-Agent", ""))
    session = Session.objects.get(session_key=request.session.session_key)
    SignIn.objects.create(session=session, account=account, browser=browser, system=system, at=clock())


@contextmanager
def keep_sign_in(request: HttpRequest) -> Iterator[None]:
    """While a session gets a new key, keep what is written of it."""
    kept = SignIn.objects.filter(session_id=request.session.session_key).values().first()
    yield
    if kept:
        SignIn.objects.create(**kept | {"session_id": request.session.session_key})


def list_sign_ins(request: HttpRequest, account: Account) -> list[SignedIn]:
    """Where the account is signed in, this browser first, then the newest."""
    key, valid = request.session.session_key, account.get_session_auth_hash()
    rows = SignIn.objects.filter(account=account).order_by("-at", "-pk")[:SHOWN_MAX]
    here = SignedIn(0, *browser_of(request.headers.get("User-Agent", "")), None, here=True)
    others = []
    for row in rows:
        if row.session_id == key:
            here = SignedIn(row.pk, row.browser, row.system, row.at, here=True)
        elif SessionStore(row.session_id).load().get(HASH_SESSION_KEY) == valid:
            others.append(SignedIn(row.pk, row.browser, row.system, row.at))
    return [here, *others]


def end_sign_in(request: HttpRequest, account: Account, number: int) -> bool:
    """Sign the account out in another browser; whether it was signed in there."""
    others = Session.objects.exclude(session_key=request.session.session_key)
    return bool(others.filter(sign_in__account=account, sign_in__pk=number).delete()[0])


def forget_sessions() -> None:
    """Remove sessions that have run out, and what is written of them."""
    SessionStore.clear_expired()
