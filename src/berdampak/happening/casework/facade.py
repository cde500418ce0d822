"""The front door of casework: file, follow, act, and what must happen when a moment arrives."""

from typing import Any

from berdampak.happening.casework.contracts import CaseView, Command, Desk, ProductView, Receipt, Submission
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person

__all__ = [
    "act",
    "cases_of",
    "desk_of",
    "file_case",
    "find_case",
    "find_draft",
    "find_product",
    "product_pdf",
    "read_answers",
    "save_draft",
    "start_draft",
    "sweep_cases",
    "take_next",
    "track",
    "who_looked",
]


def start_draft(service: str, owner: str | None, clock: Clock) -> str:
    """Begin an application; gives the secret word by which it is found again. It is kept for 30 days."""
    raise NotImplementedError


def save_draft(token: str, answers: dict[str, Any], clock: Clock) -> None:
    """Keep what has been answered so far, whole or not, right or wrong."""
    raise NotImplementedError


def find_draft(token: str, clock: Clock) -> tuple[str, dict[str, Any]] | None:
    """Service and answers of a draft, if it is there and has not run out."""
    raise NotImplementedError


def file_case(submission: Submission, by: Person, clock: Clock) -> Receipt:
    """File an application; the same key again gives the same receipt (without the PIN, which is shown once)."""
    raise NotImplementedError


def find_case(number: str) -> CaseView | None:
    """A case by its number. The caller asks `may` before it shows anything of it."""
    raise NotImplementedError


def track(number: str, pin: str, visitor: str, clock: Clock) -> CaseView | None:
    """A case by number and PIN; a miss and a wrong PIN look alike and take as long. Raises when tried too often."""
    raise NotImplementedError


def cases_of(applicant: str) -> list[CaseView]:
    """Every case of a person, newest first."""
    raise NotImplementedError


def read_answers(number: str, by: Person, purpose: str, clock: Clock) -> dict[str, Any]:
    """The answers of a case; that they were read, by whom and for what, is recorded before they are given."""
    raise NotImplementedError


def who_looked(number: str) -> list[tuple[str, str, str]]:
    """Who read the answers of a case: moment (ISO 8601), person's code, purpose; for the applicant to see."""
    raise NotImplementedError


def act(number: str, command: Command, by: Person, clock: Clock, expected_version: int | None = None) -> CaseView:
    """Do a command to a case; raises BerdampakError when it may not, cannot, or comes too late (`expected_version`).

    Who may is asked of `people.may`; what can be is in `rules`.
    """
    raise NotImplementedError


def desk_of(officer: Person, unit: str, clock: Clock) -> Desk:
    """What an officer has to do in a unit, most urgent first."""
    raise NotImplementedError


def take_next(officer: Person, unit: str, clock: Clock) -> CaseView | None:
    """Give the officer the most urgent step that waits in the unit; two officers never get the same one."""
    raise NotImplementedError


def sweep_cases(clock: Clock, limit: int = 100) -> int:
    """Do what the moment asks: warn at 50, 80 and 100 % of a term, grant what the law deems granted; returns how many.

    Idempotent, and safe to run in several processes and to be killed in.
    """
    raise NotImplementedError


def find_product(code: str) -> ProductView | None:
    """What was issued, by the word in its QR code."""
    raise NotImplementedError


def product_pdf(number: str) -> bytes:
    """The paper that was issued, as PDF with a QR code that leads to its verification page."""
    raise NotImplementedError
