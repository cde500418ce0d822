"""Who looked at what is about an officer: each look is an entry of the book, and the officer is shown every one."""

import re
from dataclasses import dataclass
from datetime import datetime

from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person, Role

STREAM, KIND = "owncard:", "card.looked"
WHAT = re.compile(r"[a-z]{1,20}(:[\w-]{1,80})?")
"""What was looked at: `card:2026-W48`, `standing:2026-W48`, `question:<code>`, `followup:<code>`, …"""


@dataclass(frozen=True, slots=True)
class Look:
    """Who looked, in which role at which office, at what, and when; role and office are empty for the officer's own."""

    at: datetime
    by: str
    role: str
    office: str
    what: str


def record_look(officer: str, by: Person, what: str, clock: Clock) -> None:
    """Write in the book that somebody is about to look at something that is about an officer; call it before showing.

    `what` is a kind and a week or code, such as `card:2026-W48`.
    """
    from berdampak.ledger.facade import append

    assert WHAT.fullmatch(what), what
    body = {"of": officer, "by": by.code, "what": what}
    if by.code != officer and (role := _role_of(by)) is not None:
        body |= {"role": role.name, "office": role.unit or role.agency or role.mall or role.region or ""}
    append(STREAM + officer, KIND, body, clock=clock)


def list_looks(officer: str) -> list[Look]:
    """Every look at what is about an officer, newest first, their own among them."""
    from berdampak.ledger.facade import stream_of

    entries = [entry for entry in stream_of(STREAM + officer) if entry.kind == KIND]
    return [
        Look(
            datetime.fromisoformat(entry.recorded_at),
            entry.body["by"],
            entry.body.get("role", ""),
            entry.body.get("office", ""),
            entry.body.get("what") or f"card:{entry.body['week']}",
        )
        for entry in reversed(entries)
    ]


def _role_of(person: Person) -> Role | None:
    """The role in which somebody looks: the first that is more than an officer's."""
    leading = (role for role in person.roles if role.name != "officer")
    return next(leading, person.roles[0] if person.roles else None)
