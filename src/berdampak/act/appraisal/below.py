"""Who stands below whom: with whom a superior may begin an agreement, and for which offices it then is."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person, Role, RoleName
from berdampak.people.facade import colleagues, holders
from berdampak.promise.agreements.contracts import Parties, ScopeKind
from berdampak.promise.contracts import Pack

LEADING: tuple[RoleName, ...] = ("head", "agency_head", "region_head")
"""The roles that agree with those below them: officers, heads of units, heads of agencies."""


@dataclass(frozen=True, slots=True)
class Below:
    """Somebody below, and the office that they work in or head."""

    name: str
    code: str
    office: str
    scope: ScopeKind


def leads(person: Person) -> bool:
    """Whether the person may begin an agreement with somebody."""
    return any(role.name in LEADING for role in person.roles)


def people_below(person: Person, clock: Clock) -> dict[str, Below]:
    """Everybody right below, by code and office: officers of a unit, heads of units, heads of agencies."""
    pack = settings.PACKS.current()
    found = (one for role in person.roles for one in _below(role, pack, clock))
    return {f"{one.code}:{one.office}": one for one in found if one.code != person.code}


def parties_of(below: Below, superior: Person, year: int) -> Parties:
    """The parties of an agreement with somebody below, for their own work or for the office they head."""
    pack = settings.PACKS.current()
    agency = pack.find_agency(below.office)
    code = below.code if below.scope == "officer" else below.office
    unit = "" if below.scope == "agency" else below.office
    region = region_of(below.office, pack)
    return Parties(superior.code, below.code, below.scope, code, unit, agency.code if agency else "", region, year)


def region_of(office: str, pack: Pack) -> str:
    """The region of the nearest office that says one, from this one upwards."""
    one = pack.offices.get(office)
    while one is not None and one.region is None:
        one = pack.offices.get(one.parent or "")
    return (one.region or "") if one else ""


def units_of(agency: str | None, pack: Pack) -> list[str]:
    """The units of an agency."""
    return [
        code
        for code, one in pack.offices.items()
        if one.kind == "unit" and (found := pack.find_agency(code)) and found.code == agency
    ]


def agencies_in(region: str | None, pack: Pack) -> list[str]:
    """The agencies that lie in a region."""
    inside = (code for code, one in pack.offices.items() if one.kind == "agency")
    return [code for code in inside if region and _lies_in(region_of(code, pack), region)]


def _below(role: Role, pack: Pack, clock: Clock) -> Iterator[Below]:
    if role.name == "head" and role.unit:
        for one in colleagues(role.unit, clock):
            if not _heads(one.roles, role.unit):
                yield Below(one.name, one.code, role.unit, "officer")
    elif role.name == "agency_head":
        for unit in units_of(role.agency, pack):
            for one in holders("head", [unit], clock):
                yield Below(one.name, one.code, unit, "unit")
    elif role.name == "region_head":
        for agency in agencies_in(role.region, pack):
            for one in holders("agency_head", [agency], clock):
                yield Below(one.name, one.code, agency, "agency")


def _heads(roles: tuple[Role, ...], unit: str) -> bool:
    return any(role.name == "head" and role.unit == unit for role in roles)


def _lies_in(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}.")
