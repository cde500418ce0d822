"""The pack format, version 1: what may stand in each file. These models never leave the room."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Day, Part, TextPart, WeekCut, Word
from berdampak.promise.components import COMPONENTS
from berdampak.promise.contracts import OfficeKind


def _known_version(value: Any) -> Any:
    if type(value) is not int or value != 1:
        raise PydanticCustomError("E032", "not a version of the format")
    return value


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
            raise PydanticCustomError("E028", "a term is in days or in minutes")
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

    format: Annotated[Literal[1], BeforeValidator(_known_version)]
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
