"""What goes in and out when a program does what a citizen can do."""

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from berdampak.front.api import Line, Sent, Wording, Words
from berdampak.happening.casework.contracts import ClockView, FeeView, Gap, Milestone, Paper, ProductView
from berdampak.kernel.text import Language


class ServiceBrief(Schema):
    """A service in a list."""

    code: str
    name: Wording
    unit: str
    audience: Literal["citizen", "official"]


class ServiceList(Schema):
    """A part of a list of services."""

    items: list[ServiceBrief]
    next_offset: int | None


class DraftIn(Sent):
    """For which service."""

    service: Line


class DraftToken(Schema):
    """The secret word by which a draft is found again, for 30 days."""

    token: str


class AnswersIn(Sent):
    """The answers so far, by the codes of the form; whole or not, right or wrong."""

    answers: dict[str, Any]


class FileOut(Schema):
    """A kept file."""

    code: str
    name: str
    kind: str
    size_bytes: int
    pages: int


class DraftOut(Schema):
    """A draft: its answers, its files, and what still lacks."""

    service: str
    answers: dict[str, Any]
    files: list[FileOut]


class PaperIn(Sent):
    """Which kept file is which document of the service."""

    code: Line
    file: Line


class SubmitIn(Sent):
    """Who applies, and where news may be sent."""

    applicant_name: Annotated[str, Field(min_length=1, max_length=200)]
    email: Annotated[str, Field(max_length=254)] = ""
    phone: Annotated[str, Field(max_length=40)] = ""
    language: Language = "id"
    papers: Annotated[tuple[PaperIn, ...], Field(max_length=50)] = ()


class ReceiptOut(Schema):
    """The number, and the PIN, which is shown this once."""

    number: str
    pin: str
    filed_at: datetime


class TrackIn(Sent):
    """What the receipt says."""

    number: Line
    pin: Annotated[str, Field(min_length=1, max_length=40)]


class StepOut(Schema):
    """A step as the applicant sees it: the unit, and no officer."""

    code: str
    name: Wording
    unit: str
    state: str
    done_at: datetime | None
    due_at: datetime | None


class OwnCase(Schema):
    """A case as its applicant sees it."""

    number: str
    service: str
    service_name: Wording
    unit: str
    state: str
    outcome: str | None
    filed_at: datetime
    closed_at: datetime | None
    clock: ClockView
    steps: list[StepOut]
    papers: list[Paper]
    gaps: list[Gap]
    ground: str | None
    reason: str
    history: list[Milestone]
    product: ProductView | None
    fees: list[FeeView]
    version: int


class ReplyIn(Sent):
    """What lacked: new answers, new papers."""

    answers: dict[str, Any] = Field(default_factory=dict)
    papers: Annotated[tuple[PaperIn, ...], Field(max_length=50)] = ()
    expected_version: Annotated[int | None, Field(ge=0, le=2**31)] = None


class WithdrawIn(Sent):
    """Why, if one wants to say it."""

    reason: Words = ""


class LookOut(Schema):
    """Somebody read the answers: when, and what for."""

    at: datetime
    purpose: str
