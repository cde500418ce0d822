"""A question to the inspector as the rest of the house sees it, and what was found."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

State = Literal["opened", "answered", "found"]
FoundKind = Literal["nothing", "explained", "confirmed"]
"""Nothing the matter; it is so, and there is a good reason; it is so, and there is none."""
SubjectKind = Literal["officer", "unit"]


@dataclass(frozen=True, slots=True)
class Place:
    """Whom a question is about, and where: codes of the pack and of people."""

    kind: SubjectKind
    code: str
    unit: str
    agency: str
    region: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a watch saw in one week, as it was frozen: `usual` and `chance` as they were written down."""

    week: str
    seen: int
    of: int
    usual: str
    chance: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row behind what was seen: a case, a step of it (or none), and the moment."""

    source: str
    case: str
    step: str
    at: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a question rests on, frozen when it was asked; `rows_of` is how many rows there were then."""

    seen: tuple[Seen, ...]
    rows: tuple[Row, ...]
    rows_of: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Said:
    """That somebody said something, and in which entry; the words are private facts of it."""

    by: str
    at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an inspector found, in which entry; the reason is a private fact of it."""

    kind: FoundKind
    said: Said


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands, from its entries alone; `head` is how many there are."""

    code: str
    watch: str
    week: str
    place: Place
    evidence: Evidence
    state: State
    opened_at: datetime
    answer_by: datetime
    answers: tuple[Said, ...] = ()
    ruling: Ruling | None = None
    head: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """What an inspector confirmed: of whom, by which watch, and the evidence, which opens down to its rows."""

    code: str
    watch: str
    week: str
    place: Place
    found_at: datetime
    by: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Tally:
    """How questions of one watch ended: how many were asked, and of those found, how many turned out to be nothing."""

    watch: str
    asked: int
    found: int
    nothing: int
    explained: int
    confirmed: int


AuditKind = Literal["real", "not_real", "unknown"]


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """What an inspector found of one case; the note is a private fact of its entry."""

    kind: AuditKind
    said: Said


@dataclass(frozen=True, slots=True)
class AuditCase:
    """A case that was drawn, and what was found of it, if anything yet."""

    source: str
    case: str
    finding: AuditFinding | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """A sample of the cases closed in a week: how many there were, and those drawn once the list was sealed.

    `root` is that of the checkpoint by which they were drawn; nobody knew it when the list was made.
    """

    week: str
    scope: str
    cases: int
    size: int
    list_sha256: str
    listed_at: datetime
    checkpoint: int = 0
    root: str = ""
    drawn: tuple[AuditCase, ...] = ()
    head: int = 1


@dataclass(frozen=True, slots=True)
class AuditSums:
    """What samples came to: cases drawn, looked at and told, not real, not to be told, and the limit of fakes."""

    scope: str
    weeks: int
    drawn: int
    told: int
    fakes: int
    unknown: int
    limit: float
