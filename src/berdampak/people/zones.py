"""Moments as an office tells them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.calendar.facade import load_calendar


def zone_of(office: str | None = None) -> ZoneInfo:
    """The zone of an office by its calendar; without one, that of the government."""
    return ZoneInfo(load_calendar(settings.PACKS.current().find_calendar_of(office)).zone)


def local(moment: datetime, office: str | None = None) -> datetime:
    """The moment in the zone of an office."""
    return moment.astimezone(zone_of(office))
