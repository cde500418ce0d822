"""When a term of working days ends at an office."""

from datetime import datetime, timedelta

from django.conf import settings

from berdampak.calendar.facade import due_after, load_calendar
from berdampak.kernel.errors import BerdampakError


def due_at(office: str, now: datetime, days: int) -> datetime:
    """The close of work of the last working day of a term; reckoned by weeks where the calendar does not reach."""
    calendar = load_calendar(settings.PACKS.current().find_calendar_of(office))
    try:
        return due_after(calendar, now, days=days).due_at
    except BerdampakError:
        return now + timedelta(days=days * 7 // 5 + 2)
