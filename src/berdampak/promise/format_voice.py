"""What citizens are asked and what they may complain of, as written in `voice.yaml`."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Day, Part, TextPart, Word
from berdampak.promise.contracts_voice import WeightConvention
from berdampak.promise.format_parts import LegalPart, PlainCode

OPTIONS = 4


def is_index(written: str) -> bool:
    """Whether it is an index from 25.00 to 100.00 with both its decimals."""
    return bool(re.fullmatch(r"\d{2,3}\.\d{2}", written)) and 25 <= Decimal(written) <= 100


def _quoted_index(value: Any) -> Any:
    if not isinstance(value, str) or not is_index(value):
        raise PydanticCustomError("E070", "not an index")
    return value


Index = Annotated[str, BeforeValidator(_quoted_index)]
"""An index, in quotes, so that no binary fraction stands between."""
Days = Annotated[int, Field(ge=1, le=1_000)]


class ElementPart(Part):
    """One element (unsur) of the survey."""

    code: PlainCode
    name: TextPart
    """What the rule calls it."""
    question: TextPart
    options: Annotated[list[TextPart], Field(min_length=OPTIONS, max_length=OPTIONS)]
    """Four answers, the worst (1) first, the best (4) last."""


class BandPart(Part):
    """A grade, and the least index that has it."""

    code: Word
    name: TextPart
    low: Index
    """In quotes, with two decimals: "88.31"."""


class SurveyPart(Part):
    """The satisfaction survey."""

    legal: LegalPart
    """The rule that asks for it, sets its elements and how they are counted."""
    options_legal: LegalPart
    """Where the wording of the answers comes from."""
    bands_legal: LegalPart
    sample_legal: LegalPart
    """Where the wanted number of answers comes from."""
    weight: WeightConvention = "exact"
    """What each of nine elements weighs: a ninth, or what earlier reports of an office took for it."""
    elements: Annotated[list[ElementPart], Field(min_length=1, max_length=20)]
    bands: Annotated[list[BandPart], Field(min_length=1)]
    """The best first."""
    short: Annotated[list[Word], Field(min_length=1)]
    """Elements that the short form asks for."""
    short_for: list[Word] = Field(default_factory=list)
    """Services that ask with the short form."""
    open_days: Days = 14
    """Calendar days in which an invitation may be answered."""
    cell_min: Annotated[int, Field(ge=2, le=100)] = 5
    """Fewer answers than this are never shown apart."""


class ComplaintKindPart(Part):
    """One kind of thing that people write in about."""

    code: PlainCode
    name: TextPart
    """What people call it."""
    help: TextPart | None = None
    first_days: Days
    """Working days in which it is acknowledged."""
    answer_days: Days
    """Working days in which it is answered."""
    legal: LegalPart
    inspected: bool = False
    """Only the inspectorate sees it."""


class ComplaintsPart(Part):
    """Complaints, and how long their answers may take."""

    kinds: Annotated[list[ComplaintKindPart], Field(min_length=1)]
    silent_days: Days = 10
    """Calendar days after an answer in which silence closes a complaint."""
    silent_legal: LegalPart


class VoiceFile(Part):
    """`voice.yaml`: what citizens are asked, and what they may complain of."""

    valid_from: Day
    legal: LegalPart
    survey: SurveyPart
    complaints: ComplaintsPart
