"""What of a case's events comes into the event table, so that facts and cards count it right."""

from datetime import datetime

from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.happening.live import LiveEvent

LIFECYCLES = {
    "filed": "schedule",
    "ready": "schedule",
    "taken": "start",
    "assigned": "start",
    "put_back": "suspend",
    "suspended": "suspend",
    "resumed": "resume",
    "done": "complete",
    "advised": "complete",
    "returned": "complete",
    "replied": "schedule",
    "decided": "complete",
    "deemed": "complete",
    "withdrawn": "abort",
    "reopened": "schedule",
}
"""The kinds that are events; the others (notes, papers, warnings) would end a pause, or shift where a wait began."""
BY_OFFICERS = frozenset(("taken", "put_back", "done", "advised", "returned", "decided"))
"""The kinds in which somebody was seen at work; whoever is given a step was not seen yet."""
MOVING_THE_DUE = frozenset(("filed", "replied", "reopened"))
CLOSING_OUTCOMES = {"deemed": "deemed", "withdrawn": "withdrawn"}


def live_event(before: CaseFile | None, after: CaseFile, event: CaseEvent, due_at: datetime | None) -> LiveEvent | None:
    """The event as the table has it; None for what is no event. `due_at` is when the promise ends, as it is now."""
    if event.kind not in LIFECYCLES:
        return None
    step = after.find_step(event.data.get("step") or lying_step(before or after))
    outcome = event.data.get("outcome") or CLOSING_OUTCOMES.get(event.kind)
    due = due_at if event.kind in MOVING_THE_DUE else None
    return LiveEvent(
        case=after.code,
        step=step.code if step else event.kind,
        lifecycle=LIFECYCLES[event.kind],
        officer=(event.by or None) if event.kind in BY_OFFICERS else None,
        unit=step.unit if step else after.unit,
        agency=step.agency if step else after.agency,
        service=after.service if event.kind == "filed" else None,
        channel=after.channel if event.kind == "filed" else None,
        outcome=outcome if event.kind in ("decided", *CLOSING_OUTCOMES) else None,
        due_at=due,
        due_precision="instant" if due else None,
        opens=event.kind in ("filed", "reopened"),
        closes=after.is_over,
        pauses=event.kind == "returned",
        returns=event.kind == "returned",
    )


def lying_step(case: CaseFile) -> str | None:
    """Where a case lies: the step that has been ready longest, else the one it was returned from."""
    live = sorted(case.live_steps(), key=lambda step: (step.ready_at is None, step.ready_at))
    return live[0].code if live else case.returned_step
