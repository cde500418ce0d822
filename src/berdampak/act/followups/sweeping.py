"""What happens to follow-ups by itself when a term is over; it may be run as often as one likes."""

from datetime import datetime
from typing import Any

from berdampak.act.followups.contracts import Followup
from berdampak.act.followups.deeds import settle
from berdampak.act.followups.keeping import due, get_followup, note
from berdampak.act.followups.models import FollowupRow
from berdampak.act.followups.rules_helped import helped
from berdampak.act.followups.rules_state import SYSTEM
from berdampak.act.followups.sources import find_figures
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError

CHANGED_MEANWHILE = {"ledger.E003", "act.E041"}


def sweep_followups(clock: Clock, limit: int) -> int:
    """Move every follow-up whose term is over, at most so many; how many moved."""
    due_now = FollowupRow.objects.filter(next_at__lte=clock()).exclude(state="closed").order_by("next_at", "code")
    failed: Exception | None = None
    moved = 0
    for code in list(due_now.values_list("code", flat=True)[:limit]):
        try:
            moved += _move(get_followup(code), clock)
        except BerdampakError as error:  # whoever did something to it at the same moment was first
            if not {one.id for one in error.problems} <= CHANGED_MEANWHILE:
                failed = error
        except OSError as error:  # its pack cannot be read; the others go on
            failed = error
    if failed is not None:
        raise failed
    return moved


def _move(followup: Followup, clock: Clock) -> bool:
    standing, now = followup.standing, clock()
    if standing.check_at and datetime.fromisoformat(standing.check_at) <= now:
        _check(followup, clock)
        return True
    if not standing.due_at or datetime.fromisoformat(standing.due_at) > now:
        return False
    match standing.state:
        case "proposed":
            term = due(followup.subject, now, followup.rule.terms.decide)
            note(followup, "open", SYSTEM, clock, due_at=term)
        case "decided":
            settle(followup, clock)
        case "running":
            note(followup, "close", SYSTEM, clock, end="over")
        case _:
            note(followup, "close", SYSTEM, clock, end="lapsed")
    return True


def _check(followup: Followup, clock: Clock) -> None:
    before, now = followup.standing.before, find_figures(followup.subject.person)
    held: dict[str, Any] = {"before": [list(pair) for pair in before], "now": [list(pair) for pair in now]}
    note(followup, "check", SYSTEM, clock, None, helped=helped(before, now), **held)
