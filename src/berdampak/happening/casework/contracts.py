"""An application as other rooms may see it, and what may be done to it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from berdampak.kernel.text import Language, Text

CaseState = Literal["open", "returned", "granted", "refused", "withdrawn", "closed"]
"""`open`: with officials; `returned`: with the applicant, the clock stands; `granted`: decided, and being issued;
`refused`, `withdrawn` and `closed` (granted and issued): over."""
StepState = Literal["waiting", "ready", "doing", "done", "passed"]
Outcome = Literal["granted", "refused", "deemed", "withdrawn"]
Channel = Literal["online", "counter", "api"]
Advice = Literal["favourable", "unfavourable", "conditional"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in an application: which one the service asks for (`code`), and the kept file that holds it."""

    code: str
    file: str
    name: str


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """An application that is being written; `counter_officer` is who began it for somebody at a counter, if so."""

    service: str
    answers: dict[str, Any]
    counter_officer: str | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """A filled form with its papers, checked already against the service; a key makes sending it twice harmless."""

    service: str
    answers: dict[str, Any]
    papers: tuple[Paper, ...]
    channel: Channel
    applicant_name: str
    email: str = ""
    phone: str = ""
    applicant: str | None = None
    """The code of the person who applies, if signed in."""
    counter_officer: str | None = None
    """Who typed it in for the applicant, at a counter."""
    language: Literal["id", "en"] = "id"
    key: str = ""
    papers_owner: str = ""
    """Whose the kept files are so far (a person or a draft): they are handed over to the case."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an applicant takes home: the number, the PIN (shown this once), and the book's receipt if it gives one."""

    number: str
    pin: str
    filed_at: datetime
    proof: bytes | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that lacks: a field of the form or a document, and what is wrong with it."""

    code: str
    kind: Literal["answer", "document"]
    why: str


@dataclass(frozen=True, slots=True)
class ClockView:
    """The statutory clock of a case, explained: law, promise and what was used are three numbers, never mixed."""

    running: bool
    day_no: int | None
    """`hari ke-3`: the working day that today is; None for terms of minutes."""
    days: int | None
    used_minutes: int
    term_minutes: int | None
    """Working minutes of the promise, so that a share can be drawn; None without a promise."""
    promised_at: datetime | None
    legal_at: datetime | None
    complete_at: datetime | None
    sentence: Text
    """`Hari ke-3 dari 5; 2 hari tidak dihitung karena cuti bersama 18 dan 20 Maret.`"""
    legal_sentence: Text | None = None
    calendar: str = ""
    calendar_version: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a case. `holder` is the code of the officer who has it in hand."""

    code: str
    name: Text
    kind: str
    unit: str
    agency: str | None
    state: StepState
    holder: str | None = None
    ready_at: datetime | None = None
    begun_at: datetime | None = None
    done_at: datetime | None = None
    due_at: datetime | None = None
    advice: Advice | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that happened, as the applicant is told it: no officer is named, only the unit."""

    at: datetime
    words: Text
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ProductView:
    """The numbered paper that was issued; `code` is the random word in its QR code."""

    code: str
    number: str
    name: Text
    issued_at: datetime
    valid_until: datetime | None
    by_law: bool = False
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeeView:
    """A fee that this case costs, in whole rupiah, and whether it was paid."""

    code: str
    name: Text
    amount: int
    paid: bool = False


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as its page shows it. Answers are not in it: reading them is an act of its own, and is recorded."""

    code: str
    number: str
    service: str
    service_name: Text
    unit: str
    agency: str | None
    region: str | None
    state: CaseState
    outcome: Outcome | None
    channel: Channel
    applicant: str | None
    filed_at: datetime
    closed_at: datetime | None
    clock: ClockView
    steps: tuple[StepView, ...]
    papers: tuple[Paper, ...]
    gaps: tuple[Gap, ...] = ()
    """What the applicant was asked to complete, all of it, while the case is returned."""
    ground: str | None = None
    """The code of the ground of a refusal, a pause or an extension."""
    reason: str = ""
    history: tuple[Milestone, ...] = ()
    product: ProductView | None = None
    fees: tuple[FeeView, ...] = ()
    approved_by: str | None = None
    """The supervisor who allowed one more return, until it is made."""
    asked_by: str | None = None
    """Who asks for leave to return it once more, until somebody answers."""
    leave_denied: bool = False
    leave_words: str = ""
    """Why leave is asked for, or was denied."""
    returns: int = 0
    pack_sha256: str = ""
    version: int = 0
    """How many entries the case has: a command that expects another one is refused (two tabs, two officers)."""


