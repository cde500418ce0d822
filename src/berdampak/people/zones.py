"""Moments as this house tells them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings


def local(moment: datetime) -> datetime:
    """The moment in the zone of the house."""
    return moment.astimezone(ZoneInfo(settings.ZONE))
