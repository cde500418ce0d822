"""What may follow, as written in `followups.yaml`: rules, terms, what there is to learn, and classes of sanctions."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Day, Part, TextPart, Word
from berdampak.promise.contracts_followups import Decider, Proposes, SanctionLevel, TriggerKind
from berdampak.promise.format_parts import LegalPart, PlainCode

Days = Annotated[int, Field(ge=1, le=500)]
Share = Annotated[float, Field(ge=0, le=1)]
Weeks = Annotated[int, Field(ge=1, le=104)]
NEEDS = {
    "standing.above": {"weeks", "reliability", "probability"},
    "standing.below": {"weeks", "probability"},
    "target.missed": {"below_percent"},
}
"""Which numbers a trigger needs; the others have none."""


class TriggerPart(Part):
    """When something is proposed."""

    kind: TriggerKind
    weeks: Weeks | None = None
    """Of a standing: over how many weeks it was read, 12 or more."""
    reliability: Share | None = None
    """Of `standing.above`: how much of what is seen is not chance, 0.7 or more."""
    probability: Share | None = None
    """Of being truly above (0.95 or more) or below (0.99 or more) the median of the peers."""
    below_percent: Annotated[int, Field(ge=1, le=100)] | None = None
    """Of `target.missed`: less of the target was reached than this."""

    @model_validator(mode="after")
    def _has_its_numbers(self) -> "TriggerPart":
        names = ("weeks", "reliability", "probability", "below_percent")
        if {name for name in names if getattr(self, name) is not None} != NEEDS.get(self.kind, set()):
            raise PydanticCustomError("E150", "not the numbers of this trigger")
        return self


class FollowupTermsPart(Part):
    """Terms in working days."""

    answer: Days
    """For the one concerned to answer; nobody else sees it before."""
    decide: Days
    """For whoever decides, and for whoever decides on an appeal; after that it lapses."""
    appeal: Days
    """For the one concerned to appeal."""
    last: Days
    """How long the outcome lasts."""
    again: Days
    """Until the same may be proposed to the same person once more."""


class FollowupRulePart(Part):
    """What triggers which proposal."""

    code: PlainCode
    name: TextPart
    when: TriggerPart
    proposes: Proposes
    terms: FollowupTermsPart | None = None
    """Left out: the terms of the file."""
    learning: list[Word] = Field(default_factory=list)
    """Of coaching: codes of what there is to learn from."""
    check_after_weeks: Annotated[int, Field(ge=12, le=52)] | None = None
    """Of coaching: after so many weeks it is looked whether it helped; left out: 12, and not fewer."""
    sanction: SanctionLevel | None = None
    """Of a sanction: the class proposed; a decision may be lighter, never heavier."""


class LearningPart(Part):
    """Something to learn from."""

    code: PlainCode
    name: TextPart
    hours: Annotated[int, Field(ge=1, le=500)]
    where: TextPart
    link: Annotated[str, Field(pattern=r"^https://[^\s]+$", max_length=300)] | None = None


class SanctionKindPart(Part):
    """One kind of sanction."""

    code: PlainCode
    name: TextPart
    lasts: Annotated[int, Field(ge=1, le=60)] | Literal["for_good"] | None = None
    """Months, or `for_good`; left out: as long as the terms say."""


class SanctionClassPart(Part):
    """A class of sanctions as the law has it."""

    level: SanctionLevel
    name: TextPart
    legal: LegalPart
    decided_by: Annotated[list[Decider], Field(min_length=1)]
    """Which superior may decide on it: the head of the unit, the head of the agency."""
    kinds: Annotated[list[SanctionKindPart], Field(min_length=1)]


class FollowupsFile(Part):
    """`followups.yaml`: what may follow from what was measured, found, or thought of."""

    valid_from: Day
    legal: LegalPart
    example: bool = False
    terms: FollowupTermsPart
    rules: Annotated[list[FollowupRulePart], Field(min_length=1)]
    learning: list[LearningPart] = Field(default_factory=list)
    sanctions: list[SanctionClassPart] = Field(default_factory=list)