@dataclass(frozen=True, slots=True)
class ClosedCase:
    """A case that is over, and where its applicant may be asked how it went; `contact` is empty if nowhere."""

    code: str
    service: str
    unit: str
    agency: str | None
    region: str | None
    contact: str
    language: Language
    closed_at: datetime


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A case on somebody's desk, with the step that waits there."""

    number: str
    service_name: Text
    step: str
    step_name: Text
    state: StepState
    due_at: datetime | None
    slack_minutes: int | None
    """Working minutes left to the due moment; below zero it is late."""
    used_share: float | None
    complete_at: datetime | None
    holder: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """An officer's desk: the next case is the first of `mine`, else of `waiting`."""

    mine: tuple[DeskRow, ...] = ()
    waiting: tuple[DeskRow, ...] = ()
    with_applicant: tuple[DeskRow, ...] = ()
    asked_elsewhere: tuple[DeskRow, ...] = ()
    done_today: int = 0


# Commands: each is what one person asks to be done to one case.


@dataclass(frozen=True, slots=True)
class Take:
    """Take a step in hand. Out of the order of the desk it needs a reason, which is recorded."""

    step: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put a step back for others, with a reason."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Assign:
    """A supervisor gives a step to an officer, with a reason."""

    step: str
    officer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Complete:
    """Finish a step that checks or issues."""

    step: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Advise:
    """Finish a step that recommends."""

    step: str
    advice: Advice
    note: str


@dataclass(frozen=True, slots=True)
class Return:
    """Send the case back to the applicant with everything that lacks, once, on a ground of the service.

    A second return of the same case needs a supervisor's `Approve` before; `approved_by`, if said, must be that one.
    """

    step: str
    ground: str
    gaps: tuple[Gap, ...]
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class AskLeave:
    """Ask the supervisor to allow one more return, and say why it is needed."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class DenyLeave:
    """A supervisor answers that the case is to go on without another return, and says why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Approve:
    """A supervisor allows one more return of a case that was returned before."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The applicant completes what lacked: new answers and papers for the gaps."""

    answers: dict[str, Any] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
    papers_owner: str = ""


@dataclass(frozen=True, slots=True)
class Decide:
    """Grant, or refuse on a ground of the service with a reason."""

    step: str
    outcome: Literal["granted", "refused"]
    ground: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extend:
    """Extend the legal term by so many working days, once, on a ground of the service, before it has passed."""

    days: int
    ground: str
    reason: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The applicant takes the application back."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note for colleagues; the applicant does not see it on the page, but may ask for it."""

    text: str


@dataclass(frozen=True, slots=True)
class Attach:
    """An officer adds a paper, such as the minutes of an inspection."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class Pay:
    """A fee of the case was paid; `reference` is the number of its receipt."""

    fee: str
    reference: str


@dataclass(frozen=True, slots=True)
class Reopen:
    """Open a decided case again (an error, a court): the clock that ran before goes on. Needs the supervisor."""

    ground: str
    reason: str


Command = (
    Take
    | PutBack
    | Assign
    | Complete
    | Advise
    | AskLeave
    | DenyLeave
    | Approve
    | Return
    | Reply
    | Decide
    | Extend
    | Withdraw
    | Note
    | Attach
    | Pay
    | Reopen
)
