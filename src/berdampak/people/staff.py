"""Joiners, movers and leavers, and who stands in for whom; every change is an entry of the book, without names."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append, open_vault
from berdampak.people.accounts import get_account
from berdampak.people.contracts import Role
from berdampak.people.identity import as_role
from berdampak.people.models import Account, Appointment, Delegation, Token
from berdampak.people.policy import EXCLUSIVE
from berdampak.people.problems import problem

GROUND_MAX = 500
REACH_OF = {
    "officer": "unit",
    "head": "unit",
    "agency_head": "agency",
    "region_head": "region",
    "mall_manager": "mall",
    "inspector": "region",
    "reform": "region",
    "admin": "",
}
"""The office that each role must name."""


@transaction.atomic
def join(code: str, role: Role, by: str, clock: Clock, *, from_at: datetime | None = None, ground: str = "") -> int:
    """Give a person a role from a moment on; returns the number of the appointment, by which it can be ended.

    Raises `people.E003` (not beside another role), `E004`, `E005`, `E006` (acting without a ground), `E010`.
    """
    account, begin = get_account(code), from_at or clock()
    _require_possible(account, role, begin, ground)
    one = Appointment.objects.create(
        account=account,
        role=role.name,
        unit=role.unit or "",
        agency=role.agency or "",
        region=role.region or "",
        mall=role.mall or "",
        acting=role.acting or "",
        ground=ground[:GROUND_MAX],
        from_at=begin,
        until_at=role.until,
    )
    record(code, "person.appointed", by, clock, appointment=one.pk, role=role.name, **_offices(role), ground=ground)
    return one.pk


@transaction.atomic
def end_appointment(appointment: int, by: str, clock: Clock, reason: str = "") -> None:
    """End one role of a person now."""
    one = Appointment.objects.select_for_update().select_related("account").filter(pk=appointment).first()
    if one is None:
        raise problem("E004")
    now = clock()
    if one.until_at is None or one.until_at > now:
        one.until_at = now
        one.save(update_fields=["until_at"])
        record(one.account.code, "person.relieved", by, clock, appointment=appointment, role=one.role, ground=reason)


@transaction.atomic
def move(code: str, role: Role, by: str, clock: Clock, *, ground: str = "") -> int:
    """A person goes to another office: every role of theirs ends, and the new one begins."""
    for appointment in Appointment.at(clock(), account=get_account(code)).values_list("pk", flat=True):
        end_appointment(appointment, by, clock, ground)
    return join(code, role, by, clock, ground=ground)


@transaction.atomic
def leave(code: str, by: str, clock: Clock, *, ground: str = "") -> None:
    """A person leaves: roles, delegations, sessions and tokens end at once. What they hold is listed by their code."""
    account, now = get_account(code), clock()
    for appointment in Appointment.objects.filter(account=account).exclude(until_at__lte=now):
        appointment.until_at = max(now, appointment.from_at)
        appointment.save(update_fields=["until_at"])
    for lent in Delegation.objects.filter(giver=account) | Delegation.objects.filter(receiver=account):
        if lent.until_at is None or lent.until_at > now:
            lent.until_at = max(now, lent.from_at)
            lent.save(update_fields=["until_at"])
    Token.objects.filter(account=account).delete()
    Account.objects.filter(pk=account.pk).update(left_at=now, epoch=account.epoch + 1)
    record(code, "person.left", by, clock, ground=ground)


@transaction.atomic
def come_back(code: str, by: str, clock: Clock) -> None:
    """Undo a leaving: the person may sign in again, with the roles of then; acting ones are given anew."""
    account = get_account(code)
    if account.left_at is None:
        return
    Appointment.objects.filter(account=account, until_at=account.left_at, acting="").update(until_at=None)
    Account.objects.filter(pk=account.pk).update(left_at=None)
    record(code, "person.returned", by, clock)


@transaction.atomic
def delegate(
    giver: str, receiver: str, from_at: datetime, until_at: datetime, by: str, clock: Clock, *, ground: str = ""
) -> int:
    """Have somebody stand in for somebody else for a while; raises `people.E005`, `E007`."""
    if giver == receiver:
        raise problem("E007")
    if until_at <= max(from_at, clock()):
        raise problem("E005")
    one = Delegation.objects.create(
        giver=get_account(giver),
        receiver=_working(receiver),
        from_at=from_at,
        until_at=until_at,
        ground=ground[:GROUND_MAX],
    )
    span = {"from": from_at.isoformat(), "until": until_at.isoformat()}
    record(giver, "person.delegated", by, clock, delegation=one.pk, to=receiver, ground=ground, **span)
    return one.pk


@transaction.atomic
def end_delegation(delegation: int, by: str, clock: Clock) -> None:
    """End a delegation now."""
    one = Delegation.objects.select_for_update().select_related("giver").filter(pk=delegation).first()
    if one is None:
        raise problem("E004")
    one.until_at = max(clock(), one.from_at)
    one.save(update_fields=["until_at"])
    record(one.giver.code, "person.delegation_ended", by, clock, delegation=delegation)


@transaction.atomic
def end_sessions(code: str, by: str, clock: Clock) -> None:
    """Sign a person out everywhere."""
    account = get_account(code)
    Account.objects.filter(pk=account.pk).update(epoch=account.epoch + 1)
    record(code, "person.signed_out", by, clock)


def record(code: str, kind: str, by: str, clock: Clock, ground: str = "", **facts: Any) -> None:
    """Write into the book what was done about a person, by whom; no name is in it, and the ground is kept apart."""
    private = {"ground": ground} if ground else None
    append(f"person:{code}", kind, {"by": by, **facts}, private=private, vault=open_vault(settings.KEYS), clock=clock)


def _offices(role: Role) -> dict[str, str]:
    named = {"unit": role.unit, "agency": role.agency, "region": role.region, "mall": role.mall}
    return {name: code for name, code in named.items() if code} | ({"acting": role.acting} if role.acting else {})


def _require_possible(account: Account, role: Role, begin: datetime, ground: str) -> None:
    if not account.is_active or account.kind != "officer":
        raise problem("E004")
    if role.name not in REACH_OF or (REACH_OF[role.name] and not getattr(role, REACH_OF[role.name])):
        raise problem("E010")
    if role.acting and not ground.strip():
        raise problem("E006")
    if role.until and role.until <= begin:
        raise problem("E005")
    others = {as_role(one).name for one in Appointment.at(begin, account=account)}
    if others and role.name not in others and ({role.name} | others) & EXCLUSIVE:
        raise problem("E003")


def _working(code: str) -> Account:
    account = get_account(code)
    if not account.is_active or account.kind != "officer":
        raise problem("E004")
    return account
