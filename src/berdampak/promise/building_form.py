"""From the written form, documents, fees, product and grounds of a service to the same as values."""

from collections.abc import Sequence

from berdampak.kernel.parts import TextPart
from berdampak.kernel.text import Text
from berdampak.promise.contracts import (
    Choice,
    Condition,
    Deemed,
    DocumentRule,
    Fee,
    FormField,
    Ground,
    Legal,
    Product,
)
from berdampak.promise.format_form import (
    DeemedPart,
    DocumentPart,
    FeePart,
    FieldPart,
    GroundPart,
    ProductPart,
    QuestionPart,
)
from berdampak.promise.format_parts import ConditionPart, LegalPart

ACCEPTS = ("pdf", "jpg", "png")
"""Kinds of file taken where none are named."""


def build_legal(part: LegalPart) -> Legal:
    """The rule something rests on."""
    return Legal(part.reference, part.status)


def build_condition(part: ConditionPart | None) -> Condition | None:
    """The condition, if one is written."""
    return Condition(part.field, tuple(part.any_of)) if part else None


def build_field(part: QuestionPart) -> FormField:
    """A question, or a group of them."""
    is_file = part.kind == "file"
    return FormField(
        part.code,
        part.kind,
        part.label.text,
        help=_text(part.help),
        required=part.required,
        when=build_condition(part.when),
        choices=tuple(Choice(choice.code, choice.label.text) for choice in part.choices),
        fields=tuple(build_field(each) for each in part.fields) if isinstance(part, FieldPart) else (),
        many=isinstance(part, FieldPart) and part.many,
        min=part.min,
        max=part.max,
        accepts=tuple(part.accepts or ACCEPTS) if is_file else (),
    )


def build_document(part: DocumentPart) -> DocumentRule:
    """A paper asked for."""
    accepts = tuple(part.accepts or ACCEPTS)
    return DocumentRule(part.code, part.name.text, part.required, build_condition(part.when), accepts)


def build_fee(part: FeePart) -> Fee:
    """A fee."""
    return Fee(part.code, part.name.text, part.amount, build_legal(part.legal), build_condition(part.when))


def build_product(part: ProductPart | None) -> Product | None:
    """The product, if there is one."""
    if part is None:
        return None
    return Product(part.code, part.name.text, part.number, part.text.text, part.valid_years)


def build_deemed(part: DeemedPart | None) -> Deemed | None:
    """What silence means, if it means anything."""
    return Deemed(part.outcome, build_legal(part.legal)) if part else None


def build_grounds(parts: Sequence[GroundPart]) -> tuple[Ground, ...]:
    """Grounds in the order written."""
    return tuple(Ground(part.code, part.name.text, build_legal(part.legal)) for part in parts)


def _text(part: TextPart | None) -> Text | None:
    return part.text if part else None
