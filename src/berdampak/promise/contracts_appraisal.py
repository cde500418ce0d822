"""How somebody's work is appraised, as the law of a country has it: levels, values, the quadrant; all of it data."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.promise.contracts import Legal

Level = Literal["below", "as", "above"]
"""Below, as, or above what was expected; what they are called is in the pack."""
LEVELS: tuple[Level, ...] = ("below", "as", "above")


@dataclass(frozen=True, slots=True)
class AgreementForm:
    """What an agreement says around its tables."""

    legal: Legal
    opening: Text
    statement: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """From which to which percentage of a target, and the values that stand for its two ends."""

    percent: tuple[Decimal, Decimal]
    value: tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class ResultRules:
    """What a percentage is worth, piece by piece from the lowest on, and which mean value is which level.

    Beyond the last piece, and where all that is possible was reached, the value is `highest`. Up to `below` a mean is
    below what was expected, over `above` it is above.
    """

    legal: Legal
    pieces: tuple[Piece, ...]
    highest: Decimal
    below: Decimal
    above: Decimal
    limits_legal: Legal


@dataclass(frozen=True, slots=True)
class ConductValue:
    """One value by which conduct is rated, and what living up to it looks like."""

    code: str
    name: Text
    guide: Text


@dataclass(frozen=True, slots=True)
class ConductRules:
    """The values, and what they are called together."""

    legal: Legal
    name: Text
    values: tuple[ConductValue, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the values, in their order."""
        return tuple(one.code for one in self.values)


@dataclass(frozen=True, slots=True)
class Predicate:
    """What result and conduct make together; `credit` is the percentage of a coefficient that it is worth."""

    code: str
    name: Text
    credit: int | None = None


@dataclass(frozen=True, slots=True)
class CreditRules:
    """What the credit is called, and a coefficient to show it by."""

    legal: Legal
    name: Text
    example: Decimal


@dataclass(frozen=True, slots=True)
class AppraisalRules:
    """How work is appraised, from a day on. `quadrant` is by result, then conduct."""

    valid_from: date
    legal: Legal
    agreement: AgreementForm
    levels: dict[Level, Text]
    result: ResultRules
    conduct: ConductRules
    predicates: dict[str, Predicate]
    quadrant: dict[Level, dict[Level, str]]
    quadrant_legal: Legal
    credit: CreditRules | None = None
