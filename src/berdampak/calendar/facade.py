"""The front door of the calendar: find one, and count with it, one answer or a whole column at a time."""

from berdampak.calendar.library import calendar_names, load_calendar, plain_calendar
from berdampak.calendar.rules import day_minutes, is_working_day, spans_of, working_days, working_minutes
from berdampak.calendar.rules_due import due_after
from berdampak.calendar.vector import VectorCalendar, vector_calendar
from berdampak.calendar.zones import local_us

__all__ = [
    "VectorCalendar",
    "calendar_names",
    "day_minutes",
    "due_after",
    "is_working_day",
    "load_calendar",
    "local_us",
    "plain_calendar",
    "spans_of",
    "vector_calendar",
    "working_days",
    "working_minutes",
]
