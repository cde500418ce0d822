"""Cases and calendars as JSON and back, and entries of the book as the events that they were."""

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.happening.live import OWN

if TYPE_CHECKING:
    from berdampak.ledger.contracts import Entry


@lru_cache(maxsize=1)
def _cases() -> TypeAdapter[CaseFile]:
    return TypeAdapter(CaseFile)


@lru_cache(maxsize=1)
def _calendars() -> TypeAdapter[Calendar]:
    return TypeAdapter(Calendar)


def write_case(case: CaseFile) -> dict[str, Any]:
    """A case as plain values."""
    return dict(_cases().dump_python(case, mode="json"))


def read_case(body: dict[str, Any]) -> CaseFile:
    """The case that `write_case` wrote."""
    return _cases().validate_python(body)


def write_calendar(calendar: Calendar) -> bytes:
    """A calendar as JSON."""
    return _calendars().dump_json(calendar)


def read_calendar(content: str | bytes) -> Calendar:
    """The calendar that `write_calendar` wrote."""
    return _calendars().validate_json(content)


def write_own(event: CaseEvent) -> dict[str, Any]:
    """What an entry holds of an event for casework itself; its moment is the entry's."""
    return ({"by": event.by} if event.by else {}) | event.data


def read_event(entry: "Entry") -> CaseEvent:
    """The event that an entry of a case's stream holds; of what is private, only that it is there."""
    own = dict(entry.body[OWN])
    private: dict[str, Any] | None = {"": ""} if entry.private else None
    at = datetime.fromisoformat(entry.recorded_at)
    return CaseEvent(entry.kind.partition(".")[2], at, own.pop("by", ""), own, private)
