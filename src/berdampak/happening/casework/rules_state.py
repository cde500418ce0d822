"""What a case is: everything that was recorded of it, folded up, one entry after the other."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from berdampak.happening.casework.contracts import Advice, CaseState, Channel, Outcome, StepState
from berdampak.kernel.text import Language
from berdampak.promise.contracts import StepKind

OVER: tuple[CaseState, ...] = ("refused", "withdrawn", "closed")


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One thing that happened to a case. `data` stands in the entry; `private` is kept apart, encrypted."""

    kind: str
    at: datetime
    by: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    private: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class StepFile:
    """One step of a case. `note_seq` is the entry in which its note lies."""

    code: str
    kind: StepKind
    unit: str
    agency: str | None = None
    after: tuple[str, ...] = ()
    state: StepState = "waiting"
    holder: str | None = None
    ready_at: datetime | None = None
    begun_at: datetime | None = None
    done_at: datetime | None = None
    advice: Advice | None = None
    note_seq: int | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """Something of the case's past that its page tells; `unit` is where."""

    kind: str
    at: datetime
    step: str | None = None
    unit: str | None = None
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which the clock stands; it has no end yet while it lasts."""

    begun_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Issued:
    """The product's word in its QR code, and its number."""

    code: str
    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as its entries say. Nothing typed by people is in it: that is private, and `…_seq` says in which entry."""

    code: str
    number: str
    service: str
    unit: str
    agency: str | None
    region: str | None
    channel: Channel
    applicant: str | None
    language: Language
    pack_sha256: str
    calendar: str
    calendar_version: str
    calendar_sha256: str
    filed_at: datetime
    complete_at: datetime
    """When the clock started."""
    steps: tuple[StepFile, ...]
    state: CaseState = "open"
    outcome: Outcome | None = None
    papers: tuple[tuple[str, str], ...] = ()
    """Code of the document, and of the file that holds it."""
    fees: tuple[str, ...] = ()
    paid: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    extended_days: int = 0
    returns: int = 0
    approved_by: str | None = None
    """The supervisor who allows one more return."""
    asked_by: str | None = None
    """Who asks a supervisor for leave to return it once more, until that is answered or no longer needed."""
    asked_at: datetime | None = None
    leave_denied: bool = False
    leave_seq: int | None = None
    """The entry that says why leave is asked for, or was denied."""
    returned_step: str | None = None
    gaps: tuple[tuple[str, str], ...] = ()
    """Code and kind of what lacks, while the case is returned."""
    gaps_seq: int | None = None
    ground: str | None = None
    reason_seq: int | None = None
    answer_seqs: tuple[int, ...] = (1,)
    warned: tuple[int, ...] = ()
    """Shares of the term, in percent, that it was warned of."""
    told_late: bool = False
    was_deemed: bool = False
    reopened: int = 0
    closed_at: datetime | None = None
    product: Issued | None = None
    history: tuple[Happened, ...] = ()
    version: int = 0

    def find_step(self, code: str | None) -> StepFile | None:
        """The step of that code, if the procedure has one."""
        return next((step for step in self.steps if step.code == code), None)

    def live_steps(self) -> tuple[StepFile, ...]:
        """The steps at which the case lies, in the order of the procedure."""
        return tuple(step for step in self.steps if step.state in ("ready", "doing"))

    @property
    def is_over(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.state in OVER


Fold = Callable[[CaseFile, CaseEvent], CaseFile]


def fold(case: CaseFile | None, event: CaseEvent) -> CaseFile:
    """The case after the event; the first is `filed`, and any other kind that is not known is a KeyError."""
    after = _filed(event) if case is None else FOLDS[event.kind](case, event)
    after = replace(after, version=after.version + 1)
    if event.kind not in TOLD:
        return after
    step = after.find_step(event.data.get("step"))
    told = Happened(
        event.kind, event.at, step.code if step else None, step.unit if step else after.unit, event.data.get("share")
    )
    return replace(after, history=(*after.history, told))


def settle(case: CaseFile, at: datetime) -> CaseFile:
    """The case with every step ready that waits for nothing more; steps that issue wait for a grant besides."""
    cleared = cleared_steps(case.steps)
    may_issue = case.outcome in ("granted", "deemed")
    steps = tuple(
        replace(step, state="ready", ready_at=at)
        if step.state == "waiting" and cleared.issuperset(step.after) and (step.kind != "issue" or may_issue)
        else step
        for step in case.steps
    )
    return replace(case, steps=steps)


def cleared_steps(steps: tuple[StepFile, ...]) -> set[str]:
    """The steps that nothing need wait for: those done, and those passed over behind others that are cleared."""
    cleared = {step.code for step in steps if step.state == "done"}
    while True:
        more = {step.code for step in steps if step.state == "passed" and cleared.issuperset(step.after)} - cleared
        if not more:
            return cleared
        cleared |= more


def with_step(case: CaseFile, code: str, **changes: Any) -> CaseFile:
    """The case with one of its steps changed."""
    return replace(case, steps=tuple(replace(s, **changes) if s.code == code else s for s in case.steps))


def _filed(event: CaseEvent) -> CaseFile:
    data = event.data
    steps = tuple(
        StepFile(
            step["code"],
            step["kind"],
            step["unit"],
            step.get("agency"),
            tuple(step["after"]),
            "passed" if step["code"] in data["passed"] else "waiting",
        )
        for step in data["steps"]
    )
    names = ("code", "number", "service", "unit", "channel", "language", "pack_sha256")
    case = CaseFile(
        **{name: data[name] for name in (*names, "calendar", "calendar_version", "calendar_sha256")},
        agency=data.get("agency"),
        region=data.get("region"),
        applicant=data.get("applicant"),
        filed_at=event.at,
        complete_at=event.at,
        steps=steps,
        papers=_pairs(data["papers"]),
        fees=tuple(data["fees"]),
    )
    return settle(case, event.at)


def _pairs(pairs: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in pairs)


def _taken(case: CaseFile, event: CaseEvent) -> CaseFile:
    holder = event.data.get("officer", event.by)
    return with_step(case, event.data["step"], state="doing", holder=holder, begun_at=event.at)


def _put_back(case: CaseFile, event: CaseEvent) -> CaseFile:
    return with_step(case, event.data["step"], state="ready", holder=None)


def _leave(case: CaseFile, seq: int | None = None, *, denied: bool = False) -> CaseFile:
    """The case without a request for leave: it was answered, or is not needed any more."""
    return replace(case, asked_by=None, asked_at=None, leave_denied=denied, leave_seq=seq)


def _leave_asked(case: CaseFile, event: CaseEvent) -> CaseFile:
    return replace(_leave(case, case.version + 1), asked_by=event.by, asked_at=event.at)


def _done(case: CaseFile, event: CaseEvent) -> CaseFile:
    case = _leave(case)
    note = case.version + 1 if event.private else None
    case = with_step(
        case, event.data["step"], state="done", done_at=event.at, advice=event.data.get("advice"), note_seq=note
    )
    case = settle(case, event.at)
    finished = case.outcome == "refused" or (
        case.outcome == "granted" and all(step.state in ("done", "passed") for step in case.steps)
    )
    return _close(case, event) if finished else case


def _decided(case: CaseFile, event: CaseEvent) -> CaseFile:
    seq, outcome = case.version + 1, event.data["outcome"]
    case = replace(
        case, state=outcome, outcome=outcome, ground=event.data.get("ground"), reason_seq=seq, approved_by=None
    )
    return _done(case, event)


def _close(case: CaseFile, event: CaseEvent) -> CaseFile:
    """The case over; its clock stands from now on, so that it can go on if the case is opened again."""
    product = event.data.get("product")
    return replace(
        case,
        state="refused" if case.outcome == "refused" else "closed",
        closed_at=event.at,
        pauses=_stop(case.pauses, event.at),
        product=Issued(product["code"], product["number"], event.at) if product else case.product,
    )


def _deemed(case: CaseFile, event: CaseEvent) -> CaseFile:
    steps = tuple(replace(step, state="passed", holder=None) if step.state != "done" else step for step in case.steps)
    return _close(replace(case, steps=steps, outcome="deemed", was_deemed=True), event)


def _returned(case: CaseFile, event: CaseEvent) -> CaseFile:
    """Back to the applicant. The step is to be done again by whoever takes it; others in hand stay where they are."""
    case = with_step(case, event.data["step"], state="waiting", holder=None, ready_at=None, begun_at=None)
    return replace(
        _leave(case),
        state="returned",
        pauses=(*case.pauses, Pause(event.at)),
        returns=case.returns + 1,
        approved_by=None,
        returned_step=event.data["step"],
        gaps=_pairs(event.data["gaps"]),
        gaps_seq=case.version + 1,
        ground=event.data["ground"],
    )


def _replied(case: CaseFile, event: CaseEvent) -> CaseFile:
    data, seq = event.data, case.version + 1
    reset = data.get("reset", False)
    replaced = {code for code, _ in _pairs(data["papers"])}
    steps = tuple(_pass_again(step, data["passed"]) for step in case.steps)
    case = replace(
        case,
        state="open",
        steps=steps,
        complete_at=event.at if reset else case.complete_at,
        pauses=() if reset else _go_on(case.pauses, event.at),
        papers=(*(pair for pair in case.papers if pair[0] not in replaced), *_pairs(data["papers"])),
        fees=tuple(data["fees"]),
        gaps=(),
        gaps_seq=None,
        ground=None,
        returned_step=None,
        answer_seqs=(*case.answer_seqs, seq) if event.private else case.answer_seqs,
        warned=() if reset else case.warned,
    )
    return settle(case, event.at)


def _pass_again(step: StepFile, passed: list[str]) -> StepFile:
    """A step that nobody began, passed over or not as the new answers have it."""
    if step.state in ("passed", "waiting"):
        return replace(step, state="passed" if step.code in passed else "waiting")
    return step


def _go_on(pauses: tuple[Pause, ...], at: datetime) -> tuple[Pause, ...]:
    return (*pauses[:-1], replace(pauses[-1], ended_at=at)) if pauses and pauses[-1].ended_at is None else pauses


def _stop(pauses: tuple[Pause, ...], at: datetime) -> tuple[Pause, ...]:
    return pauses if pauses and pauses[-1].ended_at is None else (*pauses, Pause(at))


def _reopened(case: CaseFile, event: CaseEvent) -> CaseFile:
    """Open again at its decision, with the clock it had."""
    steps = tuple(
        replace(step, state="waiting", holder=None, begun_at=None, done_at=None)
        if step.kind == "issue" and step.state != "passed"
        else step
        for step in case.steps
    )
    case = replace(
        case,
        steps=steps,
        state="open",
        outcome=None,
        closed_at=None,
        ground=event.data["ground"],
        reason_seq=case.version + 1,
        reopened=case.reopened + 1,
        product=None,
        pauses=_go_on(case.pauses, event.at),
    )
    return with_step(case, event.data["step"], state="ready", holder=None, ready_at=event.at, begun_at=None)


def _withdrawn(case: CaseFile, event: CaseEvent) -> CaseFile:
    case = replace(case, outcome="withdrawn", gaps=(), reason_seq=case.version + 1 if event.private else None)
    return replace(_close(case, event), state="withdrawn")


def _same(case: CaseFile, _event: CaseEvent) -> CaseFile:
    return case


FOLDS: dict[str, Fold] = {
    "ready": _same,  # what became ready follows from what was done; the entry says it to the event table
    "suspended": _same,
    "resumed": _same,
    "taken": _taken,
    "assigned": _taken,
    "put_back": _put_back,
    "done": _done,
    "advised": _done,
    "returned": _returned,
    "replied": _replied,
    "decided": _decided,
    "deemed": _deemed,
    "withdrawn": _withdrawn,
    "reopened": _reopened,
    "extended": lambda case, event: replace(case, extended_days=event.data["days"]),
    "noted": _same,
    "attached": lambda case, event: replace(case, papers=(*case.papers, *_pairs(event.data["papers"]))),
    "leave_asked": _leave_asked,
    "leave_denied": lambda case, _event: _leave(case, case.version + 1, denied=True),
    "approved": lambda case, event: replace(_leave(case), approved_by=event.by),
    "paid": lambda case, event: replace(case, paid=(*case.paid, event.data["fee"])),
    "warned": lambda case, event: replace(case, warned=(*case.warned, event.data["share"])),
    "late": lambda case, _event: replace(case, told_late=True),
}
TOLD = frozenset(
    ("filed", "taken", "done", "advised", "returned", "replied", "decided", "deemed", "withdrawn", "reopened",
     "extended", "late")
)  # fmt: skip
"""The kinds that the page of a case tells."""
