"""Filing: an application becomes a case, and its applicant gets a number and a PIN."""

import secrets
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.contracts import Receipt, Submission
from berdampak.happening.casework.counting import take_any_number
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.notices import tell
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.happening.casework.rules_steps import agency_of, file_event
from berdampak.happening.casework.tracking import hash_pin, new_pin
from berdampak.happening.casework.versions import calendar_for, keep_calendar, packs
from berdampak.happening.casework.writing import STREAM, new_rows, record
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import give_receipt
from berdampak.people.contracts import Decision, Person, Thing
from berdampak.people.facade import may
from berdampak.promise.contracts import Pack, Service
from berdampak.uploads.facade import hand_over


def file_case(submission: Submission, by: Person, clock: Clock) -> Receipt:
    """File an application in one transaction; a key that was used gives what came of it then."""
    pack = packs().keep()
    service = pack.services.get(submission.service)
    if service is None:
        raise problem("E100", service=submission.service)
    _require_may(submission, service, pack, by)
    if submission.key and (known := find_filed(submission.key)):
        return known
    at, pin, calendar = clock(), new_pin(), calendar_for(pack, service)
    number = _new_number(pack, at.astimezone(ZoneInfo(calendar.zone)).year)
    names = {"code": secrets.token_hex(10), "number": number}
    try:
        with transaction.atomic():
            event = file_event(submission, pack, calendar, keep_calendar(calendar), names, at, by.code)
            case = _file(submission, event, service, calendar, pin, clock)
    except IntegrityError:
        if submission.key and (known := find_filed(submission.key)):  # the same, sent twice at once
            return known
        raise
    return Receipt(case.number, pin, case.filed_at, give_receipt(STREAM + case.code, 1, settings.KEYS))


def find_filed(key: str) -> Receipt | None:
    """The receipt of what was filed under a key, without its PIN."""
    row = Case.objects.filter(filing_key=key).values("number", "filed_at", "code").first()
    if row is None:
        return None
    proof = give_receipt(STREAM + row["code"], 1, settings.KEYS)
    return Receipt(row["number"], "", row["filed_at"], proof)


def _file(
    submission: Submission, event: CaseEvent, service: Service, calendar: Calendar, pin: str, clock: Clock
) -> CaseFile:
    case, appended = record(None, (event,), service, calendar, clock)
    pin_hash = hash_pin(case.number, pin)
    new_rows(case, service, calendar, pin_hash=pin_hash, filing_key=submission.key or None)
    if submission.papers and submission.papers_owner:
        hand_over([paper.file for paper in submission.papers], submission.papers_owner, STREAM + case.code)
    tell(case, appended, service, calendar)
    return case


def _new_number(pack: Pack, year: int) -> str:
    """The number of a case, such as `TTE-26-0045182`; taken before anything is locked, so that nobody waits for it."""
    return f"{prefix_of(pack)}-{year % 100:02}-{take_any_number(f'case:{year}'):07}"


def prefix_of(pack: Pack) -> str:
    """What the numbers of a pack's cases begin with: the first and the last two letters of its code (`TTE`)."""
    letters = pack.code.upper().replace("-", "")
    return letters[:1] + letters[-2:]


def _require_may(submission: Submission, service: Service, pack: Pack, by: Person) -> None:
    """Anybody may apply for themselves; for others, officers of the unit, or of where the papers come in."""
    if service.audience == "official" and by.kind not in ("officer", "system"):
        raise problem("E102")
    if submission.counter_officer is None and submission.channel != "counter":
        if submission.applicant is not None and submission.applicant != by.code:
            raise problem("E101")
        return
    if submission.counter_officer != by.code:
        raise problem("E101")
    answer = may_for_others(service, pack, by)
    if not answer:
        raise problem("E107", reason=answer.reason)


def may_for_others(service: Service, pack: Pack, by: Person) -> Decision:
    """Whether somebody may file applications of others for a service: in its unit, or in one of its steps."""
    units = [service.unit, *(step.unit for step in service.steps)]
    unit = next((unit for unit in units if by.serves(unit)), service.unit)
    return may(by, "case.file_for", Thing(kind="case", unit=unit, agency=agency_of(pack, unit)))
