"""What a moment asks of a case by itself: to warn, to tell that it is late, and to grant what the law deems granted."""

from datetime import datetime

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import due_after
from berdampak.happening.casework.rules_clock import (
    SHARES,
    find_legal,
    find_promise,
    find_share,
    is_running,
    legal_term,
)
from berdampak.happening.casework.rules_live import lying_step
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.kernel.errors import BerdampakError
from berdampak.promise.contracts import Service, Term


def sweep(case: CaseFile, service: Service, calendar: Calendar, now: datetime) -> tuple[CaseEvent, ...]:
    """The events that are due by now, none if none is; the same moment again gives none."""
    if not is_running(case):
        return ()
    events = [
        CaseEvent("warned", now, "", {"share": share})
        for share in SHARES
        if share not in case.warned and _is_before(_share_at(case, service, calendar, share), now)
    ]
    promise = find_promise(case, service, calendar)
    if promise is not None and not case.told_late and promise.due_at < now:
        events.append(CaseEvent("late", now, "", {"due_at": promise.due_at.isoformat()}))
    if is_deemed(case, service, calendar, now):
        assert service.deemed is not None
        data = {"step": lying_step(case), "legal": service.deemed.legal.reference}
        events.append(CaseEvent("deemed", now, "", data))
    return tuple(events)


def is_deemed(case: CaseFile, service: Service, calendar: Calendar, now: datetime) -> bool:
    """Whether the law has granted it: undecided, the clock running, and the legal term over; once in a case's life."""
    if service.deemed is None or case.state != "open" or case.was_deemed or not is_running(case):
        return False
    legal = find_legal(case, service, calendar)
    return legal is not None and legal.due_at < now


def next_look(case: CaseFile, service: Service, calendar: Calendar) -> datetime | None:
    """The first moment after which a sweep has something to do; None when only people can move the case."""
    if not is_running(case):
        return None
    share = next((share for share in SHARES if share not in case.warned), None)
    moments = [_share_at(case, service, calendar, share) if share else None]
    if not case.told_late and (share in (None, 100) or _watched(case, service) != service.promised):
        promise = find_promise(case, service, calendar)
        moments.append(promise.due_at if promise else None)
    if service.deemed is not None and case.state == "open" and not case.was_deemed:
        legal = find_legal(case, service, calendar)
        moments.append(legal.due_at if legal else None)
    return min((moment for moment in moments if moment is not None), default=None)


def expect_end(case: CaseFile, service: Service, calendar: Calendar, now: datetime) -> datetime | None:
    """When a late case should be done, if every step that is left takes the time it has by the procedure."""
    at = now
    try:
        for step in service.steps:
            found = case.find_step(step.code)
            if found is not None and found.state in ("waiting", "ready", "doing") and step.budget is not None:
                at = due_after(calendar, at, days=step.budget.days, minutes=step.budget.minutes).due_at
    except BerdampakError:  # the calendar ends before
        return None
    return at if at > now else None


def _watched(case: CaseFile, service: Service) -> Term | None:
    """The term of which is warned: the law's where silence grants, else the promise."""
    legal = legal_term(case, service)
    return legal if service.deemed is not None else (service.promised or legal)


def _share_at(case: CaseFile, service: Service, calendar: Calendar, share: int) -> datetime | None:
    term = _watched(case, service)
    return find_share(case, term, calendar, share) if term else None


def _is_before(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment < now
