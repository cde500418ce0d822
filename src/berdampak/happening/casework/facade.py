"""The front door of casework: file, follow, act, and what must happen when a moment arrives."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from berdampak.front.facade import Waiting
from berdampak.happening.casework.contracts import (
    CaseView,
    ClosedCase,
    Command,
    Desk,
    FoundDraft,
    ProductView,
    Receipt,
    Submission,
)
from berdampak.happening.casework.rules_gaps import name_gaps
from berdampak.happening.casework.things import bearer_of, thing_of
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person

__all__ = [
    "act",
    "bearer_of",
    "cases_of",
    "closed_between",
    "desk_of",
    "drop_draft",
    "file_case",
    "find_case",
    "find_draft",
    "find_product",
    "list_waiting",
    "may_file_for",
    "name_gaps",
    "notes_of",
    "numbers_of",
    "product_pdf",
    "read_answers",
    "renew_pin",
    "save_draft",
    "start_draft",
    "sweep_cases",
    "take_next",
    "thing_of",
    "track",
    "who_looked",
]


def start_draft(service: str, owner: str | None, clock: Clock, counter_officer: str | None = None) -> str:
    """Begin an application; gives the secret word by which it is found again. It is kept for 30 days.

    One that an officer begins for somebody at a counter says so for as long as it is there, and no other ever does.
    """
    from berdampak.happening.casework import drafts

    return drafts.start_draft(service, owner, clock, counter_officer)


def save_draft(token: str, answers: dict[str, Any], clock: Clock) -> None:
    """Keep what has been answered so far, whole or not, right or wrong; raises `happening.E103` when it is gone."""
    from berdampak.happening.casework import drafts

    drafts.save_draft(token, answers, clock)


def find_draft(token: str, clock: Clock) -> FoundDraft | None:
    """A draft, if it is there and has not run out."""
    from berdampak.happening.casework import drafts

    return drafts.find_draft(token, clock)


def drop_draft(token: str) -> None:
    """Remove a draft, such as one that was filed."""
    from berdampak.happening.casework import drafts

    drafts.drop_draft(token)


def file_case(submission: Submission, by: Person, clock: Clock) -> Receipt:
    """File an application; the same key again gives the same receipt (without the PIN, which is shown once)."""
    from berdampak.happening.casework import filing

    return filing.file_case(submission, by, clock)


def may_file_for(service: str, by: Person) -> bool:
    """Whether somebody may apply for a citizen who stands at the counter."""
    from berdampak.happening.casework import filing
    from berdampak.happening.casework.versions import packs

    pack = packs().current()
    found = pack.services.get(service)
    return found is not None and found.audience == "citizen" and bool(filing.may_for_others(found, pack, by))


def find_case(number: str, clock: Clock | None = None) -> CaseView | None:
    """A case by its number. The caller asks `may` before it shows anything of it (`thing_of`)."""
    from berdampak.happening.casework.codec import read_case
    from berdampak.happening.casework.models import Case
    from berdampak.happening.casework.tracking import normal_number
    from berdampak.happening.casework.viewing import view_case

    row = Case.objects.filter(number=normal_number(number)).first()
    return view_case(read_case(row.body), _now(clock)) if row else None


def numbers_of(codes: Collection[str]) -> dict[str, str]:
    """The numbers of cases by their codes; a case of another system is not among them."""
    from berdampak.happening.casework.models import Case

    return dict(Case.objects.filter(code__in=set(codes)).values_list("code", "number"))


def track(number: str, pin: str, visitor: str, clock: Clock) -> CaseView | None:
    """A case by number and PIN; a miss and a wrong PIN look alike and take as long. Raises when tried too often.

    Whoever has shown the PIN acts as `bearer_of(number)` from then on.
    """
    from berdampak.happening.casework.tracking import find_tracked
    from berdampak.happening.casework.viewing import view_case

    case = find_tracked(number, pin, visitor, clock)
    return view_case(case, clock()) if case else None


def renew_pin(number: str, by: Person) -> str:
    """A new PIN, shown once, for the signed-in applicant or at a counter; the old one ends."""
    from berdampak.happening.casework import tracking

    return tracking.renew_pin(number, by)


def cases_of(applicant: str, clock: Clock | None = None) -> list[CaseView]:
    """Every case of a person, newest first."""
    from berdampak.happening.casework import lists

    return lists.cases_of(applicant, _now(clock))


def read_answers(number: str, by: Person, purpose: str, clock: Clock) -> dict[str, Any]:
    """The answers of a case; that they were read, by whom and for what, is recorded before they are given."""
    from berdampak.happening.casework import reading

    return reading.read_answers(number, by, purpose, clock)


def notes_of(number: str) -> list[tuple[datetime, str, str]]:
    """The notes for colleagues: moment, person's code, text; for officials alone, oldest first."""
    from berdampak.happening.casework import reading

    return reading.notes_of(number)


def who_looked(number: str) -> list[tuple[str, str, str]]:
    """Who read the answers of a case: moment (ISO 8601), person's code, purpose; for the applicant to see."""
    from berdampak.happening.casework import reading

    return reading.who_looked(number)


def act(number: str, command: Command, by: Person, clock: Clock, expected_version: int | None = None) -> CaseView:
    """Do a command to a case; raises BerdampakError when it may not, cannot, or comes too late (`expected_version`).

    Who may is asked of `people.may`; what can be is in `rules_table`.
    """
    from berdampak.happening.casework import acting

    return acting.act(number, command, by, clock, expected_version)


def closed_between(after: datetime, until: datetime) -> list[ClosedCase]:
    """The cases that were decided and closed after one moment and up to another, oldest first."""
    from berdampak.happening.casework import closed

    return closed.closed_between(after, until)


def desk_of(officer: Person, unit: str, clock: Clock) -> Desk:
    """What an officer has to do in a unit, most urgent first."""
    from berdampak.happening.casework import lists

    return lists.desk_of(officer, unit, clock)


def take_next(officer: Person, unit: str, clock: Clock) -> CaseView | None:
    """Give the officer the most urgent step that waits in the unit; two officers never get the same one."""
    from berdampak.happening.casework import lists

    return lists.take_next(officer, unit, clock)


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:
    """The requests for one more return that wait for this person's leave, the oldest first."""
    from berdampak.happening.casework.desk import leaves

    return leaves.list_waiting(person, clock)


def sweep_cases(clock: Clock, limit: int = 100) -> int:
    """Do what the moment asks: warn at 50, 80 and 100 % of a term, grant what the law deems granted; returns how many.

    Idempotent, and safe to run in several processes and to be killed in. Drafts that have run out go with it.
    """
    from berdampak.happening.casework import drafts, sweeping

    drafts.sweep_drafts(clock)
    return sweeping.sweep_cases(clock, limit)


def find_product(code: str) -> ProductView | None:
    """What was issued, by the word in its QR code."""
    from berdampak.happening.casework import reading

    return reading.find_product(code)


def product_pdf(number: str, host: str = "") -> bytes:
    """The paper that was issued, as PDF with a QR code that leads to its verification page at `host`."""
    from berdampak.happening.casework import reading

    return reading.product_pdf(number, host)


def _now(clock: Clock | None) -> Any:
    """The moment by the clock that was given, else by the house's."""
    from django.conf import settings

    return (clock or settings.CLOCK)()
