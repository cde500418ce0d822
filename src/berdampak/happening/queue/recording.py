"""What happened to a ticket goes into the book, and the row of the ticket follows it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from berdampak.happening.live import KIND, OWN, LiveEvent, encode_event
from berdampak.happening.queue import models
from berdampak.happening.queue.rules_queue import Happened, Ticket, fold
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append
from berdampak.promise.contracts import Pack

STEP = "loket"
"""The step of the event table at which every service of a visit is given."""

EVENTS: dict[str, dict[str, Any]] = {
    "taken": {"lifecycle": "schedule", "opens": True},
    "queued": {"lifecycle": "schedule", "opens": True},
    "started": {"lifecycle": "start"},
    "held": {"lifecycle": "suspend"},
    "resumed": {"lifecycle": "resume"},
    "finished": {"lifecycle": "complete", "closes": True},
    "dropped": {"lifecycle": "abort", "closes": True},
}
"""What of it is work or waiting, and so an event; the rest is in the book alone."""


def stream_of(code: str) -> str:
    """The stream of a ticket."""
    return f"ticket:{code}"


def record(
    ticket: Ticket | None,
    version: int,
    happened: list[Happened],
    pack: Pack,
    clock: Clock,
    claimed_at: datetime | None = None,
) -> tuple[list[tuple[Happened, Ticket]], int]:
    """Append what happened to the ticket's stream, in the transaction that is open.

    Gives each with the ticket as it stood after it, and the number of entries now. When it happened is when the book
    recorded it; `claimed_at` stands beside.
    """
    told: list[tuple[Happened, Ticket]] = []
    for one in happened:
        code = ticket.code if ticket else one.data["code"]
        kind, body = _entry(ticket, one, pack, claimed_at)
        sealed = append(stream_of(code), kind, body, expected_seq=version + 1, clock=clock)
        ticket, version = fold(ticket, one, datetime.fromisoformat(sealed.recorded_at)), sealed.seq
        told.append((one, ticket))
    assert told, "something happened"
    return told, version


def _entry(
    ticket: Ticket | None, happened: Happened, pack: Pack, claimed_at: datetime | None
) -> tuple[str, dict[str, Any]]:
    """Kind and body of the entry: with an event where it is one."""
    own = {"name": happened.name, **happened.data}
    sent_away = happened.name == "sent" and ticket is not None and ticket.state == "serving"
    words = EVENTS["held"] if sent_away else EVENTS.get(happened.name)
    if words is None:
        claimed = {"claimed_at": claimed_at.isoformat()} if claimed_at else {}
        return f"ticket.{happened.name}", {OWN: own, **claimed}
    event = _event(ticket, happened, pack, claimed_at, words)
    return f"{KIND}ticket_{happened.name}", encode_event(event) | {OWN: own}


def _event(
    ticket: Ticket | None, happened: Happened, pack: Pack, claimed_at: datetime | None, words: dict[str, Any]
) -> LiveEvent:
    """The event: each service of the visit is a case of its own, at one step, in the unit that gives the service."""
    begins = happened.name in ("taken", "queued")
    after = fold(ticket, happened, ticket.taken_at if ticket else claimed_at or EPOCH)
    at = after if begins or ticket is None else ticket
    service = pack.services.get(at.service)
    agency = pack.find_agency(service.unit) if service else None
    return LiveEvent(
        case=at.case,
        step=STEP,
        officer=None if begins or happened.name == "dropped" else after.officer or at.officer,
        unit=service.unit if service else None,
        agency=agency.code if agency else None,
        service=at.service,
        channel=at.channel,
        outcome=happened.data.get("outcome"),
        claimed_at=claimed_at,
        **words,
    )


EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def happened_of(body: dict[str, Any]) -> Happened:
    """What an entry of a ticket's stream says, back from the book."""
    own = dict(body[OWN])
    return Happened(own.pop("name"), own)


def ticket_of(row: models.Ticket) -> Ticket:
    """The ticket in a row, as rules know it."""
    known = {name: getattr(row, name) for name in FIELDS}
    return Ticket(**known | {"services": tuple(row.services)})


def write(row: models.Ticket, ticket: Ticket, version: int) -> models.Ticket:
    """Let the row say what the ticket is now."""
    for name, value in asdict(ticket).items():
        setattr(row, name, list(value) if name == "services" else value)
    row.service, row.version = ticket.service, version
    row.save()
    return row


FIELDS = tuple(Ticket.__dataclass_fields__)
