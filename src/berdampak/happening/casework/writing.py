"""The thin shell: entries of the book and the rows that follow them, written together or not at all."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.codec import read_case, write_case, write_own
from berdampak.happening.casework.models import Case, Step
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.rules_clock import find_legal, find_promise
from berdampak.happening.casework.rules_decide import ready_events
from berdampak.happening.casework.rules_live import MOVING_THE_DUE, live_event
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile, StepFile, fold
from berdampak.happening.casework.rules_sweep import next_look
from berdampak.happening.live import OWN, encode_event
from berdampak.kernel.clock import Clock, fixed_clock, system_clock
from berdampak.ledger.facade import append, open_vault
from berdampak.promise.contracts import Service

STREAM = "case:"
_VAULTS: dict[Path, Any] = {}


def vault() -> Any:
    """The vault of private facts, opened once in a process."""
    found = _VAULTS.get(settings.KEYS)
    return found or _VAULTS.setdefault(settings.KEYS, open_vault(settings.KEYS))


def lock_case(number: str) -> tuple[Case, CaseFile]:
    """A case that nobody else changes until the transaction ends; raises `happening.E106`."""
    row = Case.objects.select_for_update().filter(number=number).first()
    if row is None:
        raise problem("E106", number=number)
    return row, read_case(row.body)


def record(
    before: CaseFile | None, events: Iterable[CaseEvent], service: Service, calendar: Calendar, clock: Clock
) -> tuple[CaseFile, list[CaseEvent]]:
    """Append the events to the book, and what follows from them; gives the case then, and all that was appended.

    When each happened is when the book recorded it; unless the clock is a rehearsal's, the database says so itself.
    """
    case = before
    appended: list[CaseEvent] = []
    for event in events:
        case, written = _record_one(case, event, service, calendar, clock)
        appended.append(written)
        for follower in ready_events(before, case, event) if event.kind != "ready" else ():
            case, written = _record_one(case, follower, service, calendar, clock)
            appended.append(written)
        before = case
    assert case is not None, "there was an event"
    return case, appended


def _record_one(
    before: CaseFile | None, event: CaseEvent, service: Service, calendar: Calendar, clock: Clock
) -> tuple[CaseFile, CaseEvent]:
    after = fold(before, event)
    if after.product is None and after.state == "closed" and service.product is not None:
        from berdampak.happening.casework.issuing import issue

        event = replace(event, data=event.data | {"product": issue(after, service, event.at)})
        after = fold(before, event)
    if "revokes" in event.data:
        from berdampak.happening.casework.issuing import revoke

        revoke(event.data["revokes"], event.at)
    due = find_promise(after, service, calendar) if event.kind in MOVING_THE_DUE else None
    live = live_event(before, after, event, due.due_at if due else None)
    own = write_own(event)
    sealed = append(
        STREAM + after.code,
        f"event.{event.kind}" if live else f"case.{event.kind}",
        encode_event(live, own) if live else {OWN: own},
        private=event.private,
        vault=vault() if event.private is not None else None,
        expected_seq=after.version,
        clock=book_clock(clock, event.at),
    )
    event = replace(event, at=datetime.fromisoformat(sealed.recorded_at))
    return fold(before, event), event


def book_clock(clock: Clock, at: datetime) -> Clock:
    """The clock for the book: a rehearsal's stands at the event's moment; in earnest the database says when."""
    return clock if clock is system_clock else fixed_clock(at)


def keep_row(before: CaseFile, after: CaseFile, service: Service, calendar: Calendar) -> None:
    """Bring the rows of a case to where its entries are; raises `happening.E108` when another was first."""
    changed = Case.objects.filter(code=before.code, version=before.version).update(
        state=after.state,
        outcome=after.outcome or "",
        closed_at=after.closed_at,
        next_at=next_look(after, service, calendar),
        leave_asked_at=after.asked_at if after.state == "open" else None,
        version=after.version,
        body=write_case(after),
    )
    if not changed:
        raise problem("E108")
    _keep_steps(before, after, service, calendar)


def new_rows(case: CaseFile, service: Service, calendar: Calendar, *, pin_hash: str, filing_key: str | None) -> None:
    """The rows of a case that was just filed."""
    Case.objects.create(
        code=case.code,
        number=case.number,
        filing_key=filing_key,
        service=case.service,
        unit=case.unit,
        applicant=case.applicant or "",
        state=case.state,
        filed_at=case.filed_at,
        next_at=next_look(case, service, calendar),
        version=case.version,
        pin_hash=pin_hash,
        body=write_case(case),
    )
    due = due_of(case, service, calendar)
    Step.objects.bulk_create(_step_row(case, code, row, due) for code, row in _desk_steps(case).items())


def due_of(case: CaseFile, service: Service, calendar: Calendar) -> datetime | None:
    """When a case is due: by the promise, or by the law where that is sooner."""
    found = (find_promise(case, service, calendar), find_legal(case, service, calendar))
    return min((due.due_at for due in found if due is not None), default=None)


def _keep_steps(before: CaseFile, after: CaseFile, service: Service, calendar: Calendar) -> None:
    had, has = _desk_steps(before), _desk_steps(after)
    due = due_of(after, service, calendar)
    moved = due != due_of(before, service, calendar)
    if gone := had.keys() - has.keys():
        Step.objects.filter(case_id=after.code, code__in=gone).delete()
    changed = [_step_row(after, code, row, due) for code, row in has.items() if moved or had.get(code) != row]
    if changed:
        Step.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=("case", "code"),
            update_fields=("state", "holder", "due_at", "done_at"),
        )


def _desk_steps(case: CaseFile) -> dict[str, tuple[str, StepFile]]:
    """The steps that a desk may show, each with its state there."""
    steps = {step.code: (step.state, step) for step in case.steps if step.state not in ("waiting", "passed")}
    rows: dict[str, tuple[str, StepFile]] = dict(steps)
    if case.state == "returned":
        live = [step for step in case.steps if step.state in ("ready", "doing")]
        rows |= {step.code: ("paused", step) for step in live}
        rows |= {step.code: ("returned", step) for step in case.steps if step.code == case.returned_step}
    elif case.is_over:
        rows = {code: row for code, row in rows.items() if row[0] == "done"}
    return rows


def _step_row(case: CaseFile, code: str, row: tuple[str, StepFile], due: datetime | None) -> Step:
    state, step = row
    return Step(
        case_id=case.code,
        code=code,
        unit=step.unit,
        state=state,
        holder=step.holder or "",
        due_at=due,
        filed_at=case.filed_at,
        done_at=step.done_at,
    )
