"""The pack format, version 1: what may stand in each file. These models never leave the room."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Day, Part, TextPart, WeekCut, Word
from berdampak.promise.contracts import OfficeKind, StepKind
from berdampak.promise.format_form import DeemedPart, DocumentPart, FeePart, FieldPart, GroundPart, ProductPart
from berdampak.promise.format_parts import ConditionPart, LegalPart, LegalTermPart, TermPart


def _known_version(value: Any) -> Any:
    if type(value) is not int or value != 1:
        raise PydanticCustomError("E032", "not a version of the format")
    return value


class StepPart(Part):
    """One step of a service."""

    code: Word
    name: TextPart
    kind: StepKind = "check"
    """`check`: the office looks; `recommend`: another office is asked; `decide`: granted or refused, once in every
    procedure; `issue`: what is granted is made and handed over."""
    when: ConditionPart | None = None
    """Needed only when this holds; else it is passed over."""
    unit: Word | None = None
    """The unit that does it; left out: the unit of the service."""
    budget: TermPart | None = None
    """Working time this step may take."""
    after: list[Word] | None = None
    """Steps that must be done before it; left out: the step written above it; `[]`: none."""


ComponentsPart = dict[Word, TextPart]
"""What components of the service standard say, by their codes in `standard.yaml`."""


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
    components: ComponentsPart | None = None
    """Components said once for all services of this office and those below it."""


class RhythmPart(Part):
    """When the cards of a week are seen: by whom they are about at its end, then by the line, then by everyone."""

    line: WeekCut = "MON 07:00"
    """From when heads, agency heads and inspectors see them: the first such local moment after the week."""
    public: WeekCut = "WED 07:00"
    """From when everyone does; not before `line`."""
    consequences_from: Day | None = None
    """First day on which anything may follow from a figure; left out: nothing ever yet."""


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
    rhythm: RhythmPart = RhythmPart()
    components: ComponentsPart | None = None
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
    audience: Literal["citizen", "official"] = "citizen"
    """Who applies: a citizen, or an official of the government itself."""
    words: list[Word] = Field(default_factory=list)
    """What people call it, as they type it: KTP hilang, akte lahir."""
    form: list[FieldPart] = Field(default_factory=list)
    """What is asked, in this order."""
    documents: list[DocumentPart] = Field(default_factory=list)
    fees: list[FeePart] = Field(default_factory=list)
    """What it costs; none: it is free of charge."""
    product: ProductPart | None = None
    deemed: DeemedPart | None = None
    """Only where a law says so: silence grants it when the legal term is over."""
    pause_grounds: list[GroundPart] = Field(default_factory=list)
    refuse_grounds: list[GroundPart] = Field(default_factory=list)
    extend_grounds: list[GroundPart] = Field(default_factory=list)
    on_reply: Literal["continue", "reset"] = "continue"
    """Whether the clock goes on or begins anew when a citizen has answered a return."""
    steps: Annotated[list[StepPart], Field(min_length=1)]
    components: ComponentsPart | None = None
    """Components of the standard; one left out here is taken from the office or the pack."""
