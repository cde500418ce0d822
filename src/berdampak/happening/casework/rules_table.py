"""Which command is possible when, and whose act it is: one row each, to be read by whoever audits this."""

from dataclasses import dataclass
from typing import Literal, get_args

from berdampak.happening.casework.contracts import (
    Advise,
    Approve,
    AskLeave,
    Assign,
    Attach,
    CaseState,
    Command,
    Complete,
    Decide,
    DenyLeave,
    Extend,
    Note,
    Pay,
    PutBack,
    Reopen,
    Reply,
    Return,
    StepState,
    Take,
    Withdraw,
)
from berdampak.promise.contracts import StepKind

Who = Literal["holder", "officer", "supervisor", "applicant"]
ANY_KIND: tuple[StepKind, ...] = get_args(StepKind)


@dataclass(frozen=True, slots=True)
class Transition:
    """A command: in which states of the case, at which steps, by whom, and what comes of it.

    `act` is what `people.may` is asked. The holder is whoever has the step in hand.
    """

    command: type[Command]
    states: tuple[CaseState, ...]
    who: Who
    act: str
    event: str
    then: tuple[CaseState, ...]
    step_states: tuple[StepState, ...] = ()
    kinds: tuple[StepKind, ...] = ()


AT_WORK: tuple[CaseState, ...] = ("open", "granted")
ALIVE: tuple[CaseState, ...] = ("open", "returned", "granted")
EVER: tuple[CaseState, ...] = get_args(CaseState)
GRANTED_OR_OVER: tuple[CaseState, ...] = ("granted", "closed")

TABLE: tuple[Transition, ...] = (
    Transition(Take, AT_WORK, "officer", "case.take", "taken", AT_WORK, ("ready",), ANY_KIND),
    Transition(PutBack, AT_WORK, "holder", "case.put_back", "put_back", AT_WORK, ("doing",), ANY_KIND),
    Transition(Assign, AT_WORK, "supervisor", "case.assign", "assigned", AT_WORK, ("ready", "doing"), ANY_KIND),
    Transition(Complete, AT_WORK, "holder", "case.work", "done", ("open", *GRANTED_OR_OVER), ("doing",),
               ("check", "issue")),
    Transition(Advise, ("open",), "holder", "case.advise", "advised", ("open",), ("doing",), ("recommend",)),
    Transition(
        AskLeave, ("open",), "holder", "case.return", "leave_asked", ("open",), ("doing",),
        ("check", "recommend", "decide"),
    ),
    Transition(DenyLeave, ("open",), "supervisor", "case.approve", "leave_denied", ("open",)),
    Transition(Approve, ("open",), "supervisor", "case.approve", "approved", ("open",)),
    Transition(
        Return, ("open",), "holder", "case.return", "returned", ("returned",), ("doing",),
        ("check", "recommend", "decide"),
    ),
    Transition(Reply, ("returned",), "applicant", "case.reply", "replied", ("open",)),
    Transition(
        Decide, ("open",), "holder", "case.decide", "decided", (*GRANTED_OR_OVER, "refused"), ("doing",), ("decide",)
    ),
    Transition(Extend, ("open",), "officer", "case.extend", "extended", ("open",)),
    Transition(Withdraw, ("open", "returned"), "applicant", "case.withdraw", "withdrawn", ("withdrawn",)),
    Transition(Note, EVER, "officer", "case.note", "noted", EVER),
    Transition(Attach, ALIVE, "officer", "case.attach", "attached", ALIVE),
    Transition(Pay, ALIVE, "officer", "case.work", "paid", ALIVE),
    Transition(Reopen, ("refused", "closed"), "supervisor", "case.approve", "reopened", ("open",)),
)  # fmt: skip
BY_COMMAND = {row.command: row for row in TABLE}
