"""Who works where."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from berdampak.people.contracts import Colleague, Person, Role, RoleName, Thing
from berdampak.people.identity import as_role, roles_at
from berdampak.people.models import Account, Appointment, Delegation
from berdampak.people.offices import all_offices
from berdampak.people.rules import decide


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a team as its head sees them: roles here with their numbers, and who stands in until when."""

    code: str
    name: str
    roles: tuple[tuple[int, Role], ...]
    stand_in: tuple[int, str, datetime | None] | None = None


def colleagues_of(unit: str, now: datetime) -> list[Colleague]:
    """Who works in a unit at a moment, each once, by name."""
    return [
        Colleague(one.code, one.name, tuple(role for _, role in one.roles), one.stand_in is not None)
        for one in members_of(unit, now)
    ]


def members_of(unit: str, now: datetime) -> list[Member]:
    """The team of a unit at a moment, by name."""
    found: dict[Account, list[tuple[int, Role]]] = {}
    for one in Appointment.at(now, unit=unit, account__left_at=None).select_related("account").order_by("pk"):
        found.setdefault(one.account, []).append((one.pk, as_role(one)))
    members = [
        Member(account.code, account.name, tuple(roles), _stand_in(account, now)) for account, roles in found.items()
    ]
    return sorted(members, key=lambda each: (each.name.casefold(), each.code))


def holders_of(role: RoleName, offices: Collection[str], now: datetime) -> list[Colleague]:
    """Who was given a role at one of the offices, each once, by name."""
    at = Q(unit__in=offices) | Q(agency__in=offices) | Q(mall__in=offices) | Q(region__in=offices)
    found: dict[Account, list[Role]] = {}
    there = Appointment.at(now, role=role, account__left_at=None).filter(at).select_related("account")
    for one in there.order_by("pk"):
        found.setdefault(one.account, []).append(as_role(one))
    holders = [Colleague(one.code, one.name, tuple(roles)) for one, roles in found.items()]
    return sorted(holders, key=lambda each: (each.name.casefold(), each.code))


def leavers_of(unit: str, limit: int = 20) -> list[tuple[str, str]]:
    """Who left last and had a role in the unit until then: code and name."""
    ended = Appointment.objects.filter(unit=unit).exclude(account__left_at=None).select_related("account")
    last = ended.order_by("-account__left_at")[: limit * 3]
    accounts = {one.account: None for one in last if one.until_at == one.account.left_at}
    return [(account.code, account.name) for account in list(accounts)[:limit]]


def thing_of(role: Role) -> Thing:
    """A role as something that may be looked after."""
    return Thing("team", role.unit, role.agency, role.region, role.mall)


def teams_of(person: Person) -> list[str]:
    """The units whose team the person may look after."""
    return [
        office.code
        for office in all_offices().values()
        if office.kind == "unit"
        and decide(person, "team.manage", Thing("team", office.code, office.agency, office.region, office.mall))
    ]


def reaches_all(person: Person, roles: Iterable[Role]) -> bool:
    """Whether the person may look after every one of the roles."""
    return all(decide(person, "team.manage", thing_of(role)) for role in roles)


def own_roles(account: Account, now: datetime) -> list[Role]:
    """Roles that somebody was given themselves."""
    return [role for role in roles_at(account, now) if role.acting != "delegate"]


def _stand_in(account: Account, now: datetime) -> tuple[int, str, datetime | None] | None:
    lent = Delegation.at(now, giver=account).select_related("receiver").order_by("pk").first()
    return (lent.pk, lent.receiver.name, lent.until_at) if lent else None
