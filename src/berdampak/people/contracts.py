"""Who somebody is, what an act is done to, and the answer to whether it may be done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from berdampak.kernel.text import Text

RoleName = Literal["officer", "head", "agency_head", "region_head", "mall_manager", "inspector", "reform", "admin"]
Acting = Literal["plt", "plh", "delegate"]
"""Pelaksana tugas (the post is vacant), pelaksana harian (its holder is away), or a deputy by delegation."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role that a person has now, and the offices it reaches; codes are opaque here."""

    name: RoleName
    unit: str | None = None
    agency: str | None = None
    region: str | None = None
    mall: str | None = None
    acting: Acting | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks. `code` is stable, random, and says nothing; a stranger has none. `name` never leaves a page."""

    code: str = ""
    name: str = ""
    kind: Literal["stranger", "citizen", "officer", "system"] = "stranger"
    roles: tuple[Role, ...] = ()
    acts: frozenset[str] = frozenset()
    """Every act that one of the roles may do somewhere."""
    scopes: frozenset[str] | None = None
    """Of a token: the acts it was given; None: all that the person may do."""

    def serves(self, unit: str) -> bool:
        """Whether the person works in that unit now."""
        return any(role.unit == unit for role in self.roles)


STRANGER = Person()
SYSTEM = Person(code="system", kind="system")
"""Who does what happens by itself, such as a deemed approval."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What an act is done to: of which kind, of which offices, whose it is (`owner`), and who has it in hand."""

    kind: str
    unit: str | None = None
    agency: str | None = None
    region: str | None = None
    mall: str | None = None
    owner: str | None = None
    holder: str | None = None
    asked_unit: str | None = None
    """A unit of another agency that was asked to advise on it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether it may be done, and why, so that a page can say it."""

    allowed: bool
    reason: Text

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works in a unit; `away` while somebody else stands in for them."""

    code: str
    name: str
    roles: tuple[Role, ...] = ()
    away: bool = False


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office that a role may be given at: a `unit`, an `agency`, a `mall` or a `government`."""

    code: str
    kind: str
    name: Text
    agency: str | None = None
    mall: str | None = None
    region: str | None = None
