"""What a pack says of asking citizens, and of their complaints."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.promise.contracts import Legal

WeightConvention = Literal["exact", "0.111", "0.11"]
"""What each of nine elements of a survey weighs: exactly a ninth, or what is written for it in older reports."""


@dataclass(frozen=True, slots=True)
class SurveyElement:
    """One element (unsur) of the survey: what is asked, and its four answers, the worst first."""

    code: str
    name: Text
    question: Text
    options: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A grade (mutu), and the least index that has it."""

    code: str
    name: Text
    low: Decimal


@dataclass(frozen=True, slots=True)
class SurveyRules:
    """What citizens are asked after a case, and how their answers are counted; each with the rule it rests on.

    `short` are the elements of the short form, which the services in `short_for` ask with.
    """

    legal: Legal
    options_legal: Legal
    bands_legal: Legal
    sample_legal: Legal
    weight: WeightConvention
    elements: tuple[SurveyElement, ...]
    bands: tuple[Band, ...]
    short: tuple[str, ...]
    short_for: frozenset[str]
    open_days: int
    cell_min: int


@dataclass(frozen=True, slots=True)
class ComplaintKind:
    """A kind of thing that people write in about, and its terms in working days."""

    code: str
    name: Text
    help: Text | None
    first_days: int
    answer_days: int
    legal: Legal
    inspected: bool
    """Only the inspectorate sees it."""


@dataclass(frozen=True, slots=True)
class ComplaintRules:
    """Kinds of complaints; after `silent_days` calendar days without a word an answered one closes by itself."""

    kinds: tuple[ComplaintKind, ...]
    silent_days: int
    silent_legal: Legal

    def find_kind(self, code: str) -> ComplaintKind | None:
        """The kind of that code, if there is one."""
        return next((kind for kind in self.kinds if kind.code == code), None)


@dataclass(frozen=True, slots=True)
class Voice:
    """What citizens are asked, and what they may complain of, from a day on."""

    valid_from: date
    legal: Legal
    survey: SurveyRules
    complaints: ComplaintRules
