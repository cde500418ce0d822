"""The closing of the day: every ticket ends in a final state, and every counter is closed."""

from datetime import date, timedelta

from berdampak.happening.queue import models, offices
from berdampak.happening.queue.appointments import sweep_missed
from berdampak.happening.queue.rules_queue import OVER, Command
from berdampak.happening.queue.tickets import change, day_held
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append

CLOSING_MINUTES = 120
"""So long after the last opening hour the day closes by itself; until then whoever waits may still be served."""


def close_day(mall: str, day: date, by: str, clock: Clock) -> int:
    """Close the day of a mall and tell how many were still there; a day that is closed stays as it is.

    Whoever was called and did not come has left; whoever waited was not served, and the book says so.
    """
    pack = offices.pack_now()
    with day_held(mall, day) as row:
        if row.closed_at is not None:
            return 0
        rest = models.Ticket.objects.select_related("day").filter(day=row).exclude(state__in=OVER).order_by("serial")
        ended = [change(each, Command("close"), pack, clock) for each in rest]
        counters = models.Counter.objects.filter(day=row).exclude(state="closed")
        closed = sorted(counters.values_list("code", flat=True))
        counters.update(state="closed")
        # Why somebody went first is nobody's to know once the day is over.
        models.Ticket.objects.filter(day=row).exclude(priority="none").update(priority="none")
        body = {"mall": mall, "day": day.isoformat(), "by": by, "unserved": len(ended), "counters": closed}
        append(f"queue:{mall}", "queue.day_closed", body, clock=clock)
        row.closed_at = clock()
        row.save(update_fields=["closed_at"])
        return len(ended)


def sweep_queue(clock: Clock, limit: int = 100) -> int:
    """Close the days that are over and let appointments be missed that nobody came to; returns how many of both.

    Idempotent, and safe to run in several processes and to be killed in.
    """
    pack, swept = offices.pack_now(), 0
    for row in models.Day.objects.filter(closed_at=None).order_by("day")[:limit]:
        hours = offices.hours_on(pack, row.mall, row.day)
        last = hours[-1].end_minute if hours else 0
        if clock() >= offices.moment_on(pack, row.mall, row.day, last) + timedelta(minutes=CLOSING_MINUTES):
            close_day(row.mall, row.day, "system", clock)
            swept += 1
    return swept + sweep_missed(clock, limit)
