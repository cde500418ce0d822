"""What comes of a command: the events that it makes, or the problem that stands in its way."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.contracts import (
    Advise,
    Approve,
    AskLeave,
    Assign,
    Attach,
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
    Take,
    Withdraw,
)
from berdampak.happening.casework.problems import STATE_NAMES, problem
from berdampak.happening.casework.rules_clock import find_legal
from berdampak.happening.casework.rules_live import lying_step
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.happening.casework.rules_steps import list_fees, list_passed
from berdampak.happening.casework.rules_table import BY_COMMAND
from berdampak.promise.contracts import Ground, Service

TEXT_CHARACTERS_MAX = 5_000
REOPEN_GROUNDS = ("mistake", "objection", "court")
"""An error of the office, an objection that was upheld, a judgement."""


@dataclass(frozen=True, slots=True)
class World:
    """What a decision looks at besides the case. `is_next` says that the step is the next one of the desk.

    `answers` are those of a reply with the earlier ones, so that conditions can be asked again.
    """

    service: Service
    calendar: Calendar
    at: datetime
    by: str
    is_next: bool = True
    is_supervisor: bool = False
    answers: dict[str, Any] | None = None


def decide(case: CaseFile, command: Command, world: World) -> tuple[CaseEvent, ...]:
    """The events of a command, in order; raises `happening.E110` and those after it."""
    row = BY_COMMAND[type(command)]
    if case.state not in row.states:
        raise problem("E110", number=case.number, state=STATE_NAMES[case.state])
    if row.step_states:
        _require_step(case, command, world)
    return DECIDERS[type(command)](case, command, world)


def _require_step(case: CaseFile, command: Any, world: World) -> None:
    row = BY_COMMAND[type(command)]
    step = case.find_step(command.step)
    if step is None:
        raise problem("E111", step=command.step)
    if step.kind not in row.kinds:
        raise problem("E112", step=step.code)
    if step.state not in row.step_states:
        raise problem("E113", step=step.code)
    may_for_others = row.command is PutBack and world.is_supervisor
    if row.who == "holder" and step.holder != world.by and not may_for_others:
        raise problem("E114", step=step.code)


def _take(case: CaseFile, command: Take, world: World) -> tuple[CaseEvent, ...]:
    _require_other(case, world.by)
    if not world.is_next:
        require_text(command.reason, "E116")
    return (_event("taken", world, command, {"out_of_order": not world.is_next}, reason=command.reason),)


def _put_back(_case: CaseFile, command: PutBack, world: World) -> tuple[CaseEvent, ...]:
    require_text(command.reason, "E117")
    return (_event("put_back", world, command, reason=command.reason),)


def _assign(case: CaseFile, command: Assign, world: World) -> tuple[CaseEvent, ...]:
    require_text(command.reason, "E117")
    _require_other(case, command.officer)
    return (_event("assigned", world, command, {"officer": command.officer}, reason=command.reason),)


def _complete(case: CaseFile, command: Complete, world: World) -> tuple[CaseEvent, ...]:
    _require_other(case, world.by)
    return (_event("done", world, command, note=command.note),)


def _advise(case: CaseFile, command: Advise, world: World) -> tuple[CaseEvent, ...]:
    _require_other(case, world.by)
    require_text(command.note, "E117")
    return (_event("advised", world, command, {"advice": command.advice}, note=command.note),)


def _ask_leave(case: CaseFile, command: AskLeave, world: World) -> tuple[CaseEvent, ...]:
    if not case.returns:
        raise problem("E121")
    if case.asked_by or case.approved_by:
        raise problem("E133")
    require_text(command.reason, "E117")
    return (_event("leave_asked", world, command, reason=command.reason),)


def _deny_leave(case: CaseFile, command: DenyLeave, world: World) -> tuple[CaseEvent, ...]:
    if case.asked_by is None:
        raise problem("E134")
    require_text(command.reason, "E117")
    return (_event("leave_denied", world, None, reason=command.reason),)


def _approve(case: CaseFile, command: Approve, world: World) -> tuple[CaseEvent, ...]:
    if not case.returns:
        raise problem("E121")
    return (_event("approved", world, None, reason=command.reason),)


def _return(case: CaseFile, command: Return, world: World) -> tuple[CaseEvent, ...]:
    ground = _require_ground(world.service.pause_grounds, command.ground)
    _require_other(case, world.by)
    if not command.gaps:
        raise problem("E118")
    known = {field.code for field in world.service.form} | {document.code for document in world.service.documents}
    for gap in command.gaps:
        require_text(gap.why, "E117")
        if gap.code not in known:
            raise problem("E119", code=gap.code)
    if case.returns and (
        case.approved_by is None or case.approved_by == world.by or command.approved_by not in (None, case.approved_by)
    ):
        raise problem("E120")
    data = {"ground": ground.code, "gaps": [[gap.code, gap.kind] for gap in command.gaps]}
    if case.approved_by:
        data["approved_by"] = case.approved_by
    others = [step for step in case.steps if step.state == "doing" and step.code != command.step]
    returned = _event("returned", world, command, data)
    private = {"gaps": [[gap.code, gap.kind, gap.why] for gap in command.gaps]}
    # What others have in hand stands first: from the return on, nothing may come before the reply.
    return (
        *(CaseEvent("suspended", world.at, world.by, {"step": step.code}) for step in others),
        CaseEvent(returned.kind, returned.at, returned.by, returned.data, private),
    )


def _reply(case: CaseFile, command: Reply, world: World) -> tuple[CaseEvent, ...]:
    gaps = dict(case.gaps)
    papers = {paper.code for paper in command.papers}
    missing = [
        code
        for code, kind in gaps.items()
        if (code not in papers if kind == "document" else code not in command.answers)
    ]
    if missing:
        raise problem("E122", missing=", ".join(missing))
    answers = world.answers if world.answers is not None else command.answers
    data: dict[str, Any] = {
        "step": case.returned_step,
        "passed": list_passed(world.service, answers),
        "fees": list_fees(world.service, answers),
        "papers": [[paper.code, paper.file] for paper in command.papers],
    }
    if world.service.on_reply == "reset":
        data["reset"] = True
    private = {"answers": command.answers, "papers": {paper.file: paper.name for paper in command.papers}}
    resumed = [step for step in case.steps if step.state == "doing"]
    return (
        CaseEvent("replied", world.at, world.by, data, private),
        *(CaseEvent("resumed", world.at, world.by, {"step": step.code}) for step in resumed),
    )


def _decide(case: CaseFile, command: Decide, world: World) -> tuple[CaseEvent, ...]:
    _require_other(case, world.by)
    data: dict[str, Any] = {"outcome": command.outcome}
    if command.outcome == "refused":
        data["ground"] = _require_ground(world.service.refuse_grounds, command.ground).code
        require_text(command.reason, "E117")
    return (_event("decided", world, command, data, reason=command.reason),)


def _extend(case: CaseFile, command: Extend, world: World) -> tuple[CaseEvent, ...]:
    ground = _require_ground(world.service.extend_grounds, command.ground)
    require_text(command.reason, "E117")
    term = world.service.legal_term
    legal = find_legal(case, world.service, world.calendar)
    if term is None or term.days is None or legal is None:
        raise problem("E123")
    if case.extended_days:
        raise problem("E124")
    if world.at > legal.due_at:
        raise problem("E125")
    if not 1 <= command.days <= term.days:
        raise problem("E126", days=term.days)
    return (_event("extended", world, None, {"days": command.days, "ground": ground.code}, reason=command.reason),)


def _withdraw(_case: CaseFile, command: Withdraw, world: World) -> tuple[CaseEvent, ...]:
    return (_event("withdrawn", world, None, reason=command.reason),)


def _note(_case: CaseFile, command: Note, world: World) -> tuple[CaseEvent, ...]:
    require_text(command.text, "E117")
    return (_event("noted", world, None, note=command.text),)


def _attach(_case: CaseFile, command: Attach, world: World) -> tuple[CaseEvent, ...]:
    paper = command.paper
    event = _event("attached", world, None, {"papers": [[paper.code, paper.file]]})
    return (CaseEvent(event.kind, event.at, event.by, event.data, {"papers": {paper.file: paper.name}}),)


def _pay(case: CaseFile, command: Pay, world: World) -> tuple[CaseEvent, ...]:
    if command.fee not in case.fees or command.fee in case.paid:
        raise problem("E127", code=command.fee)
    require_text(command.reference, "E117")
    return (_event("paid", world, None, {"fee": command.fee}, reference=command.reference),)


def _reopen(case: CaseFile, command: Reopen, world: World) -> tuple[CaseEvent, ...]:
    if command.ground not in REOPEN_GROUNDS:
        raise problem("E115", ground=command.ground, known=", ".join(REOPEN_GROUNDS))
    require_text(command.reason, "E117")
    step = next(step for step in case.steps if step.kind == "decide")
    data = {"step": step.code, "ground": command.ground}
    if case.product:
        data["revokes"] = case.product.code
    return (CaseEvent("reopened", world.at, world.by, data, {"reason": command.reason}),)


def ready_events(before: CaseFile | None, after: CaseFile, event: CaseEvent) -> tuple[CaseEvent, ...]:
    """An entry for each step that became ready beside others.

    The wait of a step that stands alone begins with the entry before it, and one that an entry names begins there.
    """
    live = after.live_steps()
    if len(live) < 2:
        return ()
    named = event.data.get("step") if before else lying_step(after)
    was = {named, *(step.code for step in before.live_steps())} if before else {named}
    return tuple(CaseEvent("ready", event.at, "", {"step": step.code}) for step in live if step.code not in was)


def require_text(text: str, id_: str) -> None:
    """Raise the problem of that id for a text that says nothing, and `happening.E128` for one that never ends."""
    if not text.strip():
        raise problem(id_)
    if len(text) > TEXT_CHARACTERS_MAX or "\x00" in text:
        raise problem("E128", limit=TEXT_CHARACTERS_MAX)


def _require_ground(grounds: tuple[Ground, ...], code: str | None) -> Ground:
    found = next((ground for ground in grounds if ground.code == code), None)
    if found is None:
        raise problem("E115", ground=code or "–", known=", ".join(ground.code for ground in grounds) or "–")
    return found


def _require_other(case: CaseFile, officer: str) -> None:
    """Nobody works on an application of their own."""
    if case.applicant is not None and case.applicant == officer:
        raise problem("E129")


def _event(kind: str, world: World, command: Any, data: dict[str, Any] | None = None, **texts: str) -> CaseEvent:
    """An event with what was typed kept apart; nothing typed, nothing kept."""
    said = {name: text for name, text in texts.items() if text}
    for text in said.values():
        require_text(text, "E117")
    step = {"step": command.step} if command is not None else {}
    return CaseEvent(kind, world.at, world.by, step | (data or {}), said or None)


DECIDERS: dict[type[Command], Callable[[CaseFile, Any, World], tuple[CaseEvent, ...]]] = {
    Take: _take,
    PutBack: _put_back,
    Assign: _assign,
    Complete: _complete,
    Advise: _advise,
    AskLeave: _ask_leave,
    DenyLeave: _deny_leave,
    Approve: _approve,
    Return: _return,
    Reply: _reply,
    Decide: _decide,
    Extend: _extend,
    Withdraw: _withdraw,
    Note: _note,
    Attach: _attach,
    Pay: _pay,
    Reopen: _reopen,
}
