"""Forms of the pages of priorities, and the day that is asked for in them."""

from datetime import date
from pathlib import Path

from django.http import HttpRequest

from berdampak.act.asking import Pages, choose
from berdampak.act.priorities import words
from berdampak.front.contracts import Field, typed
from berdampak.kernel.text import Text

PAGES = Pages(Path(__file__).parent / "templates" / "priorities", words, "priorities")
show, ask, answering = PAGES.show, PAGES.ask, PAGES.answering
__all__ = ["answering", "ask", "choose", "day_field", "read_day", "show"]


def day_field(request: HttpRequest, name: str, label: Text) -> Field:
    """A question for a day, with what was typed."""
    day, month, year = (typed(request, f"{name}.{part}")[:10] for part in ("day", "month", "year"))
    return Field(name, "date", label, parts=(day, month, year))


def read_day(field: Field) -> date | None:
    """The day that was typed, if there is such a day."""
    if not all(part.isascii() and part.isdecimal() for part in field.parts):
        return None
    day, month, year = map(int, field.parts)
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
