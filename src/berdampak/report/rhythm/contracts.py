"""The rhythm of a card as the rest of the house sees it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from berdampak.kernel.text import Text
from berdampak.report.contracts import Card

How = Literal["", "signed", "itself", "corrected"]
"""Why a card is out: its head signed it, nobody did in time, or it corrects what was out. Empty: published at once."""
Reason = Literal["not_mine", "wrong_time", "stopped", "other"]
ObjectionState = Literal["open", "upheld", "refused", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Moments:
    """When a card of one week and office is seen by the line, when by everyone, and when it is out unsigned."""

    line_at: datetime
    public_at: datetime
    itself_at: datetime


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card stands, from the entries of its stream alone; `head` is how many there are.

    `composed` is its newest revision and `sha256` what that says; a signature is of that hash alone. `published` is
    the newest revision that is out, 0 before there is one.
    """

    head: int = 0
    composed: int = 0
    sha256: str = ""
    signed_by: str = ""
    commented_by: str = ""
    published: int = 0
    how: How = ""

    @property
    def is_held(self) -> bool:
        """Whether its newest revision waits for its moment."""
        return self.composed > self.published


@dataclass(frozen=True, slots=True)
class Held:
    """A composed card and its rhythm; `card` is all of it, whether or not the public sees all."""

    kind: str
    code: str
    week: str
    revision: int
    card: Card
    sha256: str
    moments: Moments
    state: Literal["held", "published"]
    comment: str
    commented_by: str
    signed_by: str
    signed_at: datetime | None
    corrected: tuple[str, ...] = ()
    is_withheld: bool = False
    """Whether the public never sees it: a small office, or one beside it."""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A step that counted on an officer's card: what was done on which case when, and how long it took."""

    case: str
    step: str
    name: Text
    service: str
    unit: str
    done_at: datetime
    elapsed_minutes: int | None
    elapsed_days: int | None
    within_budget: bool | None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Objection:
    """An officer's objection to one row of a card of theirs, from the entries alone; `seq` numbers it in its stream.

    Its words and the reason of the answer are opened apart, for those two alone.
    """

    officer: str
    week: str
    seq: int
    case: str
    step: str
    done_at: datetime
    unit: str
    reason: Reason
    state: ObjectionState = "open"
    asked_at: datetime | None = None
    answered_at: datetime | None = None
    answered_by: str = ""
    answer_seq: int = 0
