"""An event as the book holds it: the body of an entry of a kind `event.*`."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from berdampak.happening.contracts import LIFECYCLES

KIND = "event."
"""What the kinds of entries that are events begin with."""
MOMENTS = ("started_at", "due_at", "claimed_at")
OWN = "own"
"""Where a room keeps what it needs of an event to tell its own state again; no event table has it."""
FLAGS = ("opens", "closes", "pauses", "returns")


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """One event as it is recorded. When it happened is when the book recorded it; `claimed_at` is what was claimed.

    Case and officer are codes; the rest as in EVENT_SCHEMA.
    """

    case: str
    step: str
    lifecycle: str = "complete"
    officer: str | None = None
    unit: str | None = None
    agency: str | None = None
    service: str | None = None
    channel: str | None = None
    outcome: str | None = None
    started_at: datetime | None = None
    due_at: datetime | None = None
    due_precision: str | None = None
    claimed_at: datetime | None = None
    opens: bool = False
    closes: bool = False
    pauses: bool = False
    returns: bool = False


NAMES = frozenset(field.name for field in fields(LiveEvent))


def encode_event(event: LiveEvent, own: dict[str, Any] | None = None) -> dict[str, Any]:
    """The event as the body of an entry: what is unknown or untrue is left out, moments are ISO 8601 in UTC."""
    values = ((field.name, getattr(event, field.name)) for field in fields(event))
    body = {name: _plain(value) for name, value in values if value is not None and value is not False}
    return body if own is None else body | {OWN: own}


def decode_event(body: dict[str, Any]) -> LiveEvent:
    """The event that `encode_event` wrote; raises ValueError, which says what is wrong, for anything else."""
    if not isinstance(body.get(OWN, {}), dict):
        raise ValueError(OWN)
    body = {name: value for name, value in body.items() if name != OWN}
    if strange := body.keys() - NAMES:
        raise ValueError(f"unknown: {', '.join(sorted(strange))}")
    values = {name: _meant(name, value) for name, value in body.items()}
    if not values.get("case") or not values.get("step"):
        raise ValueError("case, step")
    if values.get("lifecycle", "complete") not in LIFECYCLES:
        raise ValueError("lifecycle")
    if (values.get("due_at") is None) != (values.get("due_precision") not in ("instant", "day")):
        raise ValueError("due_precision")
    return LiveEvent(**values)


def _plain(value: Any) -> Any:
    return _stamp(value) if isinstance(value, datetime) else value


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _meant(name: str, value: Any) -> Any:
    if type(value) is not (bool if name in FLAGS else str):
        raise ValueError(name)
    if name not in MOMENTS or not isinstance(value, str):
        return value
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(name)
    return moment
