"""What is told of what happened: to the applicant by a notice, to other systems by a signal; once each."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework import words
from berdampak.happening.casework.private import open_entry
from berdampak.happening.casework.rules_clock import find_promise
from berdampak.happening.casework.rules_live import lying_step
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.happening.casework.rules_sweep import expect_end
from berdampak.kernel.clock import fixed_clock
from berdampak.kernel.text import Text, same
from berdampak.kernel.wording import moment_text
from berdampak.outbox.contracts import Notice, Signal
from berdampak.outbox.facade import announce, send
from berdampak.promise.contracts import Service

SIGNALS = {
    "filed": "case.filed",
    "returned": "case.returned",
    "decided": "case.decided",
    "deemed": "case.decided",
    "warned": "case.warned",
    "reopened": "case.reopened",
}
TELLING = frozenset(("filed", "returned", "decided", "done", "deemed", "late"))


def tell(after: CaseFile, events: Iterable[CaseEvent], service: Service, calendar: Calendar) -> None:
    """Put what these events make known in the outbox, in the transaction that is open."""
    for event in events:
        if event.kind in SIGNALS:
            _announce(SIGNALS[event.kind], after, event)
        if event.kind in TELLING and (said := _notice_of(after, event, service, calendar)):
            _send(after, event, *said)
        if after.is_over and event.kind in ("decided", "done", "deemed", "withdrawn"):
            _announce("case.closed", after, event)


def _announce(name: str, case: CaseFile, event: CaseEvent) -> None:
    facts: dict[str, Any] = {"case": case.number, "service": case.service, "unit": case.unit, "state": case.state}
    if case.outcome:
        facts["outcome"] = case.outcome
    if "share" in event.data:
        facts["share"] = event.data["share"]
    key = f"{name}:{case.code}:{case.version}" + (f":{event.data['share']}" if "share" in event.data else "")
    announce(Signal(name, facts, key), fixed_clock(event.at))


def _send(case: CaseFile, event: CaseEvent, subject: Text, body: Text) -> None:
    contact = event.private if event.kind == "filed" and event.private else open_entry(case, 1)
    to, channel = contact.get("email", ""), "email"
    if not to:
        to, channel = contact.get("phone", ""), "sms"
    if to:
        key = f"case:{case.code}:{case.version}:{event.kind}"
        notice = Notice("email" if channel == "email" else "sms", to, subject, body, case.language, "/lacak/", key)
        send(notice, fixed_clock(event.at))


def _notice_of(case: CaseFile, event: CaseEvent, service: Service, calendar: Calendar) -> tuple[Text, Text] | None:
    """Subject and body of what the applicant is told of an event, if anything."""
    kind = event.kind
    if kind == "decided":
        kind = event.data["outcome"]
    elif kind == "done":
        if not case.is_over:
            return None
        kind = "issued"
    said: dict[str, object] = {"number": case.number, "service": service.name, "legal": event.data.get("legal", "")}
    said["count"] = len(event.data.get("gaps", ()))
    said["next"] = words.ISSUED if case.product else words.BEING_ISSUED if not case.is_over else same("")
    if kind in ("filed", "late"):
        said |= _times(case, event.at, service, calendar)
    subject, body = words.NOTICES[kind]
    body = body.format(**said)
    return subject.format(**said), Text(body.id.strip(), body.en.strip())


def _times(case: CaseFile, at: datetime, service: Service, calendar: Calendar) -> dict[str, object]:
    zone = ZoneInfo(calendar.zone)
    promise = find_promise(case, service, calendar)
    expected = expect_end(case, service, calendar, at) if case.told_late else None
    due = moment_text(promise.due_at) if promise else same("")
    step = service.find_step(lying_step(case) or "")
    return {
        "due": due,
        "time": words.PROMISED.format(due=due) if promise else same(""),
        "step": step.name if step else service.name,
        "new": words.NEW_DATE.format(moment=moment_text(expected.astimezone(zone))) if expected else same(""),
    }
