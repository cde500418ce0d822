"""Moments as the office that they are about has them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.calendar.facade import load_calendar
from berdampak.kernel.text import Text
from berdampak.kernel.wording import moment_text


def moment_at(unit: str, at: datetime) -> Text:
    """A moment in words, in the zone of the unit's calendar."""
    zone = load_calendar(settings.PACKS.current().find_calendar_of(unit)).zone
    return moment_text(at.astimezone(ZoneInfo(zone)))
