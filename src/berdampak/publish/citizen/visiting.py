"""What one browser may see without an account: the cases whose PIN it has shown, and PINs not yet written down."""

from base64 import b64decode, b64encode

from django.conf import settings
from django.http import HttpRequest

from berdampak.happening.casework.contracts import CaseView
from berdampak.happening.casework.facade import bearer_of, find_case, thing_of
from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import system_entropy
from berdampak.ledger.facade import open_vault
from berdampak.people.contracts import Person
from berdampak.people.facade import may, person_of

CASES, PINS = "followed", "pins"
KEPT_MAX = 20


def visitor_of(request: HttpRequest) -> str:
    """From where a request comes, to count what is tried from there; it is never kept as it is."""
    return str(request.META.get("REMOTE_ADDR", ""))


def clock_of(request: HttpRequest) -> Clock:
    """The clock of a request."""
    clock: Clock = request.clock  # type: ignore[attr-defined]
    return clock


def grant_case(request: HttpRequest, number: str) -> None:
    """Let this browser see a case from now on, for as long as its session lasts."""
    if number not in request.session.get(CASES, []):
        request.session[CASES] = [*request.session.get(CASES, []), number][-KEPT_MAX:]


def hold_pin(request: HttpRequest, number: str, pin: str) -> None:
    """Keep a PIN, encrypted, until it has been written down; a lost answer must not lose it."""
    sealed = b64encode(open_vault(settings.KEYS).seal(pin.encode(), system_entropy)).decode()
    request.session[PINS] = {**request.session.get(PINS, {}), number: sealed}


def held_pin(request: HttpRequest, number: str) -> str:
    """The PIN that is still to be written down, or nothing."""
    sealed = request.session.get(PINS, {}).get(number)
    return open_vault(settings.KEYS).open(b64decode(sealed)).decode() if sealed else ""


def drop_pin(request: HttpRequest, number: str) -> None:
    """Forget a PIN that was written down."""
    request.session[PINS] = {key: pin for key, pin in request.session.get(PINS, {}).items() if key != number}


def find_seen(request: HttpRequest, number: str) -> tuple[CaseView, Person] | None:
    """A case and as whom it is seen: by its owner, or by whoever has shown its PIN; None for everybody else."""
    case = find_case(number, clock_of(request))
    if case is None:
        return None
    by = bearer_of(case.number) if case.number in request.session.get(CASES, []) else person_of(request)
    return (case, by) if may(by, "case.read", thing_of(case, by)) and is_applicant(case, by) else None


def find_typed_in(request: HttpRequest, number: str) -> CaseView | None:
    """A case that this officer has just typed in for somebody at a counter, until its PIN is handed over."""
    case = find_case(number, clock_of(request)) if number in request.session.get(PINS, {}) else None
    by = person_of(request)
    return case if case and case.channel == "counter" and may(by, "case.read", thing_of(case, by)) else None


def is_applicant(case: CaseView, by: Person) -> bool:
    """Whether the case is theirs; officials have their desk."""
    return bool(by.code) and by.code in (case.applicant, bearer_of(case.number).code)
