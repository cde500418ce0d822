"""The pack format, version 1: what may stand in each file. These models never leave the room."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    create_model,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from berdampak.promise.components import COMPONENTS
from berdampak.promise.contracts import OfficeKind

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
WeekCut = Annotated[str, StringConstraints(pattern=r"^(MON|TUE|WED|THU|FRI|SAT|SUN) ([01]\d|2[0-3]):[0-5]\d$")]


def _read_day(value: Any) -> date:
    if isinstance(value, str) and len(value) == len("2026-01-31"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("not_a_day", "not a date")


Day = Annotated[date, BeforeValidator(_read_day)]


class Part(BaseModel):
    """What every part of a pack has in common: no unknown key, no value of another type taken for it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)

    @field_validator("*", mode="before")
    @classmethod
    def _refuse_nothing(cls, value: Any) -> Any:
        """A key with nothing behind it is a thing forgotten, not a thing left out."""
        if value is None:
            raise PydanticCustomError("nothing_there", "nothing is written here")
        return value


class TextPart(Part):
    """One thing said in Indonesian and in English."""

    id: Prose
    en: Prose


class LegalPart(Part):
    """The rule something rests on."""

    reference: Word
    """The rule as lawyers cite it, with its article."""
    status: Literal["sourced", "unverified", "example"] = "unverified"
    """`sourced`: somebody read the rule itself; `unverified`: nobody did yet; `example`: made up for a demo."""


class TermPart(Part):
    """A length of working time, in days or in minutes."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["days"]}, {"required": ["minutes"]}]})

    days: Annotated[int, Field(ge=1, le=1_000)] | None = None
    """Working days."""
    minutes: Annotated[int, Field(ge=1, le=100_000)] | None = None
    """Working minutes."""

    @model_validator(mode="after")
    def _in_one_unit(self) -> "TermPart":
        if (self.days is None) == (self.minutes is None):
            raise PydanticCustomError("term_unit", "a term is in days or in minutes")
        return self


class LegalTermPart(TermPart):
    """The time a rule allows at most."""

    ground: LegalPart
    """The rule that sets the term."""


class StepPart(Part):
    """One step of a service."""

    code: Word
    name: TextPart
    unit: Word | None = None
    """The unit that does it; left out: the unit of the service."""
    budget: TermPart | None = None
    """Working time this step may take."""
    after: list[Word] | None = None
    """Steps that must be done before it; left out: the step written above it; `[]`: none."""


ComponentsPart = create_model(
    "ComponentsPart",
    __base__=Part,
    __doc__="Components of a service standard (UU 25/2009 art. 21).",
    **{key: (TextPart | None, Field(None, description=name.in_("id"))) for key, name in COMPONENTS.items()},  # type: ignore[call-overload]
)


class OfficePart(Part):
    """A place in government."""

    code: Word
    kind: OfficeKind
    name: TextPart
    parent: Word | None = None
    """The office it belongs to."""
    mall: Word | None = None
    """The mall it sits in."""
    region: Word | None = None
    """The region's code, in quotes: "82.71"."""
    calendar: Word | None = None
    """The working calendar it keeps; left out: the one of the office above it, else the pack's."""
    components: ComponentsPart | None = None  # type: ignore[valid-type]
    """Components said once for all services of this office and those below it."""


class PackFile(Part):
    """`pack.yaml`: what this pack is."""

    format: Literal[1]
    """Version of the pack format."""
    code: Word
    version: Word
    """Version of this pack, in quotes: "2026.1"."""
    valid_from: Day
    name: TextPart
    legal: LegalPart
    calendar: Word
    """The working calendar of every office that names no other."""
    week_cut: WeekCut = "FRI 15:00"
    """Local moment at which a week ends."""
    components: ComponentsPart | None = None  # type: ignore[valid-type]
    """Components said once for all services."""


class OfficesFile(Part):
    """`offices.yaml`, or a file in `offices/`: places in government that one rule set up."""

    valid_from: Day
    legal: LegalPart
    offices: Annotated[list[OfficePart], Field(min_length=1)]


class ServiceFile(Part):
    """A file in `services/`: one service and its standard."""

    code: Word
    name: TextPart
    unit: Word
    """The unit that answers for it."""
    valid_from: Day
    example: bool = False
    """Made up for a demo; every card says so."""
    legal: LegalPart
    promised: TermPart | None = None
    """What the office undertakes; left out: no promise, and so no on-time figure."""
    legal_term: LegalTermPart | None = None
    """What the law demands."""
    calendar: Word | None = None
    steps: Annotated[list[StepPart], Field(min_length=1)]
    components: ComponentsPart | None = None  # type: ignore[valid-type]
    """Components of the standard; one left out here is taken from the office or the pack."""
