"""The accounts of the demo: made-up people with a password and a second factor that the console tells once."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from berdampak.kernel.clock import Clock
from berdampak.people.contracts import SYSTEM, Person, Role
from berdampak.promise.contracts import Pack
from berdampak.rehearsal.facade import CAST, Part

FILE = "demo-sign-in.json"
PASSWORD_BYTES = 9
NO_CODES: Mapping[str, str] = {}
Kind = Literal["citizen", "officer"]


def make_people(
    pack: Pack,
    var: Path,
    clock: Clock,
    codes: Mapping[str, str] = NO_CODES,
    *,
    begin: Clock | None = None,
    new: bool = True,
) -> tuple[dict[str, Person], bool]:
    """The people of the demo as they may act now, and whether the accounts of all of them were made just now.

    `codes` are those that some of them get, by key: of the simulated officers whom they are. Their roles hold from
    `begin` on. Without `new` those who get their account late are left out.
    """
    from berdampak.people.facade import enrol, find_person, join

    opening = find_opening(var) or _new_opening(var)
    actors, fresh = {}, []
    for part in CAST:
        if part.new and not new:
            continue
        kind: Kind = "citizen" if part.role == "citizen" else "officer"
        own = codes.get(part.key, "")
        code = enrol(kind, part.name, part.email, begin or clock, opening["password"], opening["secret"], own)
        person = find_person(code, clock)
        if kind == "officer":
            fresh.append(person is not None and not person.roles)
            if fresh[-1]:
                for role in roles_of(part, pack):
                    join(code, role, SYSTEM, begin or clock)
                person = find_person(code, clock)
        assert person is not None, part.key
        actors[part.key] = person
    return actors, all(fresh)


def find_opening(var: Path) -> dict[str, str] | None:
    """Password and secret of the demo's second factor, if they were made."""
    path = var / FILE
    return dict(json.loads(path.read_text())) if path.exists() else None


def roles_of(part: Part, pack: Pack) -> list[Role]:
    """The roles of a person, each with the offices that it reaches."""
    return [_role(part, place, pack) for place in part.places or ("",)] if part.role != "citizen" else []


def _role(part: Part, place: str, pack: Pack) -> Role:
    assert part.role != "citizen"
    office, agency = pack.offices.get(place), pack.find_agency(place)
    if office is None:
        return Role(part.role)
    if office.kind == "mall":
        return Role(part.role, mall=place)
    if office.kind == "government":
        return Role(part.role, region=office.region)
    unit = None if office.kind == "agency" else place
    return Role(part.role, unit=unit, agency=agency.code if agency else None, mall=office.mall)


def _new_opening(var: Path) -> dict[str, str]:
    """A password and a secret of this demo alone, readable by its owner only."""
    from berdampak.people.facade import new_secret

    opening = {"password": secrets.token_urlsafe(PASSWORD_BYTES), "secret": new_secret()}
    path = var / FILE
    path.touch(mode=0o600)
    path.write_text(json.dumps(opening) + "\n")
    return opening
