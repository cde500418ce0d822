"""Who asks: from a session that passed what it must, or from a token."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Literal, cast

from django.http import HttpRequest

from berdampak.kernel.clock import Clock
from berdampak.people.contracts import STRANGER, Acting, Person, Role, RoleName
from berdampak.people.models import Account, Appointment, Delegation, Token
from berdampak.people.policy import EXCLUSIVE
from berdampak.people.rules import acts_of

BEARER = "Bearer "
SECOND_FACTOR = "people_second_factor"
"""In the session: the code of the person who passed the second factor in it."""


def person_in(request: HttpRequest, clock: Clock) -> Person:
    """The person of a request; a stranger when nobody is signed in."""
    header = request.headers.get("Authorization", "")
    if header.startswith(BEARER):
        return person_by_token(header.removeprefix(BEARER).strip(), clock)
    account = getattr(request, "user", None)
    if not isinstance(account, Account) or not account.is_active:
        return STRANGER
    if account.kind == "officer" and request.session.get(SECOND_FACTOR) != account.code:
        return as_person(account, clock(), scopes=frozenset())  # known, and may nothing yet
    return as_person(account, clock())


def person_by_token(secret: str, clock: Clock) -> Person:
    """The person whose program shows this token; a stranger when it is none, or no longer."""
    now = clock()
    token = Token.objects.select_related("account").filter(hash=hash_of(secret), expires_at__gt=now).first()
    if token is None or not token.account.is_active:
        return STRANGER
    if token.used_at is None or (now - token.used_at).total_seconds() > 60:
        Token.objects.filter(pk=token.pk).update(used_at=now)
    return as_person(token.account, now, scopes=frozenset(token.scopes))


def as_person(account: Account, now: datetime, *, scopes: frozenset[str] | None = None) -> Person:
    """A person with the roles of the moment, of which only these acts count, if said."""
    roles = tuple(roles_at(account, now)) if account.kind == "officer" and scopes != frozenset() else ()
    kind: Literal["officer", "citizen"] = "officer" if account.kind == "officer" else "citizen"
    acts = acts_of(roles)
    return Person(account.code, account.name, kind, roles, acts if scopes is None else acts & scopes, scopes)


def roles_at(account: Account, now: datetime) -> Iterator[Role]:
    """Own appointments, then those of people they stand in for; what is lent is not lent on."""
    for one in Appointment.at(now, account=account).order_by("pk"):
        yield as_role(one)
    for lent in Delegation.at(now, receiver=account, giver__left_at=None).select_related("giver"):
        for one in Appointment.at(now, account=lent.giver).exclude(role__in=EXCLUSIVE).order_by("pk"):
            ends = [moment for moment in (one.until_at, lent.until_at) if moment]
            yield as_role(one, acting="delegate", until=min(ends) if ends else None)


def as_role(one: Appointment, *, acting: Acting | None = None, until: datetime | None = None) -> Role:
    """An appointment as others see it."""
    return Role(
        cast(RoleName, one.role),
        one.unit or None,
        one.agency or None,
        one.region or None,
        one.mall or None,
        acting or cast("Acting | None", one.acting or None),
        until or one.until_at,
    )


def hash_of(secret: str) -> str:
    """What is kept of a token."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
