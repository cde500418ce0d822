"""What the lines of docs/permissions/queue.md are about."""

from datetime import timedelta

from berdampak.happening.queue.facade import (
    book_appointment,
    call_next,
    open_counter,
    slots_of,
    take_ticket,
)
from berdampak.happening.queue.tests.mall import KTP, MALL


def exhibits(cast, clock, folder):  # noqa: ARG001
    """Loket 1 with Budi on it and a ticket called to it, Sari's ticket that waits, and her appointment of tomorrow."""
    open_counter(MALL, "loket-01", (KTP,), cast.budi, clock)
    take_ticket(MALL, (KTP,), clock)
    call_next(MALL, "loket-01", cast.budi, clock)
    waiting = take_ticket(MALL, (KTP,), clock, by=cast.sari)
    tomorrow = (clock() + timedelta(days=1)).date()
    times = [slot.at for slot in slots_of(MALL, KTP, tomorrow, clock) if slot.free]
    appointment = book_appointment(MALL, KTP, times[0], clock, by=cast.sari)
    return {"ticket": waiting.token, "appointment": appointment.token, "mall": MALL}
