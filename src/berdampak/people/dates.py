"""Days that people write, as moments in the zone of an office."""

from datetime import date, datetime, time, timedelta

from django.http import HttpRequest

from berdampak.front.contracts import Field, typed
from berdampak.kernel.text import Text
from berdampak.people.zones import zone_of

PARTS = ("day", "month", "year")


def date_field(request: HttpRequest, name: str, label: Text, *, optional: bool = False) -> Field:
    """A question for a day, with what was written."""
    day, month, year = (typed(request, f"{name}.{part}")[:10] for part in PARTS)
    return Field(name, "date", label, parts=(day, month, year), optional=optional)


def is_blank(field: Field) -> bool:
    """Whether no day was written."""
    return not any(part.strip() for part in field.parts)


def read_day(field: Field) -> date | None:
    """The day that was written, if there is such a day."""
    try:
        day, month, year = (int(part) if part.strip().isascii() else -1 for part in field.parts)
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def begin_of(day: date, office: str) -> datetime:
    """When a day begins at an office."""
    return datetime.combine(day, time(), zone_of(office))


def end_of(day: date, office: str) -> datetime:
    """When a day is over at an office."""
    return begin_of(day + timedelta(days=1), office)
