"""A complaint is what its events make of it: what may follow what, and who is to see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

Status = Literal["filed", "acknowledged", "answered", "reopened", "contested", "closed"]
OPEN: frozenset[Status] = frozenset({"filed", "acknowledged", "reopened", "contested"})
"""An official has to do something."""
LIVE: frozenset[Status] = OPEN | {"answered"}
FOLLOWS: Mapping[str, frozenset[Status]] = {
    "acknowledged": frozenset({"filed"}),
    "routed": OPEN,
    "answered": OPEN,
    "added": LIVE,
    "rated": frozenset({"answered"}),
    "reopened": frozenset({"answered"}),
    "contested": frozenset({"answered"}),
    "closed": frozenset({"answered"}),
    "sender_asked": LIVE,
    "sender_released": LIVE,
    "sender_read": LIVE | {"closed"},
}
"""In which states of a complaint something may be done to it."""
REPORTER: frozenset[str] = frozenset({"filed", "added", "rated", "reopened", "contested"})
"""What only the reporter does."""
MARKS = ("inspected", "confidential", "anonymous", "about_officer")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done; its body is as the book holds it."""

    what: str
    at: datetime
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint now. Offices it is shown to are codes; one that only the inspectorate sees has a region alone."""

    number: str
    kind: str
    filed_at: datetime
    status: Status = "filed"
    service: str | None = None
    unit: str | None = None
    agency: str | None = None
    mall: str | None = None
    region: str | None = None
    inspected: bool = False
    confidential: bool = False
    anonymous: bool = False
    about_officer: bool = False
    first_due_at: datetime | None = None
    due_at: datetime | None = None
    acknowledged_at: datetime | None = None
    answered_at: datetime | None = None
    closes_at: datetime | None = None
    closed_at: datetime | None = None
    rating: int | None = None
    solved: bool | None = None
    reopened: int = 0
    late: bool = False
    """Whether an answer came after its term."""
    asked_by: str = ""
    """Who asked to know the sender, and waits for the inspectorate."""
    released_to: str = ""
    version: int = 1

    def is_overdue(self, now: datetime) -> bool:
        """Whether the term has passed without an answer."""
        return self.status in OPEN and self.due_at is not None and now > self.due_at

    @property
    def is_open(self) -> bool:
        """Whether an official has to do something."""
        return self.status in OPEN


def may_follow(complaint: Complaint, what: str) -> bool:
    """Whether something may be done to the complaint as it is."""
    return complaint.status in FOLLOWS[what]


def places_of(where: Mapping[str, str | None], *, inspected: bool, about_officer: bool, hidden: bool) -> dict[str, Any]:
    """The offices that see a complaint, of those it is about.

    Only the region's inspectorate sees what it alone may see; a hidden complaint about an official is kept from
    that official's unit, and goes to who stands above it.
    """
    unit, agency, mall, region = (where.get(name) for name in ("unit", "agency", "mall", "region"))
    if inspected:
        unit = agency = mall = None
    elif about_officer and hidden:
        unit = None
    return {"unit": unit, "agency": agency, "mall": mall, "region": region, "inspected": inspected}


def fold(number: str, events: Iterable[Event]) -> Complaint:
    """The complaint that its events make."""
    first, *others = events
    assert first.what == "filed", "a complaint begins when it is filed"
    complaint = begin(number, first)
    for event in others:
        complaint = apply(complaint, event)
    return complaint


def begin(number: str, event: Event) -> Complaint:
    """The complaint as it is filed."""
    body = event.body
    places: dict[str, Any] = {name: body.get(name) for name in ("service", "unit", "agency", "mall", "region")}
    marks: dict[str, Any] = {name: bool(body.get(name)) for name in MARKS}
    first_due_at, due_at = _moment(body.get("first_due_at")), _moment(body.get("due_at"))
    return Complaint(number, body["kind"], event.at, first_due_at=first_due_at, due_at=due_at, **places, **marks)


def apply(complaint: Complaint, event: Event) -> Complaint:
    """The complaint after something was done to it."""
    assert may_follow(complaint, event.what), f"{event.what} cannot follow {complaint.status}"
    return replace(complaint, **_change(complaint, event), version=complaint.version + 1)


def _change(complaint: Complaint, event: Event) -> dict[str, Any]:
    body = event.body
    match event.what:
        case "acknowledged":
            return {"status": "acknowledged", "acknowledged_at": event.at}
        case "routed":
            return {name: body.get(name) for name in ("unit", "agency", "mall")} | {
                "inspected": bool(body.get("inspected")),
                **_acknowledged(complaint, event),
            }
        case "answered":
            late = complaint.due_at is not None and event.at > complaint.due_at
            closes_at = _moment(body.get("closes_at"))
            done = {"status": "answered", "answered_at": event.at, "closes_at": closes_at}
            return done | {"late": complaint.late or late, **_acknowledged_at(complaint, event)}
        case "rated":
            return {"status": "closed", "closed_at": event.at, "rating": body["rating"], "solved": body["solved"]}
        case "closed":
            return {"status": "closed", "closed_at": event.at}
        case "reopened":
            again = {"status": "reopened", "reopened": complaint.reopened + 1, "closes_at": None}
            return again | {"due_at": _moment(body.get("due_at"))}
        case "contested":
            gone = dict.fromkeys(("unit", "agency", "mall", "closes_at"))
            return {"status": "contested", "inspected": True, "due_at": _moment(body.get("due_at")), **gone}
        case "sender_asked":
            return {"asked_by": body["by"]}
        case "sender_released":
            return {"released_to": complaint.asked_by, "asked_by": ""}
        case "added" | "sender_read":
            return {}
    raise AssertionError(event.what)


def _acknowledged(complaint: Complaint, event: Event) -> dict[str, Any]:
    """Passing a complaint on says that it was seen."""
    seen = {"status": "acknowledged"} if complaint.status == "filed" else {}
    return seen | _acknowledged_at(complaint, event)


def _acknowledged_at(complaint: Complaint, event: Event) -> dict[str, Any]:
    return {} if complaint.acknowledged_at else {"acknowledged_at": event.at}


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
