"""What leaves the room: a complaint and its thread, what is filed, and the figures of what citizens say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from berdampak.kernel.text import Language
from berdampak.voice.rules_complaint import Complaint, Status
from berdampak.voice.rules_period import Period
from berdampak.voice.rules_skm import Interval

__all__ = [
    "Arrivals",
    "Cell",
    "Complaint",
    "ComplaintFigure",
    "Filing",
    "Given",
    "Interval",
    "Message",
    "Period",
    "Sender",
    "SkmFigure",
    "Status",
    "Thread",
    "Ticket",
]

CellKind = Literal["service", "unit", "agency", "mall", "region", "whole"]
Source = Literal["case", "kiosk"]
Form = Literal["full", "short"]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """How many answers to surveys each unit got by the hour, and by unit how many a day in the weeks before."""

    hours: tuple[tuple[str, datetime, int], ...]
    a_day: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody answered; what was left out is None, or lacks among the scores."""

    scores: Mapping[str, int]
    in_time: bool | None = None
    solved: bool | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote in, as far as they said; kept encrypted and apart from what they wrote."""

    name: str = ""
    contact: str = ""
    case: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the sender."""
        return bool(self.name or self.contact or self.case)


@dataclass(frozen=True, slots=True)
class Filing:
    """A complaint as it is handed in; of an anonymous one no sender is kept, whatever was typed."""

    kind: str
    words: str
    service: str | None = None
    agency: str | None = None
    sender: Sender = Sender()
    secrecy: Literal["open", "confidential", "anonymous"] = "open"
    about_officer: bool = False
    files: tuple[str, ...] = ()
    language: Language = "id"
    key: str = ""
    """The same again under the same key is the same complaint."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the reporter takes home: the number, and the PIN (shown this once; empty when it was given before)."""

    number: str
    pin: str


@dataclass(frozen=True, slots=True)
class Message:
    """Something that was done or said in a complaint; `words` are empty where nothing was said."""

    at: datetime
    what: str
    by: Literal["reporter", "office", "inspectorate", "nobody"]
    words: str = ""
    person: str = ""
    """The code of the official, for other officials."""
    to: str = ""
    """The office it was passed to."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A complaint with all that was said in it. `sender` only where whoever looks may know it."""

    complaint: Complaint
    messages: tuple[Message, ...]
    sender: Sender | None = None


@dataclass(frozen=True, slots=True)
class SkmFigure:
    """The satisfaction index of one form, with what one must know to read it. Without an index it is not shown."""

    form: Form
    source: Source
    n: int | None
    """None: fewer than may be shown."""
    incomplete: int = 0
    asked: int | None = None
    rate: Decimal | None = None
    """Answers among those asked, 0 to 1; None at a kiosk, where nobody counts who passes by."""
    index: Decimal | None = None
    grade: str | None = None
    interval: Interval | None = None
    elements: dict[str, Decimal] = field(default_factory=dict)
    """Index of each element, 25 to 100."""
    wanted: int | None = None
    """How many answers this many people asked want."""
    weight: str = "exact"
    in_time: Decimal | None = None
    """Of those who said so: the share who say that it was done in the time promised."""
    in_time_n: int = 0
    solved: Decimal | None = None
    solved_n: int = 0

    @property
    def is_below_wanted(self) -> bool:
        """Whether there are fewer answers than there should be."""
        return self.n is not None and self.wanted is not None and self.n < self.wanted


@dataclass(frozen=True, slots=True)
class Cell:
    """Figures of one office or service."""

    kind: CellKind
    code: str
    figures: tuple[SkmFigure, ...] = ()

    def find(self, form: Form = "full", source: Source = "case") -> SkmFigure | None:
        """The figure of a form from a source, if anybody was asked."""
        return next((one for one in self.figures if (one.form, one.source) == (form, source)), None)


@dataclass(frozen=True, slots=True)
class ComplaintFigure:
    """Complaints of one kind filed in a period; every count is None where there are too few to be shown."""

    kind: str
    filed: int | None
    answered: int | None = None
    in_time: Decimal | None = None
    """Of those answered or overdue: the share answered within the term."""
    overdue: int | None = None
    solved: Decimal | None = None
