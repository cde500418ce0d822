"""An agreement as the rest of the house sees it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.promise.contracts import Indicator

State = Literal["draft", "offered", "signed", "superseded", "ended"]
ScopeKind = Literal["agency", "unit", "officer"]
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be reached: one value (`low` = `high`), or anything from `low` to `high`."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        assert self.low <= self.high, "a target goes from low to high"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of what is agreed; `indicator` is frozen as it was when it was chosen, with the hash of its definition.

    `outcome` is the code of a node of the tree, empty where the goal was written in words of one's own.
    """

    goal: Text
    outcome: str
    indicator: Indicator
    year: Aim
    quarters: tuple[Aim | None, Aim | None, Aim | None, Aim | None] = (None, None, None, None)
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme or activity, and its budget in whole rupiah."""

    name: str
    budget: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed."""

    rows: tuple[Row, ...] = ()
    programmes: tuple[Programme, ...] = ()


@dataclass(frozen=True, slots=True)
class Parties:
    """Who agrees, for whom (`scope`), in which offices, for which year; people and offices by their codes."""

    superior: str
    subordinate: str
    scope_kind: ScopeKind
    scope_code: str
    unit: str
    agency: str
    region: str
    year: int

    def __contains__(self, person: object) -> bool:
        return person in (self.superior, self.subordinate)


@dataclass(frozen=True, slots=True)
class Version:
    """One version: how it stands, hashes of its text and pack once it was offered, and who signed that when."""

    number: int
    state: State
    sha256: str = ""
    pack: str = ""
    signatures: tuple[tuple[str, str], ...] = ()

    @property
    def signed_at(self) -> datetime | None:
        """When the second of the two signed it; None while that is missing."""
        return max(datetime.fromisoformat(at) for _, at in self.signatures) if len(self.signatures) == 2 else None

    def is_signed_by(self, person: str) -> bool:
        """Whether that person signed it."""
        return any(one == person for one, _ in self.signatures)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an agreement stands, from its entries alone; `head` is how many there are."""

    parties: Parties
    versions: tuple[Version, ...]
    head: int

    @property
    def last(self) -> Version:
        """The newest version."""
        return self.versions[-1]

    @property
    def in_force(self) -> Version | None:
        """The version that holds now, if one does."""
        return next((one for one in reversed(self.versions) if one.state == "signed"), None)


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with the words of each of its versions; `can_undo` says that the draft was changed."""

    code: str
    standing: Standing
    terms: dict[int, Terms]
    can_undo: bool = False

    @property
    def parties(self) -> Parties:
        """Who agrees, for whom, for which year."""
        return self.standing.parties
