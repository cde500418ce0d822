"""What must happen when a moment arrives: found by a column, done once, safe to be killed in."""

from datetime import datetime

from django.db import transaction

from berdampak.happening.casework.acting import apply
from berdampak.happening.casework.codec import read_case
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.rules_sweep import next_look, sweep
from berdampak.happening.casework.versions import calendar_of, service_of
from berdampak.kernel.clock import Clock


def sweep_cases(clock: Clock, limit: int = 100) -> int:
    """Look at every case whose moment has come, most overdue first; returns how many were moved."""
    at = clock()
    due = Case.objects.filter(next_at__lt=at).order_by("next_at", "number").values_list("code", flat=True)
    return sum(_sweep_one(code, at, clock) for code in list(due[:limit]))


def _sweep_one(code: str, at: datetime, clock: Clock) -> bool:
    """Move one case in a transaction of its own; a case that others hold at the moment is left to them."""
    with transaction.atomic():
        row = Case.objects.select_for_update(skip_locked=True).filter(code=code, next_at__lt=at).first()
        if row is None:
            return False
        case = read_case(row.body)
        service, calendar = service_of(case), calendar_of(case)
        events = sweep(case, service, calendar, at)
        if not events:
            Case.objects.filter(code=code, version=case.version).update(next_at=next_look(case, service, calendar))
            return False
        apply(case, events, service, calendar, clock)
        return True
