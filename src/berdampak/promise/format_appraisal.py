"""How somebody's work is appraised, as written in `appraisal.yaml`."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, create_model, model_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Day, Part, TextPart, Word
from berdampak.promise.contracts_appraisal import LEVELS
from berdampak.promise.format_parts import LegalPart, PlainCode

NUMBER = r"^\d{1,4}(\.\d{1,4})?$"


def _exact(value: Any) -> Decimal:
    if type(value) is not int and not (isinstance(value, str) and re.fullmatch(NUMBER, value)):
        raise PydanticCustomError("E160", "not an exact number")
    if not 0 <= (number := Decimal(value)) < 10_000:
        raise PydanticCustomError("E160", "not an exact number")
    return number


Exact = Annotated[
    Decimal,
    BeforeValidator(_exact),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 0, "maximum": 9_999}, {"type": "string", "pattern": NUMBER}]}
    ),
]
"""A whole number, or one with decimals in quotes, so that no binary fraction stands between."""
Span = Annotated[list[Exact], Field(min_length=2, max_length=2)]
"""From, and to."""


def _by_level(name: str, of: Any, says: str) -> Any:
    """A part with one thing for each of the three levels."""
    return create_model(name, __base__=Part, __doc__=says, **dict.fromkeys(LEVELS, (of, ...)))  # type: ignore[call-overload]


LevelNamesPart = _by_level("LevelNamesPart", TextPart, "What the levels are called.")
QuadrantRowPart = _by_level("QuadrantRowPart", Word, "Of each level of conduct, the code of the predicate.")
QuadrantPart = _by_level("QuadrantPart", QuadrantRowPart, "Of each level of the result, its row.")


class AgreementPart(Part):
    """What an agreement says around its tables."""

    legal: LegalPart
    opening: TextPart
    statement: Annotated[list[TextPart], Field(min_length=1)]


class PiecePart(Part):
    """What a part of the percentages is worth."""

    percent: Span
    """From which to which percentage of a target; the first piece begins with 0."""
    value: Span
    """What the two ends are worth; in between it is in proportion."""

    @model_validator(mode="after")
    def _rises(self) -> "PiecePart":
        if self.percent[0] >= self.percent[1] or self.value[0] > self.value[1]:
            raise PydanticCustomError("E161", "falls")
        return self


class LimitsPart(Part):
    """Which mean value is which level."""

    legal: LegalPart
    below: Exact
    """The highest that is still below what was expected."""
    above: Exact
    """More than this is above it."""


class ResultPart(Part):
    """What a result is worth."""

    legal: LegalPart
    values: Annotated[list[PiecePart], Field(min_length=1)]
    """From the lowest on; between two pieces the end of the lower one counts."""
    highest: Exact
    """The value beyond the last piece, and where all that is possible was reached."""
    limits: LimitsPart


class ConductValuePart(Part):
    """A value by which conduct is rated."""

    code: PlainCode
    name: TextPart
    guide: TextPart
    """What living up to it looks like."""


class ConductPart(Part):
    """Values by which conduct is rated."""

    legal: LegalPart
    name: TextPart
    """What they are called together."""
    values: Annotated[list[ConductValuePart], Field(min_length=1, max_length=20)]


class PredicatePart(Part):
    """What result and conduct may make together."""

    code: PlainCode
    name: TextPart
    credit: Annotated[int, Field(ge=1, le=1_000)] | None = None
    """Percentage of the coefficient that it is worth; all have one where there is `credit`."""


class PredicatesPart(Part):
    """The predicates, and which result and conduct make which."""

    legal: LegalPart
    names: Annotated[list[PredicatePart], Field(min_length=1)]
    """The best first."""
    quadrant: QuadrantPart  # type: ignore[valid-type]
    """By result, then by conduct."""


class CreditPart(Part):
    """What a predicate is worth in credit."""

    legal: LegalPart
    name: TextPart
    example: Exact
    """A coefficient to show it by."""


class AppraisalFile(Part):
    """`appraisal.yaml`: how somebody's work is appraised."""

    valid_from: Day
    """Periods that end before are appraised by the pack that their agreement was offered under."""
    legal: LegalPart
    agreement: AgreementPart
    levels: LevelNamesPart  # type: ignore[valid-type]
    result: ResultPart
    conduct: ConductPart
    predicates: PredicatesPart
    credit: CreditPart | None = None
