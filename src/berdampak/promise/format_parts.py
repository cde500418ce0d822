"""Parts that several files of a pack are made of."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from berdampak.kernel.parts import Part, Word


def _plain_code(code: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,59}", code):
        raise PydanticCustomError("E050", "not a plain code")
    return code


PlainCode = Annotated[Word, AfterValidator(_plain_code)]
"""A code of the pack's own, such as `nama-ibu`: it names an answer in a form, in the book and in an address."""


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


class ConditionPart(Part):
    """Holds when the answer to a field of the form is one of these."""

    field: Word
    """A field of kind choice, choices or yes_no, further up in the form."""
    any_of: Annotated[list[Word], Field(min_length=1)]
    """Codes of its choices; of a yes_no field: `yes` or `no`."""
