"""What a service asks for and gives, as written in its file: form, documents, fees, product, grounds."""

from typing import Annotated, Literal

from pydantic import Field

from berdampak.kernel.parts import Part, TextPart, Word
from berdampak.promise.contracts import FieldKind
from berdampak.promise.format_parts import ConditionPart, LegalPart, PlainCode

FileKind = Literal["pdf", "jpg", "png"]
Accepts = Annotated[list[FileKind], Field(min_length=1)]
Bound = Annotated[int, Field(ge=-1_000_000_000_000, le=1_000_000_000_000)]


class ChoicePart(Part):
    """One answer among several."""

    code: PlainCode
    label: TextPart


class QuestionPart(Part):
    """One question of a form."""

    code: PlainCode
    kind: FieldKind
    label: TextPart
    """The question, in words a citizen uses."""
    help: TextPart | None = None
    """What to write, where to find it, and why it is asked."""
    required: bool = True
    when: ConditionPart | None = None
    """Asked only when this holds."""
    choices: list[ChoicePart] = Field(default_factory=list)
    """Answers to choose from, of a choice or of choices."""
    min: Bound | None = None
    """Of a number or an amount: the least; of a text: its length; of a date: years from today, before it below zero;
    of choices and of a group that is `many`: how often."""
    max: Bound | None = None
    accepts: Accepts | None = None
    """Kinds of file that a file may be."""


class FieldPart(QuestionPart):
    """One question of a form, or a group of questions asked together."""

    fields: list[QuestionPart] = Field(default_factory=list)
    """The questions of a group."""
    many: bool = False
    """Whether a group may be answered again and again."""


class DocumentPart(Part):
    """A paper that goes with the application."""

    code: PlainCode
    name: TextPart
    required: bool = True
    when: ConditionPart | None = None
    """Asked for only when this holds."""
    accepts: Accepts | None = None


class FeePart(Part):
    """What the service costs."""

    code: PlainCode
    name: TextPart
    amount: Annotated[int, Field(ge=0, le=1_000_000_000_000)]
    """Whole rupiah."""
    legal: LegalPart
    when: ConditionPart | None = None
    """Due only when this holds."""


class ProductPart(Part):
    """The numbered paper that a granted application gives."""

    code: PlainCode
    name: TextPart
    number: Word
    """How it is numbered, such as `AKL-{year}-{seq:06}`."""
    text: TextPart
    """What it says."""
    valid_years: Annotated[int, Field(ge=1, le=100)] | None = None
    """Left out: it holds for good."""


class GroundPart(Part):
    """A reason to pause, refuse or extend."""

    code: PlainCode
    name: TextPart
    legal: LegalPart


class DeemedPart(Part):
    """What silence means once the legal term is over (fiktif positif)."""

    outcome: Literal["granted"]
    legal: LegalPart
    """The law that says so."""
