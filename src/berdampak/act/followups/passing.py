"""What happens to a follow-up by itself once a term is over: by the sweep, or before whoever acts on it first."""

from datetime import datetime, time, timedelta
from typing import Any

from berdampak.act.followups.contracts import COACHING, Followup
from berdampak.act.followups.keeping import due, find_followup, lasts_of, note, zone_of
from berdampak.act.followups.problems import problem
from berdampak.act.followups.rules_helped import helped
from berdampak.act.followups.rules_state import SYSTEM, Deed, months_after
from berdampak.act.followups.sources import find_figures
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError

CHANGED_MEANWHILE = {"ledger.E003", "act.E041"}
"""Whoever did something to it at the same moment was first."""


def find_now(code: str, clock: Clock) -> Followup | None:
    """A follow-up as it stands at this moment, once what its terms brought about was noted."""
    followup = find_followup(code)
    try:
        while followup is not None and (moved := move(followup, clock)) is not None:
            followup = moved
    except BerdampakError as error:
        if not is_changed(error):
            raise
        return find_followup(code)
    return followup


def get_now(code: str, clock: Clock) -> Followup:
    """The same; raises `act.E040`."""
    found = find_now(code, clock)
    if found is None:
        raise problem("E040")
    return found


def is_changed(error: BerdampakError) -> bool:
    """Whether all that went wrong is that somebody else was first."""
    return {one.id for one in error.problems} <= CHANGED_MEANWHILE


def move(followup: Followup, clock: Clock) -> Followup | None:
    """Move a follow-up on of which a term is over, once; None where none is."""
    standing, now = followup.standing, clock()
    if standing.check_at and datetime.fromisoformat(standing.check_at) <= now:
        return _check(followup, clock)
    if not standing.due_at or datetime.fromisoformat(standing.due_at) > now:
        return None
    match standing.state:
        case "proposed":
            term = due(followup.subject, now, followup.rule.terms.decide)
            return note(followup, "open", SYSTEM, clock, due_at=term)
        case "decided":
            return settle(followup, clock)
        case "running":
            return note(followup, "close", SYSTEM, clock, end="over")
    return note(followup, "close", SYSTEM, clock, end="lapsed")


def settle(followup: Followup, clock: Clock) -> Followup:
    """Have a decision that stands begin, or close what was refused."""
    last = followup.standing.last
    if last is not None and last.is_refused:
        return note(followup, "close", SYSTEM, clock, end="refused")
    return begin(followup, SYSTEM, clock)


def begin(followup: Followup, by: str, clock: Clock) -> Followup:
    """What was decided begins: its term runs, and coaching is looked at again after some weeks."""
    now, standing = clock(), followup.standing
    way: Deed = "settle" if by == SYSTEM else "agree"
    more: dict[str, Any] = {"due_at": _ends_at(followup, now)}
    if standing.comes_to == COACHING:
        check_at = now + timedelta(weeks=followup.rule.check_after_weeks)
        more["check_at"] = check_at.isoformat()
        more["due_at"] = max(datetime.fromisoformat(more["due_at"]), check_at).isoformat()
        evidence = standing.proposal.evidence
        before = evidence.figures if evidence.kind == "standing" else find_figures(followup.subject.person)
        return note(followup, way, by, clock, before=[list(pair) for pair in before], **more)
    return note(followup, way, by, clock, **more)


def _ends_at(followup: Followup, now: datetime) -> str:
    """When what was decided is over; empty for what holds for good."""
    lasts = lasts_of(followup)
    if lasts == "for_good":
        return ""
    if lasts is None:
        return due(followup.subject, now, followup.rule.terms.last)
    zone = zone_of(followup.subject)
    return datetime.combine(months_after(now.astimezone(zone).date(), lasts), time(), zone).isoformat()


def _check(followup: Followup, clock: Clock) -> Followup:
    before, now = followup.standing.before, find_figures(followup.subject.person)
    held: dict[str, Any] = {"before": [list(pair) for pair in before], "now": [list(pair) for pair in now]}
    return note(followup, "check", SYSTEM, clock, None, helped=helped(before, now), **held)
