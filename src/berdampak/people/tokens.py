"""Tokens: made once and shown once, for some acts, until some day."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from berdampak.kernel.clock import Clock
from berdampak.people.accounts import get_account, tidy
from berdampak.people.identity import hash_of
from berdampak.people.models import Token

PREFIX = "bdk_"
DAYS_MAX = 365
LABEL_MAX = 80


@dataclass(frozen=True, slots=True)
class TokenView:
    """A token as its owner sees it again: never the secret."""

    id: int
    label: str
    scopes: tuple[str, ...]
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


def make_token(code: str, label: str, scopes: Collection[str], days: int, clock: Clock) -> str:
    """A new token of a person, for these acts and so many days; this is the only time that it is shown."""
    secret, now = PREFIX + secrets.token_urlsafe(32), clock()
    Token.objects.create(
        account=get_account(code),
        hash=hash_of(secret),
        label=tidy(label)[:LABEL_MAX],
        scopes=sorted(set(scopes)),
        made_at=now,
        expires_at=now + timedelta(days=min(max(days, 1), DAYS_MAX)),
    )
    return secret


def tokens_of(code: str) -> list[TokenView]:
    """The tokens of a person, newest first."""
    found = Token.objects.filter(account__code=code).order_by("-pk")
    return [TokenView(one.pk, one.label, tuple(one.scopes), one.made_at, one.expires_at, one.used_at) for one in found]


def end_token(code: str, token: int) -> bool:
    """End a token of a person at once; whether there was one."""
    return Token.objects.filter(account__code=code, pk=token).delete()[0] > 0
