"""What may follow from what was measured, found, or thought of: policy as data."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.promise.contracts import Legal

Proposes = Literal["recognition", "coaching", "sanction", "idea"]
TriggerKind = Literal[
    "standing.above", "standing.below", "target.missed", "finding.confirmed", "superior", "idea"
]  # fmt: skip
"""A standing among peers, a target missed, what an inspector found, an act of a superior, an officer's own idea."""
SanctionLevel = Literal["light", "moderate", "heavy"]
LEVELS_OF_SANCTION: tuple[SanctionLevel, ...] = ("light", "moderate", "heavy")
Lasts = int | Literal["for_good"] | None
Decider = Literal["head", "agency_head"]
RELIABILITY_FLOOR, ABOVE_FLOOR, BELOW_FLOOR, WEEKS_FLOOR = 0.7, 0.95, 0.99, 12
"""What no pack may weaken: how reliable, and how probably above or below the median, over how many weeks."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """When something is proposed: thresholds of a standing, or the percentage below which a target is missed."""

    kind: TriggerKind
    weeks: int = WEEKS_FLOOR
    reliability: float = 0.0
    probability: float = 1.0
    below_percent: int = 100


@dataclass(frozen=True, slots=True)
class FollowupTerms:
    """Working days: to answer, to decide, to appeal; how long the outcome lasts; and until it may be proposed again."""

    answer: int
    decide: int
    appeal: int
    last: int
    again: int


@dataclass(frozen=True, slots=True)
class Learning:
    """Something to learn from: how many hours, where, and its address if it has one."""

    code: str
    name: Text
    hours: int
    where: Text
    link: str = ""


@dataclass(frozen=True, slots=True)
class SanctionKind:
    """One kind of sanction of a class, and how long it lasts: so many months, for good, or (None) as the terms say."""

    code: str
    name: Text
    lasts: Lasts = None


@dataclass(frozen=True, slots=True)
class SanctionClass:
    """A class of sanctions as the law has it: its kinds, who may decide, and the rule."""

    level: SanctionLevel
    name: Text
    kinds: tuple[SanctionKind, ...]
    decided_by: tuple[Decider, ...]
    legal: Legal

    def find_kind(self, code: str) -> SanctionKind | None:
        """The kind of that code, if it is one of this class."""
        return next((kind for kind in self.kinds if kind.code == code), None)


@dataclass(frozen=True, slots=True)
class FollowupRule:
    """What triggers which proposal. `sha256` is of its definition; a proposal names it."""

    code: str
    name: Text
    proposes: Proposes
    trigger: Trigger
    terms: FollowupTerms
    sha256: str
    learning: tuple[str, ...] = ()
    check_after_weeks: int = WEEKS_FLOOR
    sanction: SanctionLevel | None = None


@dataclass(frozen=True, slots=True)
class FollowupPolicy:
    """What may follow, from a day on."""

    valid_from: date
    legal: Legal
    example: bool
    rules: dict[str, FollowupRule]
    learning: dict[str, Learning]
    sanctions: dict[SanctionLevel, SanctionClass]

    def rules_for(self, kind: TriggerKind) -> tuple[FollowupRule, ...]:
        """The rules with a trigger of that kind, in the order in which they are written."""
        return tuple(rule for rule in self.rules.values() if rule.trigger.kind == kind)

    def find_sanction(self, kind: str) -> tuple[SanctionClass, SanctionKind] | None:
        """A kind of sanction by its code, with its class."""
        found = ((each, each.find_kind(kind)) for each in self.sanctions.values())
        return next(((each, one) for each, one in found if one), None)
