"""`standard.yaml`: what the standard of every service must say."""

from typing import Annotated

from pydantic import Field

from berdampak.kernel.parts import Day, Part, TextPart, Word
from berdampak.promise.contracts import ComponentRole
from berdampak.promise.format_parts import LegalPart


class ComponentRule(Part):
    """One component."""

    code: Word
    name: TextPart
    role: ComponentRole | None = None
    """What else it is used for: `procedure`, `time` and `legal_basis` follow from the steps, the promise and the legal
    ground; `requirements` are told with a ticket; `complaints` stand where something may be wrong."""


class StandardFile(Part):
    """The components, in the order in which they are read."""

    valid_from: Day
    legal: LegalPart
    components: Annotated[list[ComponentRule], Field(min_length=1)]
