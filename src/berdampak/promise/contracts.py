"""The pack as the rest of the house sees it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from berdampak.kernel.text import Text

OfficeKind = Literal["government", "agency", "unit", "mall", "counter"]


@dataclass(frozen=True, slots=True)
class Term:
    """A length of working time: so many working days, or so many working minutes, never both."""

    days: int | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        assert (self.days is None) != (self.minutes is None), "a term is in days or in minutes"


@dataclass(frozen=True, slots=True)
class Legal:
    """The rule something rests on; `unverified` is shown as such, never as law."""

    reference: str
    status: Literal["sourced", "unverified", "example"] = "sourced"


@dataclass(frozen=True, slots=True)
class Office:
    """A place in government. `parent` is the office it belongs to; a counter or a unit may sit in a mall."""

    code: str
    kind: OfficeKind
    name: Text
    parent: str | None = None
    mall: str | None = None
    region: str | None = None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class ProcedureStep:
    """One step of a service: who does it, in how much working time, after which other steps."""

    code: str
    name: Text
    unit: str
    budget: Term | None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A public service and its standard.

    `promised` is what the office undertakes; `legal_term` what the law demands; neither stands in for the other.
    `components` holds the fourteen components of UU 25/2009 art. 21 by key.
    """

    code: str
    name: Text
    unit: str
    valid_from: date
    legal: Legal
    promised: Term | None
    legal_term: Term | None
    legal_term_ground: Legal | None
    steps: tuple[ProcedureStep, ...]
    components: dict[str, Text]
    calendar: str | None = None
    example: bool = False

    def find_step(self, code: str) -> ProcedureStep | None:
        """The step of that code, if the procedure has one."""
        return next((step for step in self.steps if step.code == code), None)


@dataclass(frozen=True, slots=True)
class Pack:
    """What one government owes, at one version."""

    code: str
    version: str
    sha256: str
    valid_from: date
    name: Text
    calendar: str
    week_cut: str
    """Local moment at which a week ends, such as `FRI 15:00`; a week bears the ISO week of its last moment."""
    offices: dict[str, Office]
    services: dict[str, Service]

    def find_agency(self, office: str | None) -> Office | None:
        """The agency an office belongs to, itself included."""
        return self._find_above(office, "agency")

    def find_calendar_of(self, office: str | None) -> str:
        """The calendar an office keeps: its own, else the nearest above it, else the pack's."""
        at = self.offices.get(office or "")
        while at is not None:
            if at.calendar is not None:
                return at.calendar
            at = self.offices.get(at.parent or "")
        return self.calendar

    def _find_above(self, office: str | None, kind: OfficeKind) -> Office | None:
        at = self.offices.get(office or "")
        while at is not None and at.kind != kind:
            at = self.offices.get(at.parent or "")
        return at
